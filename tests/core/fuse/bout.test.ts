import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boutAt, boutsOf, type Seat, seatedUntil } from '../../../lib/core/fuse/bout.ts'
import { isLeftAlone } from '../../../lib/core/fuse/draw.ts'

const MIN = 60_000
const T = 1_795_208_400_000
const at = (min: number) => T + min * MIN
const row = (from: number, to: number, state: Seat['state'] = 'active'): Seat => ({
  from: at(from),
  to: at(to),
  state,
})
/** Bouts in minutes: from, to, onset. */
const shown = (seat: Seat[], ups: number[] = [], onsets: number[] = []) =>
  boutsOf(seat, ups.map(at), onsets.map(at)).map(({ from, to, onsetAt }) => [
    (from - T) / MIN,
    (to - T) / MIN,
    onsetAt === null ? null : (onsetAt - T) / MIN,
  ])

describe('bouts', () => {
  test.each([
    ['nothing', [], [], [], []],
    ['one row', [row(0, 30)], [], [], [[0, 30, null]]],
    ['a pause under three minutes', [row(0, 30), row(32.9, 50)], [], [], [[0, 50, null]]],
    [
      'three minutes',
      [row(0, 30), row(33, 50)],
      [],
      [],
      [
        [0, 30, null],
        [33, 50, null],
      ],
    ],
    [
      'idle in between is a pause',
      [row(0, 9), row(9, 12, 'idle'), row(12, 20)],
      [],
      [],
      [
        [0, 9, null],
        [12, 20, null],
      ],
    ],
    ['a short idle is none', [row(0, 9), row(9, 11, 'idle'), row(11, 20)], [], [], [[0, 20, null]]],
    [
      'out of order, one within another',
      [row(40, 50), row(0, 30), row(5, 10)],
      [],
      [],
      [
        [0, 30, null],
        [40, 50, null],
      ],
    ],
    [
      'was up',
      [row(0, 60)],
      [20],
      [],
      [
        [0, 20, null],
        [20, 60, null],
      ],
    ],
    [
      'was up twice, and elsewhere',
      [row(0, 60)],
      [20, 20, 45, 90, 0, 60],
      [],
      [
        [0, 20, null],
        [20, 45, null],
        [45, 60, null],
      ],
    ],
    ['the first of two onsets', [row(0, 60)], [], [50, 40], [[0, 60, 40]]],
    ['an onset after the last touch', [row(0, 30)], [], [32], [[0, 32, 32]]],
    ['an onset too long after it', [row(0, 30)], [], [33], [[0, 30, null]]],
    ['an onset before', [row(10, 30)], [], [9], [[10, 30, null]]],
    [
      'an onset at was up is of what comes after',
      [row(0, 60)],
      [20],
      [20],
      [
        [0, 20, null],
        [20, 60, 20],
      ],
    ],
    ['a row of no length', [row(5, 5)], [], [], []],
  ] as [string, Seat[], number[], number[], unknown[]][])('%s', (_, seat, ups, onsets, wanted) => {
    expect(shown(seat, ups, onsets)).toEqual(wanted)
  })

  const anySeat = fc.array(
    fc
      .record({
        from: fc.nat(300),
        long: fc.nat(60),
        state: fc.constantFrom('active' as const, 'active' as const, 'idle' as const),
      })
      .map(({ from, long, state }) => row(from, from + long, state)),
  )
  const minutes = fc.array(fc.nat(360))
  test('bouts are in order and apart, cover all use, and each onset is of one at most', () => {
    fc.assert(
      fc.property(anySeat, minutes, minutes, (seat, ups, onsets) => {
        const bouts = boutsOf(seat, ups.map(at), onsets.map(at))
        for (const [i, { from, to, onsetAt }] of bouts.entries()) {
          expect(to).toBeGreaterThan(from)
          const next = bouts[i + 1]
          if (next) expect(next.from).toBeGreaterThanOrEqual(to)
          if (onsetAt !== null) expect(boutAt(bouts, onsetAt)?.from).toBe(from)
        }
        for (const { from, to, state } of seat)
          if (state === 'active' && to > from)
            expect(bouts.some((bout) => bout.from <= from && from < bout.to)).toBe(true)
        const marked = bouts.map(({ onsetAt }) => onsetAt).filter((one) => one !== null)
        expect(new Set(marked).size).toBe(marked.length)
      }),
    )
  })
  test('the order of rows plays no part', () => {
    fc.assert(
      fc.property(anySeat, minutes, minutes, (seat, ups, onsets) => {
        expect(shown([...seat].reverse(), [...ups].reverse(), [...onsets].reverse())).toEqual(
          shown(seat, ups, onsets),
        )
      }),
    )
  })
})

test('a bout goes on from its first instant until three minutes after its last', () => {
  const bouts = boutsOf([row(0, 30)], [], [])
  const goesOn = [-0.1, 0, 30, 32.9, 33].map((min) => boutAt(bouts, at(min)) !== undefined)
  expect(goesOn).toEqual([false, true, true, true, false])
})

describe('who sits there at an instant', () => {
  const idle = row(30, 34, 'idle')
  test.each<[string, Seat[], number, number | null]>([
    ['active at the last look', [row(0, 30)], 35, 30],
    ['ten minutes after it, as long as looks lie apart', [row(0, 30)], 40, 30],
    ['later than that', [row(0, 30)], 40.1, null],
    ['idle since', [row(0, 30), idle], 35, null],
    ['idle since, in whatever order', [idle, row(0, 30)], 35, null],
    ['idle before', [row(0, 4, 'idle'), row(4, 30)], 35, 30],
    ['still seen', [row(0, 36)], 35, null],
    ['seen until now', [row(0, 35)], 35, null],
    ['seen again from now on', [row(0, 30), row(35, 40)], 35, null],
    ['seen later, too', [row(0, 30), row(37, 60)], 35, 30],
    ['seen later alone', [row(37, 60)], 35, null],
    ['never seen', [], 35, null],
  ])('%s', (_, seat, now, from) => {
    const goneOn = from === null ? [] : [row(from, now)]
    expect(seatedUntil(seat, at(now))).toEqual([...seat, ...goneOn])
  })
})

describe('the draw', () => {
  test('one bout in four, at any hour and step, and neighbours as if apart', () => {
    for (const step of [1, 1000, MIN, 86_400_000, 86_400_000 + 7]) {
      const n = 20_000
      const drawn = Array.from({ length: n }, (_, i) => isLeftAlone(T + i * step))
      const share = drawn.filter(Boolean).length / n
      const pairs = drawn.filter((one, i) => one && drawn[i + 1]).length / n
      expect(Math.abs(share - 0.25), `${step}`).toBeLessThan(0.008)
      expect(Math.abs(pairs - 0.0625), `${step}`).toBeLessThan(0.008)
    }
  })
  test('the same instant draws the same, for ever', () => {
    const drawnFrom = (start: number, step: number) =>
      Array.from({ length: 24 }, (_, i) => Number(isLeftAlone(start + i * step))).join('')
    expect(drawnFrom(T, MIN)).toMatchInlineSnapshot(`"000010100000001000010001"`)
    // A few weeks on, where the instant outgrows its thirty-two bits anew.
    expect(drawnFrom(419 * 2 ** 32 - 12, 1)).toMatchInlineSnapshot(`"001010100000101101110100"`)
  })
})
