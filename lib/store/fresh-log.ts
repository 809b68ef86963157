import type { Area } from '../core/area.ts'
import { MINUTE } from '../core/clock-time.ts'
import { underLock } from './under-lock.ts'
import { within } from './within.ts'

const KEY = 'freshLog'
export const FRESH_LOG_NAME = 'settle-log'
/** Below what the browser would put into a file beside the database. */
const ROW_BYTES = 50_000
/** More than the browser holds in memory before it begins another log (four megabytes at the most). */
const ROWS = 110

/** Nobody waits for another page any longer than this. */
const PATIENCE_MS = 1_000
/** A slow disk may take longer to write it. */
const WRITE_MS = 5_000
/** Where it could not be begun it is not tried again for so long. */
const AGAIN_MS = 10 * MINUTE

/**
 * Whether a log was begun in this session of the browser, or tried in vain a moment ago; also where that cannot be known.
 * `session` is the area that lasts as long as the browser runs; null where the browser has no such log. Never rejects.
 */
export async function hasFreshLog(session: Area | null): Promise<boolean> {
  if (!session) return true
  return session.get(KEY).then(
    ({ [KEY]: mark }) =>
      mark === true || (typeof mark === 'number' && Math.abs(Date.now() - mark) < AGAIN_MS),
    () => true,
  )
}

/**
 * Once in each session of the browser, before the first note: makes the browser begin another log. Chromium keeps every
 * database of an extension in one LevelDB, and goes on with the log that it finds. Where the browser was ended in the
 * midst of a record, the next one is written behind the torn end; the start after that takes it for damage, and Chromium
 * then throws away the whole diary (measured: once in about sixty kills while writing). A torn log that nothing more is
 * written to is read to its end and dropped.
 *
 * What is written is noise in a database of its own, which is gone again at once. Of several who open the diary one writes
 * it, and the others wait for that. Where a page holds that database nobody waits longer than a second. Never rejects: without
 * it the diary is as it was.
 */
export async function beginFreshLog(session: Area): Promise<void> {
  const begun = underLock(
    'log',
    async () => {
      if (await hasFreshLog(session)) return
      await passThrough(ROWS, PATIENCE_MS)
      await session.set({ [KEY]: true })
    },
    WRITE_MS + 2 * PATIENCE_MS,
  )
  // A full disk, for one: notes find that out for themselves. Whoever comes next does not wait in vain as well.
  await begun.catch(() => session.set({ [KEY]: Date.now() }).catch(() => undefined))
}

/**
 * So many rows of noise, in a database of their own that is gone again at once. With a patience it rejects where another
 * page holds that database for longer, or where writing takes too long: what is still under way then would hold up notes.
 */
export async function passThrough(rows: number, patienceMs?: number): Promise<void> {
  const soon = <T>(work: Promise<T>) => (patienceMs ? within(patienceMs, work) : work)
  const opening = indexedDB.open(FRESH_LOG_NAME, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('noise')
  const opened = done(opening)
  const db = await soon(opened).catch((error) => {
    opened.then((late) => late.close()).catch(() => undefined)
    throw error
  })
  try {
    const tx = db.transaction('noise', 'readwrite', { durability: 'strict' })
    // Noise, since what repeats is pressed together before it is written.
    for (let i = 0; i < rows; i++)
      tx.objectStore('noise').put(crypto.getRandomValues(new Uint8Array(ROW_BYTES)), i)
    const late = patienceMs ? setTimeout(() => tx.abort(), WRITE_MS) : undefined
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve()
      tx.onabort = () => reject(tx.error ?? new DOMException('', 'AbortError'))
    }).finally(() => clearTimeout(late))
  } finally {
    db.close()
  }
  // The write that begins the new log.
  await soon(done(indexedDB.deleteDatabase(FRESH_LOG_NAME)))
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
