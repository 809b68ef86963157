import type { EpochMs } from '../clock-time.ts'
import { countsInFindings } from '../entry.ts'
import type { Entry } from '../schema/entry.ts'

/** What is done on one's feet, by the ids of the shelf. */
const onFeet: readonly string[] = ['stand', 'walk', 'calf', 'hamstring', 'hipFlexor', 'quadriceps']

const isUp = (entry: Entry): boolean =>
  entry.kind === 'relief' && !entry.sample && onFeet.includes(entry.what)

/** Instants at which the person was up, from entries that stand: "I was up", and what they did on their feet. What was
 * said too late to count is left out. */
export const upsOf = (standing: readonly Entry[]): EpochMs[] =>
  standing.flatMap((entry) => (isUp(entry) && countsInFindings(entry) ? [entry.at] : []))
