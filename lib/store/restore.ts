import type { IDBPTransaction } from 'idb'
import type { Area } from '../core/area.ts'
import type { Kept } from '../core/merge.ts'
import { type FileCounts, mergeFile } from '../core/merge-file.ts'
import { settingsRowOf } from '../core/merge-keys.ts'
import { isErased, type KeptRow } from '../core/merge-rows.ts'
import { type StandingChanges, standingChanges } from '../core/merge-standing.ts'
import { isRival } from '../core/rival.ts'
import { isSame } from '../core/same.ts'
import type { Entry } from '../core/schema/entry.ts'
import { abort, causeOf } from './all-or-none.ts'
import { keepError } from './keep-error.ts'
import { type Database, everyStore, type SettleSchema } from './migrations.ts'
import {
  type ChangedRow,
  type KeptStore,
  keyOf,
  putSafety,
  type SafetyStore,
  safetyIn,
} from './safety.ts'
import { underLock } from './under-lock.ts'

export interface RestoreOptions {
  /** How much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Aborted before the end: nothing has changed. */
  readonly signal?: AbortSignal
  readonly now?: number
}

export type Restored =
  /** The notes are here. The settings may have found no room: a second import brings them. */
  | { readonly ok: true; readonly counts: FileCounts; readonly hasSettings: boolean }
  | { readonly ok: false; readonly reason: 'stopped' }

/** Rows that are put between two looks at the clock and at the person who may have pressed "Stop". */
const BATCH = 1000

/** What a restore would do to what lies here, and to what stands of it. */
export type RestorePlan = FileCounts & StandingChanges

/** What a restore would do. Only reads. Rejects with a `KeepError` where the diary is shut. */
export async function planRestore(
  db: Database,
  area: Area,
  file: Kept,
  now = Date.now(),
): Promise<RestorePlan> {
  const { settings } = await area.get('settings')
  let here: Kept
  try {
    here = await keptHere(db.transaction(everyStore), settings)
  } catch (error) {
    throw keepError(error)
  }
  const { ours, kept, counts } = mergeFile(here, file, now)
  return { ...counts, ...standingChanges(ours.rows, kept.rows) }
}

/**
 * Brings in what a file holds: all of it or nothing, in one strict transaction, and beside it what lay here before, but for
 * what the file erased for good; then the settings. Twice is once. Rejects with a `KeepError` where it cannot be kept.
 */
export function restore(
  db: Database,
  area: Area,
  file: Kept,
  { onProgress = () => {}, signal, now = Date.now() }: RestoreOptions = {},
): Promise<Restored> {
  return underLock('settings', async () => {
    let tx: Writing | undefined
    const stop = () => tx && abort(tx)
    try {
      const { settings } = await area.get('settings')
      if (signal?.aborted) return stopped
      tx = db.transaction([...everyStore, 'safety'], 'readwrite', { durability: 'strict' })
      signal?.addEventListener('abort', stop)
      // A refused put rejects here and in `tx.done`; it is heard there.
      tx.done.catch(() => undefined)
      const here = await keptHere(tx as unknown as Reading, settings)
      const { kept, counts } = mergeFile(here, file, now)
      const changes = changesBetween(here, kept, counts.seat)
      await keepWayBack(tx.objectStore('safety'), here, kept, changes, now)
      await putChanged(tx, changes, onProgress)
      await tx.done
      onProgress(1)
      // After the notes: the two homes share no transaction.
      const hasSettings =
        isSame(kept.settings, settings) ||
        (await area.set({ settings: kept.settings }).then(
          () => true,
          () => false,
        ))
      return { ok: true, counts, hasSettings } as const
    } catch (error) {
      stop()
      if (signal?.aborted) return stopped
      throw keepError(tx ? await causeOf(error, tx) : error)
    }
  })
}

const stopped: Restored = { ok: false, reason: 'stopped' }

type Reading = IDBPTransaction<SettleSchema, typeof everyStore, 'readonly'>
type Writing = IDBPTransaction<SettleSchema, (KeptStore | 'safety')[], 'readwrite'>

async function keptHere(tx: Reading, settings: unknown): Promise<Kept> {
  const [rows, profile, trials, seat, nights] = await Promise.all([
    tx.objectStore('entries').getAll(),
    tx.objectStore('profile').getAll(),
    tx.objectStore('trials').getAll(),
    tx.objectStore('seat').getAll(),
    tx.objectStore('nights').getAll(),
  ])
  return { rows, profile, trials, seat, nights, settings: settingsRowOf(settings) }
}

/** A row that a restore puts, or takes away where there is none to put. */
interface Change extends ChangedRow {
  readonly put?: object
}

/** What the merge changed, with what lay there before. What did not change is the same object. */
function changesBetween(ours: Kept, kept: Kept, seatChanged: boolean): Change[] {
  return [
    ...changesOf('entries', ours.rows, kept.rows),
    ...changesOf('profile', ours.profile, kept.profile),
    ...changesOf('trials', ours.trials, kept.trials),
    ...changesOf('nights', ours.nights, kept.nights),
    // Only where the account of time reads otherwise: how it is cut is the business of who keeps it.
    ...(seatChanged ? changesOf('seat', ours.seat, kept.seat) : []),
  ]
}

function changesOf(store: KeptStore, ours: readonly object[], kept: readonly object[]): Change[] {
  const keyIn = (row: object) => (row as Record<string, IDBValidKey>)[keyOf[store]] as IDBValidKey
  const before = new Map(ours.map((row) => [keyIn(row), row]))
  const after = new Set(kept.map(keyIn))
  const gone = ours.filter((row) => !after.has(keyIn(row)))
  const put = kept.filter((row) => !isSame(before.get(keyIn(row)), row))
  return [
    ...gone.map((row) => ({ store, key: keyIn(row), before: row })),
    ...put.map((row) => {
      const [key, old] = [keyIn(row), before.get(keyIn(row))]
      const was = old ? { before: old } : {}
      return { store, key, put: row, ...was, ...(store === 'entries' ? {} : { after: row }) }
    }),
  ]
}

/** Keeps what lay here before, but for what was erased for good: that stays erased, and its words go. */
async function keepWayBack(
  store: SafetyStore<'readwrite'>,
  here: Kept,
  kept: Kept,
  changes: readonly Change[],
  at: number,
): Promise<void> {
  const gone = erasedBy(here, kept)
  const rows = changes
    .filter(({ store: of, key }) => of !== 'entries' || !gone.has(key as string))
    .map(({ put: _, ...change }) => change)
  const settings = { before: here.settings, after: kept.settings }
  // The settings of a file whose notes came in before, when there was no room for them: it is one way back.
  if (changes.length === 0 && isSame((await safetyIn(store))?.settings, settings)) return
  if (rows.length > 0 || !isSame(settings.before, settings.after))
    await putSafety(store, { at, rows, settings })
  // It erased, and nothing else: the way back from the restore before may hold the words of that.
  else if (changes.length > 0) await store.clear()
}

/**
 * The ids of what is erased here for good: rows of which the id stays, rows that these replace, and rivals that went whole
 * with them. What was erased elsewhere and never was here is none of it.
 */
function erasedBy(here: Kept, kept: Kept): Set<string> {
  const now = new Map(kept.rows.map((row) => [row.id, row]))
  const isErasedNow = (id: string) => isErased(now.get(id) ?? { id })
  // A rival may also be gone because its content has its id again.
  const isGone = (row: KeptRow) =>
    isRival(row) && !now.has(row.id) && (!now.has(row.replaces) || isErasedNow(row.replaces))
  const lost = here.rows.filter((row) => !isErased(row) && (isErasedNow(row.id) || isGone(row)))
  const replaced = (lost as Partial<Entry>[]).flatMap(({ replaces }) => replaces ?? [])
  return new Set([...lost.map(({ id }) => id), ...replaced.filter(isErasedNow)])
}

/** Puts what changed, in batches. */
async function putChanged(
  tx: Writing,
  changes: readonly Change[],
  onProgress: (share: number) => void,
): Promise<void> {
  for (let from = 0; from < changes.length; from += BATCH) {
    const batch = changes.slice(from, from + BATCH)
    let last: Promise<unknown> | undefined
    for (const { store, key, put } of batch) {
      const of = tx.objectStore(store)
      last = put ? of.put(put as SettleSchema[KeptStore]['value']) : of.delete(key as string)
      // One that is refused aborts the transaction, which says so.
      last.catch(() => undefined)
    }
    // Requests are done in turn: with the last all of them are.
    await last
    onProgress((from + batch.length) / changes.length)
  }
}
