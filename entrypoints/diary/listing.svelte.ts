import type { EntryKind } from '../../lib/core/fields/table.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { type Cursor, newest } from '../../lib/store/read.ts'
import type { Book } from './book.svelte.ts'
import type { Searched } from './searched.ts'

/** Entries on one page of the list. */
const PAGE = 50

/** The list of all notes, or of those that hold some words, newest first, page by page as far as somebody has looked. */
export class Listing {
  pages = $state.raw<readonly (readonly Entry[])[]>([])
  /** There is nothing after what is shown. */
  ended = $state(false)
  /** How many notes a search has found; null while nothing is searched. */
  found = $state<number | null>(null)
  searching = $state(false)
  readonly #isNear: () => boolean
  readonly #read: Book['read']
  #fill: () => Promise<void> = async () => {}

  /** Told whether the end of what is shown is near to what is looked at, and how this page reads. */
  constructor(isNear: () => boolean, read: Book['read']) {
    this.#isNear = isNear
    this.#read = read
  }

  /** Begins anew with other kinds or words; the returned function ends it. */
  show(
    database: Database,
    kinds: readonly EntryKind[],
    words: string,
    searched: Searched,
  ): () => void {
    const ending = new AbortController()
    const { signal } = ending
    this.ended = false
    if (words.trim() === '') this.#all(database, kinds, signal)
    else void this.#search(searched, kinds, words, signal)
    return () => ending.abort()
  }

  /** The end of the list may have come near. */
  reach(): void {
    void this.#fill()
  }

  #all(database: Database, kinds: readonly EntryKind[], signal: AbortSignal): void {
    this.found = null
    this.searching = false
    let before: Cursor | null = null
    this.#draw(signal, async () => {
      const wish = { before, limit: PAGE, ...(kinds.length > 0 ? { kinds } : {}) }
      const { entries, next } = await this.#read(newest(database, wish), {
        entries: [],
        next: null,
      })
      before = next
      return { page: entries, isLast: next === null }
    })
    void this.#fill()
  }

  async #search(
    searched: Searched,
    kinds: readonly EntryKind[],
    words: string,
    signal: AbortSignal,
  ): Promise<void> {
    this.found = 0
    this.searching = true
    // Nearly nobody who looks at the list searches it.
    const { holdsAll } = await import('../../lib/core/wanted-words.ts')
    if (signal.aborted) return
    const isWanted = holdsAll(words)
    const found: Entry[] = []
    let shown = 0
    this.#draw(signal, async () => {
      const page = found.slice(shown, shown + PAGE)
      shown += page.length
      return { page, isLast: !this.searching && shown === found.length }
    })
    const gather = async () => {
      for await (const piece of searched.pieces()) {
        if (signal.aborted) return
        for (const { entry, text } of piece)
          if ((kinds.length === 0 || kinds.includes(entry.kind)) && isWanted(text))
            found.push(entry)
        this.found = found.length
        void this.#fill()
      }
    }
    await this.#read(gather(), undefined)
    if (signal.aborted) return
    this.searching = false
    void this.#fill()
  }

  /** Says where the next page comes from; an empty one that is not the last comes later. */
  #draw(
    signal: AbortSignal,
    next: () => Promise<{ page: readonly Entry[]; isLast: boolean }>,
  ): void {
    let shown: readonly (readonly Entry[])[] = []
    let drawing = false
    this.#fill = async () => {
      if (drawing) return
      drawing = true
      while (!signal.aborted && !this.ended && (shown.length === 0 || this.#isNear())) {
        const { page, isLast } = await next()
        if (signal.aborted) return
        if (page.length > 0) shown = [...shown, page]
        // What was shown before stays until it is known what comes.
        this.pages = shown
        this.ended = isLast
        if (page.length === 0) break
        // The page that came may have moved the end away: let it be drawn and looked at.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      }
      drawing = false
    }
  }
}
