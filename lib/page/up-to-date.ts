import type { EpochMs } from '../core/clock-time.ts'
import { STORED_VERSION, type Stored, type UpToDate, versionOf } from '../core/stored-version.ts'

/**
 * What makes of a storage of this version what it is in the newest. After an update the worker brings the storage up to date at
 * once: the migrations are loaded only by a page that is open before that.
 */
export async function upToDate(found: Stored): Promise<(stored: Stored, now: EpochMs) => UpToDate> {
  if (versionOf(found) >= STORED_VERSION) return (stored) => stored as UpToDate
  return (await import('../core/stored-migrations.ts')).migrated
}
