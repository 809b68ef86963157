// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/svelte'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { bend, bones, type Point } from '../../components/drawings/figure.ts'
import { capsule } from '../../components/drawings/outline.ts'
import { pictures } from '../../entrypoints/relief/pictures.ts'
import { reliefRows } from '../../lib/clinical/relief.ts'

afterEach(cleanup)
const place: fc.Arbitrary<Point> = fc.tuple(
  fc.integer({ max: 240, min: 0 }),
  fc.integer({ max: 200, min: 0 }),
)
const length = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by)

test('a limb keeps its lengths wherever it reaches, and gets there where it can', () => {
  fc.assert(
    fc.property(place, place, fc.constantFrom<1 | -1>(1, -1), (from, to, turn) => {
      fc.pre(length(from, to) > 2)
      const { joint, end } = bend(from, to, bones.thigh, bones.shank, turn)
      expect(length(from, joint)).toBeCloseTo(bones.thigh, 3)
      expect(length(joint, end)).toBeCloseTo(bones.shank, 3)
      if (length(from, to) < bones.thigh + bones.shank - 0.1)
        expect(length(end, to)).toBeLessThan(0.1)
    }),
  )
})

test('a limb has an outline of numbers alone, whatever its size', () => {
  const radius = fc.double({ min: 0.5, max: 12, noNaN: true })
  fc.assert(
    fc.property(place, radius, place, radius, (a, ra, b, rb) => {
      expect(capsule(a, ra, b, rb)).toMatch(/^M[-\d. aALZ]+Z$/)
    }),
  )
})

describe('every row of the shelf has a drawing of its own', () => {
  const seen = new Map<string, string>()
  test.each(reliefRows.map((row) => row.id))('%s', (id) => {
    const { container } = render(pictures[id])
    const svg = container.querySelector('svg')
    // The name stands beside it; the picture says nothing to a screen reader.
    expect(svg?.getAttribute('aria-hidden')).toBe('true')
    const paths = [...container.querySelectorAll('path')].map((one) => one.getAttribute('d') ?? '')
    expect(paths.join()).not.toMatch(/NaN|undefined|Infinity/)
    expect(paths.length).toBeGreaterThan(8)
    seen.set(id, paths.join())
    expect([...seen.values()].filter((one) => one === paths.join())).toHaveLength(1)
  })
})
