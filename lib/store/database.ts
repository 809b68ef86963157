import { openDB } from 'idb'
import { DATABASE_VERSION, type Database, migrations, type SettleSchema } from './migrations.ts'
import { within } from './within.ts'

export const DATABASE_NAME = 'settle'

/**
 * Why the database is not there: a newer Settle made it, the browser cannot open it, the window is a private one, or it was
 * not agreed yet that anything is kept.
 */
export type OpenFailure = 'newer' | 'broken' | 'private' | 'unagreed'

export type Opened =
  | { readonly ok: true; readonly db: Database }
  | { readonly ok: false; readonly reason: OpenFailure }

/** The pause before the one retry; damaged backing stores do not heal, a busy disk does. */
const RETRY_MS = 500
/** An open that neither succeeds nor fails: another page holds an older version and does not let go. */
const PATIENCE_MS = 5000

/** Opens the diary's database, bringing it to this version. One retry; never rejects. */
export async function openDatabase(onClosed: () => void): Promise<Opened> {
  const first = await attempt(onClosed)
  if (first.ok || first.reason === 'newer') return first
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  return attempt(onClosed)
}

async function attempt(onClosed: () => void): Promise<Opened> {
  let late: Promise<Database> | null = null
  try {
    late = openDB<SettleSchema>(DATABASE_NAME, DATABASE_VERSION, {
      async upgrade(db, from, _to, tx) {
        for (const migrate of migrations.slice(from)) await migrate(db, tx)
      },
      // Another page of ours wants a newer version: let go at once, or its upgrade waits for ever.
      blocking(_from, _to, event) {
        ;(event.target as IDBDatabase).close()
        onClosed()
      },
      terminated: onClosed,
    })
    return { ok: true, db: await within(PATIENCE_MS, late) }
  } catch (error) {
    // An open that succeeds after we gave up must not hold the database.
    late?.then((db) => db.close()).catch(() => undefined)
    const newer = error instanceof DOMException && error.name === 'VersionError'
    return { ok: false, reason: newer ? 'newer' : 'broken' }
  }
}
