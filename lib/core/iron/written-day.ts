import type { Day } from '../clock-time.ts'
import { type DateWords, readNamedDate } from '../named-date.ts'
import { type DateOrder, readWritten } from '../written-date.ts'

export type DayRead = { readonly day: Day } | { readonly why: 'date' | 'ahead' }

/** How dates are written where somebody is. */
export interface DateWays extends DateWords {
  readonly order: DateOrder
}

/** A year of two digits, behind a day and a month. */
const SHORT_YEAR = /^(\d{1,2}([/.])\s?\d{1,2}\2\s?)(\d{2})\.?$/

/**
 * A day in the ways people write one: 2026-11-22, 22.11.2026, 11/22/26, 22 Nov 2026, November 22. One that can be two goes
 * by the order of the region; one that has not come yet is none.
 */
export function readDay(text: string, today: Day, ways: DateWays): DayRead {
  const day = inNumbers(text, ways.order) ?? readNamedDate(text, ways, today)
  if (day === null) return { why: 'date' }
  return day > today ? { why: 'ahead' } : { day }
}

function inNumbers(text: string, order: DateOrder): Day | null {
  const full = text.trim().replace(SHORT_YEAR, '$120$3')
  // A number above 12 shows by itself what it is.
  const read = readWritten(full, order) ?? readWritten(full, null)
  return read && read.clock === null && read.instant === null ? read.day : null
}
