import { local } from '../browser/local.ts'
import type { Database } from '../store/migrations.ts'
import { copyLately, keepHours, recordNights } from '../store/nights.ts'
import { readStored } from './read-stored.ts'
import { upToDate } from './up-to-date.ts'

/** Nights that are over keep the hours they had: to be awaited before a page changes what hours or dimming follow from. */
export async function keepEndedNights(): Promise<boolean> {
  const migrate = await upToDate(await local.get('version'))
  return keepHours(local, (stored) => readStored(migrate(stored, Date.now())))
}

/**
 * The same, and on into the diary where a page has it open; doors without it go by the hours that it has then. What
 * cannot be written waits for the worker.
 */
export async function recordEndedNights(db: Database | null): Promise<void> {
  const wait = await keepEndedNights()
  if (db) await (wait ? recordNights : copyLately)(db, local).catch(() => undefined)
}
