import type { Area } from '../core/area.ts'
import { ASKED } from '../core/evening-row.ts'
import type { EveningChange } from '../core/schema/evening.ts'
import { type KeepError, keepError } from './keep-error.ts'

/** Leaves a change of this evening where the worker takes it up at its next look. Rejects with a `KeepError`. */
export async function addAsked(area: Area, change: EveningChange, id: string): Promise<void> {
  try {
    await area.set({ [`${ASKED}${id}`]: change })
  } catch (error) {
    throw keepError(error)
  }
}

/** The two ways to the worker: it is asked, or the change is left where it finds it. */
export interface Ways {
  /** Null where no answer comes in time; the change may be taken up all the same. */
  ask(change: EveningChange): Promise<'kept' | KeepError['reason'] | null>
  leave(change: EveningChange): Promise<void>
}

/**
 * Hands a change to the worker, and leaves it for its next look where it does not answer: taken up twice it changes
 * nothing more. False where it could not be kept. Never rejects.
 */
export async function askOrLeave(change: EveningChange, { ask, leave }: Ways): Promise<boolean> {
  const answer = await ask(change)
  if (answer !== null) return answer === 'kept'
  return leave(change).then(
    () => true,
    () => false,
  )
}
