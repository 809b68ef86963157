import {
  type ClockTime,
  dayAfter,
  dayAt,
  type EpochMs,
  instantOf,
  type Zone,
} from './clock-time.ts'

/** The instant at which a clock shows a time, nearest to another instant; of two equally near the earlier. */
export function nearestInstant(clock: ClockTime, near: EpochMs, zone: Zone): EpochMs {
  const day = dayAt(near, zone)
  const candidates = [-1, 0, 1].map((days) => instantOf(dayAfter(day, days), clock, zone))
  return candidates.reduce((best, one) =>
    Math.abs(one - near) < Math.abs(best - near) ? one : best,
  )
}
