import type { SymptomKind } from '../core/fields/symptom.ts'
import { personOf } from '../core/person.ts'
import type { Notes } from './notes.svelte.ts'

/** Says what happens to this person at night; the first of it becomes the usual kind. Rejects where that cannot be kept. */
export async function setNights(
  notes: Notes,
  nights: readonly (SymptomKind | 'notSure')[],
): Promise<void> {
  const { kinds } = personOf({ nights })
  const usual = kinds.includes(notes.usualKind) ? notes.usualKind : kinds[0]
  // At once: a note that is taken before this is kept is of that kind.
  const chosen = usual && usual !== notes.usualKind ? notes.setUsualKind(usual) : null
  const diary = await notes.open()
  notes.nights = nights
  notes.kinds = kinds
  await diary.setProfile('nights', [...nights], Date.now())
  await chosen
}
