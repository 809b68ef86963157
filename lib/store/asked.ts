import type { Area } from '../core/area.ts'
import { ASKED } from '../core/evening-row.ts'
import type { EveningChange } from '../core/schema/evening.ts'
import { keepError } from './keep-error.ts'

/** Leaves a change of this evening where the worker takes it up at its next look. Rejects with a `KeepError`. */
export async function addAsked(area: Area, change: EveningChange, id: string): Promise<void> {
  try {
    await area.set({ [`${ASKED}${id}`]: change })
  } catch (error) {
    throw keepError(error)
  }
}
