import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { firstEntryAt } from '../../lib/store/first-entry.ts'
import { diaryOf, first, moments } from '../make/kept.ts'

it.each<[string, unknown[], number | null]>([
  ['none of an empty diary', [], null],
  ['of the first night, whatever was noted first', [first(2), first(1)], moments[1] as number],
  ['the sample does not count', [{ ...first(0), sample: true }, first(2)], moments[2] as number],
  ['a sample alone is none', [{ ...first(0), sample: true }], null],
  [
    'one without a moment does not count',
    [{ ...first(0), at: 'x' }, first(2)],
    moments[2] as number,
  ],
])('the first entry: %s', async (_, rows, at) => {
  const { diary, db } = await diaryOf(rows)
  expect(await firstEntryAt(db)).toBe(at)
  diary.close()
})
