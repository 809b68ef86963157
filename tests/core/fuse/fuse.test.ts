import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../../lib/core/draw.ts'
import { boutsOf } from '../../../lib/core/fuse/bout.ts'
import { isLeftAlone } from '../../../lib/core/fuse/draw.ts'
import { fuseOf, nudgeAt, type Sitting, sittingsOf } from '../../../lib/core/fuse/fuse.ts'
import { judge } from '../../../lib/core/fuse/judge.ts'
import { type Part, partOf, partsIn } from '../../../lib/core/fuse/part.ts'
import { week } from '../../make/evenings.ts'

const MIN = 60_000
const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
/** 2026-11-22, a Sunday: lights out at 22:30. */
const clock = (time: string) => Date.parse(`2026-11-22T${time}:00+01:00`)

/** Bouts whose onset follows a law, every third one ended at half of it. */
const sat = (n: number, onsetMin: (i: number) => number, part?: Part): Sitting[] =>
  Array.from({ length: n }, (_, i) => ({
    from: clock('19:00') + i * 3_600_123,
    part: part ?? (i % 2 === 0 ? 'early' : 'late'),
    min: i % 3 === 2 ? onsetMin(i) / 2 : onsetMin(i),
    censored: i % 3 === 2,
  }))

describe('the time to stand up', () => {
  test('until twelve onsets it is forty minutes, however long anybody sat', () => {
    for (const n of [0, 5, 16]) {
      const fuse = fuseOf(sat(n, (i) => 20 + i))
      expect(fuse).toMatchObject({ state: 'usual', afterMin: { early: 40, late: 40 } })
      expect(fuse.guess).toEqual({ early: null, late: null })
    }
  })
  test('no onsets at all, and a quarter that is never reached: forty minutes', () => {
    const never = Array.from({ length: 300 }, (_, i) => ({ ...sat(1, () => 90)[0], from: i }))
    const quiet = (never as Sitting[]).map((one) => ({ ...one, censored: true }))
    expect(fuseOf(quiet).state).toBe('usual')
    const few = quiet.map((one, i) => ({ ...one, censored: i >= 14, min: i < 14 ? 30 : 90 }))
    expect(fuseOf(few).state).toBe('usual')
  })
  test('from twelve on both halves share one guess, with its interval and what it rests on', () => {
    const fuse = fuseOf(sat(18, (i) => 60 + i))
    expect(fuse.state).toBe('trying')
    expect(fuse.guess.early).toEqual(fuse.guess.late)
    expect(fuse.guess.early).toMatchObject({ of: 'evening', bouts: 18, onsets: 12 })
    expect(fuse.afterMin).toEqual({ early: 63, late: 63 })
  })
  test('from forty on each half has its own; a half with under twelve keeps the shared one', () => {
    const law = (i: number) => (i % 2 === 0 ? 80 : 50) + (i % 7)
    const both = fuseOf(sat(60, law))
    expect([both.guess.early?.of, both.guess.late?.of]).toEqual(['early', 'late'])
    expect(both.guess.early?.min).toBeGreaterThan(both.guess.late?.min as number)
    const odd = fuseOf([...sat(66, law, 'early'), ...sat(9, law, 'late')])
    expect([odd.guess.early?.of, odd.guess.late?.of]).toEqual(['early', 'evening'])
  })
  test('the order of sittings plays no part', () => {
    const sittings = sat(90, (i) => 55 + ((i * 37) % 40))
    expect(fuseOf([...sittings].reverse())).toEqual(fuseOf(sittings))
  })
  test('onsets that crowd after it keep it; onsets at any time send it back to forty, and it says so', () => {
    const share = seeded(3)
    const crowded = fuseOf(sat(240, () => 70 + 20 * share()))
    expect(crowded.state).toBe('kept')
    expect(crowded.judged?.low).toBeGreaterThan(0)
    expect(crowded.afterMin.early).toBeGreaterThan(60)
    const even = fuseOf(sat(240, () => -90 * Math.log(1 - share())))
    expect(even.state).toBe('back')
    expect(even.afterMin).toEqual({ early: 40, late: 40 })
    expect(even.judged).not.toBeNull()
    expect(even.guess.early).not.toBeNull()
  })
  test('a difference alone does not keep it: the whole interval lies above 0, or it goes back', () => {
    const fuses = Array.from({ length: 40 }, (_, seed) => {
      const share = seeded(seed)
      return fuseOf(sat(240, () => -90 * Math.log(1 - share())))
    })
    for (const { state, judged } of fuses)
      expect(state).toBe((judged?.low ?? 0) > 0 ? 'kept' : 'back')
    const unsure = fuses.filter(({ judged }) => judged && judged.difference > 0 && judged.low <= 0)
    expect(unsure.length).toBeGreaterThan(5)
  })
  test('only bouts left alone judge: what becomes of the others changes the guess alone', () => {
    const share = seeded(3)
    const sittings = sat(240, () => 70 + 20 * share())
    const alone = sittings.filter(({ from }) => isLeftAlone(from))
    const { judged } = fuseOf(sittings)
    const learned = fuseOf(sittings).afterMin
    expect(judged).toEqual(
      judge(
        alone
          .filter(({ min }) => min > 40)
          .map((one) => ({ ...one, proposedMin: learned[one.part] })),
      ),
    )
  })
})

describe('the judge', () => {
  test('with nothing censored it is the plain difference of two shares of the same bouts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 75.5, max: 140, noNaN: true }), { minLength: 3, maxLength: 40 }),
        (mins) => {
          const judged = judge(mins.map((min) => ({ min, censored: false, proposedMin: 75 })))
          const hit = (min: number, after: number) => Number(min > after + 5 && min <= after + 25)
          const of = mins.map((min) => hit(min, 75) - hit(min, 40))
          const mean = of.reduce((a, b) => a + b, 0) / of.length
          const variance = of.reduce((a, b) => a + (b - mean) ** 2, 0) / of.length ** 2
          expect(judged?.difference).toBeCloseTo(mean, 9)
          expect(judged?.low).toBeCloseTo(mean - 1.439531 * Math.sqrt(variance), 6)
          expect(judged?.high).toBeCloseTo(mean + 1.439531 * Math.sqrt(variance), 6)
        },
      ),
    )
  })
  test('forty minutes against forty minutes is nothing, whatever happened', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ min: fc.integer({ min: 41, max: 99 }), censored: fc.boolean() }), {
          minLength: 1,
        }),
        (of) => {
          const judged = judge(of.map((one) => ({ ...one, proposedMin: 40 })))
          expect(judged?.difference).toBe(0)
          expect(judged?.low).toBeCloseTo(0, 12)
        },
      ),
    )
  })
  test('no bout that lasted, no judgement', () => {
    expect(judge([])).toBeNull()
    expect(judge([{ min: 39, censored: true, proposedMin: 20 }])).toBeNull()
  })
})

describe('evenings', () => {
  test.each([
    ['16:29', null],
    ['16:30', 'early'],
    ['20:29', 'early'],
    ['20:30', 'late'],
    ['23:50', 'late'],
    ['06:59', 'late'],
    ['07:00', null],
    ['12:00', null],
  ] as const)('a bout that begins at %s is %s', (time, part) => {
    expect(partOf(clock(time), schedule, zone)).toBe(part)
  })
  test('many bouts are of the part that each alone is of, in any order and over a change of the clock', () => {
    const shifts = { week: week('00:30', '08:00'), tonight: null }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400_000 })), (minutes) => {
        const partAt = partsIn(shifts, zone)
        for (const min of minutes) {
          const from = clock('12:00') + min * MIN
          expect(partAt(from)).toBe(partOf(from, shifts, zone))
        }
      }),
    )
  })
  test('a night worker has the evening before a bedtime in the morning', () => {
    const shifts = { week: week('09:00', '16:30'), tonight: null }
    expect(partOf(clock('04:00'), shifts, zone)).toBe('early')
    expect(partOf(clock('08:00'), shifts, zone)).toBe('late')
    expect(partOf(clock('20:00'), shifts, zone)).toBeNull()
  })
  test('sittings are the bouts of evenings, to their onset or to their end', () => {
    const active = (from: string, to: string) =>
      ({ from: clock(from), to: clock(to), state: 'active' }) as const
    const seat = [active('10:00', '12:00'), active('18:00', '19:00'), active('21:00', '22:00')]
    const sittings = sittingsOf(boutsOf(seat, [], [clock('21:50')]), schedule, zone)
    expect(sittings).toEqual([
      { from: clock('18:00'), part: 'early', min: 60, censored: true },
      { from: clock('21:00'), part: 'late', min: 50, censored: false },
    ])
  })
  test('three bouts in four get a nudge; none by day, none once the legs have begun', () => {
    const fuse = fuseOf([])
    const bout = (from: number, onsetAt: number | null = null) =>
      nudgeAt(fuse, { from, to: from + 60 * MIN, onsetAt }, schedule, zone)
    const starts = Array.from({ length: 60 }, (_, i) => clock('18:00') + i * MIN)
    for (const from of starts) {
      expect(bout(from)).toBe(isLeftAlone(from) ? null : from + 40 * MIN)
      expect(bout(from, from + 5 * MIN)).toBeNull()
    }
    const byDay = starts.map((from) => bout(from - 6 * 60 * MIN))
    expect(byDay.filter((one) => one !== null)).toEqual([])
  })
})
