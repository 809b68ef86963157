import { expect, test } from 'vitest'
import { nightMarks } from '../../lib/core/night-marks.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

const row = (id: string, at: number, fields: object) => ({ id, at, ...fields }) as unknown as Entry
const marks = (...rows: Entry[]) =>
  nightMarks(rows).map(({ id, at, severity }) => `${at} ${id} ${severity}`)

test.each<[string, object, string[]]>([
  ['felt with a number', { kind: 'symptom', severity: 6 }, ['5 a felt 6']],
  ['felt without one', { kind: 'symptom' }, ['5 a felt null']],
  ['a number of nothing is calm', { kind: 'symptom', severity: 0 }, ['5 a calm 0']],
  ['calm', { kind: 'calm' }, ['5 a calm null']],
  ['a step that was done', { kind: 'step', did: 'done' }, ['5 a done null']],
  ['a step that was skipped', { kind: 'step', did: 'skipped' }, ['5 a skipped null']],
  ['a cup', { kind: 'intake' }, ['5 a intake null']],
  [
    'a sleep at both its ends',
    { kind: 'sleep', trySleep: 2, finalWake: 9 },
    ['2 a asleep null', '9 a awake null'],
  ],
  ['a sleep with one end', { kind: 'sleep', finalWake: 9 }, ['9 a awake null']],
  ['a sleep without', { kind: 'sleep' }, []],
  ['a dose', { kind: 'dose' }, ['5 a other null']],
  ['a relief', { kind: 'relief' }, ['5 a other null']],
  ['a factor', { kind: 'factor' }, ['5 a other null']],
  ['a note', { kind: 'note' }, ['5 a other null']],
  ['an answer of the morning', { kind: 'morning' }, []],
  ['the question of every second week', { kind: 'fortnight' }, []],
  ['a medicine', { kind: 'medicine' }, []],
  ['a laboratory', { kind: 'lab' }, []],
])('on the line of a night: %s', (_, fields, points) => {
  expect(marks(row('a', 5, fields))).toEqual(points)
})

test('points are in order of time, each with its entry', () => {
  const [late, early] = [row('a', 9, { kind: 'calm' }), row('b', 3, { kind: 'note' })]
  expect(nightMarks([late, early]).map(({ entry }) => entry)).toEqual([early, late])
})
