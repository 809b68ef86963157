import { expect, it } from 'vitest'
import { correction, removal } from '../../lib/core/entry.ts'
import { pastOf } from '../../lib/core/merge-rivals.ts'
import { erasedRow, type KeptRow } from '../../lib/core/merge-rows.ts'
import { standingChanges } from '../../lib/core/merge-standing.ts'
import { first, id } from '../make/kept.ts'

const now = 1_795_400_000_000
const [one, two] = [first(1), first(2)]
const other = correction(one, { severity: 9 }, id(11), now)
const gone = removal(one, id(12), now)
const back = correction(other, { severity: 1 }, id(13), now + 1)
const strange = { id: id(14), kind: 'tomorrow', replaces: one.id } as KeptRow

it.each<[string, KeptRow[], KeptRow[], [hides: number, corrects: number, brings: number]]>([
  ['nothing', [one, two], [one, two], [0, 0, 0]],
  ['a note that comes', [one], [one, two], [0, 0, 1]],
  ['a correction', [one, two], [one, two, other], [0, 1, 0]],
  ['a removal', [one, two], [one, two, gone], [1, 0, 0]],
  ['a note that comes with its correction', [two], [one, two, other], [0, 0, 1]],
  ['a note that comes and was removed', [two], [one, two, gone], [0, 0, 0]],
  ['a correction back to the same words', [one, other], [one, other, back], [0, 1, 0]],
  ['a correction that says the same', [one], [one, correction(one, {}, id(15), now)], [0, 0, 0]],
  ['what was erased for good', [one, two], [erasedRow(one.id), two], [1, 0, 0]],
  ['a row that is there no more', [one, two], [two], [1, 0, 0]],
  ['what comes into the history alone', [one], [one, pastOf(other, one.id)], [0, 0, 0]],
  ['what cannot be read', [one], [one, strange], [0, 0, 0]],
  ['one that comes for one that goes', [one], [two], [1, 0, 1]],
  [
    'a correction that does not stand and goes',
    [one, other, { ...two, replaces: one.id }],
    [one, other],
    [0, 0, 0],
  ],
])('a person sees of a merge: %s', (_, before, after, [hides, corrects, brings]) => {
  expect(standingChanges(before, after)).toEqual({ hides, corrects, brings })
  expect(standingChanges(after, before)).toEqual({ hides: brings, corrects, brings: hides })
})
