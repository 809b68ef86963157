import type { Entry, EntryKind } from '../../lib/core/schema/entry.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { type Cursor, newest, search } from '../../lib/store/read.ts'

/** Entries on one page of the list. */
const PAGE = 50
/** A search that finds more than this wants another word. */
const MOST_FOUND = 500

/** The list of all notes, newest first, page by page as far as somebody has looked. */
export class Listing {
  pages = $state.raw<readonly (readonly Entry[])[]>([])
  busy = $state(false)
  #next: Cursor | null = null
  /** The end of what is there has come near. */
  #near = false
  #more: (() => Promise<void>) | null = null
  #signal: AbortSignal = AbortSignal.abort()

  get count(): number {
    return this.pages.reduce((sum, page) => sum + page.length, 0)
  }

  /** Begins anew with other kinds or words; the returned function ends it. */
  show(database: Database, kinds: readonly EntryKind[], words: string): () => void {
    const ended = new AbortController()
    const { signal } = ended
    this.#signal = signal
    this.#next = null
    this.#more = null
    if (words.trim() === '') {
      let first = true
      this.#more = async () => {
        const wish = { before: this.#next, limit: PAGE, ...(kinds.length > 0 ? { kinds } : {}) }
        const found = await newest(database, wish)
        if (signal.aborted) return
        this.#next = found.next
        if (found.next === null) this.#more = null
        this.pages = [...(first ? [] : this.pages), found.entries]
        first = false
      }
      this.#near = true
      void this.#fill(signal)
    } else {
      // Somebody is still writing the word.
      const wait = setTimeout(() => void this.#search(database, kinds, words, signal), 150)
      this.busy = true
      signal.addEventListener('abort', () => clearTimeout(wait))
    }
    return () => ended.abort()
  }

  /** The end of the list came near, or went off. */
  reach(near: boolean): void {
    this.#near = near
    if (near && !this.busy && this.#more) void this.#fill(this.#signal)
  }

  async #fill(signal: AbortSignal): Promise<void> {
    this.busy = true
    while (this.#near && this.#more && !signal.aborted) {
      await this.#more()
      // The page that came may have moved the end away: let it be drawn and looked at.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    }
    if (!signal.aborted) this.busy = false
  }

  async #search(
    database: Database,
    kinds: readonly EntryKind[],
    words: string,
    signal: AbortSignal,
  ): Promise<void> {
    this.pages = []
    await search(database, words, {
      signal,
      limit: MOST_FOUND,
      onFound: (entries) => {
        const wanted = entries.filter((one) => kinds.length === 0 || kinds.includes(one.kind))
        if (wanted.length > 0) this.pages = [...this.pages, wanted]
      },
    })
    if (!signal.aborted) this.busy = false
  }
}
