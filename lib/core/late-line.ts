import type { EpochMs } from './clock-time.ts'
import { type Context, isUnurged } from './due.ts'
import { type Ledger, rowOf } from './ledger.ts'
import type { Night } from './night.ts'
import type { Moment } from './plan.ts'

/** What is eaten or drunk has its time, and is not offered after it. */
const taken: readonly string[] = ['caffeine', 'dinner', 'drink', 'dose']

type Here = Pick<
  Context,
  'isDone' | 'muteUntil' | 'urgesUntil' | 'restless' | 'snooze' | 'silentNight'
>

/**
 * The one step of a night that may be offered once more, quietly: its time went by while nobody was there, or the computer
 * slept, and lights out is still ahead. Of several the best rank, then the latest. Null where there is none: it was done,
 * skipped, shown or put off, the legs are acting up, reminders are put off, or the night has begun.
 */
export function lateStep(
  moments: readonly Moment[],
  ledger: Ledger,
  here: Here,
  night: Night,
  now: EpochMs,
): Moment | null {
  const { muteUntil, snooze, silentNight } = here
  if (now >= night.lightsOut || night.off || silentNight === night.day) return null
  if (snooze !== null || (muteUntil !== null && now < muteUntil)) return null
  const late = moments.filter((moment) => {
    const row = rowOf(ledger, moment)
    return (
      moment.night === night.day &&
      moment.by === 'nudge' &&
      now > moment.until &&
      row?.state === 'dropped' &&
      (row.reason === 'away' || row.reason === 'late') &&
      !taken.includes(moment.kind) &&
      !here.isDone(moment) &&
      !isUnurged(moment, here, now)
    )
  })
  return late.sort((a, b) => a.rank - b.rank || b.at - a.at)[0] ?? null
}
