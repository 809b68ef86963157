import { describe, expect, it } from 'vitest'
import { emptyEvening } from '../../lib/core/evening-row.ts'
import type { Ledger } from '../../lib/core/ledger.ts'
import { takeUp, withSaid } from '../../lib/core/take-up.ts'
import { saidOf } from '../make/tonight.ts'

const MIN = 60_000
const NIGHT = '2026-11-20'
const now = Date.parse('2026-11-20T21:40:00Z')
const shown: Ledger = {
  nights: { [NIGHT]: { screens: { state: 'shown', at: now - 5 * MIN, by: 'notification' } } },
  lastAt: now - 5 * MIN,
}
const screens = (ledger: Ledger) => ledger.nights[NIGHT]?.['screens']

describe('a snooze', () => {
  const change = { nights: saidOf(NIGHT, { snooze: now + 10 * MIN }, now) }
  it('puts off what was shown last, once however often it comes', () => {
    const once = withSaid({ evening: emptyEvening, ledger: shown }, change, now)
    expect(screens(once.ledger)).toMatchObject({ state: 'held', returnAt: now + 10 * MIN })
    // It came back, and the page's own copy of the change is found after it.
    const back = { ...once, ledger: shown }
    expect(withSaid(back, change, now + 11 * MIN).ledger).toBe(shown)
    const late = takeUp({ ...back, 'asked:1': change }, now + 11 * MIN)
    expect(late.rows.ledger).toEqual(shown)
    expect(late.keys).toEqual(['asked:1'])
  })
  it('that was taken back puts off nothing, and one of another length puts off anew', () => {
    const rows = { evening: emptyEvening, ledger: shown }
    const none = { nights: saidOf(NIGHT, { snooze: null }, now) }
    expect(withSaid(rows, none, now).ledger).toBe(shown)
    const once = withSaid(rows, change, now)
    const longer = { nights: saidOf(NIGHT, { snooze: now + 30 * MIN }, now) }
    const again = withSaid({ ...once, ledger: shown }, longer, now)
    expect(screens(again.ledger)).toMatchObject({ returnAt: now + 30 * MIN })
  })
  it('that a page left in the storage does the same', () => {
    const { rows } = takeUp({ ledger: shown, 'asked:1': change }, now)
    expect(screens(rows.ledger)).toMatchObject({ state: 'held' })
    expect(takeUp({ ...rows, 'asked:1': change }, now).rows).toEqual(rows)
  })
})
