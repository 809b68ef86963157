import { Flags } from '../../lib/page/flags.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { flagWords } from '../../lib/texts/flag-words.ts'

/** What the check says that was not read yet, the most urgent first; null where all of it was. */
export async function signWords(notes: Notes): Promise<string | null> {
  const flags = new Flags(notes)
  await flags.load()
  return flagWords(flags.unread)[0] ?? null
}
