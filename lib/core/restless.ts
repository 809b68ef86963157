import type { Day, EpochMs } from './clock-time.ts'
import type { Entry } from './schema/entry.ts'

/** Whether an entry is a press of Legs now, as it stands. */
export const isLegsNow = (entry: Entry): boolean =>
  entry.kind === 'symptom' && entry.onset === true && !entry.sample && !entry.late

/** When Legs now was pressed, of entries that stand. */
export const onsetsIn = (standing: readonly Entry[]): EpochMs[] =>
  standing.filter(isLegsNow).map(({ at }) => at)

/** Whether Legs now was pressed more than once in a night, from the entries of it that stand: an undone press is none. */
const isRestless = (standing: readonly Entry[]): boolean => standing.filter(isLegsNow).length > 1

/** The nights among these in which it was. */
export const restlessNights = (
  nights: readonly (readonly [day: Day, standing: readonly Entry[]])[],
): ReadonlySet<Day> =>
  new Set(nights.flatMap(([day, standing]) => (isRestless(standing) ? [day] : [])))
