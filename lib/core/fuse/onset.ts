import { dayAfter, dayAt, type EpochMs, instantOf } from '../clock-time.ts'
import { countsInFindings } from '../entry.ts'
import type { Entry, EntryOf } from '../schema/entry.ts'

/**
 * When urges began, from entries that stand: of each symptom of that kind that was noted as an onset, the moment it
 * began. A clock time of its own is the last one before the note, in the zone of the note. Cramps, jumps, kicks, what
 * the sample diary holds and what was said too late to count are left out.
 */
export function onsetsOf(standing: readonly Entry[]): EpochMs[] {
  return standing.filter(isOnset).map(({ at, zone, onsetTime }) => beganAt(at, zone, onsetTime))
}

/** Whether an entry says that an urge began, soon enough to count: Legs now, from whichever door. */
export const isOnset = (entry: Entry): entry is EntryOf<'symptom'> =>
  entry.kind === 'symptom' &&
  entry.symptomKind === 'urge' &&
  entry.onset === true &&
  entry.sample !== true &&
  countsInFindings(entry)

function beganAt(at: EpochMs, zone: string, clock: string | undefined): EpochMs {
  if (clock === undefined) return at
  const day = dayAt(at, zone)
  const today = instantOf(day, clock, zone)
  return today <= at ? today : instantOf(dayAfter(day, -1), clock, zone)
}
