import { deleteDB } from 'idb'
import type { Database } from './migrations.ts'
import { within } from './within.ts'

/** How long a page that still holds the database is waited for. */
const PATIENCE_MS = 3000

/** Deletes a database, waiting for a while for pages that still hold it. Rejects where it could not. */
export function deleteDatabase(name: string): Promise<void> {
  // `blocked` is no end: once the last page lets go it is deleted after all.
  return within(PATIENCE_MS, deleteDB(name))
}

/** Whether this browser holds a database of that name. */
export const isThere = async (name: string): Promise<boolean> =>
  (await indexedDB.databases()).some((one) => one.name === name)

/**
 * How many rows lie in all stores of the diary, but for those that the worker wrote after `since`: when the computer was
 * in use then, and what it learned of that.
 */
export async function rowsLeft(db: Database, since: number): Promise<number> {
  const names = [...db.objectStoreNames]
  const tx = db.transaction(names)
  const counts = await Promise.all(
    names.map(async (name) => {
      if (name !== 'seat' && name !== 'profile') return tx.objectStore(name).count()
      const rows = await tx.objectStore(name).getAll()
      return rows.filter((row) => ('to' in row ? row.to : row.changedAt) < since).length
    }),
  )
  return counts.reduce((sum, n) => sum + n, 0)
}
