import type { EpochMs } from '../core/clock-time.ts'
import { restamped } from '../core/stamp.ts'
import { allOrNone } from './all-or-none.ts'
import type { Database, ProfileRow } from './migrations.ts'

/** The row that replaces an answer, stamped after it. */
export const answerAfter = (
  before: ProfileRow | undefined,
  key: string,
  value: unknown,
  now: EpochMs,
): ProfileRow => ({ key, value, ...restamped(before, now) })

/**
 * Changes an answer as it lies there now, in one transaction, so that two pages lose none of each other's changes.
 * `change` is given undefined where there is none. Gives what is kept; on the disk when it resolves; rejects with a
 * `KeepError`.
 */
export function changeProfile<T>(
  db: Database,
  key: string,
  change: (before: unknown) => T,
  now: EpochMs,
): Promise<T> {
  return allOrNone(db, ['profile'], async (tx) => {
    const store = tx.objectStore('profile')
    const before = await store.get(key)
    const value = change(before?.value)
    await store.put(answerAfter(before, key, value, now))
    return value
  })
}
