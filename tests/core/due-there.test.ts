import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { BUDGET, type Context, due } from '../../lib/core/due.ts'
import { emptyLedger, type Ledger, type LedgerRow, withRows } from '../../lib/core/ledger.ts'
import { nightOf } from '../../lib/core/night.ts'
import { type Moment, planOf } from '../../lib/core/plan.ts'
import type { Step } from '../../lib/core/schema/settings.ts'
import { week } from '../make/evenings.ts'

const night = nightOf('2026-11-20', { week: week('22:30', '07:00'), tonight: null }, 'UTC')
const at = (min: number) => night.lightsOut + min * MINUTE
const step = (id: string, leadMin: number, rest: Partial<Step> = {}): Step => ({
  ...{ id, kind: id, leadMin, lengthMin: 5, on: true, star: false, by: 'nudge', ...rest },
})
const walk = step('walk', 90)
const tea = step('tea', 85)
const bath = step('bath', 60)
const plan = (...steps: Step[]) => planOf(night, steps, { walk: 30 })
const fuse: Moment = {
  ...{ night: night.day, id: 'fuse', kind: 'fuse', at: at(-90), until: at(20), rank: 4 },
  ...{ by: 'line', group: 0, urges: null, off: false },
}
const rows = (of: Record<string, Partial<LedgerRow>>, lastAt: number | null = null): Ledger =>
  withRows(
    { ...emptyLedger, lastAt },
    Object.entries(of).map(([id, row]) => ({
      moment: { night: night.day, id },
      row: { state: 'held', at: at(-90), ...row },
    })),
  )
const say = (
  moments: readonly Moment[],
  min: number,
  rest: Partial<Context> = {},
  ledger: Ledger = emptyLedger,
): string[] => {
  const context: Context = {
    ...{ isDone: () => false, quiet: false, present: true, gentle: false, lines: true },
    ...{ muteUntil: null, urgesUntil: null, restless: new Set(), snooze: null },
    ...{ silentNight: null, channel: 'notification', ...rest },
  }
  const { show, hold, drop } = due(moments, ledger, context, at(min))
  return [
    ...show.map(({ moment, by, gentle }) => `${gentle ? 'gently ' : ''}${by} ${moment.id}`),
    ...hold.map(({ moment, reason }) => `hold ${moment.id} ${reason}`),
    ...drop.map(({ moment, reason }) => `drop ${moment.id} ${reason}`),
  ]
}

describe('nobody is there:', () => {
  const away = { present: false }
  test.each<[string, string[], string[]]>([
    ['a reminder waits', say(plan(walk), -90, away), ['hold walk away']],
    ['so does a line', say([fuse], -90, away), ['hold fuse away']],
    [
      'and what comes as a line',
      say(plan(walk), -90, { ...away, channel: 'line' }),
      ['hold walk away'],
    ],
    [
      'the badge does not',
      say(plan(step('coffee', 90, { by: 'badge' })), -90, away),
      ['badge coffee'],
    ],
    [
      'nor where all is the badge',
      say(plan(walk), -90, { ...away, channel: 'badge' }),
      ['badge walk'],
    ],
    ['it outranks quiet', say(plan(walk), -90, { ...away, quiet: true }), ['hold walk away']],
    [
      'not what the person said',
      say(plan(walk), -90, { ...away, snooze: at(-80) }),
      ['hold walk snooze'],
    ],
    ['nor Legs now', say(plan(walk), -90, { ...away, muteUntil: at(-80) }), ['hold walk muted']],
    [
      'what is done is over',
      say(plan(walk), -90, { ...away, isDone: () => true }),
      ['drop walk done'],
    ],
  ])('%s', (_, is, expected) => {
    expect(is).toEqual(expected)
  })

  test('it comes with the return, in its grace, with all that waited, and has cost nothing', () => {
    const waits = rows({ walk: { reason: 'away' } })
    expect(say(plan(walk, bath), -31, {}, waits)).toEqual([
      'notification walk',
      'notification bath',
    ])
    expect(say(plan(walk), -30, {}, waits)).toEqual(['notification walk'])
    expect(say(plan(walk), -29, {}, waits)).toEqual(['drop walk away'])
  })
})

describe('a reminder that begins gently', () => {
  const gentle = { gentle: true }
  test.each<[string, string[], string[]]>([
    ['is a line first', say(plan(walk), -90, gentle), ['gently line walk']],
    [
      'with all that is told with it',
      say(plan(walk, tea), -90, gentle),
      ['gently line walk', 'gently line tea'],
    ],
    ['or the badge', say(plan(walk), -90, { ...gentle, lines: false }), ['gently badge walk']],
    [
      'not where it is a line anyway',
      say(plan(walk), -90, { ...gentle, channel: 'line' }),
      ['line walk'],
    ],
    ['nor the badge', say(plan(walk), -90, { ...gentle, channel: 'badge' }), ['badge walk']],
    ['a line alone stays one', say([fuse], -90, gentle), ['line fuse']],
    [
      'waits for quiet before it begins',
      say(plan(walk), -90, { ...gentle, quiet: true }),
      ['hold walk quiet'],
    ],
    ['and for somebody', say(plan(walk), -90, { ...gentle, present: false }), ['hold walk away']],
    ['begins with five minutes left', say(plan(walk), -35, gentle), ['gently line walk']],
    ['with less it is told at once', say(plan(walk), -34.9, gentle), ['notification walk']],
  ])('%s', (_, is, expected) => {
    expect(is).toEqual(expected)
  })

  const begun = { reason: 'gentle', by: 'line', paid: 'walk', returnAt: at(-89) } as const
  const told = rows({ walk: begun }, at(-90))
  test('is a notification a minute later, though ten have not passed, and in no other place', () => {
    expect(say(plan(walk), -89.1, gentle, told)).toEqual(['hold walk gentle'])
    expect(say(plan(walk), -89, gentle, told)).toEqual(['notification walk'])
    expect(say(plan(walk, step('own', 89)), -89, gentle, told)).toEqual([
      'notification walk',
      'notification own',
    ])
  })
  test('which waits its ten minutes after another', () => {
    const badge = rows({ walk: { reason: 'gentle', by: 'badge', returnAt: at(-89) } }, at(-89.5))
    expect(say(plan(walk), -89, gentle, badge)).toEqual(['hold walk gap'])
    expect(say(plan(walk), -79.5, gentle, badge)).toEqual(['notification walk'])
  })
  test('costs one: it comes though all three are used up with it', () => {
    const others = Array.from({ length: BUDGET - 1 }, (_, i) => [
      `old${i}`,
      { state: 'shown', paid: `old${i}` } as const,
    ])
    const full = rows({ ...Object.fromEntries(others), walk: begun }, at(-90))
    expect(say(plan(walk), -89, gentle, full)).toEqual(['notification walk'])
    const bare = rows({ ...Object.fromEntries(others), old: { state: 'shown', paid: 'old' } })
    expect(say(plan(walk), -89, gentle, bare)).toEqual(['drop walk budget'])
  })
  test.each<[string, Partial<Context>, string]>([
    ['done', { isDone: () => true }, 'drop walk done'],
    ['put off', { snooze: at(-80) }, 'hold walk snooze'],
    ['put off for tonight', { silentNight: night.day }, 'drop walk snooze'],
    ['held by a film', { quiet: true }, 'hold walk quiet'],
    ['held for somebody who has left since', { present: false }, 'hold walk away'],
  ])('is no notification where it was %s in that minute', (_, context, expected) => {
    expect(say(plan(walk), -89, { ...gentle, ...context }, told)).toEqual([expected])
  })
  test('and is not begun a second time after that', () => {
    const back = rows({ walk: { ...begun, reason: 'away' } }, at(-90))
    expect(say(plan(walk), -60, gentle, back)).toEqual(['notification walk'])
    const snoozed = rows({ walk: { ...begun, reason: 'snooze', returnAt: at(-79) } }, at(-90))
    expect(say(plan(walk), -79, gentle, snoozed)).toEqual(['notification walk'])
  })
})
