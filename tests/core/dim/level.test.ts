import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelAt } from '../../../lib/core/dim/level.ts'
import { moment, ramp, START } from './rig.ts'

const track = ramp(0, 0, 0.6)

describe('the level of a track', () => {
  it('stays between its two ends', () => {
    fc.assert(
      fc.property(track, moment, (r, now) => {
        const level = levelAt(r, now)
        expect(level).toBeGreaterThanOrEqual(0)
        expect(level).toBeLessThanOrEqual(r.to + 1e-12)
      }),
    )
  })

  it('never turns back before it expires', () => {
    fc.assert(
      fc.property(track, moment, moment, (r, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        fc.pre(late < r.until)
        expect(levelAt(r, late)).toBeGreaterThanOrEqual(levelAt(r, early) - 1e-12)
      }),
    )
  })

  it('has no jump: a second moves it by a second’s share of its range', () => {
    fc.assert(
      fc.property(track, moment, (r, now) => {
        fc.pre(now + 1000 < r.until)
        const moved = levelAt(r, now + 1000) - levelAt(r, now)
        expect(moved).toBeLessThanOrEqual((r.to * 1000) / (r.endAt - r.startAt) + 1e-12)
      }),
    )
  })

  it('is off from its expiry on, whatever the ramp says', () => {
    fc.assert(
      fc.property(ramp(6500, 1900, 6500), fc.nat(), (r, later) => {
        expect(levelAt(r, r.until + later, 6500)).toBe(6500)
      }),
    )
  })

  it('is a straight line: at a quarter of its time a quarter of its way', () => {
    const warm = {
      from: 6500,
      to: 2500,
      startAt: START,
      endAt: START + 4_000,
      until: START + 9_000,
    }
    const at = (ms: number) => levelAt(warm, START + ms, 6500)
    expect([-1, 0, 1_000, 2_000, 3_999, 4_000, 8_999, 9_000].map(at)).toEqual([
      ...[6500, 6500, 5500, 4500, 2501, 2500, 2500, 6500],
    ])
  })

  it('jumps at its start where it has no length', () => {
    const r = { from: 0, to: 0.5, startAt: START, endAt: START, until: START + 10 }
    expect([START - 1, START, START + 9, START + 10].map((t) => levelAt(r, t))).toEqual([
      0, 0.5, 0.5, 0,
    ])
  })

  it('is off where a damaged row gives no number', () => {
    const good = { from: 0, to: 0.5, startAt: START, endAt: START + 100, until: START + 1000 }
    for (const bad of [
      { ...good, to: Number.NaN },
      { ...good, from: 'x' as unknown as number },
      { ...good, until: undefined as unknown as number },
    ]) {
      expect(levelAt(bad, START + 50)).toBe(0)
    }
  })
})
