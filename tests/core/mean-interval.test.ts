import { sampleStandardDeviation } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { halfWidth, likeness, nightsThatCount } from '../../lib/core/mean-interval.ts'

/** The share of Student's t below a value, by Simpson's rule over its density. */
function sharesBelow(freedom: number): (t: number) => number {
  const density = (x: number) => (1 + (x * x) / freedom) ** (-(freedom + 1) / 2)
  const area = (to: number, steps: number) => {
    const h = to / steps
    let sum = density(0) + density(to)
    for (let i = 1; i < steps; i++) sum += (i % 2 ? 4 : 2) * density(i * h)
    return (sum * h) / 3
  }
  // Half of all of it; the tails of few degrees are long.
  const half = area(4_000, 400_000)
  return (t) => 0.5 + area(t, 2_000) / half / 2
}
const values = (n: number) => Array.from({ length: n }, (_, i) => i)

describe('half the interval of a mean', () => {
  const tOf = (freedom: number) => {
    const n = freedom + 1
    return (halfWidth(values(n), 0) * Math.sqrt(n)) / sampleStandardDeviation(values(n))
  }
  test.each(Array.from({ length: 29 }, (_, i) => i + 2))(
    'of %i degrees of freedom is that of Student’s t, to its last digit',
    (freedom) => {
      const below = sharesBelow(freedom)
      const t = tOf(freedom)
      expect(below(t - 0.0005)).toBeLessThan(0.975)
      expect(below(t + 0.0005)).toBeGreaterThan(0.975)
    },
  )
  test.each([31, 40, 60, 100])('of %i it is no narrower, and hardly wider', (freedom) => {
    const below = sharesBelow(freedom)
    const t = tOf(freedom)
    expect(below(t)).toBeGreaterThan(0.975)
    expect(below(t - 0.0015)).toBeLessThan(0.975)
  })
  test('is no smaller than that of numbers half a point apart', () => {
    expect(halfWidth(Array(7).fill(5), 0)).toBeCloseTo((2.447 * 0.5) / Math.sqrt(7), 6)
  })
  test('goes by the nights that count, of two degrees at the least', () => {
    expect(nightsThatCount(14, 0.5)).toBeCloseTo(14 / 3, 9)
    const spread = sampleStandardDeviation(values(14))
    // 14 nights that are worth 4.67 have four degrees.
    expect(halfWidth(values(14), 0.5)).toBeCloseTo((2.776 * spread) / Math.sqrt(14 / 3), 3)
    const few = sampleStandardDeviation(values(4)) / Math.sqrt(0.4 / 1.9)
    expect(halfWidth(values(4), 0.9)).toBeCloseTo(4.303 * few, 3)
  })
})

describe('how much nights resemble the one before, by hand', () => {
  test.each<[string, (number | null)[][], number]>([
    ['a rise', [[1, 2, 3]], 1 / 3],
    ['two and two', [[1, 1, 3, 3]], 0.25 + 1.75 / 4],
    [
      'pooled over two periods',
      [
        [1, 1, 3, 3],
        [1, 2, 3],
      ],
      1 / 6 + 1.5 / 3.5,
    ],
    ['a night that is not there parts its neighbours', [[1, null, 1, 3, 3]], 0.25],
    ['a period of one night says nothing', [[5], [null], [1, 1, 3, 3]], 0.25 + 1.75 / 4],
    [
      'two nights are a period',
      [
        [1, 1, 3, 3],
        [2, 2],
      ],
      0.25 + 1.75 / 3,
    ],
    ['never below nothing', [[1, 3, 1, 3]], 0],
    ['never above nine tenths', [[1, 1, 1, 1, 9, 9, 9, 9]], 0.9],
    ['nights that are all the same', [[5, 5, 5, 5]], 0],
    ['none', [], 0],
  ])('%s', (_, periods, like) => {
    expect(likeness(periods)).toBeCloseTo(like, 9)
  })
})
