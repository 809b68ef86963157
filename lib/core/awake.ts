import { type Day, type EpochMs, MINUTE } from './clock-time.ts'
import { isAsleepAt, type Night } from './night.ts'
import type { Tonights } from './schema/evening.ts'
import { type Seen, stretchesOfUse } from './sleep/stretch.ts'

/** Before this long after lights out nobody counts as awake in the night: the evening is only late. */
export const AWAKE_AFTER_MIN = 15
/** Who was away from the computer this long, and comes back after lights out, was in bed or tried to be. */
export const AWAY_MIN = 10

/** Whether the night is far enough on for its own face: from a quarter of an hour after lights out to the wake time. */
export const isDeepNight = (night: Night, now: EpochMs): boolean =>
  isAsleepAt(night, now) && now >= night.lightsOut + AWAKE_AFTER_MIN * MINUTE

/**
 * Since when somebody who sits at the computer now has been awake in this night: the beginning of the use that goes on,
 * where it lies after lights out and ten minutes or more without use go before it. Null outside the night, and for who
 * never left the computer since the evening. `seat` holds what was seen from the evening until now; a time without a
 * row is a time without use.
 */
export function awakeSince(seat: readonly Seen[], night: Night, now: EpochMs): EpochMs | null {
  if (!isDeepNight(night, now)) return null
  const here: Seen = { from: now, to: Number.POSITIVE_INFINITY, state: 'active' }
  const stretch = stretchesOfUse([...seat, here], AWAY_MIN).at(-1)
  return stretch && stretch.from >= night.lightsOut ? stretch.from : null
}

/** The instants of a night at which the person said that somebody else sat at the computer. */
export const notMeIn = (night: Day, tonight: Tonights | null): readonly EpochMs[] =>
  tonight?.[night]?.notMeAt ?? []

/** What was seen without the stretches of use at which the person said that it was somebody else. */
export function withoutOthers(seat: readonly Seen[], notMeAt: readonly EpochMs[]): Seen[] {
  const others = stretchesOfUse(
    [...seat, ...notMeAt.map((at) => ({ from: at, to: at + 1, state: 'active' as const }))],
    AWAY_MIN,
  ).filter(({ from, to }) => notMeAt.some((at) => from <= at && at < to))
  return seat.filter((row) => !others.some(({ from, to }) => row.from < to && from < row.to))
}
