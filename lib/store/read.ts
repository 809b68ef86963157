import { type Day, type EpochMs, HOUR } from '../core/clock-time.ts'
import type { EntryKind } from '../core/fields/table.ts'
import type { Entry } from '../core/schema/entry.ts'
import {
  CHUNK,
  type EntryStore,
  firstStanding,
  standingAmong,
  standingOf,
  wholeChains,
} from './chains.ts'
import type { Database, StoredEntry } from './migrations.ts'
import { sorted } from './sorted.ts'

/** About as many rows as this are read, parsed and searched in one go: some ten milliseconds, so that the page stays at hand. */
const PIECE = 250

/** A place among the entries, newest first: everything before this one is still to come. */
export interface Cursor {
  readonly at: EpochMs
  readonly id: string
}

export interface NewestWish {
  /** Every kind, where it is left out. */
  readonly kinds?: readonly EntryKind[] | undefined
  readonly before?: Cursor | null | undefined
  readonly limit: number
}

/** What stands of the nights from one to another, both included; a night without an entry is not in it. */
export async function nightsBetween(db: Database, from: Day, to: Day): Promise<Map<Day, Entry[]>> {
  if (from > to) return new Map()
  const { store } = db.transaction('entries')
  const rows = await store.index('night').getAll(IDBKeyRange.bound(from, to))
  const stands = standingOf(await wholeChains(store, rows))
  const nights = Map.groupBy(
    stands.filter(({ night }) => from <= night && night <= to),
    ({ night }) => night,
  )
  return new Map([...nights].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A page of what stands, by its moment, the newest first; `next` is null after the last. */
export async function newest(
  db: Database,
  { kinds, before = null, limit }: NewestWish,
): Promise<{ entries: Entry[]; next: Cursor | null }> {
  const found: Entry[] = []
  const among = standingAmong()
  // One more than asked for: whether there is a next page is then known.
  let size = limit + 1
  for (let from = before, end = false; found.length <= limit && !end; ) {
    const { store } = db.transaction('entries')
    const rows = await rowsBefore(store, kinds, from, size)
    found.push(...(await among(store, rows)))
    end = rows.length < size
    from = rows.at(-1) ?? null
    // Where much was corrected or removed.
    size = Math.max(size, Math.min(2 * size, CHUNK))
  }
  const entries = found.slice(0, limit)
  return { entries, next: found.length > limit ? placeOf(entries.at(-1)) : null }
}

/** An entry with its text as a search compares it. */
export interface Searchable {
  readonly entry: Entry
  readonly text: string
}

/**
 * Everything that stands, the newest first, in pieces of about `PIECE` rows, with the text that is looked for in it. Each
 * piece is one request for a span of time: a request for each row would make ten years of notes wait for many seconds.
 */
export async function* everyText(
  db: Database,
  textOf: (entry: Entry) => string,
): AsyncGenerator<readonly Searchable[]> {
  // Most pages read the diary and search nothing.
  const { searchable } = await import('../core/wanted-words.ts')
  const corrections = await db.getAllFromIndex('entries', 'replaces')
  const corrected = new Set(corrections.map((row) => row.replaces))
  const among = standingAmong()
  let spanMs = 720 * HOUR
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const { store } = db.transaction('entries')
    const index = store.index('at')
    // Years without a note are passed over in one step.
    const last = await index.openKeyCursor(IDBKeyRange.upperBound(before, true), 'prev')
    if (!last) return
    before = last.key - spanMs
    const rows = (await index.getAll(IDBKeyRange.bound(before, last.key))).reverse()
    spanMs *= Math.min(2, PIECE / rows.length)
    const linked = rows.filter((row) => row.replaces !== undefined || corrected.has(row.id))
    const alone = rows.filter((row) => row.replaces === undefined && !corrected.has(row.id))
    const stands = [...standingOf(alone), ...(await among(store, linked))]
    const byId = new Map(
      stands.map((entry) => [entry.id, { entry, text: searchable(textOf(entry)) }]),
    )
    yield rows.flatMap(({ id }) => byId.get(id) ?? [])
  }
}

/** Every row of the chain that an entry belongs to, the oldest first; rivals that lost are among them. */
export async function historyOf(db: Database, id: string): Promise<Entry[]> {
  const { store } = db.transaction('entries')
  const row = await store.get(id)
  if (!row) return []
  const { entries } = sorted(await wholeChains(store, [row]))
  return [...entries].sort((a, b) => a.enteredAt - b.enteredAt || (a.id < b.id ? -1 : 1))
}

/** The moment of the first entry that stands. */
export async function firstAt(db: Database): Promise<EpochMs | null> {
  const { store } = db.transaction('entries')
  return (await firstStanding(store, store.index('at').openCursor()))?.at ?? null
}

const placeOf = (row: Cursor | undefined): Cursor | null =>
  row ? { at: row.at, id: row.id } : null

/** The next rows before a place, newest first, corrections and removals among them. */
async function rowsBefore(
  store: EntryStore,
  kinds: readonly EntryKind[] | undefined,
  before: Cursor | null,
  limit: number,
): Promise<StoredEntry[]> {
  if (!kinds) return walkBack(store, null, before, limit)
  const each = await Promise.all(kinds.map((kind) => walkBack(store, kind, before, limit)))
  return each.flat().sort(newerFirst).slice(0, limit)
}

/** A cursor over either index; their keys are of two types, and none of it is looked at here. */
type BackCursor = {
  readonly key: IDBValidKey
  readonly value: StoredEntry
  continue(): Promise<BackCursor>
  continuePrimaryKey(key: IDBValidKey, id: string): Promise<BackCursor>
} | null

async function walkBack(
  store: EntryStore,
  kind: EntryKind | null,
  before: Cursor | null,
  limit: number,
): Promise<StoredEntry[]> {
  const latest = before?.at ?? Number.POSITIVE_INFINITY
  const isBefore = (row: Cursor) => !before || newerFirst(before, row) < 0
  const rows: StoredEntry[] = []
  const begin =
    kind === null
      ? store.index('at').openCursor(IDBKeyRange.upperBound(latest), 'prev')
      : store
          .index('kind+at')
          .openCursor(IDBKeyRange.bound([kind, Number.NEGATIVE_INFINITY], [kind, latest]), 'prev')
  let cursor: BackCursor = (await begin) as unknown as BackCursor
  // Many rows can share one moment: a file that knows days alone brings a day's rows at once.
  if (before && cursor && newerFirst(cursor.value, before) < 0)
    cursor = await cursor.continuePrimaryKey(cursor.key, before.id)
  while (cursor && rows.length < limit) {
    if (isBefore(cursor.value)) rows.push(cursor.value)
    cursor = await cursor.continue()
  }
  return rows
}

/** By moment, then by id, as the indexes have them, from behind. */
function newerFirst(a: Cursor, b: Cursor): number {
  if (a.at !== b.at) return b.at - a.at
  return a.id > b.id ? -1 : 1
}
