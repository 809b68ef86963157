import { type EpochMs, MINUTE } from './clock-time.ts'
import { type Context, GAP_MIN, isOpen } from './due.ts'
import { type Ledger, rowOf } from './ledger.ts'
import { AFTER_LIGHTS_OUT_MIN, type Moment } from './plan.ts'

/** What the next look depends on beside the moments. */
export interface Ahead {
  /** Instants at which something of ours changes by itself: the ends of a dim, a snooze, a mute. */
  readonly ends: readonly (EpochMs | null)[]
  /** When the evening begins and is over, for each night near. */
  readonly evenings: readonly { readonly from: EpochMs; readonly to: EpochMs }[]
}

/** How far ahead the worker looks while it waits for quiet or for a sound to end. */
const WAITING_MIN = 1
/** In the evening; Firefox's alarms wait on a timer that a sleeping machine stops. */
const EVENING_MIN = 5
const DAY_MIN = 60

/**
 * When the worker has to look again: the earliest of what is to come, never later than the watch of the
 * hour and always after `now`.
 */
export function nextLook(
  moments: readonly Moment[],
  ledger: Ledger,
  context: Context,
  ahead: Ahead,
  now: EpochMs,
): EpochMs {
  const waiting = moments.some((m) => {
    const row = rowOf(ledger, m)
    return row?.state === 'held' && (row.reason === 'quiet' || context.snooze === 'sound')
  })
  const inEvening = ahead.evenings.some((e) => e.from <= now && now < e.to)
  const watch = now + (waiting ? WAITING_MIN : inEvening ? EVENING_MIN : DAY_MIN) * MINUTE
  const open = moments.filter((m) => isOpen(rowOf(ledger, m)))
  const instants = [
    ...open.map((m) => m.at),
    ...open.map((m) => rowOf(ledger, m)?.returnAt ?? null),
    ...ahead.ends,
    ...ahead.evenings.map((e) => e.from),
    ledger.lastAt === null ? null : ledger.lastAt + GAP_MIN * MINUTE,
  ]
  const toCome = instants.filter((at): at is EpochMs => at !== null && at > now)
  return Math.min(watch, ...toCome)
}

/** The evening of a night: from its first nudge or the start of its dimming until nothing is said any more. */
export function eveningOf(
  moments: readonly Moment[],
  dimFrom: EpochMs,
  lightsOut: EpochMs,
): { from: EpochMs; to: EpochMs } {
  const first = moments.filter((m) => m.by === 'nudge').map((m) => m.at)
  return {
    from: Math.min(dimFrom, lightsOut, ...first),
    to: lightsOut + AFTER_LIGHTS_OUT_MIN * MINUTE,
  }
}
