import { expect, test } from 'vitest'
import { seededDraw } from '../../lib/core/draw.ts'

test('a draw is the same for the same seed, and each thing in its bounds', () => {
  const [a, b] = [seededDraw(7), seededDraw(7)]
  const drawn = (of: typeof a) => [of.below(10), of.chance(0.5), of.one(['x', 'y', 'z']), of.uuid()]
  expect(Array.from({ length: 20 }, () => drawn(a))).toEqual(
    Array.from({ length: 20 }, () => drawn(b)),
  )
  const seen = Array.from({ length: 2_000 }, () => a.below(4))
  expect([...new Set(seen)].sort()).toEqual([0, 1, 2, 3])
  const share =
    Array.from({ length: 4_000 }, () => Number(a.chance(0.2))).reduce((x, y) => x + y) / 4_000
  expect(Math.abs(share - 0.2)).toBeLessThan(0.03)
  expect(a.uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
