import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../lib/core/clock-time.ts'
import { type Context, due } from '../../../lib/core/due.ts'
import type { Bout } from '../../../lib/core/fuse/bout.ts'
import { isLeftAlone } from '../../../lib/core/fuse/draw.ts'
import { type StandUp, standUpIn, stillAsks } from '../../../lib/core/fuse/stand-up.ts'
import { emptyLedger, type Ledger, type LedgerRow, withRows } from '../../../lib/core/ledger.ts'
import { endFuse, noteSnooze } from '../../../lib/core/ledger-change.ts'
import type { Moment, Rank } from '../../../lib/core/plan.ts'
import { week } from '../../make/evenings.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
/** 2026-11-22, a Sunday: lights out at 22:30. */
const clock = (time: string) => Date.parse(`2026-11-22T${time}:00+01:00`)
const usual = { afterMin: { early: 40, late: 40 } }

/** The first instant from a clock time on whose bout is not left alone, or is. */
function start(time: string, leftAlone = false): number {
  let from = clock(time)
  while (isLeftAlone(from) !== leftAlone) from += 1000
  return from
}
const bout = (from: number, rest: Partial<Bout> = {}): Bout => ({
  from,
  to: from + 30 * MINUTE,
  onsetAt: null,
  ...rest,
})
const night = '2026-11-22'

describe('the moment of a bout', () => {
  test('forty minutes after it began: rank 4, a line, in no group of steps, urging nothing', () => {
    const from = start('20:00')
    expect(standUpIn(bout(from), usual, schedule, zone)).toEqual({
      from,
      moment: {
        night,
        id: 'fuse',
        kind: 'fuse',
        at: from + 40 * MINUTE,
        until: from + 160 * MINUTE,
        rank: 4,
        by: 'line',
        group: 0,
        urges: null,
        off: false,
      },
    })
  })
  test('early and late each have their own time', () => {
    const fuse = { afterMin: { early: 70, late: 25 } }
    const nudgedAfter = (time: string) => {
      const from = start(time)
      return ((standUpIn(bout(from), fuse, schedule, zone)?.moment.at ?? 0) - from) / MINUTE
    }
    expect([nudgedAfter('18:00'), nudgedAfter('21:00')]).toEqual([70, 25])
  })
  test.each([
    ['left alone', bout(start('20:00', true))],
    ['the legs have begun', bout(start('20:00'), { onsetAt: clock('20:20') })],
    ['by day', bout(start('15:00'))],
    ['its time would be more than half an hour after lights out', bout(start('22:21'))],
    ['in the night', bout(start('23:10'))],
  ])('none: %s', (_, one) => {
    expect(standUpIn(one, usual, schedule, zone)).toBeNull()
  })
  test('the last that comes at all comes half an hour after lights out', () => {
    const from = start('22:15')
    expect(standUpIn(bout(from), usual, schedule, zone)?.moment.until).toBe(clock('23:00'))
  })
  test('off tonight it is off', () => {
    const off = { ...schedule, tonight: { [night]: { off: { at: 0, is: true } } } }
    expect(standUpIn(bout(start('20:00')), usual, off, zone)?.moment.off).toBe(true)
  })
})

const standUp = standUpIn(bout(start('20:00')), usual, schedule, zone) as StandUp
const { moment } = standUp
const context = (rest: Partial<Context> = {}): Context => ({
  isDone: () => false,
  quiet: false,
  present: true,
  gentle: false,
  muteUntil: null,
  urgesUntil: null,
  restless: new Set(),
  snooze: null,
  silentNight: null,
  channel: 'notification',
  lines: true,
  ...rest,
})
const step = (id: string, rank: Rank, afterMin: number): Moment => ({
  ...moment,
  id,
  at: moment.at + afterMin * MINUTE,
  rank,
  by: 'nudge',
  group: rank,
})
const told = (n: number): Ledger =>
  withRows(
    emptyLedger,
    Array.from({ length: n }, (_, i) => ({
      moment: { night, id: `told${i}` },
      row: { state: 'shown', at: 0, by: 'notification', paid: `told${i}` } as const,
    })),
  )
const say = (rest: Partial<Context>, others: Moment[] = [], ledger = emptyLedger) => {
  const { show, hold, drop } = due([moment, ...others], ledger, context(rest), moment.at + MINUTE)
  return [
    ...show.map((s) => `${s.by} ${s.moment.id}`),
    ...hold.map((h) => `hold ${h.moment.id} ${h.reason}`),
    ...drop.map((d) => `drop ${d.moment.id} ${d.reason}`),
  ]
}

describe('how it is told', () => {
  const later = moment.at + 20 * MINUTE
  test.each<[string, string[], Partial<Context>, Moment[]?, Ledger?]>([
    ['a line, where notifications are allowed too', ['line fuse'], {}],
    ['a line', ['line fuse'], { channel: 'line' }],
    ['no pages allowed: the badge', ['badge fuse'], { lines: false }],
    ['reminders off: the badge', ['badge fuse'], { channel: 'badge' }],
    ['a full screen holds it', ['hold fuse quiet'], { quiet: true }],
    ['Legs now holds it, the badge too', ['hold fuse muted'], { muteUntil: later, lines: false }],
    ['a snooze holds it', ['hold fuse snooze'], { snooze: later }],
    ['not tonight', ['drop fuse snooze'], { silentNight: night }],
    ['three were told', ['drop fuse budget'], {}, [], told(3)],
    ['the badge is no interruption', ['badge fuse'], { lines: false }, [], told(3)],
    [
      'the last place is kept for lights out',
      ['drop fuse budget'],
      {},
      [step('lightsOut', 2, 60)],
      told(2),
    ],
    [
      'of two that are due the better rank first',
      ['line fuse', 'hold walk gap'],
      {},
      [step('walk', 5, 0)],
    ],
    [
      'never within a notification',
      ['notification screens', 'hold fuse gap'],
      {},
      [step('screens', 3, 0)],
    ],
    [
      'ten minutes after the last',
      ['hold fuse gap'],
      {},
      [],
      { ...told(1), lastAt: moment.at - 5 * MINUTE },
    ],
  ])('%s', (_, wanted, rest, others = [], ledger = emptyLedger) => {
    expect(say(rest, others, ledger)).toEqual(wanted)
  })
  test('a step that is due leaves it the last place, as its rank is the better', () => {
    const walk = { ...step('walk', 5, 0), at: moment.at - 5 * MINUTE }
    const early = due([walk, moment], told(2), context(), walk.at)
    expect(early.drop).toMatchObject([{ moment: { id: 'walk' }, reason: 'budget' }])
    expect(due([walk, moment], told(2), context({ lines: false }), walk.at).show).toHaveLength(1)
  })
})

describe('once a night', () => {
  const row = (rest: Partial<LedgerRow>): Ledger =>
    withRows(emptyLedger, [{ moment, row: { state: 'shown', at: 0, ...rest } as LedgerRow }])
  const [before, since] = [standUp.from - MINUTE, standUp.from + MINUTE]
  test.each<[string, Ledger, boolean]>([
    ['nothing came of it yet', emptyLedger, true],
    ['shown in this bout: the badge stands', row({ at: since, by: 'line' }), true],
    ['shown in an earlier one', row({ at: before, by: 'line' }), false],
    ['on the badge in an earlier one', row({ at: before, by: 'badge' }), false],
    ['over the budget then', row({ at: before, state: 'dropped', reason: 'budget' }), false],
    [
      'held by a film then, on the badge',
      row({ at: before, state: 'held', reason: 'quiet' }),
      false,
    ],
    ['put off then', row({ at: before, state: 'held', reason: 'snooze', paid: 'fuse' }), false],
    ['muted then: nobody saw it', row({ at: before, state: 'held', reason: 'muted' }), true],
  ])('%s', (_, ledger, asks) => {
    expect(stillAsks(standUp, ledger)).toEqual(asks ? [moment] : [])
  })
  test('a snooze in a later bout does not put it off into that one', () => {
    const shown = row({ at: before, by: 'line', paid: 'fuse' })
    const snooze = { night, at: since, until: since + 10 * MINUTE }
    const putOff = (from: number | null) =>
      noteSnooze(endFuse(shown, night, from, since), snooze, since).nights[night]?.['fuse']?.state
    expect(putOff(standUp.from)).toBe('shown')
    expect(putOff(before - MINUTE)).toBe('held')
    expect(putOff(null)).toBe('held')
  })
  test('nor does one that was said before anybody looked at the later bout', () => {
    const shown = row({ at: before, by: 'line', paid: 'fuse' })
    const putOff = noteSnooze(shown, { night, at: since, until: since + 10 * MINUTE }, since)
    expect(stillAsks(standUp, putOff)).toEqual([])
    expect(stillAsks({ ...standUp, from: before - MINUTE }, putOff)).toEqual([moment])
  })
  test('what waited when its night ended is ended, with its reason', () => {
    const held = row({ at: 5, state: 'held', reason: 'quiet' })
    expect(endFuse(held, night, null, 9)).toEqual(held)
    expect(endFuse(held, '2026-11-23', null, 9).nights[night]?.['fuse']).toEqual({
      state: 'dropped',
      at: 9,
      reason: 'quiet',
    })
    const paid = row({ state: 'held', reason: 'snooze', paid: 'fuse' })
    expect(endFuse(paid, '2026-11-23', null, 9).nights[night]?.['fuse']?.state).toBe('shown')
  })
})
