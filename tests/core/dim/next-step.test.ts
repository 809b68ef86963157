import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAt } from '../../../lib/core/dim/look.ts'
import { endOf, nextStepIn } from '../../../lib/core/dim/next-step.ts'
import { evening, moment } from './rig.ts'

const edgesOf = (dim: Parameters<typeof nextStepIn>[0]) =>
  [dim.dim, dim.warm, dim.grey].flatMap((r) => [r.startAt, r.endAt, r.until])

describe('the next step of a dim', () => {
  it('moves no channel by more than one percent, but for an expiry', () => {
    fc.assert(
      fc.property(evening, moment, (dim, now) => {
        const then = now + nextStepIn(dim, now)
        fc.pre(![dim.dim, dim.warm, dim.grey].some((r) => now < r.until && then >= r.until))
        const [a, b] = [lookAt(dim, now), lookAt(dim, then)]
        for (const i of [0, 1, 2] as const) {
          expect(Math.abs(a.factor[i] - b.factor[i])).toBeLessThanOrEqual(0.01)
        }
        expect(Math.abs(a.grey - b.grey)).toBeLessThanOrEqual(0.01)
      }),
      { numRuns: 2000 },
    )
  })

  it('comes within twenty seconds, and never past a beginning or an end', () => {
    fc.assert(
      fc.property(evening, moment, (dim, now) => {
        const wait = nextStepIn(dim, now)
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(20_000)
        for (const edge of edgesOf(dim))
          if (edge > now) expect(now + wait).toBeLessThanOrEqual(edge)
      }),
    )
  })

  it('stops for the line in the page, at its start and at its end', () => {
    fc.assert(
      fc.property(evening, moment, (dim, at) => {
        const withLine = { ...dim, line: { id: 'x', text: 'Lights low', at } }
        expect(at - 300 + nextStepIn(withLine, at - 300)).toBeLessThanOrEqual(at)
        expect(at + 9900 + nextStepIn(withLine, at + 9900)).toBeLessThanOrEqual(at + 10_000)
      }),
    )
  })

  it('knows when nothing is left', () => {
    fc.assert(
      fc.property(evening, (dim) => {
        expect(lookAt(dim, endOf(dim))).toEqual({ mode: 'none', factor: [1, 1, 1], grey: 0 })
      }),
    )
  })
})
