import { expect, test } from 'vitest'
import { seeded, seededDraw } from '../../lib/core/draw.ts'

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

test('a seed gives in every version what it has always given: examples stay as they are', () => {
  const share = seeded(7)
  const whole = Array.from({ length: 4 }, () => share() * 2 ** 32)
  expect(whole).toEqual([50271532, 266108690, 4195786334, 3002305430])
  const { uuid } = seededDraw(7)
  expect([uuid(), uuid()]).toEqual([
    '02ff152c-0fdc-4fa1-a857-67d044775b05',
    '3d6bbcab-8da6-4bad-927e-c39b6584b607',
  ])
})
