import type { Area } from '../core/area.ts'
import type { Day, EpochMs } from '../core/clock-time.ts'
import type { EntryKind } from '../core/fields/table.ts'
import type { Entry } from '../core/schema/entry.ts'
import { type OpenFailure, openDatabase } from './database.ts'
import { databaseDiary } from './database-diary.ts'
import { beginFreshLog, hasFreshLog } from './fresh-log.ts'
import { addToJournal, readJournal, replayJournal } from './journal.ts'
import { journalDiary } from './journal-diary.ts'
import type { Database, NightRow, ProfileRow, SeatRow, TrialRow } from './migrations.ts'
import type { Sorted } from './sorted.ts'

/** Everything that is kept, for a file. */
export interface Everything extends Sorted {
  readonly profile: readonly ProfileRow[]
  readonly trials: readonly TrialRow[]
  readonly seat: readonly SeatRow[]
  readonly nights: readonly NightRow[]
}

/** The notes, wherever they can be kept tonight. */
export interface Diary {
  /**
   * `journal`: the database did not open; notes wait in `storage.local` and move over once it does. `worker`: it cannot
   * be opened here, and the worker keeps what is noted. `page`: nothing may be kept yet; notes wait in the page's memory.
   */
  readonly home: 'database' | 'journal' | 'worker' | 'page'
  readonly failure: OpenFailure | null
  /** The open database, for what only some pages do; null where notes wait in the journal. */
  readonly database: Database | null
  /** Keeps rows, all or none; they are on the disk when it resolves. Rejects with a `KeepError`. */
  add(rows: readonly Entry[]): Promise<void>
  /** What stands of a night, in order of time. */
  ofNight(night: Day): Promise<Entry[]>
  /** The last entry of a kind by its moment that still stands; of those that lie ahead of `now` none. */
  lastOf(kind: EntryKind, now: EpochMs): Promise<Entry | null>
  /** Rows in all, corrections and removals counted too; null where that cannot be known. */
  count(): Promise<number | null>
  everything(): Promise<Everything>
  profile(): Promise<Record<string, unknown>>
  setProfile(key: string, value: unknown, now: EpochMs): Promise<void>
  /** Changes an answer as it lies there now, in one transaction: two pages lose none of each other's changes. */
  changeProfile<T>(key: string, change: (before: unknown) => T, now: EpochMs): Promise<T>
  /** Takes away every note and answer. */
  wipe(): Promise<void>
  close(): void
}

/**
 * Opens the diary; never rejects. Where the database does not open, after one retry, notes go into the
 * journal; where it does, what waits there moves over first. `session` is the area that lasts as long as the browser runs,
 * for what is done once in it.
 */
export async function openDiary(
  area: Area,
  onClosed: () => void = () => {},
  session: Area | null = null,
): Promise<Diary> {
  // Asked for at once: it is nearly always empty, and a person with a key on the finger waits for all three.
  const waiting = readJournal(area).catch(() => new Map<string, unknown>())
  const isFresh = hasFreshLog(session)
  const opened = await openDatabase(onClosed)
  if (opened.ok && session && !(await isFresh)) await beginFreshLog(session)
  if (!opened.ok) return journalDiary(area, opened.reason)
  const { db } = opened
  // A note that cannot move now stays in the journal and is tried again at the next opening.
  if ((await waiting).size > 0) await replayJournal(area, db).catch(() => undefined)
  return databaseDiary(db, (rows) => addToJournal(area, rows))
}
