import type { Entry } from '../../lib/core/schema/entry.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { everyText, type Searchable } from '../../lib/store/read.ts'

/**
 * All that can be searched, piece by piece, the newest first. It is read as far as somebody searches, and once: for the
 * next letter of a word it is at hand.
 */
export class Searched {
  readonly #texts: AsyncGenerator<readonly Searchable[]>
  readonly #pieces: Promise<IteratorResult<readonly Searchable[]>>[] = []

  constructor(database: Database, textOf: (entry: Entry) => string) {
    this.#texts = everyText(database, textOf)
  }

  async *pieces(): AsyncGenerator<readonly Searchable[]> {
    for (let i = 0; ; i++) {
      this.#pieces[i] ??= this.#texts.next()
      const piece = await this.#pieces[i]
      if (!piece || piece.done) return
      yield piece.value
    }
  }
}
