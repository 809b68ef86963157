import type { Day, EpochMs } from './clock-time.ts'
import type { Entry } from './schema/entry.ts'

const isOnset = (entry: Entry): boolean =>
  entry.kind === 'symptom' && entry.onset === true && !entry.sample

/** Whether an entry that stands is a press of Legs now in its own night. */
export const isLegsNow = (entry: Entry): boolean => isOnset(entry) && !entry.late

/**
 * When the legs began to act up, of entries that stand. After waking, too: what is pressed then is filed under the night
 * that is over, and so is marked late.
 */
export const onsetsIn = (standing: readonly Entry[]): EpochMs[] =>
  standing.filter(isOnset).map(({ at }) => at)

/** Whether Legs now was pressed more than once in a night, from the entries of it that stand: an undone press is none. */
const isRestless = (standing: readonly Entry[]): boolean => standing.filter(isLegsNow).length > 1

/** The nights among these in which it was. */
export const restlessNights = (
  nights: readonly (readonly [day: Day, standing: readonly Entry[]])[],
): ReadonlySet<Day> =>
  new Set(nights.flatMap(([day, standing]) => (isRestless(standing) ? [day] : [])))
