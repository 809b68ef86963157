import { erasedRow, historyOf } from '../core/merge-rows.ts'
import { isRival } from '../core/rival.ts'
import { allOrNone } from './all-or-none.ts'
import type { Database, StoredEntry } from './migrations.ts'
import { forgetInSafety, safetyIn } from './safety.ts'

/**
 * Erases an entry for good, with everything it was before and after: each row of its history becomes
 * `{ id, erased: true }`, which wins in every merge; a content that lost its id goes whole. What lay here before a restore
 * loses it too. On the disk when it resolves; gives the ids. Rejects with a `KeepError`.
 */
export function eraseForGood(db: Database, id: string): Promise<string[]> {
  return allOrNone(db, ['entries', 'safety'], async (tx) => {
    const store = tx.objectStore('entries')
    // All rows: a correction can lie in another night, and a row says whom it replaces, not by whom it is replaced.
    const lies = await store.getAll()
    // What lay here before a restore too: of a content that has its id again the rival is kept there alone.
    const lay = (await safetyIn(tx.objectStore('safety')))?.rows ?? []
    const before = lay.flatMap((one) => (one.store === 'entries' && one.before ? [one.before] : []))
    const rows = [...lies, ...(before as StoredEntry[])]
    const ids = historyOf(id, rows)
    const rivals = new Set(rows.filter(isRival).map((row) => row.id))
    for (const one of ids)
      void (rivals.has(one) ? store.delete(one) : store.put(erasedRow(one) as StoredEntry)).catch(
        () => undefined,
      )
    await forgetInSafety(tx.objectStore('safety'), ids)
    return ids
  })
}
