import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { lateStep } from '../../lib/core/late-line.ts'
import {
  dropReasons,
  emptyLedger,
  type Ledger,
  type LedgerRow,
  withRows,
} from '../../lib/core/ledger.ts'
import { nightOf } from '../../lib/core/night.ts'
import { type Moment, planOf } from '../../lib/core/plan.ts'
import type { Step } from '../../lib/core/schema/settings.ts'
import { week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const night = nightOf('2026-11-20', schedule, 'UTC')
const at = (min: number) => night.lightsOut + min * MINUTE
const step = (id: string, leadMin: number, rest: Partial<Step> = {}): Step => ({
  ...{ id, kind: id, leadMin, lengthMin: 5, on: true, star: false, by: 'nudge', ...rest },
})
const lastLeads = { walk: 60, dose: 60, bath: 60, screens: 30, dinner: 150 }
const plan = (...steps: Step[]) => planOf(night, steps, lastLeads)
const walk = step('walk', 120)
const bath = step('bath', 90)
const screens = step('screens', 60)

const ended = (rows: Record<string, Partial<LedgerRow>>): Ledger =>
  withRows(
    emptyLedger,
    Object.entries(rows).map(([id, row]) => ({
      moment: { night: night.day, id },
      row: { state: 'dropped', at: at(-60), reason: 'away', ...row },
    })),
  )
type Here = Parameters<typeof lateStep>[2]
const here: Here = {
  ...{ isDone: () => false, muteUntil: null, urgesUntil: null, restless: new Set() },
  ...{ snooze: null, silentNight: null },
}
const late = (moments: readonly Moment[], ledger: Ledger, min = -50, rest: Partial<Here> = {}) =>
  lateStep(moments, ledger, { ...here, ...rest }, night, at(min))?.id ?? null
const away = ended({ walk: {}, bath: {}, screens: {} })

describe('the step that is offered late', () => {
  test.each<[string, ReturnType<typeof late>, string | null]>([
    ['went by while nobody was there', late(plan(walk), away), 'walk'],
    ['or while the computer slept', late(plan(walk), ended({ walk: { reason: 'late' } })), 'walk'],
    ['is not offered within its grace', late(plan(walk), away, -60), null],
    ['but right after it', late(plan(walk), away, -59.99), 'walk'],
    ['up to lights out', late(plan(walk), away, -0.01), 'walk'],
    ['and not from then on', late(plan(walk), away, 0), null],
    ['is one: the best rank', late(plan(walk, bath, screens), away, -20), 'screens'],
    ['a star before it', late(plan(step('walk', 120, { star: true }), screens), away, -20), 'walk'],
    ['of equals the latest', late(plan(walk, bath), away), 'bath'],
    ['not what was shown', late(plan(walk), ended({ walk: { state: 'shown' } })), null],
    ['nor what waits', late(plan(walk), ended({ walk: { state: 'held' } })), null],
    ['nor what nobody looked at', late(plan(walk), emptyLedger), null],
    [
      'nor what was done or skipped since',
      late(plan(walk), away, -50, { isDone: () => true }),
      null,
    ],
    [
      'the other one then',
      late(plan(walk, bath), away, -50, { isDone: (m) => m.id === 'bath' }),
      'walk',
    ],
    ['no meal and no drink', late(plan(step('dinner', 180)), ended({ dinner: {} })), null],
    ['no dose', late(plan(step('dose', 120)), ended({ dose: {} })), null],
    ['nothing of the badge alone', late(plan(step('walk', 120, { by: 'badge' })), away), null],
    [
      'nothing of another night',
      late(
        plan(walk).map((m) => ({ ...m, night: '2026-11-19' })),
        away,
      ),
      null,
    ],
    ['nothing while it is quiet', late(plan(walk), away, -50, { muteUntil: at(-49) }), null],
    ['but after that', late(plan(walk), away, -50, { muteUntil: at(-50) }), 'walk'],
    ['nothing while reminders are put off', late(plan(walk), away, -50, { snooze: at(-40) }), null],
    ['nor until a sound ends', late(plan(walk), away, -50, { snooze: 'sound' }), null],
    ['nor for tonight', late(plan(walk), away, -50, { silentNight: night.day }), null],
    [
      'that of another night does not count',
      late(plan(walk), away, -50, { silentNight: '2026-11-19' }),
      'walk',
    ],
    ['no screens while legs act up', late(plan(screens), away, -20, { urgesUntil: at(-10) }), null],
    [
      'nor in a restless night',
      late(plan(screens), away, -20, { restless: new Set([night.day]) }),
      null,
    ],
  ])('%s', (_, is, expected) => {
    expect(is).toBe(expected)
  })

  test.each(dropReasons.filter((reason) => reason !== 'away' && reason !== 'late'))(
    'is none that was dropped for another reason: %s',
    (reason) => {
      expect(late(plan(walk), ended({ walk: { reason } }))).toBeNull()
    },
  )

  test('is none of an evening without Settle', () => {
    expect(lateStep(plan(walk), away, here, { ...night, off: true }, at(-50))).toBeNull()
  })

  test('is one of those that went by unseen, before lights out, whatever lies there', () => {
    const row = fc.record({
      state: fc.constantFrom(
        'showing' as const,
        'shown' as const,
        'held' as const,
        'dropped' as const,
      ),
      reason: fc.constantFrom(...dropReasons),
    })
    const steps = [walk, bath, screens, step('room', 45), step('lightsOut', 0)]
    fc.assert(
      fc.property(
        fc.tuple(...steps.map(() => row)),
        fc.integer({ min: -200, max: 200 }),
        (drawn, min) => {
          const rows = Object.fromEntries(steps.map(({ id }, i) => [id, drawn[i] ?? {}]))
          const found = lateStep(plan(...steps), ended(rows), here, night, at(min))
          if (!found) return
          expect(min).toBeLessThan(0)
          expect(at(min)).toBeGreaterThan(found.until)
          expect(rows[found.id]).toMatchObject({ state: 'dropped' })
          expect(['away', 'late']).toContain((rows[found.id] as { reason?: string }).reason)
        },
      ),
    )
  })
})
