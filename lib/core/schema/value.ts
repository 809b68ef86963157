import * as v from 'valibot'
import { isClockTime, isDay } from '../clock-time.ts'

/** A whole number between two ends, both included. */
export const int = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** Any number between two ends, both included. */
export const number = (min: number, max: number) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max))

/** Text, and never anything else, between two lengths in UTF-16 units. */
export const text = (least: number, most: number) =>
  least > 0
    ? v.pipe(v.string(), v.minLength(least), v.maxLength(most))
    : v.pipe(v.string(), v.maxLength(most))

/** Epoch milliseconds that a date can hold. */
export const instant = int(-8.64e15, 8.64e15)
export const clockTime = v.pipe(v.string(), v.check(isClockTime))
/** A day of the calendar; one that it does not have would stop whoever reckons with it. */
export const day = v.pipe(v.string(), v.check(isDay))
export const uuid = v.pipe(v.string(), v.uuid())
/** The id of a row of ours: of a step, a drink, a question. */
export const id = text(1, 64)
/** An IANA name; whether this machine knows it is asked where it is used. */
export const zone = text(1, 64)
