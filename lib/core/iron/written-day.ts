import type { Day } from '../clock-time.ts'

export type DayRead = { readonly day: Day } | { readonly why: 'date' | 'ahead' }

/** A day as year, month and day; one that has not come yet is none. */
export function readDay(text: string, today: Day): DayRead {
  const written = text.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return { why: 'date' }
  try {
    const day = Temporal.PlainDate.from(written).toString()
    return day > today ? { why: 'ahead' } : { day }
  } catch {
    return { why: 'date' }
  }
}
