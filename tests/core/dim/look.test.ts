import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelAt } from '../../../lib/core/dim/level.ts'
import { floorOf, lookAt, luminanceOf, whiteOf } from '../../../lib/core/dim/look.ts'
import { evening, moment, START } from './rig.ts'

const still = (level: number) => ({
  from: level,
  to: level,
  startAt: 0,
  endAt: 0,
  until: START * 2,
})
const dimOf = (dim: number, kelvin: number, grey = 0) => ({
  dim: still(dim),
  warm: still(kelvin),
  grey: still(grey),
  list: 'off' as const,
  hosts: [],
  spareMedia: false,
  spareFullScreen: false,
  line: null,
})

const curve = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
const luminanceOfScreen = (f: readonly number[]) =>
  0.2126 * curve(f[0] ?? 0) + 0.7152 * curve(f[1] ?? 0) + 0.0722 * curve(f[2] ?? 0)

describe('what a dim looks like', () => {
  it('never leaves less light than the floor, dim and warmth together', () => {
    fc.assert(
      fc.property(evening, moment, (dim, now) => {
        const { factor } = lookAt(dim, now)
        expect(luminanceOf(factor)).toBeGreaterThanOrEqual(floorOf(dim) ** 2.2 - 1e-9)
        expect(luminanceOfScreen(factor)).toBeGreaterThanOrEqual(curve(floorOf(dim)) * 0.97)
      }),
    )
  })

  it('takes light away to the floor and not short of it, on the screen too', () => {
    for (const kelvin of [1900, 2700, 4500]) {
      const { factor } = lookAt(dimOf(0.5, kelvin), START)
      expect(luminanceOf(factor)).toBeCloseTo(0.5 ** 2.2, 9)
      expect(luminanceOfScreen(factor)).toBeLessThanOrEqual(curve(0.5) * 1.03)
    }
    expect(luminanceOf([1, 1, 1])).toBeCloseTo(1, 9)
    expect(luminanceOf([0.8, 0, 0])).toBeCloseTo(0.2126 * 0.8 ** 2.2, 9)
    expect(luminanceOf([0, 0.8, 0])).toBeCloseTo(0.7152 * 0.8 ** 2.2, 9)
  })

  it('of a damaged row takes no more colour or light than there is, and gives none', () => {
    expect(lookAt(dimOf(-0.5, 6500, 2), START)).toEqual({
      mode: 'none',
      factor: [1, 1, 1],
      grey: 1,
    })
    expect(lookAt(dimOf(0, 6500, -1), START).grey).toBe(0)
  })

  it('goes below half only where the dim was set stronger than half', () => {
    fc.assert(
      fc.property(evening, (dim) => {
        expect(floorOf(dim)).toBeCloseTo(dim.dim.to <= 0.5 ? 0.5 : 1 - dim.dim.to, 12)
      }),
    )
    expect(floorOf(dimOf(0.9, 6500))).toBe(0.4)
  })

  it('never makes any channel brighter than it is', () => {
    fc.assert(
      fc.property(evening, moment, (dim, now) => {
        for (const share of lookAt(dim, now).factor) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('is nothing at all at 6500 K without dim, and after everything has expired', () => {
    expect(lookAt(dimOf(0, 6500), START)).toEqual({ mode: 'none', factor: [1, 1, 1], grey: 0 })
    expect(lookAt(dimOf(0.5, 1900, 1), START * 3)).toEqual({
      mode: 'none',
      factor: [1, 1, 1],
      grey: 0,
    })
  })

  it('lays plain black over while nothing is tinted, and multiplies once something is', () => {
    expect(lookAt(dimOf(0.3, 6500), START).mode).toBe('normal')
    // One step of 255 is the least that a screen shows.
    expect([0.004, 0.001].map((dim) => lookAt(dimOf(dim, 6500), START).mode)).toEqual([
      'normal',
      'none',
    ])
    expect(lookAt(dimOf(0, 2700), START).mode).toBe('multiply')
    fc.assert(
      fc.property(evening, moment, (dim, now) => {
        const look = lookAt(dim, now)
        const [red, green, blue] = whiteOf(look.factor)
        expect(look.mode === 'multiply').toBe(red !== green || red !== blue)
        if (look.mode === 'none') expect([red, green, blue]).toEqual([255, 255, 255])
      }),
    )
  })

  it('is the dim times the tint above the floor', () => {
    expect(whiteOf(lookAt(dimOf(0.2, 3400), START).factor)).toEqual([204, 161, 107])
    expect(whiteOf(lookAt(dimOf(0.5, 6500), START).factor)).toEqual([128, 128, 128])
    expect(whiteOf(lookAt(dimOf(0.6, 6500), START).factor)).toEqual([102, 102, 102])
  })

  it('takes colour away as the grey track says', () => {
    fc.assert(
      fc.property(evening, moment, (dim, now) => {
        expect(lookAt(dim, now).grey).toBeCloseTo(levelAt(dim.grey, now), 12)
      }),
    )
  })
})
