import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { type Context, due } from '../../lib/core/due.ts'
import { emptyLedger, interruptions, type Ledger, withRows } from '../../lib/core/ledger.ts'
import { type Night, nightOf } from '../../lib/core/night.ts'
import { type Moment, planOf } from '../../lib/core/plan.ts'
import type { Step } from '../../lib/core/schema/settings.ts'
import { week } from '../make/evenings.ts'

const night = nightOf(
  '2026-11-20',
  { week: week('22:30', '07:00'), tonight: null },
  'Europe/Berlin',
)
const step = (id: string, leadMin: number, rest: Partial<Step> = {}): Step => ({
  id,
  kind: id,
  leadMin,
  lengthMin: 5,
  on: true,
  star: false,
  by: 'nudge',
  ...rest,
})
const routine = [
  step('caffeine', 540, { by: 'badge' }),
  step('walk', 120),
  step('screens', 60),
  step('stretches', 20),
  step('lightsOut', 0),
]
const lastLeads = { caffeine: 360, walk: 60, screens: 30, stretches: 10 }
const plan = (steps: Step[] = routine, of: Night = night) => planOf(of, steps, lastLeads)
const at = (min: number) => night.lightsOut + min * MINUTE
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
const say = (ledger: Ledger, min: number, rest: Partial<Context> = {}, moments = plan()) => {
  const { show, hold, drop } = due(moments, ledger, context(rest), at(min))
  return [
    ...show.map((s) => `${s.by} ${s.moment.id}`),
    ...hold.map((h) => `hold ${h.moment.id} ${h.reason}`),
    ...drop.map((d) => `drop ${d.moment.id} ${d.reason}`),
  ]
}
const shownAt = (min: number, ...ids: string[]) =>
  withRows(
    { ...emptyLedger, lastAt: at(min) },
    ids.map((id) => ({
      moment: { night: night.day, id },
      row: {
        state: 'shown',
        at: at(min),
        by: 'notification',
        paid: ids[0],
        ...(id === ids[0] ? {} : { lead: ids[0] }),
      },
    })) as never,
  )

describe('what is due', () => {
  it.each<[string, number, Partial<Context>, string[]]>([
    ['the cut-off stands on the badge alone', -540, {}, ['badge caffeine']],
    ['a walk at its time', -120, {}, ['drop caffeine late', 'notification walk']],
    [
      'nothing between',
      -119,
      { isDone: (m) => m.id === 'walk' },
      ['drop caffeine late', 'drop walk done'],
    ],
    ['a full screen holds it', -120, { quiet: true }, ['hold walk quiet', 'drop caffeine late']],
    [
      'the badge interrupts nobody',
      -120,
      { channel: 'badge' },
      ['badge walk', 'drop caffeine late'],
    ],
    [
      'legs mute what urges the bed',
      1,
      { muteUntil: at(20), urgesUntil: at(20) },
      [
        'drop caffeine late',
        'drop walk late',
        'drop screens late',
        'hold stretches muted',
        'drop lightsOut legs',
      ],
    ],
    [
      'better before the half hour is over: steps come again, bed does not',
      1,
      { urgesUntil: at(20) },
      [
        'notification stretches',
        'drop caffeine late',
        'drop walk late',
        'drop screens late',
        'drop lightsOut legs',
      ],
    ],
    [
      'Legs now twice in this night: screens are not urged any more, a walk still is',
      -60,
      { restless: new Set([night.day]) },
      ['notification walk', 'drop caffeine late', 'drop screens legs'],
    ],
    [
      'Legs now twice the night before changes nothing',
      -60,
      { restless: new Set(['2026-11-19']) },
      ['notification walk', 'notification screens', 'drop caffeine late'],
    ],
    [
      'no more tonight',
      -60,
      { silentNight: night.day },
      ['drop caffeine late', 'drop walk snooze', 'drop screens snooze'],
    ],
    ['put off', -120, { snooze: at(-110) }, ['hold walk snooze', 'drop caffeine late']],
    [
      'what is late beyond its window is counted',
      -25,
      {},
      ['drop caffeine late', 'drop walk late', 'drop screens late'],
    ],
  ])('%s', (_name, min, rest, expected) => {
    expect(say(emptyLedger, min, rest).sort()).toEqual([...expected].sort())
  })

  it('keeps ten minutes between two', () => {
    expect(say(shownAt(-1, 'walk'), 0)).toContain('hold lightsOut gap')
    expect(say(shownAt(-10, 'walk'), 0)).toContain('notification lightsOut')
  })

  it('keeps a place for lights out: with two shown, a third step falls to the budget', () => {
    const three = [...routine, step('dinner', 180), step('own', 90)]
    const ledger = withRows(shownAt(-100, 'walk'), [
      {
        moment: { night: night.day, id: 'dinner' },
        row: { state: 'shown', at: at(-180), by: 'notification', paid: 'dinner' },
      },
    ])
    expect(interruptions(ledger, night.day)).toBe(2)
    // Screens (rank 3) and lights out (rank 2) are still to come; one place is left.
    expect(say(ledger, -90, {}, plan(three))).toContain('drop own budget')
    expect(say(ledger, -60, {}, plan(three))).toContain('drop screens budget')
    expect(say(ledger, 0, {}, plan(three))).toContain('notification lightsOut')
  })

  it('tells steps within ten minutes together, and they cost one', () => {
    const close = plan([step('walk', 60), step('own', 55), step('lightsOut', 0)])
    expect(say(emptyLedger, -60, {}, close)).toEqual(['notification walk', 'notification own'])
  })

  it('brings back what was put off for nothing more, and not past its time', () => {
    const put = withRows(shownAt(-20, 'stretches'), [
      {
        moment: { night: night.day, id: 'stretches' },
        row: {
          state: 'held',
          at: at(-20),
          by: 'notification',
          paid: 'stretches',
          reason: 'snooze',
          returnAt: at(-9),
        },
      },
    ])
    expect(say(put, -10)).toContain('hold stretches snooze')
    expect(say(put, -9)).toContain('notification stretches')
    expect(say(put, 11)).toContain('drop stretches snooze')
  })

  it('never says a thing whose time is over', () => {
    for (const moment of plan()) {
      const { show } = due([moment], emptyLedger, context(), moment.until + 1)
      expect(show).toEqual([])
    }
  })
})

describe('a plan', () => {
  const until = (m: Moment) => (m.until - night.lightsOut) / MINUTE
  it('ends each moment with its window, two hours, or half an hour after lights out', () => {
    expect(Object.fromEntries(plan().map((m) => [m.id, until(m)]))).toEqual({
      caffeine: -420,
      walk: -60,
      screens: -30,
      stretches: 10,
      lightsOut: 30,
    })
  })
  it('holds a name once, and only what is on', () => {
    const twice = plan([step('walk', 60), step('walk', 30), step('bath', 90, { on: false })])
    expect(twice.map((m) => [m.id, (m.at - night.lightsOut) / MINUTE])).toEqual([['walk', -60]])
  })
})
