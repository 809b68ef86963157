import type { Component } from 'svelte'
import type { Live } from '../../lib/page/live.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'

/** Something that asks: what was read of it, how it is drawn, and its words, which are gone once it is answered. */
export interface Part<R> {
  readonly Drawn: Component<{ live: Live; notes: Notes; read: R }>
  readonly read: R
  readonly wordsOf: (read: R) => string | null
}
type Morning = typeof import('./Morning.svelte')
type Mornings = Read<ReturnType<Morning['readMornings']>>
type Question = typeof import('./Question.svelte')
type Read<P> = P extends Promise<infer R> ? NonNullable<R> : never

/** What asks only by day, and is read once everything else stands: the morning and the one question. */
export class Late {
  morning = $state.raw<(Part<Mornings> & Pick<Morning, 'earlierWordsOf'>) | null>(null)
  question = $state.raw<Part<Read<ReturnType<Question['readQuestion']>>> | null>(null)
  #asked: Promise<void> | null = null
  morningWords = $derived(this.morning?.wordsOf(this.morning.read) ?? null)
  earlierWords = $derived(this.morning?.earlierWordsOf(this.morning.read) ?? null)
  questionWords = $derived(this.question?.wordsOf(this.question.read) ?? null)

  /** Reads both, once. Where one of them cannot be read, the popup is as it was. */
  ask(live: Live, notes: Notes): Promise<void> {
    this.#asked ??= this.#ask(live, notes)
    return this.#asked
  }

  async #ask(live: Live, notes: Notes): Promise<void> {
    const morning = import('./Morning.svelte').then(
      async ({ default: Drawn, readMornings, wordsOf, earlierWordsOf }) => {
        const read = await readMornings(live, notes)
        if (read) this.morning = { Drawn, read, wordsOf, earlierWordsOf }
      },
    )
    const question = import('./Question.svelte').then(
      async ({ default: Drawn, readQuestion, wordsOf }) => {
        const read = await readQuestion(live, notes)
        if (read) this.question = { Drawn, read, wordsOf }
      },
    )
    await Promise.allSettled([morning, question])
  }
}
