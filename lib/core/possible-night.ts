import { type Day, type EpochMs, HOUR } from './clock-time.ts'

/** Of a day in any zone noon lies this far from that day's midnight in UTC, with room for old local times. */
const FIRST_MS = -6 * HOUR
const LAST_MS = 54 * HOUR
/** Longer than a whole day and a change of the clock. */
const LONGEST_MS = 50 * HOUR

/**
 * Whether there can be a night that begins on a day with these instants: lights out lies from noon of the day to noon of
 * the next in some zone, and the wake after it. False for what is no number.
 */
export function canBe(night: {
  readonly day: Day
  readonly lightsOut: EpochMs
  readonly wake: EpochMs
}): boolean {
  const { day, lightsOut, wake } = night
  const sinceDay = lightsOut - Date.parse(day)
  const length = wake - lightsOut
  return sinceDay >= FIRST_MS && sinceDay <= LAST_MS && length > 0 && length <= LONGEST_MS
}
