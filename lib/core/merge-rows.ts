import { contentOf, rivalsIn, settle } from './merge-rivals.ts'
import { isRival } from './rival.ts'
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
  /** Here with other content: one of the two stands, the other stays in its history. */
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
 * for good wins over every row of its id and takes away every row that replaces it, directly or not. Of several contents
 * of one id `settle` says which has it; the others stay in its history as rivals, and go with it. A mark that either side
 * has stays.
 */
export function mergeRows(ours: readonly KeptRow[], theirs: readonly KeptRow[]): MergedRows {
  const before = new Map(ours.map((row) => [row.id, isErased(row) ? bare(row) : row]))
  const merged = new Map(before)
  /** All contents that were met under an id which more than one has. */
  const met = rivalsIn(ours)
  for (const [id, rows] of rivalsIn(theirs)) met.set(id, [...(met.get(id) ?? []), ...rows])
  let [fresh, here, conflicts] = [0, 0, 0]
  for (const row of theirs) {
    const old = merged.get(row.id)
    if (!old) fresh++
    else if (isErased(old) || isSame(old, row)) here++
    else if (!isErased(row)) {
      if (contentOf(old) === contentOf(row)) here++
      else conflicts++
      const others = met.get(row.id)
      if (others) others.push(row)
      else met.set(row.id, [row])
      continue
    }
    if (!old || (isErased(row) && !isErased(old)))
      merged.set(row.id, isErased(row) ? bare(row) : row)
  }
  for (const [id, rows] of met) {
    const row = merged.get(id)
    if (row && !isErased(row)) settle(merged, [row, ...rows])
  }
  spreadErasure(merged)
  let erases = 0
  for (const [id, row] of before) {
    const now = merged.get(id)
    if (now && isErased(now) && !isErased(row)) erases++
  }
  return { rows: [...merged.values()], counts: { fresh, here, conflicts, erases } }
}

/** Of an erased row nothing stays but its id. */
const bare = (row: KeptRow): KeptRow => (Object.keys(row).length === 2 ? row : erasedRow(row.id))

/** What replaces an erased row is erased too, however long the chain. Of a rival not even its id stays. */
function spreadErasure(rows: Map<string, KeptRow>): void {
  const heirs = heirsOf(rows.values())
  const gone = [...rows.values()].filter(isErased).map(({ id }) => id)
  for (let id = gone.pop(); id !== undefined; id = gone.pop()) {
    for (const heir of heirs.get(id) ?? []) {
      const row = rows.get(heir)
      if (!row || isErased(row)) continue
      if (isRival(row)) rows.delete(heir)
      else rows.set(heir, erasedRow(heir))
      gone.push(heir)
    }
  }
}

/** What is left of a row that was erased for good. */
export const erasedRow = (id: string): KeptRow => ({ id, erased: true }) as KeptRow

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
  const add = (of: unknown, id: string): void => {
    if (typeof of !== 'string') return
    const others = heirs.get(of)
    if (others) others.push(id)
    else heirs.set(of, [id])
  }
  for (const row of rows) {
    add(replacedBy(row), row.id)
    // What a content that lost its id replaced, that id replaces, whichever of them has it.
    if (isRival(row)) add(row.rival['replaces'], row.replaces)
  }
  return heirs
}
