import type { ClockTime, Day } from '../core/clock-time.ts'

/** Which number comes first in a date written with slashes. */
export type DateOrder = 'day' | 'month'

/** A date and perhaps a clock time, as another program wrote them; an instant where it wrote one. */
export interface Written {
  readonly day: Day
  readonly clock: ClockTime | null
  readonly instant: number | null
}

const TIME = /(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?$/i
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/
const YEAR_LAST = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})/
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** What a cell says. `order` settles `03/04/2026`; with dots the day comes first everywhere. */
export function readWritten(text: string, order: DateOrder): Written | null {
  const said = text.trim()
  const day = dayIn(said, order)
  if (day === null) return null
  const instant = ZONED.test(said) ? Date.parse(said) : Number.NaN
  const rest = said.replace(YEAR_FIRST, '').replace(YEAR_LAST, '')
  return { day, clock: readClock(rest), instant: Number.isNaN(instant) ? null : instant }
}

/** A clock time, with or without seconds, of 24 hours or of 12 with "am" and "pm". */
export function readClock(text: string): ClockTime | null {
  const found = TIME.exec(text.trim())
  if (!found) return null
  const [, hours = '', minutes = '', half] = found
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

function dayIn(text: string, order: DateOrder): Day | null {
  const first = YEAR_FIRST.exec(text)
  if (first) return dayOf(Number(first[1]), Number(first[2]), Number(first[3]))
  const last = YEAR_LAST.exec(text)
  if (!last) return null
  const [a, b, year] = [Number(last[1]), Number(last[3]), Number(last[4])]
  const monthFirst = last[2] === '/' && order === 'month'
  return monthFirst ? dayOf(year, a, b) : dayOf(year, b, a)
}

function dayOf(year: number, month: number, day: number): Day | null {
  const two = (n: number) => String(n).padStart(2, '0')
  const at = new Date(Date.UTC(year, month - 1, day))
  const iso = `${year}-${two(month)}-${two(day)}`
  return at.toISOString().startsWith(iso) ? iso : null
}

/** The order that a column of dates itself shows; null where every date could be read both ways. */
export function orderIn(cells: readonly string[]): DateOrder | null {
  const slashed = cells
    .map((cell) => /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(cell))
    .filter((x) => x !== null)
  if (slashed.length === 0) return 'day'
  if (slashed.some(([, a]) => Number(a) > 12)) return 'day'
  return slashed.some(([, , b]) => Number(b) > 12) ? 'month' : null
}
