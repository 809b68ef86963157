import type { Area } from '../core/area.ts'
import { erasedRow, historyOf } from '../core/merge-rows.ts'
import { isRival } from '../core/rival.ts'
import { isSame } from '../core/same.ts'
import { allOrNone } from './all-or-none.ts'
import { journalKeys } from './journal.ts'
import type { Database, StoredEntry } from './migrations.ts'
import { forgetInSafety, safetyIn } from './safety.ts'
import { underLock } from './under-lock.ts'

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

/**
 * Erases it, also where it waits in the journal, and then looks whether it is gone. Gives the ids of its history; null where
 * something of it is left. Rejects with a `KeepError` where nothing was erased.
 */
export async function eraseAndLook(db: Database, area: Area, id: string): Promise<string[] | null> {
  const ids = await eraseForGood(db, id)
  try {
    await underLock('journal', () => area.remove(journalKeys(ids)))
    return (await isGone(db, area, ids)) ? ids : null
  } catch {
    return null
  }
}

/**
 * Whether nothing that was said under these ids lies anywhere of ours any more. It is looked for by its ids: the same
 * words can stand in another note. A correction that another page made meanwhile is found by what it replaces.
 */
export async function isGone(db: Database, area: Area, ids: readonly string[]): Promise<boolean> {
  const waiting = await area.get(journalKeys(ids))
  if (Object.keys(waiting).length > 0) return false
  const tx = db.transaction(['entries', 'safety'])
  const entries = tx.objectStore('entries')
  const [before, ...gone] = await Promise.all([
    safetyIn(tx.objectStore('safety')),
    ...ids.map(async (id) => {
      const [row, heirs] = await Promise.all([entries.get(id), entries.index('replaces').count(id)])
      return heirs === 0 && (row === undefined || isSame(row, erasedRow(id)))
    }),
  ])
  const held = before?.rows.some(
    ({ store, key }) => store === 'entries' && ids.some((id) => id === key),
  )
  return !held && gone.every((is) => is)
}
