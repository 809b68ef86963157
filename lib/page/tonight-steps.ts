import type { PlannedDose } from '../core/magnesium/reminder.ts'
import type { Live } from './live.svelte.ts'
import type { Notes } from './notes.svelte.ts'
import { readEvening } from './read-evening.ts'

/** What the diary knows of tonight's steps, and the settings do not. */
export interface TonightSteps {
  /** The ids of the steps that rest, since the health list does not clear them. */
  readonly resting: ReadonlySet<string>
  /** The dose that tonight holds by the person's plan. */
  readonly planned: PlannedDose | null
}

/** Reads it. Rejects where the diary cannot be read. */
export async function tonightSteps(live: Live, notes: Notes): Promise<TonightSteps> {
  const { routine: offered, planned } = await readEvening(live, await notes.reading())
  const { routine } = live.settings
  const resting = routine.filter((step, i) => step.on && !offered[i]?.on).map((step) => step.id)
  return { resting: new Set(resting), planned }
}
