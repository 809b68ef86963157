import { type ClockTime, clockTimeOf, DAY_MIN, minutesOf } from './clock-time.ts'
import { dayHalf } from './day-halves.ts'
import { plainSigns } from './plain-signs.ts'

/** A clock time as it was written. */
export interface WrittenClock {
  /** As a clock of 24 hours shows it, where the half of the day was not said. */
  readonly clock: ClockTime
  /** What shows whether hours are counted to 12 or to 24; null where the text can mean two times. */
  readonly shows: 'half' | 'to24' | null
  /** Hours alone, or digits with nothing between hours and minutes that only a time has: 9, 2230, 22,30. */
  readonly loose: boolean
  /** Hours alone. */
  readonly bare: boolean
}

const DIGITS =
  /^(\d{1,2})(?:\s*([:.,hH ])\s*(\d{2})(?:\s*[:.]\s*([0-5]\d)(?:[.,]\d{1,9})?)?|(\d{2}))?$/
const FILLERS = ['', 'h', 'uhr', 'kl']

/**
 * Reads a clock time in the ways people and programs write one: 22:30, 22.30, 22h30, 9, 2230, 10:30 pm, 오후 10:30,
 * ١٠:٣٠ م, with seconds or without. Null where anything in the text is not understood.
 */
export function readClock(text: string): WrittenClock | null {
  const parts = /^(\D*)(\d.*\d|\d)(\D*)$/s.exec(plainSigns(text).trim())
  if (!parts) return null
  const [before = '', digits = '', behind = ''] = parts.slice(1).map((part) => part.trim())
  if (before !== '' && behind !== '') return null
  const half = dayHalf(before || behind)
  if (half === null && !FILLERS.includes((before || behind).toLowerCase().replace('.', '')))
    return null
  const [, hours = '', sign, apart, , joined] = DIGITS.exec(digits) ?? []
  const minutes = apart ?? joined
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)]
  if (hours === '' || hour > (half ? 12 : 23) || minute > 59) return null
  const inHalf = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  const isTo24 = hour > 12 || hours.startsWith('0')
  return {
    clock: clockTimeOf(inHalf * 60 + minute),
    shows: half ? 'half' : isTo24 ? 'to24' : null,
    loose: half === null && (apart === undefined || sign === ',' || sign === ' '),
    bare: minutes === undefined,
  }
}

/** How times are meant that do not say it: to 24, or to 12 and all of them from noon to midnight, or of evening and night. */
export const hourCounts = ['to24', 'afternoon', 'night'] as const
export type HourCount = (typeof hourCounts)[number]

/** Evening and night: from five to five. */
const EVENING_MIN = 300

/** The clock time that is meant; null where the text can mean two and nobody said which. */
export function clockBy({ clock, shows }: WrittenClock, count: HourCount | null): ClockTime | null {
  if (shows !== null || count === 'to24') return clock
  if (count === null) return null
  const min = minutesOf(clock) % (DAY_MIN / 2)
  const isLater = count === 'afternoon' || min >= EVENING_MIN
  return clockTimeOf(isLater ? min + DAY_MIN / 2 : min)
}
