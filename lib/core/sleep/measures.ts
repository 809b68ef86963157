import { mean } from 'simple-statistics'
import {
  DAY_MIN,
  type Day,
  dayAfter,
  type EpochMs,
  instantOf,
  MINUTE,
  minutesOf,
  offsetMinAt,
  weekdayOf,
  type Zone,
} from '../clock-time.ts'
import type { Hours } from '../schema/settings.ts'
import type { NightSleep } from './night-sleep.ts'

/** A number with the nights it rests on, or how many there are of how many it takes. */
export type Measure =
  | { readonly ok: true; readonly value: number; readonly n: number }
  | { readonly ok: false; readonly have: number; readonly need: number }

/** How many nights each needs; they come from the clinical rows. */
export interface Minimums {
  readonly nights: number
  readonly pairs: number
  readonly free: number
  readonly work: number
}

const enough = (values: readonly number[], need: number): Measure =>
  values.length < need
    ? { ok: false, have: values.length, need }
    : { ok: true, value: mean([...values]), n: values.length }

export const plainMeasures = ['sol', 'waso', 'twak', 'tib', 'tst', 'period', 'se', 'seDse'] as const
export type PlainMeasure = (typeof plainMeasures)[number]

/** The mean of one number over the nights that have it; minutes, or percent for `se` and `seDse`. */
export const meanOf = (nights: readonly NightSleep[], of: PlainMeasure, need: number): Measure =>
  enough(
    nights.map((night) => night[of]).filter((value) => value !== null),
    need,
  )

/** Wall-clock minutes of an instant after noon of a night's day; beyond 1440 for who sleeps by day. */
function afterNoon(at: EpochMs, day: Day, zone: Zone): number {
  const noon = instantOf(day, '12:00', zone)
  return (at - noon) / MINUTE + offsetMinAt(at, zone) - offsetMinAt(noon, zone)
}

const midsleepOf = (night: NightSleep): number | null =>
  night.midsleep === null ? null : afterNoon(night.midsleep, night.night, night.zone)

/** The mean middle of sleep, in wall-clock minutes after noon of the night's day (960 is 04:00). */
export const midsleep = (nights: readonly NightSleep[], need: number): Measure =>
  enough(
    nights.map(midsleepOf).filter((value) => value !== null),
    need,
  )

/** A wake time this much later than the usual one is that of a free day. */
const FREE_MIN = 60

/**
 * The nights of a week (1 Monday to 7 Sunday) that a free day follows: those whose wake time lies an hour or more after
 * the most common one; where there are none, Friday and Saturday.
 */
export function freeNights(week: readonly Hours[]): number[] {
  const wakes = week.map((hours) => minutesOf(hours.wake))
  const timesOf = (wake: number) => wakes.filter((one) => one === wake).length
  const usual = [...wakes].sort((a, b) => timesOf(b) - timesOf(a) || a - b)[0] ?? 0
  const later = wakes.flatMap((wake, i) => (wake - usual >= FREE_MIN ? [i + 1] : []))
  return later.length > 0 ? later : [5, 6]
}

export type Jetlag =
  | { readonly ok: true; readonly value: number; readonly free: number; readonly work: number }
  | {
      readonly ok: false
      readonly of: 'free' | 'work'
      readonly have: number
      readonly need: number
    }

/** Social jetlag: how far the middle of sleep before free days lies from that before the others, in minutes, never negative. */
export function socialJetlag(
  nights: readonly NightSleep[],
  week: readonly Hours[],
  need: Pick<Minimums, 'free' | 'work'>,
): Jetlag {
  const free: number[] = []
  const work: number[] = []
  const isFree = freeNights(week)
  for (const night of nights) {
    const middle = midsleepOf(night)
    if (middle !== null) (isFree.includes(weekdayOf(night.night)) ? free : work).push(middle)
  }
  if (work.length < need.work) return { ok: false, of: 'work', have: work.length, need: need.work }
  if (free.length < need.free) return { ok: false, of: 'free', have: free.length, need: need.free }
  const value = Math.abs(mean(free) - mean(work))
  return { ok: true, value, free: free.length, work: work.length }
}

/**
 * Sleep regularity index, -100 to 100: -100 + 200 times the share of minutes of a day in which somebody is in the same
 * state, asleep or awake, as a day later, over all pairs of nights that follow one another. Approximate: asleep means
 * from falling asleep to the final waking, since nobody says when they lay awake. `n` and `have` count pairs.
 */
export function regularity(nights: readonly NightSleep[], need: number): Measure {
  const byDay = new Map(
    nights.flatMap((night) => {
      const span = asleep(night)
      return span ? [[night.night, span] as const] : []
    }),
  )
  const shares = [...byDay].flatMap(([day, span]) => {
    const next = byDay.get(dayAfter(day))
    return next ? [sameShare(span, next)] : []
  })
  const same = enough(shares, need)
  return same.ok ? { ...same, value: -100 + 200 * same.value } : same
}

type Span = readonly [from: number, to: number]

/** From falling asleep to the final waking, in minutes after noon; null where one of them was not said. */
const asleep = (night: NightSleep): Span | null =>
  night.onset === null || night.finalWake === null
    ? null
    : [
        Math.round(afterNoon(night.onset, night.night, night.zone)),
        Math.round(afterNoon(night.finalWake, night.night, night.zone)),
      ]

/** The share of the minutes of a day in which two nights are in the same state, on a clock face. */
function sameShare(a: Span, b: Span): number {
  const [one, other] = [minutesAsleep(a), minutesAsleep(b)]
  return one.filter((state, i) => state === other[i]).length / DAY_MIN
}

function minutesAsleep([from, to]: Span): boolean[] {
  const face = Array.from({ length: DAY_MIN }, () => false)
  for (let min = from; min < to; min++) face[((min % DAY_MIN) + DAY_MIN) % DAY_MIN] = true
  return face
}
