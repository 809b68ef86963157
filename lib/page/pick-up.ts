import type { Live } from './live.svelte.ts'
import { noteWords } from './note-words.ts'
import type { Notes } from './notes.svelte.ts'

/** Takes up what another door kept just now, to be taken back here. */
export const pickUpLast = (live: Live, notes: Notes): Promise<void> =>
  notes.pickUp((entry) => ({ entry, words: noteWords(entry, live.zone) }))
