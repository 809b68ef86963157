import * as v from 'valibot'
import { canonical } from './canonical.ts'
import type { KeptRow } from './merge-rows.ts'
import { isRival, type RivalRow } from './rival.ts'
import { marks, without } from './row-stamps.ts'
import { isSame } from './same.ts'
import { entry } from './schema/entry.ts'
import { steadyId } from './steady-id.ts'

/** Whether this version can read a row. */
export const isReadable = (row: KeptRow): boolean => v.is(entry, row)

type Marked = KeptRow & { readonly ahead?: unknown; readonly enteredAt?: unknown }

const overwritten = ['replaces', 'rival'] as const

/** A content that lost its id, as a row of its own: its id follows from what it says, so it is the same on every device. */
export function rivalOf(row: KeptRow): KeptRow {
  const had = row as unknown as Record<string, unknown>
  const rival = Object.fromEntries(
    overwritten.filter((key) => Object.hasOwn(had, key)).map((key) => [key, had[key]]),
  )
  return { ...row, id: steadyId(contentOf(row)), replaces: row.id, rival } as KeptRow
}

/**
 * A row as it comes into the history of the note that `of` belongs to and into nothing else, whatever else is met: a rival
 * under another id, which follows from what it says and asks for no place.
 */
export function pastOf(row: KeptRow, of: string): KeptRow {
  const rival =
    row.id === of ? rivalOf(row) : isRival(row) ? row : { ...row, replaces: of, rival: {} }
  return { ...rival, id: steadyId(`past ${contentOf(row)}`) }
}

/** The row that a rival was. */
function wasBefore({ rival, replaces, ...row }: RivalRow): KeptRow {
  return { ...row, ...rival, id: replaces } as KeptRow
}

/** What a row says, whether marked or not. */
export const contentOf = (row: KeptRow): string => canonical(without(row, marks))

/**
 * Which content an id has, of all that were `met` under it: one that can be read, then one that is not marked, then the
 * later `enteredAt`, then the greater text. Each of the others becomes a rival. What comes out follows from the set of
 * contents and their marks alone, so it does not matter in what order they met.
 */
export function settle(rows: Map<string, KeptRow>, met: Iterable<KeptRow>): void {
  const contents = new Map<string, KeptRow>()
  for (const row of met) {
    const text = contentOf(row)
    const same = contents.get(text)
    if (!same || (row as Marked).ahead === true) contents.set(text, row)
  }
  const byRank = [...contents].map(([text, row]) => ({ text, row, rank: rankOf(row) }))
  const first = byRank.reduce((a, b) => (isBefore(b, a) ? b : a))
  put(rows, first.row)
  for (const { row } of byRank) {
    const rival = rivalOf(row)
    if (row === first.row) rows.delete(rival.id)
    else put(rows, rival)
  }
}

/** A row that is there already stays the object that it is. */
function put(rows: Map<string, KeptRow>, row: KeptRow): void {
  const old = rows.get(row.id)
  if (!old || !isSame(old, row)) rows.set(row.id, row)
}

interface Ranked {
  readonly text: string
  readonly rank: readonly number[]
}

const rankOf = (row: KeptRow): number[] => {
  const { ahead, enteredAt } = row as Marked
  const at = typeof enteredAt === 'number' ? enteredAt : Number.NEGATIVE_INFINITY
  return [Number(isReadable(row)), Number(ahead !== true), at]
}

function isBefore(a: Ranked, b: Ranked): boolean {
  const at = a.rank.findIndex((one, i) => one !== b.rank[i])
  return at < 0 ? a.text > b.text : (a.rank[at] as number) > (b.rank[at] as number)
}

/** The contents that lost an id before, by that id. A rival whose id does not follow from its content asks for none. */
export function rivalsIn(rows: Iterable<KeptRow>): Map<string, KeptRow[]> {
  const found = new Map<string, KeptRow[]>()
  for (const row of rows) {
    if (!isRival(row)) continue
    const was = wasBefore(row)
    if (rivalOf(was).id !== row.id) continue
    const others = found.get(was.id)
    if (others) others.push(was)
    else found.set(was.id, [was])
  }
  return found
}
