import { type ClockTime, clockTimeOf } from '../lib/core/clock-time.ts'

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
