import { type EpochMs, MINUTE, type Zone } from '../clock-time.ts'
import { cutOf, isAsleepAt, type Night, nightsAround, type Schedule } from '../night.ts'

/** The two halves of an evening, each with a time of its own once enough is known. */
export const parts = ['early', 'late'] as const
export type Part = (typeof parts)[number]

/** How long before lights out the evening begins, and its late half. The late half lasts until the wake time. */
export const EVENING_MIN = 360
export const LATE_MIN = 120

/** The part of the evening in which a bout began; null by day, when nothing is learned and nothing is shown. */
export const partOf = (from: EpochMs, schedule: Schedule, zone: Zone): Part | null =>
  partsIn(schedule, zone)(from)

/** The same for many bouts: of those that follow each other in one night the hours are worked out once. */
export function partsIn(schedule: Schedule, zone: Zone): (from: EpochMs) => Part | null {
  let known: ReturnType<typeof nightAround> | undefined
  return (from) => {
    if (!known || from < known.begins || from >= known.ends)
      known = nightAround(from, schedule, zone)
    const { night, after } = known
    if (isAsleepAt(night, from)) return 'late'
    const next = from < night.lightsOut ? night : after
    const leftMin = (next.lightsOut - from) / MINUTE
    if (leftMin > EVENING_MIN) return null
    return leftMin > LATE_MIN ? 'early' : 'late'
  }
}

function nightAround(at: EpochMs, schedule: Schedule, zone: Zone) {
  const [, night, after] = nightsAround(at, schedule, zone)
  const cut = (one: Night) => cutOf(one.day, schedule, zone)
  return { night, after, begins: cut(night), ends: cut(after) }
}
