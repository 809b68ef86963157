import { local } from '../browser/local.ts'
import { logMarks, session } from '../browser/session.ts'
import type { Area } from '../core/area.ts'
import { isSame } from '../core/same.ts'
import { DATABASE_NAME, openDatabase } from '../store/database.ts'
import { deleteDatabase, isThere, rowsLeft } from '../store/delete-database.ts'
import type { Diary } from '../store/diary.ts'
import { FRESH_LOG_NAME } from '../store/fresh-log.ts'
import { leaveFiles, leaveFilesLater } from '../store/leave-files.ts'
import { underLock } from '../store/under-lock.ts'
import { tellDeleted } from './say.ts'

/** What could not be deleted: notes and answers; settings and what waits beside them; what only the look of pages needs. */
export type Undeleted = 'notes' | 'settings' | 'browser'

/** What lay in `storage.local` before; null where that could not be read. */
type Before = Readonly<Record<string, unknown>> | null

/** Keys of the worker alone, which it writes anew at once; nothing that a person said or set stands in them then. */
const workersOwn: readonly string[] = ['ledger', 'dim', 'poke', 'version']

/**
 * Takes away every note and setting, in every home of ours, and then looks whether it is gone. Gives what is not: nothing
 * where all is. Never rejects. Other pages of ours begin anew, since they hold in memory what was deleted. In a private
 * window, which cannot reach the diary, nothing is deleted.
 */
export async function deleteAll(diary: Diary): Promise<Undeleted[]> {
  if (diary.home === 'worker') return ['notes', 'settings', 'browser']
  // While the worker does not look, and nobody saves a setting, takes up what waits in the journal, or takes down hours: it
  // would be written back.
  return underLock('look', () =>
    underLock('settings', () =>
      underLock('journal', () => underLock('nights', () => deleteNow(diary))),
    ),
  )
}

async function deleteNow(diary: Diary): Promise<Undeleted[]> {
  const before: Before = await local.get(null).catch(() => null)
  const since = Date.now()
  const goOn = await deleteNotes(diary).catch(() => null)
  await attempt(() => removeAll(local, ['poke']))
  await attempt(() => removeAll(session, ['freshLog', 'looked']))
  await attempt(async () => {
    localStorage.clear()
    sessionStorage.clear()
    for (const name of await caches.keys()) await caches.delete(name)
  })
  tellDeleted()
  // A page that was just saving may have written back what it had read.
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  await attempt(() => removeUnchanged(before))
  const left = await whatIsLeft(diary, before, since)
  void goOn?.()
  return left
}

/** How long what was under way may take to end. */
const SETTLE_MS = 300

async function removeUnchanged(before: Before): Promise<void> {
  const back = (await unchanged(before)).filter((key) => key !== 'poke')
  if (back.length > 0) await local.remove(back)
}

/**
 * The keys that lie there just as they did before; what the worker or a page wrote anew is none of it. Where nobody knows
 * what lay there, each may be.
 */
async function unchanged(before: Before): Promise<string[]> {
  const now = await local.get(null)
  return Object.keys(now).filter(
    (key) => !before || (Object.hasOwn(before, key) && isSame(now[key], before[key])),
  )
}

const attempt = (work: () => Promise<unknown>): Promise<unknown> => work().catch(() => undefined)

/** Gives what is to be done at the end, for which nobody has to wait; null where nothing is. */
async function deleteNotes(diary: Diary): Promise<(() => Promise<void>) | null> {
  const { database } = diary
  // A newer Settle made it, or it does not open: it goes as a whole.
  if (!database) await deleteDatabase(DATABASE_NAME)
  // Without them the notes go all the same, and what lies beside is read a little less.
  const ids = (await database?.getAllKeys('entries').catch(() => [])) ?? []
  if (database) {
    await diary.wipe()
    await leaveFiles(logMarks, database, ids)
  }
  if (await isThere(FRESH_LOG_NAME)) await deleteDatabase(FRESH_LOG_NAME)
  return database && (() => leaveFilesLater(logMarks, database, ids))
}

async function removeAll(area: Area, but: readonly string[]): Promise<void> {
  const keys = Object.keys(await area.get(null))
  await area.remove(keys.filter((key) => !but.includes(key)))
}

async function whatIsLeft(diary: Diary, before: Before, since: number): Promise<Undeleted[]> {
  const [notes, settings, browser] = await Promise.all([
    areNotesLeft(diary, since).catch(() => true),
    areSettingsLeft(before).catch(() => true),
    isThere(FRESH_LOG_NAME).catch(() => true),
  ])
  return [
    ...(notes ? (['notes'] as const) : []),
    ...(settings ? (['settings'] as const) : []),
    ...(browser || isBrowserLeft() ? (['browser'] as const) : []),
  ]
}

/** The palette of the next first frame is written by every page that is open, from what is set then: by now from nothing. */
const isBrowserLeft = (): boolean => Object.keys(localStorage).some((key) => key !== 'palette')

async function areNotesLeft({ database }: Diary, since: number): Promise<boolean> {
  const { length } = Object.keys(await local.get(null)).filter((key) => key.startsWith('journal:'))
  if (length > 0) return true
  if (database) return (await rowsLeft(database, since)) > 0
  if (!(await isThere(DATABASE_NAME))) return false
  // The worker, which looks as soon as something changes, has made one anew; or it is the old one, which does not open.
  const opened = await openDatabase(() => undefined)
  if (!opened.ok) return true
  const rows = await rowsLeft(opened.db, since)
  opened.db.close()
  return rows > 0
}

const areSettingsLeft = async (before: Before): Promise<boolean> =>
  (await unchanged(before)).some((key) => !workersOwn.includes(key))
