import { medicineList } from '../core/medicine-list.ts'
import type { EntryOf } from '../core/schema/entry.ts'
import { newest } from '../store/read.ts'
import type { Notes } from './notes.svelte.ts'
import { onDiaryChanged } from './say.ts'

/** Each dose of many years would be more than anybody reads here. */
const MOST = 500

/** The medicines of a person as their section shows them. */
export class Medicines {
  readonly #notes: Notes
  list = $state.raw<readonly EntryOf<'medicine'>[]>([])
  /** Whether the diary could be read: null until that is known. */
  reads = $state<boolean | null>(null)

  constructor(notes: Notes) {
    this.#notes = notes
    onDiaryChanged(() => void this.load().catch(() => undefined))
  }

  async load(): Promise<void> {
    const { database } = await this.#notes.open()
    this.reads = database !== null
    if (!database) return
    const { entries } = await newest(database, { kinds: ['medicine'], limit: MOST })
    this.list = medicineList(entries.filter((one) => one.kind === 'medicine'))
  }
}
