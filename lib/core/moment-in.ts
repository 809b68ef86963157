import {
  type ClockTime,
  type Day,
  dayAfter,
  type EpochMs,
  instantOf,
  type Zone,
} from './clock-time.ts'
import { nightAt, nightOf, type Schedule } from './night.ts'

/**
 * The instant of a clock time within a night, as somebody means it who says "at 00:40" of last night: the one that the
 * night owns. Where it owns none (a coffee at 13:30 before the night's cut, an hour that the clock skips) the one that
 * lies nearest to lights out.
 */
export function momentIn(night: Day, clock: ClockTime, schedule: Schedule, zone: Zone): EpochMs {
  const candidates = [night, dayAfter(night)].map((day) => instantOf(day, clock, zone))
  const owned = candidates.find((at) => nightAt(at, schedule, zone) === night)
  if (owned !== undefined) return owned
  const { lightsOut } = nightOf(night, schedule, zone)
  return candidates.reduce((a, b) => (Math.abs(b - lightsOut) < Math.abs(a - lightsOut) ? b : a))
}
