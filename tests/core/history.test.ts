import { expect, test } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import { correction, removal, restoration } from '../../lib/core/entry.ts'
import { happenedTo } from '../../lib/core/history.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

const first = {
  id: 'a',
  kind: 'symptom',
  symptomKind: 'urge',
  severity: 6,
  side: 'left',
  at: 100,
  zone: 'Europe/Berlin',
  offsetMin: 60,
  night: '2026-11-20',
  enteredAt: 100,
} as Entry

test('says what a correction changed, that an entry was taken away, and that it came back', () => {
  const changed = correction(first, { severity: 4, side: undefined, note: 'x' }, 'b', 200)
  const gone = removal(changed, 'c', 300)
  const back = restoration(changed, gone, 'd', 400)
  expect(changed).not.toHaveProperty('side')
  expect(happenedTo([first, changed, gone, back])).toEqual([
    {
      at: 200,
      what: 'changed',
      changes: [
        { field: 'severity', before: 6, after: 4 },
        { field: 'side', before: 'left', after: undefined },
        { field: 'note', before: undefined, after: 'x' },
      ],
    },
    { at: 300, what: 'removed', changes: [] },
    { at: 400, what: 'restored', changes: [] },
  ])
  const stands = standing([first, changed, gone, back])
  expect(stands).toEqual([{ ...changed, id: 'd', replaces: 'c', enteredAt: 400 }])
})
test('a row that changed nothing did not happen', () => {
  expect(happenedTo([first, correction(first, { severity: 6 }, 'b', 200)])).toEqual([])
  expect(happenedTo([first])).toEqual([])
})
test('what says which row it is, or where its clock stood, is no change', () => {
  const stamped = {
    ...{ ...first, id: 'b', replaces: 'a', enteredAt: 200, zone: 'UTC', offsetMin: 0 },
    ...{ night: '2026-11-19', late: true, backfilled: true, sample: true, ahead: true },
    rival: { at: 5 },
  } as unknown as Entry
  expect(happenedTo([first, stamped])).toEqual([])
  // A moment is said.
  const moved = { ...stamped, at: 50 } as Entry
  expect(happenedTo([first, moved])[0]?.changes).toEqual([{ field: 'at', before: 100, after: 50 }])
})
test('taken away twice it went once', () => {
  const gone = removal(first, 'b', 200)
  expect(happenedTo([first, gone, removal(gone, 'c', 300)]).map(({ at }) => at)).toEqual([200])
})
test('what was taken away by a correction is there again, field by field', () => {
  const changed = correction(first, { side: undefined, note: 'x' }, 'b', 200)
  expect(restoration(first, changed, 'c', 300)).toEqual({
    ...first,
    id: 'c',
    replaces: 'b',
    enteredAt: 300,
  })
})
