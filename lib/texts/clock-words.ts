import {
  type ClockTime,
  clockTimeAt,
  type EpochMs,
  minutesOf,
  type Zone,
} from '../core/clock-time.ts'
import { isTwelve } from './conventions.ts'
import { t } from './t.ts'

/** A clock time as the person writes it: "22:30" or "10:30 pm". */
export const clockWords = (clock: ClockTime): string => (isTwelve() ? halfWords(clock) : clock)

/** The clock time of an instant, as the person writes it. */
export const timeWords = (at: EpochMs, zone: Zone): string => clockWords(clockTimeAt(at, zone))

/** The same on a scale, where room is short: "22:00" or "10 pm". */
export function scaleWords(at: EpochMs, zone: Zone): string {
  const clock = clockTimeAt(at, zone)
  return isTwelve() && clock.endsWith(':00') ? inHalf(clock, '') : clockWords(clock)
}

/** A clock time that says its half of the day, whoever reads it: "10:30 pm". */
export const halfWords = (clock: ClockTime): string => inHalf(clock, clock.slice(2))

function inHalf(clock: ClockTime, minutes: string): string {
  const hour = Math.floor(minutesOf(clock) / 60)
  return t(hour < 12 ? 'ui.clock.am' : 'ui.clock.pm', { time: `${hour % 12 || 12}${minutes}` })
}
