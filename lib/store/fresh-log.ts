import type { Area } from '../core/area.ts'

const KEY = 'freshLog'
export const FRESH_LOG_NAME = 'settle-log'
/** Below what the browser would put into a file beside the database. */
const ROW_BYTES = 50_000
/** More than the browser holds in memory before it begins another log (four megabytes at the most). */
const ROWS = 110

/**
 * Once in each session of the browser, before the first note: makes the browser begin another log. Chromium keeps every
 * database of an extension in one LevelDB, and goes on with the log that it finds. Where the browser was ended in the
 * midst of a record, the next one is written behind the torn end; the start after that takes it for damage, and Chromium
 * then throws away the whole diary (measured: once in about sixty kills while writing). A torn log that nothing more is
 * written to is read to its end and dropped.
 *
 * What is written is noise in a database of its own, which is gone again at once. `session` is the area that lasts as long
 * as the browser runs; null where the browser has no such log. Never rejects: without it the diary is as it was.
 */
export async function beginFreshLog(session: Area | null): Promise<void> {
  if (!session) return
  try {
    if ((await session.get(KEY))[KEY] === true) return
    await writeNoise()
    await session.set({ [KEY]: true })
  } catch {
    // A full disk, for one: notes find that out for themselves.
  }
}

/** Another page that holds the noise is not waited for longer. */
const PATIENCE_MS = 5_000

/**
 * Begins another log now, so that what was deleted leaves the files of the browser: until then its words still lie in the
 * log that it was written to. Resolves when it is done, or cannot be. Never rejects.
 */
export async function beginFreshLogNow(session: Area | null): Promise<void> {
  if (!session) return
  for (let i = 0; i < TABLES; i++) if (!(await writesInTime())) return
}

/**
 * A note of an earlier log lies in a table already; the browser writes its tables anew, without what was deleted, once
 * there are four that were not yet sorted.
 */
const TABLES = 5

/** Writes once; false where it failed, or a slow disk or a page that holds the noise kept it too long. */
function writesInTime(): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS))
  const written = writeNoise().then(
    () => true,
    () => false,
  )
  return Promise.race([written, late])
}

async function writeNoise(): Promise<void> {
  const opening = indexedDB.open(FRESH_LOG_NAME, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('noise')
  const db = await done(opening)
  try {
    const tx = db.transaction('noise', 'readwrite', { durability: 'strict' })
    // Noise, since what repeats is pressed together before it is written.
    for (let i = 0; i < ROWS; i++)
      tx.objectStore('noise').put(crypto.getRandomValues(new Uint8Array(ROW_BYTES)), i)
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve()
      tx.onabort = () => reject(tx.error)
    })
  } finally {
    db.close()
  }
  // The write that begins the new log.
  await done(indexedDB.deleteDatabase(FRESH_LOG_NAME))
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
