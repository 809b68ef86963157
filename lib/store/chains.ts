import type { IDBPObjectStore } from 'idb'
import { standing } from '../core/current-entries.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { SettleSchema, StoredEntry } from './migrations.ts'
import { sorted } from './sorted.ts'

/** The store of entries within a transaction that only reads. */
export type EntryStore = IDBPObjectStore<SettleSchema, ['entries'], 'entries', 'readonly'>

/** More rows than this, and one look at all corrections is cheaper than one look for each row. */
const MANY = 2000
/** A chain that goes on after so many steps is longer than any that a person makes: all corrections are then read at once. */
const STEPS = 16

/**
 * The rows with everything that they replace and that replaces them. A correction may lie in another night and
 * under another kind than its row, so rows that one index gave say alone neither what stands nor where.
 */
export async function wholeChains(
  store: EntryStore,
  rows: readonly StoredEntry[],
): Promise<StoredEntry[]> {
  const known = new Map(rows.map((row) => [row.id, row]))
  /** Rows that corrections name, and that are not there. */
  const missing = new Set<string>()
  const index = store.index('replaces')
  let fresh = [...known.values()]
  for (let step = 0; fresh.length > 0 && fresh.length <= MANY && step < STEPS; step++) {
    const named = fresh.flatMap(({ replaces: id }) => (typeof id === 'string' ? [id] : []))
    const unknown = [...new Set(named)].filter((id) => !known.has(id) && !missing.has(id))
    const [above, below] = await Promise.all([
      Promise.all(unknown.map((id) => store.get(id))),
      Promise.all(fresh.map((row) => index.getAll(row.id))),
    ])
    const absent = unknown.filter((_, i) => above[i] === undefined)
    for (const id of absent) missing.add(id)
    const beside = await Promise.all(absent.map((id) => index.getAll(id)))
    const found = [...above, ...below.flat(), ...beside.flat()]
    fresh = found.filter((row) => row !== undefined && !known.has(row.id)) as StoredEntry[]
    for (const row of fresh) known.set(row.id, row)
  }
  if (fresh.length > 0) await addLinked(store, known, fresh)
  return [...known.values()]
}

/** The rest of chains, from all corrections that there are: a few requests, however long they are. */
async function addLinked(
  store: EntryStore,
  known: Map<string, StoredEntry>,
  fresh: StoredEntry[],
): Promise<void> {
  const corrections = await correctionsBeside(store, known)
  const rows = new Map([...fresh, ...corrections].map((row) => [row.id, row]))
  const heirs = Map.groupBy(corrections, (row) => row.replaces)
  const ids = new Set(fresh.map((row) => row.id))
  // A set grows while it is walked. Rivals belong to the chain too, whether the row that they replace exists or not.
  for (const id of ids) {
    const row = rows.get(id)
    if (row) known.set(id, row)
    if (typeof row?.replaces === 'string') ids.add(row.replaces)
    for (const heir of heirs.get(id) ?? []) ids.add(heir.id)
  }
  // Rows that nothing is known of yet are asked for at the end, all at once.
  const unknown = [...ids].filter((id) => !known.has(id))
  const first = await Promise.all(unknown.map((id) => store.get(id)))
  for (const row of first) if (row) known.set(row.id, row)
}

/** Every correction that is not known yet; where most are known already only the others are read. */
async function correctionsBeside(
  store: EntryStore,
  known: ReadonlyMap<string, StoredEntry>,
): Promise<StoredEntry[]> {
  const index = store.index('replaces')
  const others = (await index.getAllKeys()).filter((id) => !known.has(id))
  if (others.length > MANY) return (await index.getAll()).filter((row) => !known.has(row.id))
  const rows = await Promise.all(others.map((id) => store.get(id)))
  return rows.filter((row) => row !== undefined)
}

/** What stands of whole chains. What corrects a row that was erased for good went with it. */
export function standingOf(rows: readonly StoredEntry[]): Entry[] {
  const { entries, erased } = sorted(rows)
  // Most diaries have none, and are read without a second look at each row.
  if (erased.length === 0) return standing(entries)
  const heirs = Map.groupBy(entries, (row) => row.replaces)
  const gone = new Set(erased.map((row) => row.id))
  // A set grows while it is walked.
  for (const id of gone) for (const heir of heirs.get(id) ?? []) gone.add(heir.id)
  return standing(entries.filter((row) => !gone.has(row.id)))
}

/** Says which of some rows stand, in their order. */
export type StandingAmong = (
  store: EntryStore,
  rows: readonly StoredEntry[],
) => Promise<readonly Entry[]>

/**
 * Looks each chain up once, however many of its rows are asked for, one call after the other: without this the work on a
 * long chain grows as the square of its rows.
 */
export function standingAmong(): StandingAmong {
  const known = new Set<string>()
  const stands = new Map<string, Entry>()
  return async (store, rows) => {
    const fresh = rows.filter((row) => !known.has(row.id))
    const chains = await wholeChains(store, fresh)
    for (const row of chains) known.add(row.id)
    for (const entry of standingOf(chains)) stands.set(entry.id, entry)
    return rows.flatMap(({ id }) => stands.get(id) ?? [])
  }
}

/** More rows than this are not looked at at once: some ten milliseconds, so that the page stays at hand. */
export const CHUNK = 500

/** A cursor over any index; its key is not looked at. */
type RowCursor = { readonly value: StoredEntry; continue(): Promise<unknown> } | null

/** The first entry that stands, of the rows that a cursor comes to. Looks at one row first, then at twice as many each time. */
export async function firstStanding(
  store: EntryStore,
  begin: Promise<RowCursor>,
): Promise<Entry | null> {
  const among = standingAmong()
  let cursor = await begin
  for (let size = 1; cursor; size = Math.min(2 * size, CHUNK)) {
    const rows: StoredEntry[] = []
    for (; cursor && rows.length < size; cursor = (await cursor.continue()) as RowCursor)
      rows.push(cursor.value)
    const [found] = await among(store, rows)
    if (found) return found
  }
  return null
}
