import { type GateState, isOffered } from './gate.ts'
import type { Entry } from './schema/entry.ts'

interface OnShelf {
  readonly id: string
}

/** A row that is not offered, and the conditions why. */
export interface Kept<Row extends OnShelf> {
  readonly row: Row
  readonly because: readonly string[]
}

export interface Shelf<Row extends OnShelf> {
  /** Can be pressed, in this order. */
  readonly open: readonly Row[]
  /** Its questions wait for the day. */
  readonly byDay: readonly Row[]
  /** Somebody who knows is asked first. */
  readonly askFirst: readonly Kept<Row>[]
  /** Made it worse earlier tonight: last, and not offered again. */
  readonly rests: readonly Row[]
  /** Stopped by an answer: not shown, only named with the reason. */
  readonly left: readonly Kept<Row>[]
}

/**
 * The shelf as it stands tonight: each row once, in the order it is given in. Of several notes on one row tonight the
 * last counts. A stop goes before everything else.
 */
export function shelfOf<Row extends OnShelf>(
  rows: readonly Row[],
  tonight: readonly Entry[],
  standing: (row: Row) => GateState,
): Shelf<Row> {
  const last = new Map<string, string>()
  for (const entry of tonight)
    if (entry.kind === 'relief' && entry.helped) last.set(entry.what, entry.helped)
  const all = rows.map((row) => ({ row, ...standing(row) }))
  const left = all.filter(({ is }) => is === 'stop')
  const others = all.filter(({ is }) => is !== 'stop')
  const rests = others.filter(({ row }) => last.get(row.id) === 'worse')
  const rest = others.filter((one) => !rests.includes(one))
  const rowOf = ({ row }: { readonly row: Row }) => row
  return {
    open: rest.filter(isOffered).map(rowOf),
    byDay: rest.filter(({ is }) => is === 'unanswered').map(rowOf),
    askFirst: rest.filter(({ is }) => is === 'ask'),
    rests: rests.map(rowOf),
    left,
  }
}
