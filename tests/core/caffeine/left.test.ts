import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandAt, bandMg, fanOf } from '../../../lib/core/caffeine/band.ts'
import {
  absorbPerH,
  bodyMg,
  bodyShare,
  type Dose,
  leftMg,
} from '../../../lib/core/caffeine/left.ts'
import { HOUR, MINUTE } from '../../../lib/core/clock-time.ts'
import { adult, NOW } from './adult.ts'

const k = absorbPerH(0.99, 45)
const rates = (halfLifeH: number) => ({ absorbPerH: k, halfLifeH })

/** The two amounts stepped through time by Runge and Kutta, second by second of the day: nothing of the closed form is in it. */
function stepped(doses: readonly Dose[], at: number, halfLifeH: number) {
  const e = Math.LN2 / halfLifeH
  const slope = (gut: number, body: number) => [-k * gut, k * gut - e * body] as const
  let [gut, body] = [0, 0]
  const times = [...doses].sort((a, b) => a.at - b.at)
  let now = Math.min(at, ...times.map((dose) => dose.at))
  while (true) {
    for (; times[0] && times[0].at <= now; times.shift()) gut += times[0].mg
    if (now >= at) return { gut, body }
    const until = Math.min(at, times[0]?.at ?? at, now + 10_000)
    const h = (until - now) / HOUR
    const [a1, b1] = slope(gut, body)
    const [a2, b2] = slope(gut + (h / 2) * a1, body + (h / 2) * b1)
    const [a3, b3] = slope(gut + (h / 2) * a2, body + (h / 2) * b2)
    const [a4, b4] = slope(gut + h * a3, body + h * b3)
    gut += (h / 6) * (a1 + 2 * a2 + 2 * a3 + a4)
    body += (h / 6) * (b1 + 2 * b2 + 2 * b3 + b4)
    now = until
  }
}

const halfLife = fc.double({ min: 0.75, max: 19, noNaN: true })
const dose = fc.record({
  at: fc.integer({ min: -30 * 60, max: 0 }).map((minute) => NOW + minute * MINUTE),
  mg: fc.integer({ min: 0, max: 1000 }),
})
const doses = fc.array(dose, { maxLength: 8 })
const later = fc.integer({ min: 0, max: 20 * 60 }).map((minute) => NOW + minute * MINUTE)

describe('the closed form', () => {
  test('is within 0.1 mg of an integration step by step', () => {
    fc.assert(
      fc.property(doses, later, halfLife, (cups, at, h) => {
        const { gut, body } = stepped(cups, at, h)
        expect(Math.abs(bodyMg(cups, at, rates(h)) - body)).toBeLessThan(0.1)
        expect(Math.abs(leftMg(cups, at, rates(h)) - (gut + body))).toBeLessThan(0.1)
      }),
      { numRuns: 60 },
    )
  })
  test('is that of the two being the same too, and no jump lies there', () => {
    const same = Math.LN2 / k
    expect(bodyShare(0.3, rates(same))).toBeCloseTo(k * 0.3 * Math.exp(-k * 0.3), 9)
    expect(bodyShare(0.3, rates(same))).toBeCloseTo(bodyShare(0.3, rates(same * 1.0001)), 4)
    // Nor is what lies beside it taken for the same.
    const { body } = stepped([{ at: NOW, mg: 100 }], NOW + HOUR / 2, same * 1.1)
    expect(100 * bodyShare(0.5, rates(same * 1.1))).toBeCloseTo(body, 3)
  })
  test('99 of 100 are absorbed after 45 minutes', () => {
    expect(Math.exp(-k * 0.75)).toBeCloseTo(0.01, 12)
  })
  // Arithmetic without absorption, which comes later by the same share whatever was taken.
  test.each([
    [107, 8.8, 31.6],
    [217.5, 13.2, 34.9],
    [100, 4, 57],
    [400, 12, 76],
    [400, 6, 174],
  ])('%d mg after %d h are about %d mg', (mg, hours, left) => {
    const found = leftMg([{ at: NOW - hours * HOUR, mg }], NOW, rates(5))
    expect(found / (k / (k - Math.LN2 / 5))).toBeCloseTo(left, 0)
  })
})

describe('what is left', () => {
  test('more, or the same later, never lowers it', () => {
    fc.assert(
      fc.property(doses, dose, later, halfLife, fc.nat(600), (cups, cup, at, h, by) => {
        const before = leftMg([...cups, cup], at, rates(h))
        const grown = leftMg([...cups, { ...cup, mg: cup.mg + by }], at, rates(h))
        const put = Math.min(at, cup.at + by * MINUTE)
        const moved = leftMg([...cups, { ...cup, at: put }], at, rates(h))
        expect(grown).toBeGreaterThanOrEqual(before - 1e-9)
        expect(moved).toBeGreaterThanOrEqual(before - 1e-9)
        expect(before).toBeGreaterThanOrEqual(leftMg(cups, at, rates(h)) - 1e-9)
      }),
    )
  })
  test('only ever goes down by itself, and is all of it at once', () => {
    fc.assert(
      fc.property(doses, later, later, halfLife, (cups, a, b, h) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)]
        expect(leftMg(cups, second, rates(h))).toBeLessThanOrEqual(
          leftMg(cups, first, rates(h)) + 1e-9,
        )
      }),
    )
    expect(leftMg([{ at: NOW, mg: 80 }], NOW, rates(5))).toBe(80)
    expect(leftMg([{ at: NOW + 1, mg: 80 }], NOW, rates(5))).toBe(0)
  })
})

describe('the band', () => {
  test('holds every half-life between its ends, those of 1.5 and 9.5 h among them', () => {
    fc.assert(
      fc.property(
        doses,
        later,
        fc.double({ min: 1.5, max: 9.5, noNaN: true }),
        (cups, at, between) => {
          const { low, middle, high } = bandAt(cups, at, adult)
          for (const h of [1.5, between, 9.5]) {
            expect(leftMg(cups, at, rates(h))).toBeGreaterThanOrEqual(low - 1e-9)
            expect(leftMg(cups, at, rates(h))).toBeLessThanOrEqual(high + 1e-9)
          }
          expect(low).toBeLessThanOrEqual(middle + 1e-9)
          expect(middle).toBeLessThanOrEqual(high + 1e-9)
          const said = bandMg({ low, middle, high })
          expect(said.low).toBeLessThanOrEqual(low + 1e-5)
          expect(said.high).toBeGreaterThanOrEqual(high - 1e-5)
        },
      ),
    )
  })
  test('a cup just now is said as what it is', () => {
    expect(bandMg(bandAt([{ at: NOW, mg: 80 }], NOW, adult))).toEqual({ low: 80, high: 80 })
  })
  test('is drawn from end to end in order, with a step at each cup', () => {
    const cup = { at: NOW + 20 * MINUTE, mg: 90 }
    const points = fanOf([cup], NOW, NOW + HOUR, adult)
    expect(points.map(({ at }) => (at - NOW) / MINUTE)).toEqual([0, 15, 20, 20, 30, 45, 60])
    expect(points.filter(({ at }) => at === cup.at).map(({ high }) => high)).toEqual([0, 90])
    expect(fanOf([cup], NOW, NOW - 1, adult)).toEqual([])
    // One at the beginning is there from the first point on; one at the end, and two at once, are one step.
    const highs = (...minutes: number[]) =>
      fanOf(
        minutes.map((min) => ({ at: NOW + min * MINUTE, mg: 90 })),
        NOW,
        NOW + 15 * MINUTE,
        adult,
      ).map(({ high }) => Math.round(high))
    expect(highs(0)).toHaveLength(2)
    expect(highs(0)[0]).toBe(90)
    expect(highs(15)).toEqual([0, 0, 90, 90])
    expect(highs(5, 5).slice(0, 3)).toEqual([0, 0, 180])
    expect(highs(20)).toEqual([0, 0])
    expect(fanOf([], NOW, NOW, adult)).toEqual([{ at: NOW, low: 0, middle: 0, high: 0 }])
  })
})

test('before a cup, and at it, nothing of it is in the body', () => {
  const cups = [{ at: NOW, mg: 100 }]
  expect([NOW - HOUR, NOW - 1, NOW].map((at) => bodyMg(cups, at, rates(5)))).toEqual([0, 0, 0])
  expect(bodyMg(cups, NOW + MINUTE, rates(5))).toBeGreaterThan(0)
  expect([NOW - 1, NOW].map((at) => leftMg(cups, at, rates(5)))).toEqual([0, 100])
})
