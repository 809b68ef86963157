import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { BUDGET, type Context, due } from '../../lib/core/due.ts'
import { emptyLedger, type Ledger, type LedgerRow, withRows } from '../../lib/core/ledger.ts'
import { nightOf } from '../../lib/core/night.ts'
import { type Moment, planOf } from '../../lib/core/plan.ts'
import type { Step } from '../../lib/core/schema/settings.ts'
import { week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const [night, next] = ['2026-11-20', '2026-11-21'].map((day) => nightOf(day, schedule, 'UTC')) as [
  ReturnType<typeof nightOf>,
  ReturnType<typeof nightOf>,
]
const at = (min: number) => night.lightsOut + min * MINUTE
const step = (id: string, leadMin: number, rest: Partial<Step> = {}): Step => ({
  ...{ id, kind: id, leadMin, lengthMin: 5, on: true, star: false, by: 'nudge', ...rest },
})
const own = step('own', 90)
const lightsOut = step('lightsOut', 0)
const plan = (...steps: Step[]) => planOf(night, steps, {})
const fuse: Moment = {
  ...{ night: night.day, id: 'fuse', kind: 'fuse', at: at(-100), until: at(20), rank: 4 },
  ...{ by: 'line', group: 0, urges: null, off: false },
}

/** A ledger in which so many nudges of this night were shown long ago. */
const used = (count: number, rows: Record<string, Partial<LedgerRow>> = {}): Ledger => {
  const shown = Array.from({ length: count }, (_, i) => [`old${i}`, { paid: `old${i}` }] as const)
  return withRows(
    emptyLedger,
    [...shown, ...Object.entries(rows)].map(([id, row]) => ({
      moment: { night: night.day, id },
      row: { state: 'shown', at: at(-200), by: 'notification', ...row },
    })),
  )
}
const say = (
  moments: readonly Moment[],
  min: number,
  ledger: Ledger = emptyLedger,
  rest: Partial<Context> = {},
): string[] => {
  const context: Context = {
    ...{ isDone: () => false, quiet: false, present: true, gentle: false },
    ...{ muteUntil: null, urgesUntil: null, restless: new Set(), snooze: null },
    ...{ silentNight: null, channel: 'notification' },
    ...{ lines: true, ...rest },
  }
  const { show, hold, drop } = due(moments, ledger, context, at(min))
  return [
    ...show.map(({ moment, by }) => `${by} ${moment.id}`),
    ...[...hold, ...drop].map(({ moment, reason }) => `${reason} ${moment.id}`),
  ]
}
const done = (id: string): Partial<Context> => ({ isDone: (moment) => moment.id === id })

describe('of the three interruptions of an evening', () => {
  const last = used(BUDGET - 1)
  test('the last is kept for lights out, and for nothing that is no more to come', () => {
    const both = plan(own, lightsOut)
    expect(say(both, -90, last)).toEqual(['budget own'])
    expect(say(both, -90, last, done('lightsOut'))).toEqual(['notification own'])
    expect(say(both, -90, used(BUDGET - 2))).toEqual(['notification own'])
  })
  test('the earlier of two steps alike takes the last', () => {
    expect(say(plan(own, step('bath', 40)), -90, last)).toEqual(['notification own'])
  })
  test('a step goes with a better one that is due with it', () => {
    const phone = step('phone', 40, { kind: 'screens' })
    const both = plan(own, step('screens', 90), phone)
    expect(say(both, -90, last)).toEqual(['notification screens', 'notification own'])
    expect(say(plan(own, phone), -90, last)).toEqual(['budget own'])
  })
  test('none is kept for what stands on the badge alone, nor for another night', () => {
    const badge = step('tea', 40, { star: true, by: 'badge' })
    expect(say(plan(own, badge), -90, last)).toEqual(['notification own'])
    const tomorrow = planOf(next, [step('screens', 60), lightsOut], {})
    expect(say([...plan(own), ...tomorrow], -90, last)).toEqual(['notification own'])
  })
  test('what is told together with lights out takes the place of it', () => {
    const close = plan(step('own', 5), lightsOut)
    expect(say(close, -5, last)).toEqual(['notification own', 'notification lightsOut'])
    expect(say(close, -5, used(BUDGET))).toEqual(['budget own'])
  })
  test('what comes back after a snooze has its place, though all three are used up', () => {
    const back = {
      own: { state: 'held', paid: 'old0', reason: 'snooze', returnAt: at(-80) },
    } as const
    expect(say(plan(own), -80, used(BUDGET, back))).toEqual(['notification own'])
    const fresh = ['notification own', 'notification bath']
    expect(say(plan(own, step('bath', 80)), -80, used(BUDGET, back))).toEqual(fresh)
    expect(say(plan(own), -80, used(BUDGET))).toEqual(['budget own'])
  })
})

describe('one notification', () => {
  const close = [step('own', 90), step('bath', 85)]
  test('lists what comes within ten minutes, without what is done already', () => {
    expect(say(plan(...close), -90)).toEqual(['notification own', 'notification bath'])
    expect(say(plan(...close), -90, emptyLedger, done('bath'))).toEqual(['notification own'])
  })
  test('lists what comes within ten minutes of any of it', () => {
    const steps = plan(own, step('bath', 60), step('tea', 52))
    expect(say(steps, -60)).toEqual(['own', 'bath', 'tea'].map((id) => `notification ${id}`))
  })
  test('lists nothing of another evening', () => {
    const tomorrow = planOf(next, close, {})
    expect(say([...plan(...close), ...tomorrow], -90)).toEqual([
      'notification own',
      'notification bath',
    ])
  })
  test('comes before the line to stand up where any of it ranks higher, and that waits', () => {
    const steps = plan(own, step('screens', 90))
    expect(say([fuse, ...steps], -90)).toEqual([
      ...['notification screens', 'notification own', 'gap fuse'],
    ])
    expect(say([fuse, ...plan(own)], -90)).toEqual(['line fuse', 'gap own'])
  })
})

describe('is over at its end, to the instant:', () => {
  test.each<[string, Partial<Context>, string]>([
    ['the quiet of Legs now', { muteUntil: at(20) }, 'muted'],
    ['a snooze', { snooze: at(20) }, 'snooze'],
    ['that bed is not urged', { urgesUntil: at(20) }, 'legs'],
  ])('%s', (_, context, reason) => {
    const bed = plan(lightsOut)
    expect(say(bed, 19, emptyLedger, context)).toEqual([`${reason} lightsOut`])
    expect(say(bed, 20, emptyLedger, context)).toEqual(['notification lightsOut'])
  })
})

test('what the badge alone says waits for no sound and no snooze to end', () => {
  const tea = plan(step('tea', 90, { by: 'badge' }))
  for (const snooze of ['sound', at(0)] as const) {
    expect(say(plan(own), -90, emptyLedger, { snooze, quiet: true })).toEqual(['snooze own'])
    expect(say(tea, -90, emptyLedger, { snooze, quiet: true })).toEqual(['badge tea'])
  }
})

test('of a night without Settle nothing is said', () => {
  const off = planOf({ ...night, off: true }, [own, lightsOut], {})
  expect(say(off, -90)).toEqual(['off own'])
})
