import { describe, expect, test } from 'vitest'
import { type Day, dayAfter } from '../../lib/core/clock-time.ts'
import { seeded } from '../../lib/core/draw.ts'
import { type Look, longLook } from '../../lib/core/long-look.ts'
import { halfWidth, likeness } from '../../lib/core/mean-interval.ts'

const begun = '2026-09-01'
/** A week without a number. */
const gap = Array(7).fill(null)
type Sure = Extract<Look, { ok: true }>
const need = { start: 10, week: 5 }
/** The first nights from the day on, each with its number; null leaves a gap. */
const nights = (numbers: readonly (number | null)[]): Map<Day, number> =>
  new Map(numbers.flatMap((n, i) => (n === null ? [] : [[dayAfter(begun, i), n] as const])))
const flat = (count: number, n = 5) => Array.from({ length: count }, (_, i) => n + (i % 2 ? 1 : -1))

describe('weeks', () => {
  test('0, 2, 3, 4, 6, and the last seven nights once they lie behind', () => {
    const weeks = (days: number) =>
      longLook(nights(flat(days)), dayAfter(begun, days - 1), need)?.weeks.map((w) => w.week)
    expect([weeks(1), weeks(7), weeks(14)]).toEqual([[0], [0], [0]])
    expect(weeks(15)).toEqual([0, 2])
    expect(weeks(49)).toEqual([0, 2, 3, 4, 6])
    expect(weeks(55)).toEqual([0, 2, 3, 4, 6])
    expect(weeks(56)).toEqual([0, 2, 3, 4, 6, 'last'])
  })
  test('are of seven nights, from the first night with a number or up to today', () => {
    const weeks = longLook(nights(flat(60)), dayAfter(begun, 59), need)?.weeks ?? []
    const days = weeks.map(({ from, to }) => [from, to])
    const from = (day: number) => [dayAfter(begun, day), dayAfter(begun, day + 6)]
    expect(days).toEqual([0, 14, 21, 28, 42, 53].map(from))
    for (const { look } of weeks) expect(look).toMatchObject({ ok: true, n: 7 })
  })
  test('how much nights resemble each other is seen in the start and in each week after it, once', () => {
    const numbers = [...flat(14), 2, 2, 2, 2, 8, 8, 8]
    const look = longLook(nights(numbers), '2026-11-22', need)
    const like = likeness([numbers.slice(0, 14), numbers.slice(14), ...Array(4).fill(gap)])
    expect(like).toBeGreaterThan(0)
    const half = halfWidth(numbers.slice(0, 14), like)
    expect(look?.start).toMatchObject({ mean: 5, low: 5 - half, high: 5 + half })
  })
  test('a change is as unsure as both together, and stays on its scale', () => {
    const weekOf = (numbers: readonly number[]) => {
      const look = longLook(nights(numbers), '2026-11-22', need)
      return {
        start: look?.start as Sure,
        week: look?.weeks[1]?.look as Sure,
        change: look?.weeks[1]?.change,
      }
    }
    // The start lies against the end of the scale, which cuts one side of its interval off.
    const few = Array.from({ length: 14 }, (_, i) => (i < 2 ? 5 : 0))
    for (const numbers of [
      [...few, ...flat(7)],
      [...few.map((n) => 10 - n), ...flat(7)],
    ]) {
      const { start, week, change } = weekOf(numbers)
      const half = Math.hypot(
        Math.max(start.high - start.mean, start.mean - start.low),
        week.high - week.mean,
      )
      expect((change?.high ?? 0) - (change?.mean ?? 0)).toBeCloseTo(half, 9)
      expect((change?.mean ?? 0) - (change?.low ?? 0)).toBeCloseTo(half, 9)
      expect(Math.min(start.low, 10 - start.high)).toBe(0)
    }
    const [worst, calm] = [Array(13).fill(10), Array(6).fill(0)]
    expect(weekOf([...worst, 9, ...calm, 1]).change?.low).toBe(-10)
    expect(weekOf([...worst, 9, ...calm, 1].map((n) => 10 - n)).change?.high).toBe(10)
  })
  test('nothing without a number, and before the first', () => {
    expect(longLook(new Map(), '2026-11-22', need)).toBeNull()
    expect(longLook(nights([4]), '2026-08-01', need)).toBeNull()
  })
  test('too few nights say how many; gaps are no zeros', () => {
    const gaps = nights([...flat(9), ...Array(5).fill(null), 8, null, 8, null, 8, null, 8])
    const look = longLook(gaps, '2026-11-22', need)
    expect(look?.start).toEqual({ ok: false, have: 9, need: 10 })
    expect(look?.weeks[1]?.look).toEqual({ ok: false, have: 4, need: 5 })
    expect(look?.weeks[1]?.change).toBeNull()
  })
  test('a week that is lower is that much lower than the start, with its interval about it', () => {
    const look = longLook(nights([...flat(14, 6), ...flat(7, 3)]), '2026-11-22', need)
    const week = look?.weeks[1]
    expect(look?.start).toMatchObject({ ok: true, mean: 6, n: 14 })
    expect(week?.look).toMatchObject({ ok: true, n: 7 })
    const { mean, low, high } = week?.change ?? { mean: 0, low: 0, high: 0 }
    expect(mean).toBeCloseTo(-3.14, 2)
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
    expect(look?.weeks[0]?.change).toBeNull()
  })
  test('stays on its scale', () => {
    const calm = longLook(nights(Array(21).fill(0)), '2026-11-22', need)
    expect(calm?.start).toMatchObject({ ok: true, mean: 0, low: 0 })
    const worst = longLook(nights(Array(21).fill(10)), '2026-11-22', need)
    expect(worst?.start).toMatchObject({ ok: true, mean: 10, high: 10 })
  })
})

test('by hand: t of six degrees, spread over the root of seven', () => {
  expect(halfWidth([1, 2, 3, 4, 5, 6, 7], 0)).toBeCloseTo((2.447 * 2.1602) / Math.sqrt(7), 3)
})

test('nights that resemble each other count for less', () => {
  const runs = [[1, 1, 1, 1, 9, 9, 9, 9, 1, 1, 1, 1]]
  const turns = [[1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9]]
  expect(likeness(runs)).toBeGreaterThan(0.5)
  expect(likeness(turns)).toBe(0)
  expect(likeness([[1, null, 9, null, 1]])).toBeGreaterThanOrEqual(0)
  expect(likeness([[4, 4, 4], [null], []])).toBe(0)
})

test('the interval holds the truth nearly as often as it says, where nights resemble each other too', () => {
  const share = seeded(6)
  const bell = () => Array.from({ length: 12 }, share).reduce((a, b) => a + b) - 6
  const coverage = (like: number) => {
    let held = 0
    for (let run = 0; run < 400; run++) {
      let before = bell()
      const numbers = Array.from({ length: 49 }, () => {
        before = like * before + Math.sqrt(1 - like ** 2) * bell()
        return 5 + 1.5 * before
      })
      const start = longLook(nights(numbers), '2026-11-22', need)?.start
      if (start?.ok && start.low <= 5 && 5 <= start.high) held++
    }
    return held / 400
  }
  const table = [0, 0.3, 0.5].map((like) => ({ like, coverage: coverage(like) }))
  console.table(table)
  for (const row of table) expect(row.coverage).toBeGreaterThanOrEqual(0.9)
})
