import { type Day, dayAt, type EpochMs, type Zone } from '../core/clock-time.ts'
import { timeWords } from './clock-words.ts'
import { date, list } from './t.ts'

const format = (at: number, as: Parameters<typeof date>[1]): string =>
  date(at, { timeZone: 'UTC', ...as })
const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)

/** "Friday, 20 November 2026", as the language says it. */
export const longDay = (day: Day): string =>
  format(noon(day), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "Friday, 20 November": a day so near that nobody asks for its year. */
export const nearDay = (day: Day): string =>
  format(noon(day), { weekday: 'long', day: 'numeric', month: 'long' })

/** "20 November" */
export const dayAndMonth = (day: Day): string =>
  format(noon(day), { day: 'numeric', month: 'long' })

/** "20 November 2026": the date of a moment, as it was in that zone. */
export const longDate = (at: EpochMs, zone: Zone): string =>
  format(noon(dayAt(at, zone)), { day: 'numeric', month: 'long', year: 'numeric' })

/** "20 Nov 2026": as it stands in a field, where it is read again. */
export const fieldDay = (day: Day): string =>
  format(noon(day), { day: 'numeric', month: 'short', year: 'numeric' })

/** "Fri, 20 Nov" */
export const shortDay = (day: Day): string =>
  format(noon(day), { weekday: 'short', day: 'numeric', month: 'short' })

/** "November 2026" */
export const longMonth = (month: string): string =>
  format(noon(`${month}-01`), { month: 'long', year: 'numeric' })

/** "November" */
export const monthAlone = (month: string): string => format(noon(`${month}-01`), { month: 'long' })

const weekdays = (weekday: 'long' | 'short'): string[] =>
  // 5 January 1970 was a Monday.
  Array.from({ length: 7 }, (_, i) => format((4 + i) * 86_400_000, { weekday }))

/** Names of the weekdays from Monday on. */
export const longWeekdays = (): string[] => weekdays('long')

/** The same, as short as they are told apart. */
export const shortWeekdays = (): string[] => weekdays('short')

/** "23:10" on that day, with the date on any other: "Fri, 20 Nov, 23:10". */
export function whenWords(at: EpochMs, on: Day, zone: Zone): string {
  const day = dayAt(at, zone)
  const clock = timeWords(at, zone)
  return day === on ? clock : list([shortDay(day), clock])
}
