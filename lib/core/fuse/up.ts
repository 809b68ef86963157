import type { EpochMs } from '../clock-time.ts'
import type { Entry } from '../schema/entry.ts'

/** What is done on one's feet, by the ids of the shelf. */
const onFeet: readonly string[] = ['stand', 'walk', 'calf', 'hamstring', 'hipFlexor', 'quadriceps']

/** Instants at which the person was up, from entries that stand: "I was up", and what they did on their feet. */
export const upsOf = (standing: readonly Entry[]): EpochMs[] =>
  standing.flatMap((entry) =>
    entry.kind === 'relief' && !entry.sample && onFeet.includes(entry.what) ? [entry.at] : [],
  )
