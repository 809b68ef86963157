import type { EpochMs } from '../core/clock-time.ts'
import { changesBetween, readHealth } from '../core/health.ts'
import { HEALTH_CHANGES_KEY, HEALTH_KEY, type Health } from '../core/schema/health.ts'
import { keepError } from './keep-error.ts'
import type { Database } from './migrations.ts'

/**
 * Changes the health list, or another list of answers in the profile, as it lies there now, in one transaction, so that
 * two pages lose none of each other's answers. What an answer was before it was changed is kept beside the list. What
 * cannot be read stays. On the disk when it resolves; rejects with a `KeepError`.
 */
export async function changeHealth(
  db: Database,
  change: (list: Health) => Health,
  now: EpochMs,
  key = HEALTH_KEY,
): Promise<Health> {
  try {
    const tx = db.transaction('profile', 'readwrite', { durability: 'strict' })
    // A refused request rejects by itself and with the transaction; it is heard there.
    tx.done.catch(() => undefined)
    const before: unknown = (await tx.store.get(key))?.value
    const list = change(readHealth(before))
    const unread = typeof before === 'object' && !Array.isArray(before) ? before : {}
    const row = { key, value: { ...unread, ...list }, changedAt: now }
    void tx.store.put(row).catch(() => undefined)
    const changed = changesBetween(readHealth(before), list, now)
    if (changed.length > 0) {
      const kept: unknown = (await tx.store.get(HEALTH_CHANGES_KEY))?.value
      const all = [...(Array.isArray(kept) ? kept : []), ...changed]
      void tx.store
        .put({ key: HEALTH_CHANGES_KEY, value: all, changedAt: now })
        .catch(() => undefined)
    }
    await tx.done
    return list
  } catch (error) {
    throw keepError(error)
  }
}
