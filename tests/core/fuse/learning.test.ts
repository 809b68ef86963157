import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../lib/core/clock-time.ts'
import { isLeftAlone } from '../../../lib/core/fuse/draw.ts'
import { fuseOf, type Sitting } from '../../../lib/core/fuse/fuse.ts'
import { judge } from '../../../lib/core/fuse/judge.ts'
import { isStale, learnedOf } from '../../../lib/core/fuse/learned.ts'
import type { Part } from '../../../lib/core/fuse/part.ts'
import { upsOf } from '../../../lib/core/fuse/up.ts'
import type { Entry } from '../../../lib/core/schema/entry.ts'

const T = Date.parse('2026-11-22T19:00:00+01:00')
/** Instants of so many bouts that are left alone, or are not. */
function starts(count: number, leftAlone: boolean): number[] {
  const found: number[] = []
  for (let from = T; found.length < count; from += MINUTE)
    if (isLeftAlone(from) === leftAlone) found.push(from)
  return found
}
type Said = readonly [min: number, censored?: boolean]
const sat = (said: readonly Said[], part: Part = 'early', leftAlone = false): Sitting[] =>
  starts(said.length, leftAlone).map((from, i) => {
    const [min, censored = false] = said[i] as Said
    return { from, part, min, censored }
  })
const times = (count: number, ...said: Said): Said[] => Array.from({ length: count }, () => said)
const stateOf = (...sittings: Sitting[][]) => fuseOf(sittings.flat())

describe('a time is learned', () => {
  test('from twelve onsets on, and from forty on of each half with twelve of its own', () => {
    expect(stateOf(sat(times(11, 60))).state).toBe('usual')
    expect(stateOf(sat(times(12, 60))).state).toBe('trying')
    const halves = (early: number, late: number) => {
      const { guess } = stateOf(sat(times(early, 80)), sat(times(late, 50), 'late'))
      return [guess.early?.of, guess.late?.of]
    }
    expect(halves(27, 12)).toEqual(['evening', 'evening'])
    expect(halves(28, 12)).toEqual(['early', 'late'])
    expect(halves(29, 11)).toEqual(['early', 'evening'])
  })
  test('where one half of the evening is quiet, that half keeps forty minutes', () => {
    const quiet = sat(times(300, 90, true), 'late')
    const { state, afterMin, guess } = stateOf(sat(times(45, 70)), quiet)
    expect({ state, afterMin }).toEqual({ state: 'trying', afterMin: { early: 70, late: 40 } })
    expect(guess.late).toBeNull()
  })
  test('as that by which one bout in four had its onset', () => {
    const hundred = Array.from({ length: 100 }, (_, i): Said => [i + 1])
    expect(stateOf(sat(hundred)).afterMin.early).toBe(25)
  })
  test('however soon the legs begin, no nudge comes before a minute has passed', () => {
    expect(stateOf(sat(times(20, 0.3))).afterMin.early).toBe(1)
  })
})

describe('a learned time is judged', () => {
  const learned = sat(times(60, 80))
  test('by twelve bouts left alone that went on beyond the sooner of the two times', () => {
    const alone = (said: Said[]) => stateOf(learned, sat(said, 'early', true))
    expect(alone(times(11, 90)).state).toBe('trying')
    expect(alone([...times(11, 90), [40]]).state).toBe('trying')
    expect(alone([...times(11, 90), [40.5]]).state).toBe('kept')
  })
  test('and goes where none of them reached it', () => {
    const alone = sat(times(12, 50, true), 'early', true)
    expect(stateOf(learned, alone)).toMatchObject({ state: 'back', judged: null })
    expect(
      judge(times(3, 50).map(([min]) => ({ min, censored: false, proposedMin: 50 }))),
    ).toBeNull()
    expect(judge([{ min: 40, censored: false, proposedMin: 20 }])).toBeNull()
  })
  test('and goes where it is forty minutes: that is no better', () => {
    const { state, judged } = stateOf(sat(times(60, 40)), sat(times(15, 60), 'early', true))
    expect({ state, low: judged?.low }).toEqual({ state: 'back', low: 0 })
  })
})

/** The share of bouts with an onset 5 to 25 minutes after a time, each bout counting as much as its weight says. */
function shareAfter(mins: readonly Said[], weights: readonly number[], time: number): number {
  const at = (min: number) => {
    const onsets = [...new Set(mins.filter(([, censored]) => !censored).map(([one]) => one))]
    const sum = (counts: (one: Said) => boolean) =>
      mins.reduce((all, one, i) => all + (counts(one) ? (weights[i] as number) : 0), 0)
    return onsets
      .filter((onset) => onset > time && onset <= time + min)
      .reduce(
        (left, onset) =>
          left *
          (1 - sum(([one, censored]) => one === onset && !censored) / sum(([one]) => one >= onset)),
        1,
      )
  }
  return at(5) - at(25)
}

test('where bouts end without an onset the interval is that of what each of them moves', () => {
  const mins: Said[] = [
    [42],
    [48],
    [48, true],
    [55],
    [58, true],
    [61],
    [66, true],
    [70],
    [90, true],
  ]
  const judged = judge(mins.map(([min, censored = false]) => ({ min, censored, proposedMin: 45 })))
  const difference = (weights: readonly number[]) =>
    shareAfter(mins, weights, 45) - shareAfter(mins, weights, 40)
  const whole = mins.map(() => 1)
  const little = 1e-6
  const moved = mins.map((_, i) => {
    const by = (sign: number) => difference(whole.map((one, k) => (k === i ? one + sign : one)))
    return (by(little) - by(-little)) / (2 * little)
  })
  const spread = Math.sqrt(moved.reduce((sum, one) => sum + one * one, 0))
  expect(judged?.difference).toBeCloseTo(difference(whole), 9)
  expect(judged?.low).toBeCloseTo(difference(whole) - 1.439531 * spread, 7)
  expect(judged).toMatchObject({ atProposed: 8, atUsual: 9 })
})

describe('what it learns from', () => {
  const entry = (rest: object) =>
    ({
      id: 'x',
      at: 7,
      zone: 'Europe/Berlin',
      night: '2026-11-22',
      enteredAt: 7,
      offsetMin: 60,
      ...rest,
    }) as Entry
  test('"I was up" and what is done on one\'s feet; not a pack, not the sample', () => {
    const standing = [
      entry({ kind: 'relief', what: 'stand', at: 1 }),
      entry({ kind: 'relief', what: 'bath', at: 2 }),
      entry({ kind: 'relief', what: 'stand', at: 3, sample: true }),
      entry({ kind: 'note', at: 4 }),
    ]
    expect(upsOf(standing)).toEqual([1])
  })
  const last = { learnedAt: 1_000_000, afterMin: { early: 52, late: 40 } }
  const day = 86_400_000
  const onset = (rest: object = {}) =>
    entry({ kind: 'symptom', symptomKind: 'urge', onset: true, enteredAt: 1_000_001, ...rest })
  test.each<[string, Parameters<typeof isStale>, boolean]>([
    ['never learned', [null, [], 0], true],
    ['just learned', [last, [], last.learnedAt], false],
    ['a day ago', [last, [], last.learnedAt + day], true],
    ['an onset since', [last, [onset()], last.learnedAt + 5], true],
    ['an onset before', [last, [onset({ enteredAt: 5 })], last.learnedAt + 5], false],
    ['a cramp since', [last, [onset({ symptomKind: 'cramp' })], last.learnedAt + 5], false],
    ['learned in the future', [last, [], last.learnedAt - 1], true],
  ])('%s: learns anew or not', (_, args, stale) => {
    expect(isStale(...args)).toBe(stale)
  })
  test('what cannot be read of the profile was never learned', () => {
    expect(learnedOf({ fuse: last })).toEqual(last)
    for (const fuse of [
      undefined,
      5,
      { learnedAt: 1 },
      { ...last, afterMin: { early: 0, late: 1 } },
    ])
      expect(learnedOf({ fuse })).toBeNull()
  })
})
