import { canonical } from './canonical.ts'
import { isSame } from './same.ts'

/** A row as it lies in the diary or in a file: an entry, one erased for good, or one that does not parse. */
export interface KeptRow {
  readonly id: string
}

/** What a merge found, counted by rows of the other side. */
export interface RowCounts {
  /** Not here yet. */
  readonly fresh: number
  /** Here already, word for word, or erased here. */
  readonly here: number
  /** Here with other content: the later one stands. */
  readonly conflicts: number
  /** Rows of this side that the other side erased for good. */
  readonly erases: number
}

export interface MergedRows {
  /** In no order. A row that did not change is the very object that was handed in as `ours`. */
  readonly rows: readonly KeptRow[]
  readonly counts: RowCounts
}

export const isErased = (row: KeptRow): boolean => (row as { erased?: unknown }).erased === true

const replacedBy = (row: KeptRow): string | undefined => {
  const { replaces } = row as { replaces?: unknown }
  return typeof replaces === 'string' ? replaces : undefined
}

/**
 * The union of two sets of rows by id; the order of the sides plays no part in what comes out. A row that was erased
 * for good wins over every row of its id and takes away every row that replaces it, directly or not. Of two rows of
 * one id with different content the one with the later `enteredAt` wins, then the one with the greater canonical
 * text. What a row replaces is taken to belong to its id: Settle never writes two rows of one id.
 */
export function mergeRows(ours: readonly KeptRow[], theirs: readonly KeptRow[]): MergedRows {
  const before = new Map<string, KeptRow>()
  for (const row of ours) put(before, row)
  const merged = new Map(before)
  let [fresh, here, conflicts] = [0, 0, 0]
  for (const row of theirs) {
    const old = merged.get(row.id)
    if (!old) fresh++
    else if (isErased(old) || isSame(old, row)) here++
    else if (!isErased(row)) conflicts++
    put(merged, row)
  }
  spreadErasure(merged)
  let erases = 0
  for (const [id, row] of before) {
    const now = merged.get(id) as KeptRow
    if (isErased(now) && !isErased(row)) erases++
  }
  return { rows: [...merged.values()], counts: { fresh, here, conflicts, erases } }
}

function put(into: Map<string, KeptRow>, row: KeptRow): void {
  const old = into.get(row.id)
  if (!old) into.set(row.id, isErased(row) ? bare(row) : row)
  else if (isErased(old)) return
  else if (isErased(row)) into.set(row.id, bare(row))
  else if (!isSame(old, row) && wins(row, old)) into.set(row.id, row)
}

/** Of an erased row nothing stays but its id. */
const bare = (row: KeptRow): KeptRow => (Object.keys(row).length === 2 ? row : erasedRow(row.id))

/** What replaces an erased row is erased too, however long the chain. */
function spreadErasure(rows: Map<string, KeptRow>): void {
  const heirs = heirsOf(rows.values())
  const gone = [...rows.values()].filter(isErased).map(({ id }) => id)
  for (let id = gone.pop(); id !== undefined; id = gone.pop()) {
    for (const heir of heirs.get(id) ?? []) {
      if (isErased(rows.get(heir) as KeptRow)) continue
      rows.set(heir, erasedRow(heir))
      gone.push(heir)
    }
  }
}

/** What is left of a row that was erased for good. */
export const erasedRow = (id: string): KeptRow => ({ id, erased: true }) as KeptRow

function wins(row: KeptRow, old: KeptRow): boolean {
  const [a, b] = [enteredAt(row), enteredAt(old)]
  return a === b ? canonical(row) > canonical(old) : a > b
}

function enteredAt(row: KeptRow): number {
  const { enteredAt: at } = row as { enteredAt?: unknown }
  return typeof at === 'number' ? at : Number.NEGATIVE_INFINITY
}

/**
 * Every id of the history that a row belongs to: the row it goes back to, that row's corrections and removals, and
 * theirs; ids that are named and not there too. An id that nothing knows is a history of one.
 */
export function historyOf(id: string, rows: readonly KeptRow[]): string[] {
  const replaces = new Map(rows.map((row) => [row.id, replacedBy(row)]))
  const up = new Set([id])
  for (let at = replaces.get(id); at !== undefined && !up.has(at); at = replaces.get(at)) up.add(at)
  const heirs = heirsOf(rows)
  // A set grows while it is walked.
  for (const known of up) for (const heir of heirs.get(known) ?? []) up.add(heir)
  return [...up]
}

/** The rows that replace each row. */
function heirsOf(rows: Iterable<KeptRow>): Map<string, string[]> {
  const heirs = new Map<string, string[]>()
  for (const row of rows) {
    const of = replacedBy(row)
    if (of === undefined) continue
    const others = heirs.get(of)
    if (others) others.push(row.id)
    else heirs.set(of, [row.id])
  }
  return heirs
}
