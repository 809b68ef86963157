import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantileOf } from '../../../lib/core/fuse/quantile.ts'
import { kaplanMeier, type Observed, survivalAt } from '../../../lib/core/fuse/survival.ts'

interface Arm {
  readonly relapse: readonly number[]
  readonly censored: readonly number[]
  readonly printed: readonly {
    readonly time: number
    readonly atRisk: number
    readonly onsets: number
    readonly survival: string
    readonly error: string
  }[]
  readonly median: number
}
const fixture: { readonly mercaptopurine: Arm; readonly placebo: Arm } = JSON.parse(
  readFileSync('tests/core/fuse/fixtures/freireich-1963.json', 'utf8'),
)
const observed = ({ relapse, censored }: Pick<Arm, 'relapse' | 'censored'>): Observed[] => [
  ...censored.map((min) => ({ min, censored: true })),
  ...relapse.map((min) => ({ min, censored: false })),
]

describe('a published data set (Freireich 1963)', () => {
  test.each(['mercaptopurine', 'placebo'] as const)('%s, to the printed digits', (name) => {
    const arm = fixture[name]
    const steps = kaplanMeier(observed(arm))
    for (const printed of arm.printed) {
      const step = steps.find(({ min }) => min === printed.time)
      const digits = (text: string) => text.length - 2
      expect(step?.atRisk, `${printed.time}`).toBe(printed.atRisk)
      expect(step?.onsets).toBe(printed.onsets)
      expect(step?.survival.toFixed(digits(printed.survival))).toBe(printed.survival)
      const error = (step?.survival ?? 0) * Math.sqrt(step?.logVariance ?? 0)
      expect(error.toFixed(digits(printed.error))).toBe(printed.error)
    }
    expect(quantileOf(steps, 0.5)?.min).toBe(arm.median)
  })
  test('the quantiles and intervals that follow by hand from the printed digits', () => {
    const steps = kaplanMeier(observed(fixture.mercaptopurine))
    expect(steps).toHaveLength(fixture.mercaptopurine.printed.length)
    expect(quantileOf(steps, 0.25)).toEqual({ min: 13, low: 6, high: 22 })
    expect(quantileOf(steps, 0.5)).toEqual({ min: 23, low: 13, high: null })
    expect(quantileOf(steps, 0.6)).toBeNull()
  })
})

const anyTimes = fc.array(
  fc.record({ min: fc.integer({ min: 1, max: 40 }), censored: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 40,
  },
)

describe('laws', () => {
  test('with nothing censored it is the share that is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        fc.nat(31),
        (of, at) => {
          const steps = kaplanMeier(of.map((min) => ({ min, censored: false })))
          const left = of.filter((min) => min > at).length / of.length
          expect(survivalAt(steps, at)).toBeCloseTo(left, 10)
        },
      ),
    )
  })
  test('it falls from 1 and never rises, and the order of what was seen plays no part', () => {
    fc.assert(
      fc.property(anyTimes, (of) => {
        const steps = kaplanMeier(of)
        const survival = [1, ...steps.map((step) => step.survival)]
        for (const [i, share] of survival.slice(1).entries())
          expect(share).toBeLessThan(survival[i] ?? 0)
        expect(kaplanMeier([...of].reverse())).toEqual(steps)
        expect(survivalAt(steps, 0)).toBe(1)
      }),
    )
  })
  test('what is censored before the first onset, and nothing at all, change nothing', () => {
    expect(kaplanMeier([])).toEqual([])
    fc.assert(
      fc.property(anyTimes, (of) => {
        const early = { min: 0.5, censored: true }
        expect(kaplanMeier([early, ...of])).toEqual(kaplanMeier(of))
      }),
    )
  })
  test('a quantile lies in its interval, and a larger share takes no less time', () => {
    fc.assert(
      fc.property(anyTimes, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (of, share) => {
        const steps = kaplanMeier(of)
        const at = quantileOf(steps, share)
        fc.pre(at !== null)
        if (!at) return
        expect(at.low).toBeLessThanOrEqual(at.min)
        expect(at.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at.min)
        const more = quantileOf(steps, share + 0.05)
        if (more) expect(more.min).toBeGreaterThanOrEqual(at.min)
      }),
    )
  })
  test('of one onset alone everything is that onset', () => {
    const steps = kaplanMeier([{ min: 5, censored: false }])
    expect(quantileOf(steps, 0.5)).toEqual({ min: 5, low: 5, high: 5 })
  })
  test('an unlucky sum of fractions does not move the quantile', () => {
    const steps = kaplanMeier([...Array(12).keys()].map((i) => ({ min: i + 1, censored: false })))
    expect(quantileOf(steps, 0.25)?.min).toBe(3)
  })
})
