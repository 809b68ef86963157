import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, MINUTE } from '../../../lib/core/clock-time.ts'
import { nightOf } from '../../../lib/core/night.ts'
import { guessNight, timeAwake } from '../../../lib/core/sleep/guess.ts'
import type { Seen } from '../../../lib/core/sleep/stretch.ts'
import { anyDay, anySchedule, anyZone, week } from '../../make/evenings.ts'
import { habits, labelledNights } from './labelled-nights.ts'

const zone = 'Europe/Berlin'
const night = nightOf('2026-11-21', { week: week('22:30', '07:00'), tonight: null }, zone)
const at = (clock: string): number =>
  instantOf(clock >= '12:00' ? '2026-11-21' : '2026-11-22', clock, zone)
const used = (...spans: readonly string[]): Seen[] =>
  spans.map((span) => {
    const [from = '', to = ''] = span.split('-')
    return { from: at(from), to: at(to), state: 'active' as const }
  })
const clock = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainTime().toString({
    smallestUnit: 'minute',
  })
const said = (rows: readonly Seen[]) => {
  const seen = guessNight(rows, night)
  if (!seen) return null
  const spans = seen.awake.map(({ from, to }) => `${clock(from)}-${clock(to)}`)
  return [`${clock(seen.asleep.from)}-${clock(seen.asleep.to)}`, ...spans].join(' ')
}

describe('within half an hour of the truth', () => {
  const nights = labelledNights(2000, 22)
  const isNear = ({ rows, night: of, truth }: (typeof nights)[number]) => {
    const guess = guessNight(rows, of)?.asleep
    if (!guess) return false
    return [guess.from - truth.from, guess.to - truth.to].every((ms) => Math.abs(ms) <= 30 * MINUTE)
  }
  const shareOf = (of: typeof nights) => of.filter(isNear).length / of.length
  const near = (of: typeof nights, end: 'from' | 'to') =>
    of.filter(({ rows, night: one, truth }) => {
      const guess = guessNight(rows, one)?.asleep
      return guess && Math.abs(guess[end] - truth[end]) <= 30 * MINUTE
    }).length / of.length
  test('four ends of five, of falling asleep as of waking', () => {
    const rowOf = (habit: string, of: typeof nights) => ({
      habit,
      onset: near(of, 'from').toFixed(2),
      waking: near(of, 'to').toFixed(2),
      both: shareOf(of).toFixed(2),
    })
    const table = habits.map((habit) =>
      rowOf(
        habit,
        nights.filter((one) => one.habit === habit),
      ),
    )
    console.table([...table, rowOf('all', nights)])
    expect((near(nights, 'from') + near(nights, 'to')) / 2).toBeGreaterThanOrEqual(0.8)
    expect(shareOf(nights)).toBeGreaterThanOrEqual(0.6)
  })
  test('the plan alone is nowhere near that', () => {
    const plan = nights.filter(({ night: { lightsOut, wake }, truth }) =>
      [lightsOut - truth.from, wake - truth.to].every((ms) => Math.abs(ms) <= 30 * MINUTE),
    )
    expect(plan.length / nights.length).toBeLessThan(0.5)
  })
})

test.each<[why: string, rows: Seen[], words: string | null]>([
  ['up late', used('20:00-00:52', '06:58-09:00'), '01:15-06:35'],
  ['awake at three', used('20:00-00:52', '03:10-03:40', '06:58-09:00'), '01:15-06:35 03:10-03:40'],
  ['two hours up', used('20:00-22:40', '02:00-04:00', '07:30-09:00'), '23:05-07:05 02:00-04:00'],
  [
    'up twice',
    used('21:00-22:30', '00:50-01:20', '04:00-04:20', '07:00-08:00'),
    '22:55-06:35 00:50-01:20 04:00-04:20',
  ],
  ['gone before lights out', used('18:00-20:30', '09:00-10:00'), '22:55-07:00'],
  [
    'back for a moment at lights out',
    used('18:00-20:00', '22:35-22:55', '07:30-08:00'),
    '23:20-07:05',
  ],
  [
    'early, and a shower after it',
    used('20:00-22:20', '06:10-06:20', '08:00-09:00'),
    '22:55-05:45',
  ],
  ['a mouse that was pushed', used('20:00-22:20', '03:10-03:11', '08:00-09:00'), '22:55-07:00'],
  [
    'reading, with pauses',
    used('20:00-22:40', '22:50-23:30', '23:40-23:55', '08:00-09:00'),
    '00:20-07:00',
  ],
  ['at it all night', used('20:00-08:00'), null],
  ['two hours of quiet', used('20:00-04:00', '06:30-08:00'), null],
  ['nothing before', used('07:30-08:00'), null],
  ['nothing since', used('20:00-23:00'), null],
  ['nothing at all', [], null],
  ['idle alone', [{ from: at('20:00'), to: at('08:00'), state: 'idle' }], null],
])('%s', (_, rows, words) => {
  expect(said(rows)).toBe(words)
})

test('days away from the computer say nothing about the night', () => {
  const day = 24 * 60 * MINUTE
  const far = used('20:00-21:00').map((row) => ({ ...row, from: row.from - day, to: row.to - day }))
  expect(said([...far, ...used('07:30-08:00')])).toBeNull()
})

test('whatever was seen: inside the gap, in order, what is awake inside what is asleep; the order of rows plays no part', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -900, max: 1500 }), fc.nat(400), fc.boolean()), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(anyZone, fc.nat(), anySchedule, rows, (where, seed, schedule, spans) => {
      const of = nightOf(anyDay(where, seed), schedule, where)
      const seen = spans.map(([start, min, active]): Seen => {
        const from = of.lightsOut + start * MINUTE
        return { from, to: from + min * MINUTE, state: active ? 'active' : 'idle' }
      })
      const guess = guessNight(seen, of)
      expect(guessNight([...seen].reverse(), of)).toEqual(guess)
      if (!guess) return
      const { until, again, asleep, awake } = guess
      expect(asleep.from).toBeGreaterThanOrEqual(Math.min(until, of.lightsOut))
      expect(asleep.from).toBeGreaterThanOrEqual(until)
      expect(asleep.to).toBeLessThanOrEqual(again)
      expect(asleep.to - asleep.from).toBeGreaterThanOrEqual(180 * MINUTE)
      for (const one of awake) {
        expect(one.from).toBeLessThan(asleep.to)
        expect(one.to).toBeGreaterThan(asleep.from)
      }
    }),
  )
})

describe('time awake that fills itself in', () => {
  const asleep = { from: at('01:15'), to: at('07:25') }
  const awake = used('03:10-03:40')
  test.each<[string, readonly Seen[], readonly string[], ReturnType<typeof timeAwake>]>([
    ['none seen is not none', [], ['03:20'], null],
    ['half an hour', awake, [], { awakenings: 1, waso: 30 }],
    [
      'the legs were noted in it',
      awake,
      ['03:20'],
      { awakenings: 1, waso: 30, awakeningsByLegs: 1 },
    ],
    ['or just before it', awake, ['02:55'], { awakenings: 1, waso: 30, awakeningsByLegs: 1 }],
    ['or long before it', awake, ['02:54'], { awakenings: 1, waso: 30 }],
    ['or in the evening', awake, ['22:50'], { awakenings: 1, waso: 30 }],
    [
      'twice, by the legs once',
      [...awake, ...used('05:00-05:05')],
      ['03:11', '03:12'],
      { awakenings: 2, waso: 35, awakeningsByLegs: 1 },
    ],
    ['outside what the person says of the night', used('00:30-01:10'), [], null],
    ['partly outside', used('07:00-07:40'), [], { awakenings: 1, waso: 25 }],
  ])('%s', (_, spans, legs, filled) => {
    expect(timeAwake({ awake: spans }, asleep, legs.map(at))).toEqual(filled)
  })
})
