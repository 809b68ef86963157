import { type ClockTime, clockTimeOf, DAY_MIN, minutesOf } from '../lib/core/clock-time.ts'
import { readClock } from '../lib/core/written-clock.ts'

/** The clock time that somebody wrote, in the ways people write one: 22:30, 2230, 22.30, 9, 10:30 pm. */
export const readHour = (text: string): ClockTime | null => readClock(text)?.clock ?? null

/** What an hour is of; who means the other half of the day by the same digits is asked. `any` says nothing of the half. */
export type HourOf = 'bed' | 'wake' | 'any'

/**
 * The two clock times that a text can mean to somebody who counts to twelve, the likelier first; null where there is
 * nothing to ask. Asked about is lights out written as 5 to 12, with minutes or without, waking written as a bare 1 or 2,
 * and any hour that does not show itself which it is.
 */
export function twoHours(text: string, of: HourOf): readonly [ClockTime, ClockTime] | null {
  const read = readClock(text)
  // A nought in front, as in 09:30, is asked about too: a person may write it either way.
  if (!read || read.shows === 'half') return null
  if (of === 'any') return read.shows ? null : [otherHalf(read.clock), read.clock]
  const min = minutesOf(read.clock)
  if (min < 60 || min >= 780) return null
  const odd = of === 'bed' ? min >= 300 : read.bare && min < 180
  return odd ? [otherHalf(read.clock), read.clock] : null
}

const otherHalf = (clock: ClockTime): ClockTime => clockTimeOf(minutesOf(clock) + DAY_MIN / 2)

/** What going to bed is, written beside a planned hour: who sleeps by day has said so in the plan. */
export const bedBeside = (planned: ClockTime): HourOf | undefined =>
  twoHours(planned, 'bed') ? undefined : 'bed'

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
