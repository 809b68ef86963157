import { type EpochMs, MINUTE } from './clock-time.ts'
import type { Night } from './night.ts'
import type { Tonights } from './schema/evening.ts'

/** "Try bed again" is this far ahead. */
export const BED_AGAIN_MIN = 20
/** So long the mark stands. */
const STANDS_MIN = 30

/** Whether it is the time at which somebody who was awake wanted to be told of bed: for half an hour, never past the wake time. */
export function isBedAgain(tonight: Tonights | null, night: Night, now: EpochMs): boolean {
  const [from, to] = bedAgainEnd(tonight, night)
  return from !== undefined && to !== undefined && from <= now && now < to
}

/** The two instants at which the mark comes and goes; none where none was asked for in this night. */
export function bedAgainEnd(tonight: Tonights | null, night: Night): readonly EpochMs[] {
  const at = tonight?.[night.day]?.bedAgainAt?.is ?? null
  if (at === null || at >= night.wake) return []
  return [at, Math.min(at + STANDS_MIN * MINUTE, night.wake)]
}
