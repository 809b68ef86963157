import * as v from 'valibot'
import { type EpochMs, HOUR } from '../clock-time.ts'
import type { Entry } from '../schema/entry.ts'
import { instant } from '../schema/value.ts'
import { LEARNED_KEY } from './names.ts'
import { isOnset } from './onset.ts'

const min = v.pipe(v.number(), v.integer(), v.minValue(1))
const learned = v.looseObject({
  learnedAt: instant,
  /** Minutes of unbroken sitting after which the nudge comes. */
  afterMin: v.object({ early: min, late: min }),
})
export type Learned = v.InferOutput<typeof learned>

/** What was learned last; null where the profile says nothing that can be read. */
export function learnedOf(profile: Readonly<Record<string, unknown>>): Learned | null {
  const parsed = v.safeParse(learned, profile[LEARNED_KEY])
  return parsed.success ? parsed.output : null
}

/** What was learned holds for this long, unless an onset comes. */
const FRESH_MS = 24 * HOUR

/**
 * Whether it is time to learn anew: never learned, a day ago, an onset among the last nights' entries that was noted
 * since, or learned in the future by a clock that was set back since.
 */
export function isStale(last: Learned | null, standing: readonly Entry[], now: EpochMs): boolean {
  if (!last || last.learnedAt > now || now - last.learnedAt >= FRESH_MS) return true
  return standing.some((entry) => isOnset(entry) && entry.enteredAt > last.learnedAt)
}
