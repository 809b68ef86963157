import { describe, expect, it } from 'vitest'
import { correction } from '../../lib/core/entry.ts'
import { rivalOf } from '../../lib/core/merge-rivals.ts'
import { erasedRow, historyOf, type KeptRow, mergeRows } from '../../lib/core/merge-rows.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { first, id } from '../make/kept.ts'

const one = first(1)
const rows = (ours: readonly KeptRow[], theirs: readonly KeptRow[]) =>
  new Map(mergeRows(ours, theirs).rows.map((row) => [row.id, row]))

describe('what was erased for good', () => {
  it('keeps nothing but its id, whichever side has more of it', () => {
    const more = { ...erasedRow(one.id), note: 'x' } as KeptRow
    expect(mergeRows([more], []).rows).toEqual([erasedRow(one.id)])
    expect(mergeRows([], [more]).rows).toEqual([erasedRow(one.id)])
    expect(mergeRows([one], [more]).rows).toEqual([erasedRow(one.id)])
    const bare = erasedRow(one.id)
    expect(mergeRows([bare], [more]).rows[0]).toBe(bare)
  })

  it('takes along a content that lost its id, and the row that has the id, by what either replaced', () => {
    const second = correction(one, { note: 'second' }, id(2), 5)
    const other = { ...first(2), enteredAt: 9 }
    const rival = rivalOf(second)
    expect(historyOf(one.id, [one, rival]).sort()).toEqual([one.id, second.id, rival.id].sort())
    const merged = rows([one, other, rival], [erasedRow(one.id)])
    expect([...merged.values()]).toEqual([erasedRow(one.id), erasedRow(other.id)])
  })
})

it.each<
  [string, KeptRow[], KeptRow[], [fresh: number, here: number, conflicts: number, erases: number]]
>([
  ['erased on both sides is here', [erasedRow(one.id)], [erasedRow(one.id)], [0, 1, 0, 0]],
  ['erased here is here', [erasedRow(one.id)], [one], [0, 1, 0, 0]],
  ['erased there erases', [one], [erasedRow(one.id)], [0, 0, 0, 1]],
  ['erased there and never here is new', [], [erasedRow(one.id)], [1, 0, 0, 0]],
  ['with a mark on one side is here', [one], [{ ...one, ahead: true } as Entry], [0, 1, 0, 0]],
  ['with other words is in conflict', [one], [{ ...one, note: 'x' } as Entry], [0, 0, 1, 0]],
])('a row %s', (_, ours, theirs, [fresh, here, conflicts, erases]) => {
  expect(mergeRows(ours, theirs).counts).toEqual({ fresh, here, conflicts, erases })
})

it.each<[string, object, object]>([
  ['that was written later', { note: 'a', enteredAt: 9 }, { note: 'z', enteredAt: 8 }],
  ['with the greater text of one instant', { note: 'z' }, { note: 'a' }],
  ['without a mark', { note: 'a', enteredAt: 3 }, { note: 'z', enteredAt: 9, ahead: true }],
  ['that can be read', { note: 'a', enteredAt: 3 }, { kind: 'nmte', enteredAt: 9 }],
  [
    'with an instant at all, of two that cannot be read',
    { kind: 'nmte', note: 'a', enteredAt: -5 },
    { kind: 'nmte', note: 'z', enteredAt: 'x' },
  ],
])('of two contents of one id it has the one %s, and the other is kept', (_, first, second) => {
  const [wins, loses] = [first, second].map((fields) => ({ ...one, ...fields }) as KeptRow) as [
    KeptRow,
    KeptRow,
  ]
  for (const merged of [rows([wins], [loses]), rows([loses], [wins])]) {
    expect(merged.get(one.id)).toEqual(wins)
    expect([...merged.values()]).toContainEqual(rivalOf(loses))
    expect(merged.size).toBe(2)
  }
  // A third copy of either changes nothing, and what is there stays the object it is.
  const [both] = [rows([wins], [loses])]
  const again = mergeRows([...both.values()], [{ ...wins }, { ...loses }])
  expect(again.rows.every((row) => both.get(row.id) === row)).toBe(true)
})

it('a mark that either side has stays', () => {
  const marked = { ...one, ahead: true } as Entry
  expect(mergeRows([one], [marked]).rows).toEqual([marked])
  expect(mergeRows([marked], [one]).rows).toEqual([marked])
})
