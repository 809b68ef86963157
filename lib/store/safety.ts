import type { IDBPObjectStore } from 'idb'
import { HOUR } from '../core/clock-time.ts'
import type { SettingsRow } from '../core/settings.ts'
import { allOrNone } from './all-or-none.ts'
import type { Database, SettleSchema } from './migrations.ts'

/** The keys in the store `safety`: what lay here before, and when that was, which is looked at far more often. */
const BEFORE = 'before'
const AT = 'at'
/** How long one can go back. */
const KEPT_MS = 30 * 24 * HOUR

/** Stores whose rows a restore may change, each with the name of its key. */
export const keyOf = {
  entries: 'id',
  profile: 'key',
  trials: 'id',
  seat: 'from',
  nights: 'id',
} as const
export type KeptStore = keyof typeof keyOf

/** One row that a restore changed: as it lay here before (none: it came by the restore), and as it lay after. */
export interface ChangedRow {
  readonly store: KeptStore
  readonly key: IDBValidKey
  readonly before?: unknown
  /** Left out for entries, which are never changed in place. */
  readonly after?: unknown
}

/** What lay here before the last restore, wherever it changed something. On this device alone, and in no copy. */
export interface Safety {
  /** When the restore began. */
  readonly at: number
  readonly rows: readonly ChangedRow[]
  readonly settings: { readonly before: SettingsRow; readonly after: SettingsRow }
}

export type SafetyStore<M extends 'readonly' | 'readwrite'> = IDBPObjectStore<
  SettleSchema,
  ('safety' | KeptStore)[],
  'safety',
  M
>

export const safetyIn = async (store: {
  get(key: string): Promise<unknown>
}): Promise<Safety | null> => ((await store.get(BEFORE)) as Safety | undefined) ?? null

export async function putSafety(store: SafetyStore<'readwrite'>, safety: Safety): Promise<void> {
  await store.put(safety, BEFORE)
  await store.put(safety.at, AT)
}

/** When the state was left that one can go back to; null where there is none. One older than 30 days goes now. */
export async function safetyAt(db: Database, now: number): Promise<number | null> {
  const at = await db.get('safety', AT)
  if (typeof at !== 'number') return null
  // A clock that was put right by years is no reason to keep it for years.
  if (Math.abs(now - at) <= KEPT_MS) return at
  await allOrNone(db, ['safety'], (tx) => tx.objectStore('safety').clear())
  return null
}

/** Takes what is erased for good out of what one can go back to. */
export async function forgetInSafety(
  store: IDBPObjectStore<SettleSchema, ('entries' | 'safety')[], 'safety', 'readwrite'>,
  ids: readonly string[],
): Promise<void> {
  const found = await safetyIn(store)
  if (!found) return
  const gone = new Set<IDBValidKey>(ids)
  const rows = found.rows.filter(({ store: of, key }) => of !== 'entries' || !gone.has(key))
  if (rows.length < found.rows.length) await store.put({ ...found, rows }, BEFORE)
}
