import { local } from '../../lib/browser/local.ts'
import { migrated } from '../../lib/core/stored-migrations.ts'
import type { Stored, UpToDate } from '../../lib/core/stored-version.ts'
import { readStored, type StoredRead } from '../../lib/page/read-stored.ts'

/** What `storage.local` says, and all of it as this version has it. */
export interface StoredHere extends StoredRead {
  readonly stored: UpToDate
}

/** Reads what lies there, of whatever version it is: a door can be used before the first look after an update. */
export const readHere = (lies: Stored, now = Date.now()): StoredHere => {
  const stored = migrated(lies, now)
  return { ...readStored(stored, now), stored }
}

/** All of it: what pages have said and nobody has taken up yet lies under keys that nobody can name. */
export const storedHere = async (): Promise<StoredHere> => readHere(await local.get(null))
