import type { EpochMs } from '../core/clock-time.ts'
import { readHealth } from '../core/health.ts'
import { HEALTH_KEY, type Health } from '../core/schema/health.ts'
import { keepError } from './keep-error.ts'
import type { Database } from './migrations.ts'

/**
 * Changes the health list, or another list of answers in the profile, as it lies there now, in one transaction, so that two pages lose none of each other's
 * answers. What cannot be read stays. On the disk when it resolves; rejects with a `KeepError`.
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
    await tx.done
    return list
  } catch (error) {
    throw keepError(error)
  }
}
