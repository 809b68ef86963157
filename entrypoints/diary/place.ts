import type { Day } from '../../lib/core/clock-time.ts'

/** What the page shows. The part of the address after `#` says it, so that Back works. */
export type Place =
  | { readonly view: 'year'; readonly year: string }
  | { readonly view: 'month'; readonly month: string }
  | { readonly view: 'night'; readonly night: Day }
  | { readonly view: 'list' }

/** Years that the calendar shows; whatever else stands in an address is nobody's diary. */
const isYear = (year: string): boolean => year >= '1900' && year <= '2199'

/** The place that an address names; without one the year of `today`. */
export function placeOf(hash: string, today: Day): Place {
  const name = hash.replace(/^#/, '')
  if (name === 'list') return { view: 'list' }
  if (isYear(name.slice(0, 4))) {
    if (/^\d{4}$/.test(name)) return { view: 'year', year: name }
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(name)) return { view: 'month', month: name }
    if (isDay(name)) return { view: 'night', night: name }
  }
  return { view: 'year', year: today.slice(0, 4) }
}

function isDay(name: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(name)) return false
  const parsed = new Date(`${name}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(name)
}

export function hashOf(place: Place): string {
  switch (place.view) {
    case 'year':
      return `#${place.year}`
    case 'month':
      return `#${place.month}`
    case 'night':
      return `#${place.night}`
    case 'list':
      return '#list'
  }
}

/** The months of a year, `2026-01` to `2026-12`. */
export const monthsOf = (year: string): string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)

/** The month before or after. */
export function monthBeside(month: string, step: 1 | -1): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + step
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** Its last day. */
export const lastDayOf = (month: string): Day =>
  Temporal.PlainYearMonth.from(month).toPlainDate({ day: 31 }).toString()
