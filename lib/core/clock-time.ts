/** A clock time on a wall, `"22:30"`, 24 hours, always five characters. */
export type ClockTime = string
/** A calendar day, ISO, `"2026-11-22"`. A night carries the day on which it begins. */
export type Day = string
/** An instant, in milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number
/** An IANA time zone name, `"Europe/Berlin"`. Always passed in, never asked of the machine. */
export type Zone = string

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY_MIN = 1440

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether a text is a clock time from 00:00 to 23:59. */
export const isClockTime = (text: string): boolean => CLOCK_TIME.test(text)

/** Whether a text is a day that the calendar has, of a year of four digits: 2026-02-31 is none. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00Z`)
  return (
    text.length === 10 && !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${text}T`)
  )
}

/** Minutes after midnight, 0 to 1439. Expects a valid clock time. */
export function minutesOf(clock: ClockTime): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

/** The clock time that lies `minutes` after midnight; any integer, wrapped into one day. */
export function clockTimeOf(minutes: number): ClockTime {
  const wrapped = ((minutes % DAY_MIN) + DAY_MIN) % DAY_MIN
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(wrapped / 60))}:${two(wrapped % 60)}`
}

/**
 * The instant of a clock time on a day. Where the clock skips it, the instant is the one that lies
 * as long after the jump as the clock time lies after its start; where it comes twice, the first
 * (RFC 5545's rule, Temporal's `compatible`).
 */
export function instantOf(day: Day, clock: ClockTime, zone: Zone): EpochMs {
  return Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(zone).epochMilliseconds
}

/**
 * Every instant of a clock time on a day: two where the clock shows it twice, the earlier first; where it skips it the one
 * that `instantOf` gives.
 */
export function instantsOf(day: Day, clock: ClockTime, zone: Zone): readonly EpochMs[] {
  const written = Temporal.PlainDateTime.from(`${day}T${clock}`)
  const last = written.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds
  const first = instantOf(day, clock, zone)
  return first === last ? [first] : [first, last]
}

/** The clock time that a wall clock in the zone shows at an instant. */
export function clockTimeAt(at: EpochMs, zone: Zone): ClockTime {
  const z = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return clockTimeOf(z.hour * 60 + z.minute)
}

/** The calendar day that a wall clock in the zone shows at an instant. */
export function dayAt(at: EpochMs, zone: Zone): Day {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}

/** False for a zone that this browser does not know, as a file from another may name. */
export function isZone(zone: Zone): boolean {
  try {
    offsetMinAt(0, zone)
    return true
  } catch {
    return false
  }
}

/** The zone whose clocks are always so many minutes ahead of UTC, `"+05:30"`; less than a day either way. */
export function offsetZone(offsetMin: number): Zone {
  const min = Math.min(Math.abs(Math.round(offsetMin)), DAY_MIN - 1)
  return `${offsetMin < 0 ? '-' : '+'}${clockTimeOf(min)}`
}

/** Whether a zone is an offset alone: it says what the clock shows, and nothing of when that changes. */
export const isOffset = (zone: Zone): boolean => /^[+-]/.test(zone)

/** The zone to show a row by: its own, or the offset that its clock had where this browser does not know the zone. */
export const zoneOfRow = (row: { readonly zone: Zone; readonly offsetMin: number }): Zone =>
  isZone(row.zone) ? row.zone : offsetZone(row.offsetMin)

/** Minutes that the zone is ahead of UTC at an instant. */
export function offsetMinAt(at: EpochMs, zone: Zone): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10
  )
}

/** The day `days` after this one, by the calendar alone. */
export const dayAfter = (day: Day, days = 1): Day =>
  Temporal.PlainDate.from(day).add({ days }).toString()

/** Day of the week, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/** False for a day that the zone never had (Pacific/Apia has no 2011-12-30). */
export function dayExists(day: Day, zone: Zone): boolean {
  const noon = Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(zone)
  return noon.toPlainDate().toString() === day
}
