import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { Context } from '../../lib/core/due.ts'
import { emptyLedger, type Ledger, type LedgerRow, withRows } from '../../lib/core/ledger.ts'
import { type Ahead, eveningOf, nextLook } from '../../lib/core/next-look.ts'
import type { Moment } from '../../lib/core/plan.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
const at = (min: number) => NOW + min * MINUTE
const moment = (id: string, min: number, by: Moment['by'] = 'nudge'): Moment =>
  ({ id, night: '2026-11-20', at: at(min), by }) as Moment
const rowed = (of: Moment, row: Partial<LedgerRow>, ledger: Ledger = emptyLedger) =>
  withRows(ledger, [{ moment: of, row: { state: 'held', at: NOW, ...row } }])
const nothing: Ahead = { ends: [], evenings: [] }

interface Case {
  readonly moments?: readonly Moment[]
  readonly ledger?: Ledger
  readonly snooze?: Context['snooze']
  readonly ahead?: Partial<Ahead>
}
const walk = moment('walk', 30)
const past = moment('walk', -30)

describe('the next look', () => {
  it.each<[string, Case, number]>([
    ['by day is an hour ahead', {}, 60],
    [
      'before the evening is at its beginning',
      { ahead: { evenings: [{ from: at(7), to: at(90) }] } },
      7,
    ],
    [
      'in the evening is five minutes ahead',
      { ahead: { evenings: [{ from: at(-1), to: at(1) }] } },
      5,
    ],
    ['at its first instant too', { ahead: { evenings: [{ from: NOW, to: at(90) }] } }, 5],
    ['at its last no more', { ahead: { evenings: [{ from: at(-90), to: NOW }] } }, 60],
    ['is the next moment', { moments: [moment('bath', 40), walk] }, 30],
    ['is not one that is behind', { moments: [past, moment('bath', 0)] }, 60],
    ['is not one that was shown', { moments: [walk], ledger: rowed(walk, { state: 'shown' }) }, 60],
    [
      'nor one that was dropped',
      { moments: [walk], ledger: rowed(walk, { state: 'dropped' }) },
      60,
    ],
    ['is one that waits', { moments: [walk], ledger: rowed(walk, {}) }, 30],
    [
      'is where something that was put off comes back',
      { moments: [past], ledger: rowed(past, { reason: 'snooze', returnAt: at(12) }) },
      12,
    ],
    [
      'is a minute ahead while something waits for quiet',
      { moments: [past], ledger: rowed(past, { reason: 'quiet' }) },
      1,
    ],
    [
      'or for the end of a sound',
      { moments: [past], ledger: rowed(past, { reason: 'snooze' }), snooze: 'sound' },
      1,
    ],
    [
      'but not where nothing waits for that sound',
      {
        moments: [past],
        ledger: rowed(past, { state: 'shown', reason: 'quiet' }),
        snooze: 'sound',
      },
      60,
    ],
    [
      'nor where it waits for something else',
      { moments: [past], ledger: rowed(past, { reason: 'muted' }), snooze: at(200) },
      60,
    ],
    [
      'nor for somebody, who is heard when they come',
      {
        moments: [past],
        ledger: rowed(past, { reason: 'away' }),
        ahead: { evenings: [{ from: at(-1), to: at(90) }] },
      },
      5,
    ],
    [
      'is the minute at which a gentle beginning goes on',
      { moments: [past], ledger: rowed(past, { reason: 'gentle', returnAt: at(1) }) },
      1,
    ],
    ['is the first of the ends', { ahead: { ends: [null, at(-5), at(20), at(9)] } }, 9],
    [
      'is ten minutes after the last interruption',
      { ledger: { ...emptyLedger, lastAt: at(-4) } },
      6,
    ],
    ['which may be behind', { ledger: { ...emptyLedger, lastAt: at(-10) } }, 60],
  ])('%s', (_, { moments = [], ledger = emptyLedger, snooze = null, ahead = {} }, min) => {
    const next = nextLook(moments, ledger, { snooze } as Context, { ...nothing, ...ahead }, NOW)
    expect((next - NOW) / MINUTE).toBe(min)
  })
})

describe('the evening of a night', () => {
  it.each<[string, readonly Moment[], number, number]>([
    ['begins with its first nudge', [moment('bath', -60), moment('walk', -90)], -70, -90],
    ['begins with its dimming where that is sooner', [moment('walk', -90)], -120, -120],
    ['is begun by no badge', [moment('caffeine', -540, 'badge')], -30, -30],
    ['begins with lights out at the latest', [], 15, 0],
  ])('%s, and ends half an hour after lights out', (_, moments, dimFrom, from) => {
    expect(eveningOf(moments, at(dimFrom), NOW)).toEqual({ from: at(from), to: at(30) })
  })
})
