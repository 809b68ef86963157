import type { Entry } from '../core/schema/entry.ts'
import { allOrNone } from './all-or-none.ts'
import type { Database, StoredEntry } from './migrations.ts'

/** The id of the first row of every sample, by which it is known to be there without looking through the diary. */
const MARKER = '5e771e00-5a3b-4e00-8000-000000000000'

/** Whether the diary holds the sample. */
export const holdsSample = async (db: Database): Promise<boolean> =>
  (await db.getKey('entries', MARKER)) !== undefined

/** Puts the rows of a sample, all or none; each carries the mark `sample`. */
export async function putSample(db: Database, rows: readonly Entry[]): Promise<void> {
  const [first, ...rest] = rows
  if (!first) return
  await allOrNone(db, ['entries'], (tx) => {
    const marked = [{ ...first, id: MARKER }, ...rest.map((row) => moved(row, first.id))]
    for (const row of marked)
      void tx
        .objectStore('entries')
        .put(row as StoredEntry)
        .catch(() => undefined)
  })
}

/** A row that replaces the first one follows it to its new id. */
const moved = (row: Entry, first: string): Entry =>
  row.replaces === first ? { ...row, replaces: MARKER } : row

/** Takes the sample out, whatever was changed of it: its rows are deleted, not only hidden. Nothing else is touched. */
export function removeSample(db: Database): Promise<void> {
  return allOrNone(db, ['entries'], async (tx) => {
    const store = tx.objectStore('entries')
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      const { id, sample } = cursor.value as StoredEntry & { sample?: unknown }
      if (sample === true || id === MARKER) void cursor.delete().catch(() => undefined)
    }
  })
}
