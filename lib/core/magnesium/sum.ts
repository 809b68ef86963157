import { type Day, dayAt, zoneOfRow } from '../clock-time.ts'
import type { Entry, EntryOf } from '../schema/entry.ts'

export type MagnesiumDose = EntryOf<'dose'>

/** The doses of magnesium of one calendar day that stand, in order of time: supplements, antacids and laxatives alike. */
export const magnesiumOn = (entries: readonly Entry[], day: Day): MagnesiumDose[] =>
  entries
    .filter(
      (one): one is MagnesiumDose =>
        one.kind === 'dose' && one.mineral === 'magnesium' && dayAt(one.at, zoneOfRow(one)) === day,
    )
    .sort((a, b) => a.at - b.at)

/** Milligrams of magnesium itself in some doses; one without an amount counts nothing. */
export const sumMg = (doses: readonly Pick<MagnesiumDose, 'elementalMg'>[]): number =>
  doses.reduce((sum, { elementalMg = 0 }) => sum + elementalMg, 0)

/** Why an amount is not planned: with what was taken that day it would pass the cap. */
export interface Refusal {
  readonly sumMg: number
  readonly capMg: number
}

/**
 * Whether `plannedMg` may be planned or reminded of beside `takenMg` of the same day; null where it may. What was taken
 * is recorded as it was, whatever the cap.
 */
export const refusalOf = (plannedMg: number, takenMg: number, capMg: number): Refusal | null =>
  plannedMg + takenMg > capMg ? { sumMg: plannedMg + takenMg, capMg } : null
