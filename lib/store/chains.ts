import type { IDBPObjectStore } from 'idb'
import { standing } from '../core/entry.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { SettleSchema, StoredEntry } from './migrations.ts'
import { sorted } from './sorted.ts'

/** The store of entries within a transaction that only reads. */
export type EntryStore = IDBPObjectStore<SettleSchema, ['entries'], 'entries', 'readonly'>

/** More rows than this, and one look at all corrections is cheaper than one look for each row. */
const MANY = 2000

/**
 * The rows with everything that they replace and that replaces them. A correction may lie in another night and
 * under another kind than its row, so rows that one index gave say alone neither what stands nor where.
 */
export async function wholeChains(
  store: EntryStore,
  rows: readonly StoredEntry[],
): Promise<StoredEntry[]> {
  const known = new Map(rows.map((row) => [row.id, row]))
  const corrections = correctionsIn(store)
  let fresh = [...known.values()]
  while (fresh.length > 0) {
    const above = fresh.flatMap(({ replaces: id }) =>
      typeof id === 'string' && !known.has(id) ? [store.get(id)] : [],
    )
    const [up, down] = await Promise.all([Promise.all(above), corrections(fresh)])
    fresh = [...up, ...down].filter(
      (row) => row !== undefined && !known.has(row.id),
    ) as StoredEntry[]
    for (const row of fresh) known.set(row.id, row)
  }
  return [...known.values()]
}

/** Finds the rows that name any of the given ones. */
function correctionsIn(store: EntryStore) {
  const index = store.index('replaces')
  let all: Promise<Map<string, StoredEntry[]>> | undefined
  return async (rows: readonly StoredEntry[]): Promise<StoredEntry[]> => {
    if (!all && rows.length <= MANY)
      return (await Promise.all(rows.map((row) => index.getAll(row.id)))).flat()
    all ??= index.getAll().then((found) => Map.groupBy(found, (row) => row.replaces as string))
    const byOriginal = await all
    return rows.flatMap((row) => byOriginal.get(row.id) ?? [])
  }
}

/** What stands of whole chains. What corrects a row that was erased for good went with it. */
export function standingOf(rows: readonly StoredEntry[]): Entry[] {
  const { entries, erased } = sorted(rows)
  const gone = new Set(erased.map((row) => row.id))
  for (let size = -1; gone.size !== size; ) {
    size = gone.size
    for (const { id, replaces } of entries) if (replaces && gone.has(replaces)) gone.add(id)
  }
  return standing(entries.filter((row) => !gone.has(row.id)))
}
