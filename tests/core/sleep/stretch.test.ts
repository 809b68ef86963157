import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlapOf, type Seen, stretchesOfUse } from '../../../lib/core/sleep/stretch.ts'

const MIN = 60_000
const row = (from: number, to: number, state: Seen['state'] = 'active'): Seen => ({
  ...{ from: from * MIN, to: to * MIN, state },
})
/** In minutes, with pauses of less than ten closed. */
const used = (rows: readonly Seen[]) =>
  stretchesOfUse(rows, 10).map(({ from, to }) => [from / MIN, to / MIN])

describe('stretches of use', () => {
  test.each<[string, Seen[], number[][]]>([
    ['nothing', [], []],
    ['on and left alone', [row(0, 30, 'idle')], []],
    ['no length', [row(5, 5), row(20, 30)], [[20, 30]]],
    ['a pause under ten minutes', [row(0, 30), row(39.9, 50)], [[0, 50]]],
    [
      'ten minutes',
      [row(0, 30), row(40, 50)],
      [
        [0, 30],
        [40, 50],
      ],
    ],
    ['one in another', [row(0, 60), row(10, 20), row(69, 80)], [[0, 80]]],
  ])('%s', (_, rows, stretches) => {
    expect(used(rows)).toEqual(stretches)
  })

  test('the order of rows plays no part', () => {
    const rows = [
      row(0, 30),
      row(35, 60),
      row(80, 90),
      row(82, 85),
      row(120, 121),
      row(10, 70, 'idle'),
    ]
    const all = fc.shuffledSubarray(rows, { minLength: rows.length })
    fc.assert(
      fc.property(all, (shuffled) => {
        expect(used(shuffled)).toEqual([
          [0, 60],
          [80, 90],
          [120, 121],
        ])
      }),
      { numRuns: 20 },
    )
  })
})

test.each([
  [row(0, 10), row(20, 30), 0],
  [row(0, 10), row(10, 30), 0],
  [row(0, 10), row(7, 30), 3],
  [row(0, 10), row(2, 4), 2],
])('what two stretches share is the same either way', (a, b, min) => {
  expect([overlapOf(a, b), overlapOf(b, a)]).toEqual([min * MIN, min * MIN])
})
