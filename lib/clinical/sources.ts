import { sourcesOnEvening } from './source-rows/evening.ts'
import { sourcesOnHabits } from './source-rows/habits.ts'
import { sourcesOnLegs } from './source-rows/legs.ts'
import { sourcesOnMinerals } from './source-rows/minerals.ts'

/** A publication, as it is shown to a person. */
export interface Source {
  readonly authors: string
  readonly year: number
  readonly journal: string
  /** Where to find it: a DOI, or a number of PubMed or PubMed Central. */
  readonly identifier: string
}

/** Every publication that a claim rests on. Only what was read, or confirmed in a library record. */
export const sources = {
  ...sourcesOnLegs,
  ...sourcesOnMinerals,
  ...sourcesOnHabits,
  ...sourcesOnEvening,
} as const satisfies Record<string, Source>
export type SourceId = keyof typeof sources
