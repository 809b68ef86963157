import type { Draft, Entry } from '../schema/entry.ts'

/** The name of the planned dose in the ledger, and of its step. */
export const DOSE_ID = 'magnesium'

/** Whether an entry says that the planned dose of its night was taken. */
export const isPlannedDose = (entry: Entry): boolean =>
  entry.kind === 'dose' && entry.mineral === 'magnesium' && entry.planned === true

/** What is kept where the planned dose is ticked, from whatever door. */
export const doseDraft = (mg: number): Draft => ({
  kind: 'dose',
  name: DOSE_ID,
  mineral: 'magnesium',
  source: 'supplement',
  elementalMg: mg,
  planned: true,
})
