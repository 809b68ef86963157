import { mean, median } from 'simple-statistics'
import { type Day, dayAfter, type EpochMs, MINUTE } from '../clock-time.ts'
import { countsInFindings } from '../entry.ts'
import { medicineKey } from '../medicine-match.ts'
import type { Entry, EntryOf } from '../schema/entry.ts'
import { worstOf } from '../worst.ts'
import type { Hint, Nights } from './hints.ts'

/**
 * Symptoms that come earlier, grow stronger or spread while somebody takes a dopamine medicine belong to whoever
 * prescribed it. This only watches for a reason to ask; it is simple, and slow to speak:
 * - the medicine was named as long ago as both stretches take, and was not stopped since;
 * - the first 28 nights with it are set against the last 14, and in each of them seven nights have something felt;
 * - two of three hold: two hours earlier (the middle of the first moments of each night), two points stronger (the mean
 *   of the nightly worst), and arms on two nights or more where at first there were none.
 */
export const augmentationNights = { early: 28, late: 14, felt: 7 } as const
const EARLIER_MIN = 120
const STRONGER = 2
const ARM_NIGHTS = 2
const HOLD = 2

type Medicine = EntryOf<'medicine'>

/**
 * The day since which a dopamine medicine is taken, by what was noted of it; null where none is, or it was stopped. A
 * day that was noted weeks later counts: it stands on a prescription, and is nobody's memory of a night.
 */
export function takenSince(
  medicines: readonly Medicine[],
  isDopamine: (name: string) => boolean,
): Day | null {
  const named = medicines.filter(({ name, sample }) => !sample && isDopamine(name))
  const lasts = new Map<string, Medicine>()
  for (const one of [...named].sort((a, b) => a.at - b.at)) lasts.set(medicineKey(one.name), one)
  const going = [...lasts].filter(([, { change }]) => change !== 'stopped').map(([name]) => name)
  const days = named.filter((one) => going.includes(medicineKey(one.name))).map((one) => one.night)
  return days.sort()[0] ?? null
}

/** The nights that the two stretches are made of; null where they would run into each other. */
export function stretchesOf(
  since: Day,
  today: Day,
): { early: readonly [Day, Day]; late: readonly [Day, Day] } | null {
  const early = [since, dayAfter(since, augmentationNights.early - 1)] as const
  const late = [dayAfter(today, 1 - augmentationNights.late), today] as const
  return early[1] < late[0] ? { early, late } : null
}

/** See `augmentationNights`. `at` is when the last thing felt was noted. */
export function augmentationHint(early: Nights, late: Nights): Hint | null {
  const before = feltNights(early)
  const lately = feltNights(late)
  if (Math.min(before.length, lately.length) < augmentationNights.felt) return null
  const earlier = median(before.map(firstMin)) - median(lately.map(firstMin)) >= EARLIER_MIN
  const [was, is] = [numbersOf(before), numbersOf(lately)]
  const enough = Math.min(was.length, is.length) >= augmentationNights.felt
  const stronger = enough && mean(is) - mean(was) >= STRONGER
  const spread = !before.some(inArms) && lately.filter(inArms).length >= ARM_NIGHTS
  if ([earlier, stronger, spread].filter(Boolean).length < HOLD) return null
  return { kind: 'augmentation', at: Math.max(...lately.flat().map((one) => one.enteredAt)) }
}

/** Nights in which something was felt, each with what was said of it soon enough to count. Jumps while dozing off have no hour of their own. */
const feltNights = (nights: Nights): Entry[][] =>
  [...nights.values()]
    .map((entries) => entries.filter((one) => !one.sample && countsInFindings(one)))
    .filter((entries) => entries.some(isFelt))

const isFelt = (one: Entry): one is EntryOf<'symptom'> =>
  one.kind === 'symptom' && one.symptomKind !== 'jerkAtSleepOnset'

/** Minutes from noon, by the clock that was on the wall, to the first thing felt. */
const firstMin = (entries: readonly Entry[]): number =>
  Math.min(...entries.filter(isFelt).map((one) => afterNoon(one.at, one.offsetMin)))
const afterNoon = (at: EpochMs, offsetMin: number): number =>
  (Math.floor(at / MINUTE) + offsetMin - 720) % 1440

const inArms = (entries: readonly Entry[]): boolean =>
  entries.some((one) => isFelt(one) && one.bodyParts?.includes('arm') === true)

const numbersOf = (nights: readonly Entry[][]): number[] =>
  nights.flatMap((entries) => {
    const worst = worstOf(entries)
    return worst.state === 'known' ? [worst.severity] : []
  })
