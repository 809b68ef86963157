import { local } from '../browser/local.ts'
import { askWorker } from '../browser/messages.ts'
import type { EveningChange } from '../core/schema/evening.ts'
import { addAsked } from '../store/asked.ts'

/**
 * Says something of this evening: the worker is asked, and where it does not answer within a second the change is left
 * for its next look. False where it could not be kept.
 */
export async function sayEvening(change: EveningChange): Promise<boolean> {
  const answer = await askWorker('evening', change)
  if (answer !== null) return answer === 'kept'
  return addAsked(local, change, crypto.randomUUID()).then(
    () => true,
    () => false,
  )
}
