import { describe, expect, test } from 'vitest'
import { knownLines } from '../../entrypoints/options/fuse-words.ts'
import type { Fuse, Guess, Sitting } from '../../lib/core/fuse/fuse.ts'

const sat = (bouts: number, onsets: number): Sitting[] =>
  Array.from({ length: bouts }, (_, i) => ({
    from: i,
    part: 'late',
    min: 50,
    censored: i >= onsets,
  }))
const usualMin = { early: 40, late: 40 }
const guess = (of: Guess['of'], rest: Partial<Guess> = {}): Guess => ({
  of,
  min: 52.4,
  low: 41.2,
  high: 69.8,
  bouts: 61,
  onsets: 23,
  ...rest,
})
const fuse = (state: Fuse['state'], rest: Partial<Fuse> = {}): Fuse => ({
  state,
  afterMin: usualMin,
  guess: { early: guess('evening'), late: guess('evening') },
  judged: null,
  ...rest,
})
const judged = { atProposed: 21, atUsual: 31, difference: 0.183, low: 0.034, high: 0.332 }
const evening =
  'A guess: in a quarter of your evening sittings your legs had begun by about 52 min (41 to 70; onsets: 23, sittings: 61).'
const truth = knownLines(fuse('trying'), []).at(-1) as string

describe('what the fuse says that it goes by', () => {
  test('until there are enough onsets: how many there are', () => {
    const none = { early: null, late: null }
    expect(knownLines(fuse('usual', { guess: none }), sat(20, 5))).toEqual([
      '40 min of sitting until there are 12 onsets: 5 so far. Legs now, pressed while you sit, is one.',
    ])
    expect(knownLines(fuse('usual', { guess: none }), sat(300, 14))).toEqual([
      '40 min of sitting. Onsets: 14, sittings: 300. That is too few to say when a quarter have had one.',
    ])
  })
  test('the guess with its interval and what it rests on, once where both halves share it', () => {
    const lines = knownLines(fuse('trying'), [])
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe(evening)
    expect(lines[1]).toContain('Once 12 sittings that were left alone')
  })
  test('an interval without an upper end says so', () => {
    const open = guess('evening', { high: null })
    const [line] = knownLines(fuse('trying', { guess: { early: open, late: open } }), [])
    expect(line).toContain('(41 or later; ')
  })
  test('early and late apart, each by its own; a half that has none keeps that of the evening', () => {
    const own = { early: guess('early', { min: 80 }), late: guess('late', { min: 47 }) }
    const lines = knownLines(fuse('trying', { guess: own }), [])
    expect(lines[0]).toMatch(/^A guess, early in the evening: .* about 80 min/)
    expect(lines[1]).toMatch(/^A guess, from 2 h before lights out: .* about 47 min/)
    const half = { early: own.early, late: guess('evening') }
    const mixed = knownLines(fuse('trying', { guess: half }), [])
    expect(mixed[0]).toBe(evening)
    expect(mixed[1]).toMatch(/^A guess, early/)
  })
  test('kept, and back to forty: the difference as so many in a hundred, with its interval', () => {
    const kept = knownLines(fuse('kept', { judged }), [])
    expect(kept[1]).toContain('It stays for now: ')
    expect(kept.slice(2, -1)).toEqual([
      'The difference: +18 in 100 (+3 to +33).',
      '21 sittings reached this time.',
      '31 sittings reached 40 min.',
    ])
    const back = knownLines(fuse('back', { judged: { ...judged, low: -0.1 } }), [])
    expect(back[1]).toContain('Settle is back to 40 min')
    expect(back[2]).toContain('(-10 to +33)')
    expect(knownLines(fuse('back'), [])).toHaveLength(3)
  })
  test('whatever it learned, it never says that sitting brings it', () => {
    expect(truth).toContain('never that sitting brings it')
    for (const state of ['trying', 'kept', 'back'] as const)
      expect(knownLines(fuse(state), []).at(-1)).toBe(truth)
  })
})
