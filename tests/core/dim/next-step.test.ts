import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAt } from '../../../lib/core/dim/look.ts'
import { endOf, nextStepIn } from '../../../lib/core/dim/next-step.ts'
import { evening, moment, START } from './rig.ts'

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

  const still = (startAt: number, endAt: number, until: number) => ({
    ...{ from: 0, to: 0.5, startAt, endAt, until },
  })
  const off = { from: 0, to: 0, startAt: 0, endAt: 0, until: 0 }
  const dimOf = (dim: typeof off) => ({
    ...{ dim, warm: off, grey: off, list: 'off' as const, hosts: [] },
    ...{ spareMedia: false, spareFullScreen: false, line: null },
  })

  it.each([
    ['a ramp of seconds is a jump: five steps a second at the most', 2_000, 500, 200],
    ['a ramp of a minute is no more than that', 60_000, 500, 200],
    ['a ramp of an hour has five hundred steps', 3_600_000, 500, 7_200],
    ['at its first instant it has begun', 3_600_000, 0, 7_200],
    ['at its end it is over', 3_600_000, 3_600_000, 20_000],
    ['before it nothing changes, but for its beginning', 3_600_000, -9_000, 9_000],
    ['a ramp of ten hours is looked at every twenty seconds', 36_000_000, 500, 20_000],
    ['nearer than any step is the end of the ramp', 2_000, 1_950, 50],
  ])('%s', (_, length, at, wait) => {
    const dim = dimOf(still(START, START + length, START + 2 * length + 60_000))
    expect(nextStepIn(dim, START + at)).toBe(wait)
  })

  it('stops where a track expires, and at no edge that is here or behind', () => {
    const dim = dimOf(still(START - 60_000, START, START + 5_000))
    expect(nextStepIn(dim, START)).toBe(5_000)
    expect(nextStepIn(dim, START + 5_000)).toBe(20_000)
    const line = { id: 'x', text: 'Lights low', at: START + 6_000 }
    expect(nextStepIn({ ...dim, line }, START + 5_000)).toBe(1_000)
    expect(nextStepIn({ ...dim, line }, START + 6_000)).toBe(10_000)
  })

  it('knows when nothing is left', () => {
    fc.assert(
      fc.property(evening, (dim) => {
        expect(lookAt(dim, endOf(dim))).toEqual({ mode: 'none', factor: [1, 1, 1], grey: 0 })
      }),
    )
  })
})
