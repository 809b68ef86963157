import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offeredLeadMin } from '../../../lib/core/caffeine/cut-off.ts'
import { type Dose, leftMg } from '../../../lib/core/caffeine/left.ts'
import { howMuchMore, latestHour } from '../../../lib/core/caffeine/more.ts'
import { HOUR, MINUTE } from '../../../lib/core/clock-time.ts'
import { adult, NOW } from './adult.ts'

const lightsOut = NOW + 8.5 * HOUR
const cups = fc.array(
  fc.record({
    at: fc.integer({ min: -1800, max: 0 }).map((minute) => NOW + minute * MINUTE),
    mg: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 5 },
)
const line = fc.integer({ min: 0, max: 200 })
const lineAtOut = (doses: readonly Dose[], halfLifeH: number) =>
  leftMg(doses, lightsOut, { absorbPerH: adult.absorbPerH, halfLifeH })
const ends = [
  ['middle', adult.middleH],
  ['careful', adult.highH],
] as const

describe('how much more', () => {
  test('fits the line, and a milligram more would not', () => {
    fc.assert(
      fc.property(cups, line, (doses, residual) => {
        const more = howMuchMore(doses, residual, lightsOut, NOW, adult)
        for (const [end, h] of ends) {
          const mg = more?.[end] ?? Number.NaN
          const room = residual - lineAtOut(doses, h)
          if (room < 0) expect(mg).toBe(0)
          else
            expect(lineAtOut([...doses, { at: NOW, mg }], h)).toBeLessThanOrEqual(residual + 1e-6)
          expect(lineAtOut([...doses, { at: NOW, mg: mg + 1 }], h)).toBeGreaterThan(residual - 1e-6)
        }
        expect(more?.careful).toBeLessThanOrEqual(more?.middle ?? -1)
      }),
    )
  })
  test('is not said from lights out on', () => {
    expect(howMuchMore([], 30, NOW, NOW, adult)).toBeNull()
    expect(howMuchMore([], 30, NOW, NOW + 1, adult)).toBeNull()
    expect(howMuchMore([], 30, NOW + 1, NOW, adult)).toEqual({ middle: 30, careful: 30 })
  })
})

describe('the latest hour of a drink', () => {
  test('fits the line, and a second later would not', () => {
    fc.assert(
      fc.property(cups, line, fc.integer({ min: 1, max: 1000 }), (doses, residual, mg) => {
        const latest = latestHour(mg, doses, residual, lightsOut, adult)
        for (const [end, h] of ends) {
          const at = latest[end]
          if (at === null) {
            expect(lineAtOut(doses, h)).toBeGreaterThanOrEqual(residual)
            continue
          }
          // An instant that a clock can be read at.
          expect(Number.isInteger(at)).toBe(true)
          expect(lineAtOut([...doses, { at, mg }], h)).toBeLessThanOrEqual(residual + 1e-6)
          if (at < lightsOut)
            expect(lineAtOut([...doses, { at: at + 1_001, mg }], h)).toBeGreaterThan(
              residual - 1e-9,
            )
        }
      }),
    )
  })
  test('an espresso on an empty day: mid-afternoon, and the early morning in a slow body', () => {
    const { middle, careful } = latestHour(80, [], 30, lightsOut, adult)
    const lead = (at: number | null) => (lightsOut - (at ?? 0)) / HOUR
    expect(lead(middle)).toBeCloseTo(7.2, 1)
    expect(lead(careful)).toBeCloseTo(13.6, 1)
  })
  test.each([
    ['room for all of it', 20, 30, lightsOut],
    ['nothing in it', 0, 0, lightsOut],
    ['no line at all', 20, 0, null],
  ])('%s', (_, mg, residual, at) => {
    expect(latestHour(mg, [], residual, lightsOut, adult)).toEqual({ middle: at, careful: at })
  })
})

describe('the cut-off by dose', () => {
  const large = { fromMg: 200, leadMin: 780 }
  test.each([
    [[90, 80], 540, null],
    [[90, 200], 540, 780],
    [[1000], 779, 780],
    [[1000], 780, null],
    [[1000], 840, null],
    [[], 360, null],
    [[199, 199], 360, null],
  ])('%j at %i min: %j', (mg, lead, offered) => {
    expect(offeredLeadMin(mg, lead, large)).toBe(offered)
  })
})
