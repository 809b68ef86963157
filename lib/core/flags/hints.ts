import { type Day, dayAfter, type EpochMs, HOUR } from '../clock-time.ts'
import { countsInFindings } from '../entry.ts'
import type { Entry, EntryOf } from '../schema/entry.ts'
import { worstOf } from '../worst.ts'

/** What fields of the diary may point at. Free text is never read. */
export const hintKinds = ['signs', 'newMedicine', 'snoring', 'often', 'augmentation'] as const
export type HintKind = (typeof hintKinds)[number]

export interface Hint {
  readonly kind: HintKind
  /** When the person noted what it rests on; a check that was answered after it has heard of it. */
  readonly at: EpochMs
}

/** What stands of each night, by its day. */
export type Nights = ReadonlyMap<Day, readonly Entry[]>

const DAY_MS = 24 * HOUR
/** A sign on a leg, and snoring with pauses, point at the check for this long. */
const SIGN_MS = 14 * DAY_MS
/** A medicine is new for this long; as long before it the legs were quiet. */
const NEW_MS = 14 * DAY_MS
const WEEKS = 4
const TIMES_A_WEEK = 2

const own = (nights: Nights): Entry[] => [...nights.values()].flat().filter((one) => !one.sample)

/** A sign seen or felt on a leg within two weeks, unless the person called it an old one. It counts whenever it was noted. */
export const signHint = (nights: Nights, now: EpochMs): Hint | null =>
  lately('signs', nights, now, isNewSign)

const isNewSign = (one: Entry): boolean =>
  one.kind === 'symptom' && one.signs?.some(({ since }) => since !== 'old') === true

/** Snoring with pauses, noted within two weeks. */
export const snoringHint = (nights: Nights, now: EpochMs): Hint | null =>
  lately('snoring', nights, now, (one) => one.kind === 'factor' && one.factor === 'snoring')

function lately(
  kind: HintKind,
  nights: Nights,
  now: EpochMs,
  points: (one: Entry) => boolean,
): Hint | null {
  const noted = own(nights).filter((one) => now - one.at <= SIGN_MS && points(one))
  return noted.length > 0
    ? { kind, at: Math.max(...noted.map(({ enteredAt }) => enteredAt)) }
    : null
}

/**
 * A medicine that was new or changed within two weeks, after which the legs acted up on two nights or more, while in the
 * two weeks before it nobody noted that they did. What was felt counts if it was noted soon enough.
 */
export function newMedicineHint(
  nights: Nights,
  medicines: readonly EntryOf<'medicine'>[],
  now: EpochMs,
): Hint | null {
  const felt = own(nights).filter((one) => one.kind === 'symptom' && countsInFindings(one))
  const found = medicines.filter(({ change, at, sample }) => {
    if (sample || (change !== 'new' && change !== 'changed')) return false
    if (at > now || now - at > NEW_MS) return false
    const before = felt.some((one) => one.at < at && at - one.at <= NEW_MS)
    return !before && new Set(felt.filter((one) => one.at >= at).map(({ night }) => night)).size > 1
  })
  return found.length > 0
    ? { kind: 'newMedicine', at: Math.max(...found.map(({ enteredAt }) => enteredAt)) }
    : null
}

/**
 * Legs that acted up on two nights or more in each of the four weeks that end with `today`. A night counts by its number
 * above 0, or by something felt without one, noted soon enough to count; silence is not counted as calm and not as trouble. `at` is when the last of
 * these nights was noted.
 */
export function oftenHint(nights: Nights, today: Day): Hint | null {
  let at = Number.NEGATIVE_INFINITY
  for (let week = 0; week < WEEKS; week++) {
    const days = Array.from({ length: 7 }, (_, n) => dayAfter(today, -7 * week - n))
    const troubled = days.flatMap((day) => {
      const entries = (nights.get(day) ?? []).filter((one) => !one.sample && countsInFindings(one))
      return isTroubled(entries) ? [entries] : []
    })
    if (troubled.length < TIMES_A_WEEK) return null
    at = Math.max(at, ...troubled.flat().map(({ enteredAt }) => enteredAt))
  }
  return { kind: 'often', at }
}

function isTroubled(entries: readonly Entry[]): boolean {
  const worst = worstOf(entries)
  if (worst.state === 'known') return true
  return worst.state === 'unknown' && entries.some((one) => one.kind === 'symptom')
}
