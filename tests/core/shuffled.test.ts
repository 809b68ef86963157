import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shuffled } from '../../lib/core/shuffled.ts'

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('nothing is lost, nothing comes twice, and the list that was given stays', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.infiniteStream(share), (of, shares) => {
      const before = [...of]
      const drawn = shuffled(of, () => shares.next().value as number)
      expect(drawn.toSorted()).toEqual(before.toSorted())
      expect(of).toEqual(before)
    }),
  )
})

test('every order comes, and as often as another', () => {
  const times = new Map<string, number>()
  // Each share stands for one place of three, then one of two: six orders, once each.
  for (const first of [0, 1 / 3, 2 / 3])
    for (const second of [0, 0.5]) {
      const shares = [first, second, 0]
      const order = shuffled(['a', 'b', 'c'], () => shares.shift() ?? 0).join('')
      times.set(order, (times.get(order) ?? 0) + 1)
    }
  expect(Object.fromEntries(times)).toEqual({ abc: 1, acb: 1, bac: 1, bca: 1, cab: 1, cba: 1 })
})
