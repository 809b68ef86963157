import type { IDBPTransaction } from 'idb'
import type { Area } from '../core/area.ts'
import { type Kept, type MergeCounts, merge } from '../core/merge.ts'
import { settingsRowOf } from '../core/merge-keys.ts'
import { isSame } from '../core/same.ts'
import { keepError } from './keep-error.ts'
import { type Database, everyStore, type SettleSchema } from './migrations.ts'
import { underSettingsLock } from './settings.ts'

export interface RestoreOptions {
  /** How much is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Aborted before the end: nothing has changed. */
  readonly signal?: AbortSignal
}

export type Restored =
  | { readonly ok: true; readonly counts: MergeCounts }
  | { readonly ok: false; readonly reason: 'stopped' }

/** Rows that are put between two looks at the clock and at the person who may have pressed "Stop". */
const BATCH = 1000

/** What a restore would do. Only reads. */
export async function planRestore(db: Database, area: Area, file: Kept): Promise<MergeCounts> {
  const { settings } = await area.get('settings')
  return merge(await keptHere(db.transaction(everyStore), settings), file).counts
}

/**
 * Brings in what a file holds: all of it or nothing, in one strict transaction. Twice is once. Rejects with a
 * `KeepError` where it cannot be kept.
 */
export function restore(
  db: Database,
  area: Area,
  file: Kept,
  { onProgress = () => {}, signal }: RestoreOptions = {},
): Promise<Restored> {
  return underSettingsLock(async () => {
    const { settings } = await area.get('settings')
    if (signal?.aborted) return stopped
    const tx = db.transaction(everyStore, 'readwrite', { durability: 'strict' })
    const stop = () => abort(tx)
    signal?.addEventListener('abort', stop)
    // A refused put rejects here and in `tx.done`; it is heard there.
    tx.done.catch(() => undefined)
    try {
      const ours = await keptHere(tx, settings)
      const { kept, counts } = merge(ours, file)
      await putChanged(tx, ours, kept, counts.seat, onProgress)
      await tx.done
      onProgress(1)
      // After the notes: the two homes share no transaction, and a second import mends what is missing here.
      if (!isSame(kept.settings, settings)) await area.set({ settings: kept.settings })
      return { ok: true, counts } as const
    } catch (error) {
      abort(tx)
      if (signal?.aborted) return stopped
      throw keepError(await causeOf(error, tx))
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  })
}

const stopped: Restored = { ok: false, reason: 'stopped' }

type Reading = IDBPTransaction<SettleSchema, typeof everyStore, 'readonly'>
type Writing = IDBPTransaction<SettleSchema, typeof everyStore, 'readwrite'>

/** One that is over already cannot be aborted, and need not be. */
function abort(tx: Writing): void {
  try {
    tx.abort()
  } catch {}
}

/** A put that fell with its transaction says only that; the transaction says why. */
async function causeOf(error: unknown, tx: Writing): Promise<unknown> {
  if ((error as { name?: unknown }).name !== 'AbortError') return error
  return tx.done.then(
    () => error,
    (why) => why,
  )
}

async function keptHere(tx: Reading | Writing, settings: unknown): Promise<Kept> {
  const [rows, profile, trials, seat, nights] = await Promise.all([
    tx.objectStore('entries').getAll(),
    tx.objectStore('profile').getAll(),
    tx.objectStore('trials').getAll(),
    tx.objectStore('seat').getAll(),
    tx.objectStore('nights').getAll(),
  ])
  return { rows, profile, trials, seat, nights, settings: settingsRowOf(settings) }
}

/** Puts what the merge changed. What did not change is the same object, and is left alone. */
async function putChanged(
  tx: Writing,
  ours: Kept,
  kept: Kept,
  seatChanged: boolean,
  onProgress: (share: number) => void,
): Promise<void> {
  // Only where the account of time reads otherwise: how it is cut is the business of who keeps it.
  if (seatChanged) await tx.objectStore('seat').clear()
  const changes = [
    ...changesOf('entries', ours.rows, kept.rows),
    ...changesOf('profile', ours.profile, kept.profile),
    ...changesOf('trials', ours.trials, kept.trials),
    ...changesOf('nights', ours.nights, kept.nights),
    ...(seatChanged ? changesOf('seat', [], kept.seat) : []),
  ]
  for (let from = 0; from < changes.length; from += BATCH) {
    const batch = changes.slice(from, from + BATCH)
    let last: Promise<unknown> | undefined
    for (const { store, row } of batch) {
      last = tx.objectStore(store).put(row)
      // One that is refused aborts the transaction, which says so.
      last.catch(() => undefined)
    }
    // Requests are done in turn: with the last all of them are.
    await last
    onProgress(Math.min(1, (from + batch.length) / changes.length))
  }
}

type StoreName = (typeof everyStore)[number]
interface Change {
  readonly store: StoreName
  readonly row: SettleSchema[StoreName]['value']
}

function changesOf(store: StoreName, ours: readonly object[], kept: readonly object[]): Change[] {
  const had = new Set(ours)
  return kept.filter((row) => !had.has(row)).map((row) => ({ store, row: row as Change['row'] }))
}
