import { type ClockTime, clockTimeOf, DAY_MIN, minutesOf } from '../lib/core/clock-time.ts'

const SHAPE = /^(\d{1,2})(?:\s*[:.,h ]\s*(\d{2})|(\d{2}))?\s*(?:(a|p)\.?m?\.?)?$/i

/** The clock time that somebody wrote, in the ways people write one: 22:30, 2230, 22.30, 9, 10:30 pm. */
export function readHour(text: string): ClockTime | null {
  const match = SHAPE.exec(text.trim())
  if (!match) return null
  let hour = Number(match[1])
  const minute = Number(match[2] ?? match[3] ?? 0)
  const half = match[4]?.toLowerCase()
  if (half) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half === 'p' ? 12 : 0)
  }
  return hour > 23 || minute > 59 ? null : clockTimeOf(hour * 60 + minute)
}

/** What an hour is of; who means the other half of the day by the same digits is asked. */
export type HourOf = 'bed' | 'wake'

/**
 * The two clock times that a text can mean to somebody who counts to twelve, the likelier first; null where there is
 * nothing to ask. Asked about is lights out written as 5 to 12, with minutes or without, and waking written as a bare 1 or 2.
 */
export function twoHours(text: string, of: HourOf): readonly [ClockTime, ClockTime] | null {
  const [, digits, minutes, joined, half] = SHAPE.exec(text.trim()) ?? []
  const read = readHour(text)
  const hour = Number(digits)
  if (read === null || half || hour < 1 || hour > 12) return null
  const min = minutesOf(read)
  const bare = minutes === undefined && joined === undefined
  const odd = of === 'bed' ? min >= 300 : bare && min < 180
  return odd ? [clockTimeOf(min + DAY_MIN / 2), read] : null
}

/** The part of the day that a clock time lies in, as people say it. */
export function partOfDay(
  clock: ClockTime,
): 'night' | 'morning' | 'noon' | 'afternoon' | 'evening' {
  const min = minutesOf(clock)
  if (min < 300) return 'night'
  if (min < 720) return 'morning'
  if (min < 780) return 'noon'
  return min < 1020 ? 'afternoon' : 'evening'
}
