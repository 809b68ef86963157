import * as v from 'valibot'
import { isClockTime, isDay } from '../clock-time.ts'

/** A whole number between two ends, both included. */
export const int = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** Epoch milliseconds that a date can hold. */
export const instant = int(-8.64e15, 8.64e15)
/** One whose day has a year of four digits, in whatever zone: days before and after it can be reckoned. */
const moment = int(Date.parse('0001-01-02'), Date.parse('9999-12-30'))

/** Free text of the person: text, and never anything else. */
export const words = v.pipe(v.string(), v.maxLength(4000))
export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
export const clockTime = v.pipe(v.string(), v.check(isClockTime))
/** A day of the calendar; one that it does not have would stop whoever reckons with it. */
export const day = v.pipe(v.string(), v.isoDate(), v.check(isDay))
export const minutes = int(0, 2880)

/** Several of a list, none twice. */
export const some = <const T extends readonly string[]>(of: T) =>
  v.pipe(v.array(v.picklist(of)), v.maxLength(of.length))

export const sides = ['left', 'right', 'both'] as const
export type Side = (typeof sides)[number]

/** What every entry carries. A correction names the row it replaces; a removal is a row too. */
export const base = {
  id: v.pipe(v.string(), v.uuid()),
  /** When it happened. */
  at: moment,
  /** Where the clock stood then. */
  zone: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  offsetMin: int(-1440, 1440),
  /** The night it is about, as `nightAbout` gave it when it was entered; it keeps it whatever the settings become. */
  night: day,
  enteredAt: instant,
  /** `at` or `enteredAt` lay ahead of its time when it was first read: a clock was wrong. It loses to what is not marked. */
  ahead: v.optional(v.literal(true)),
  /** Entered the next morning or later, from memory. */
  late: v.optional(v.literal(true)),
  /** Said more than 48 hours after the wake time of its night: shown, and in no finding. */
  backfilled: v.optional(v.literal(true)),
  replaces: v.optional(v.pipe(v.string(), v.uuid())),
  removed: v.optional(v.literal(true)),
  /** Belongs to the sample diary: shown as such, never exported, gone in one press. */
  sample: v.optional(v.literal(true)),
  note: v.optional(words),
}
