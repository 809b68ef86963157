import type { Component } from 'svelte'
import type { Live } from '../../lib/page/live.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'

export type Place = 'first' | 'afterLog' | 'last'

/** A part of the popup that comes after the rest, and all that it has read. */
interface Part {
  readonly Drawn: Component<{ live: Live; notes: Notes; read: never }>
  readonly read: unknown
  readonly place: Place
}

/** The card of the morning and the one question: each is drawn once all of it is read, where it moves nothing from under the hand. */
export class Late {
  parts = $state.raw<readonly Part[]>([])
  #hand: 'log' | 'below' | null = null
  #asked = false

  /** What the pointer or the focus has reached in the popup. */
  reached = ({ target }: Event): void => {
    const log = document.getElementById('log')
    if (!log || !(target instanceof Element)) return
    if (log.contains(target)) this.#hand = 'log'
    else if (log.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)
      this.#hand = 'below'
  }

  /** Reads both, once. */
  async ask(live: Live, notes: Notes): Promise<void> {
    if (this.#asked) return
    this.#asked = true
    const morning = import('./Morning.svelte').then(async ({ default: Drawn, readMornings }) => {
      const read = await readMornings(live, notes)
      const beside = this.#hand === 'log' ? 'afterLog' : 'last'
      if (read) this.#draw(Drawn, read, this.#hand === null ? 'first' : beside)
    })
    const question = import('./Question.svelte').then(async ({ default: Drawn, readQuestion }) => {
      const read = await readQuestion(live, notes)
      if (read) this.#draw(Drawn, read, this.#hand === 'below' ? 'last' : 'afterLog')
    })
    // Where one of them cannot be read, the popup is as it was.
    await Promise.allSettled([morning, question])
  }

  #draw(Drawn: Component<never>, read: unknown, place: Place): void {
    this.parts = [...this.parts, { Drawn: Drawn as Part['Drawn'], read, place }]
  }
}
