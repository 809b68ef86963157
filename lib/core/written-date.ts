import type { Day } from './clock-time.ts'
import { plainSigns } from './plain-signs.ts'
import { readClock, type WrittenClock } from './written-clock.ts'

/** Which number comes first in a date whose year comes last. */
export type DateOrder = 'day' | 'month'

/** A date and perhaps a clock time, as another program wrote them; an instant where it wrote one. */
export interface Written {
  readonly day: Day
  readonly clock: WrittenClock | null
  readonly instant: number | null
}

const YEAR_FIRST = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?:\.(?!\d)|(?!\d))/
const YEAR_FIRST_SIGNS = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/
const YEAR_LAST = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?:\.(?!\d)|(?!\d))/
const ZONED =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/
/** Other calendars count their years otherwise: 2569, 1448 and 1405 are none of ours. */
const YEARS = [1900, 2199] as const

/**
 * What a cell says, all of it: null where a part is not understood. `order` settles `03/04/2026`, also with points and
 * lines; without one a date that has two readings is null, and one that has a single reading is read.
 */
export function readWritten(text: string, order: DateOrder | null): Written | null {
  const said = plainSigns(text).trim()
  const zoned = ZONED.exec(said)
  if (zoned) return readInstant(zoned)
  const parts = YEAR_FIRST.exec(said) ?? YEAR_FIRST_SIGNS.exec(said) ?? YEAR_LAST.exec(said)
  if (!parts) return null
  const day = dayIn(said, order)
  if (day === null) return null
  const behind = said.slice(parts[0].length)
  const time = behind.replace(/^[T,،]?\s*/, '')
  const gap = behind.slice(0, behind.length - time.length)
  if (time === '') return gap.trim() === '' ? { day, clock: null, instant: null } : null
  const clock = gap === '' ? null : readClock(time)
  if (!clock || clock.loose) return null
  // Who writes a time as ISO 8601 has it counts the hours to 24.
  const shows = gap === 'T' ? (clock.shows ?? 'to24') : clock.shows
  return { day, clock: { ...clock, shows }, instant: null }
}

function readInstant([, day = '', time = '', offset = '']: RegExpExecArray): Written | null {
  const at = /^[A-Z]/.test(offset) ? 'Z' : offset
  try {
    const { epochMilliseconds } = Temporal.Instant.from(`${day}T${time}${at}`)
    return isOurs(Number(day.slice(0, 4))) ? { day, clock: null, instant: epochMilliseconds } : null
  } catch {
    return null
  }
}

/** The order that a date shows by itself; `two` where both can be, null where it makes no difference or is no date. */
export function orderShown(text: string): DateOrder | 'two' | null {
  const said = plainSigns(text).trim()
  const [asDay, asMonth] = [dayIn(said, 'day'), dayIn(said, 'month')]
  if (asDay === asMonth) return null
  if (asDay !== null && asMonth !== null) return 'two'
  return asDay === null ? 'month' : 'day'
}

function dayIn(said: string, order: DateOrder | null): Day | null {
  const first = YEAR_FIRST.exec(said)
  if (first) return dayOf(Number(first[1]), Number(first[3]), Number(first[4]))
  const signs = YEAR_FIRST_SIGNS.exec(said)
  if (signs) return dayOf(Number(signs[1]), Number(signs[2]), Number(signs[3]))
  const last = YEAR_LAST.exec(said)
  if (!last) return null
  const [a, b, year] = [Number(last[1]), Number(last[3]), Number(last[4])]
  const [asDay, asMonth] = [dayOf(year, b, a), dayOf(year, a, b)]
  if (order === 'day') return asDay
  if (order === 'month') return asMonth
  return asDay === asMonth || asMonth === null ? asDay : asDay === null ? asMonth : null
}

const isOurs = (year: number): boolean => year >= YEARS[0] && year <= YEARS[1]

/** A day by its numbers; null where the calendar has none, or the year is of another. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!isOurs(year)) return null
  const two = (n: number) => String(n).padStart(2, '0')
  const at = new Date(Date.UTC(year, month - 1, day))
  const iso = `${year}-${two(month)}-${two(day)}`
  return at.toISOString().startsWith(iso) ? iso : null
}
