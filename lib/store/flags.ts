import type { EpochMs } from '../core/clock-time.ts'
import { type KeptFlags, readFlags } from '../core/flags/kept.ts'
import { FLAGS_KEY } from '../core/flags/name.ts'
import { keepError } from './keep-error.ts'
import type { Database } from './migrations.ts'

/**
 * Changes the check as it lies there now, in one transaction, so that two pages lose none of each other's answers. On the
 * disk when it resolves; rejects with a `KeepError`.
 */
export async function changeFlags(
  db: Database,
  change: (before: KeptFlags) => KeptFlags,
  now: EpochMs,
): Promise<KeptFlags> {
  try {
    const tx = db.transaction('profile', 'readwrite', { durability: 'strict' })
    // A refused request rejects by itself and with the transaction; it is heard there.
    tx.done.catch(() => undefined)
    const value = change(readFlags((await tx.store.get(FLAGS_KEY))?.value))
    void tx.store.put({ key: FLAGS_KEY, value, changedAt: now }).catch(() => undefined)
    await tx.done
    return value
  } catch (error) {
    throw keepError(error)
  }
}
