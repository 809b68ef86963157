import { erasedRow, historyOf } from '../core/merge-rows.ts'
import { keepError } from './keep-error.ts'
import type { Database, StoredEntry } from './migrations.ts'

/**
 * Erases an entry for good, with everything it was before and after: each row of its history becomes
 * `{ id, erased: true }`, which wins in every merge. On the disk when it resolves; gives the ids. Rejects with a
 * `KeepError`.
 */
export async function eraseForGood(db: Database, id: string): Promise<string[]> {
  try {
    const tx = db.transaction('entries', 'readwrite', { durability: 'strict' })
    // All rows: a correction can lie in another night, and a row says whom it replaces, not by whom it is replaced.
    const ids = historyOf(id, await tx.store.getAll())
    for (const one of ids) void tx.store.put(erasedRow(one) as StoredEntry).catch(() => undefined)
    await tx.done
    return ids
  } catch (error) {
    throw keepError(error)
  }
}
