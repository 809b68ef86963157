import { describe, expect, it } from 'vitest'
import { kelvinRows, tintOf } from '../../../lib/core/dim/kelvin.ts'

/**
 * The Planckian locus in CIE 1931 xy by the cubics of Kim et al. (US patent 7,024,034), 1667 to 25,000 K, then linear
 * sRGB (IEC 61966-2-1) over its largest channel, gamma-encoded.
 */
function planckian(kelvin: number): number[] {
  const t = 1000 / kelvin
  const x =
    kelvin < 4000
      ? -0.2661239 * t ** 3 - 0.2343589 * t ** 2 + 0.8776956 * t + 0.17991
      : -3.0258469 * t ** 3 + 2.1070379 * t ** 2 + 0.2226347 * t + 0.24039
  const y =
    kelvin < 2222
      ? -1.1063814 * x ** 3 - 1.3481102 * x ** 2 + 2.18555832 * x - 0.20219683
      : kelvin < 4000
        ? -0.9549476 * x ** 3 - 1.37418593 * x ** 2 + 2.09137015 * x - 0.16748867
        : 3.081758 * x ** 3 - 5.8733867 * x ** 2 + 3.75112997 * x - 0.37001483
  const [X, Z] = [x / y, (1 - x - y) / y]
  const linear = [
    3.2404542 * X - 1.5371385 - 0.4985314 * Z,
    -0.969266 * X + 1.8760108 + 0.041556 * Z,
    0.0556434 * X - 0.2040259 + 1.0572252 * Z,
  ]
  const top = Math.max(...linear)
  return linear.map((value) => {
    const share = Math.max(0, value / top)
    return share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055
  })
}

const white = planckian(6500)
const expected = (kelvin: number) => planckian(kelvin).map((x, i) => x / (white[i] ?? 1))

describe('the table of temperatures', () => {
  it('is the formula, to three decimals', () => {
    for (const [kelvin, green, blue] of kelvinRows) {
      expect([1, green, blue]).toEqual(expected(kelvin).map((x) => Math.round(x * 1000) / 1000))
    }
  })

  it('has a dozen rows or more, from 1900 to 6500 K', () => {
    expect(kelvinRows.length).toBeGreaterThanOrEqual(12)
    expect([kelvinRows[0]?.[0], kelvinRows.at(-1)?.[0]]).toEqual([1900, 6500])
  })

  it('is within one of 255 of the formula between its rows', () => {
    for (let kelvin = 1900; kelvin <= 6500; kelvin += 10) {
      const right = expected(kelvin)
      tintOf(kelvin).forEach((x, i) => {
        expect(Math.abs(x - (right[i] ?? 0)) * 255).toBeLessThan(1)
      })
    }
  })

  it('changes nothing at 6500 K and above, and holds its warmest row below 1900 K', () => {
    expect(tintOf(6500)).toEqual([1, 1, 1])
    expect(tintOf(9000)).toEqual([1, 1, 1])
    expect(tintOf(1000)).toEqual([1, 0.532, 0])
  })

  it('never gives blue more than green, nor any channel more than all of it', () => {
    for (let kelvin = 1900; kelvin < 6500; kelvin += 7) {
      const [red, green, blue] = tintOf(kelvin)
      expect(red).toBe(1)
      expect(green).toBeLessThan(1)
      expect(blue).toBeLessThan(green)
    }
  })
})
