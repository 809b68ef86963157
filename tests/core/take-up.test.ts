import { describe, expect, it, test } from 'vitest'
import { emptyEvening } from '../../lib/core/evening-row.ts'
import { type Ledger, readLedger } from '../../lib/core/ledger.ts'
import { quietEnd } from '../../lib/core/quiet-after.ts'
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
  it('that a page left in the storage does the same', () => {
    const { rows } = takeUp({ ledger: shown, 'asked:1': change }, now)
    expect(screens(rows.ledger)).toMatchObject({ state: 'held' })
    expect(takeUp({ ...rows, 'asked:1': change }, now).rows).toEqual(rows)
  })
})

describe('an evening of 0.1.0 goes on', () => {
  const old = { ...shown, muteUntil: null, dimSwitch: null, snoozeSeen: null }
  const snooze = { night: NIGHT, at: now - MIN, until: now + 9 * MIN }

  it('with what was said of tonight, and what is said anew holds over it', () => {
    const tonight = {
      night: NIGHT,
      bed: '21:45',
      off: false,
      dimSwitch: { at: now - 9 * MIN, off: true },
      bedAgainAt: now + MIN,
      notMeAt: [now - MIN],
    }
    const dimSwitch = { night: NIGHT, at: now - 3 * MIN, off: false }
    const { rows, keys } = takeUp({ tonight, ledger: { ...old, dimSwitch } }, now)
    expect(keys).toEqual(['tonight'])
    expect(rows.evening.nights[NIGHT]).toEqual({
      bed: { at: 0, is: '21:45' },
      off: { at: 0, is: false },
      bedAgainAt: { at: 0, is: now + MIN },
      // The keyboard came later than the page.
      dimOff: { at: now - 3 * MIN, is: false },
      notMeAt: [now - MIN],
    })
    expect(rows.ledger).toEqual(shown)
    // Killed before the old keys were forgotten: the row holds what was said since.
    const later = withSaid(rows, { nights: saidOf(NIGHT, { bed: '23:00' }, now) }, now).evening
    const again = takeUp({ tonight, ledger: rows.ledger, evening: later }, now)
    expect(again.rows.evening).toEqual(later)
  })

  test.each([
    ['not seen by its worker, puts off what was shown', null, 'held'],
    ['seen by it, does not put off again what came back since', snooze.at, 'shown'],
  ])('a snooze, %s', (_, snoozeSeen, state) => {
    const { rows, keys } = takeUp({ snooze, ledger: { ...old, snoozeSeen } }, now)
    expect(rows.evening.nights[NIGHT]?.snooze).toEqual({ at: snooze.at, is: snooze.until })
    expect(screens(rows.ledger)?.state).toBe(state)
    expect(keys).toEqual(['snooze'])
    // And once more, where the old key could not be forgotten.
    expect(takeUp({ ...rows, snooze }, now).rows).toEqual(rows)
  })

  const full = 30 * MIN
  test.each([
    ['of a page', { at: now - 5 * MIN, until: now + 25 * MIN }, null, 25, 25],
    ['of the keyboard', undefined, now - 5 * MIN + full, 25, 25],
    [
      'that was better',
      { at: now - MIN, until: now - MIN, urgesUntil: now + 20 * MIN },
      null,
      null,
      20,
    ],
    ['that was taken back', { at: now - 5 * MIN, until: now - MIN }, null, null, null],
    ['that is over', { at: now - 31 * MIN, until: now - MIN }, null, null, null],
  ])('the quiet %s', (_, mute, muteUntil, quiet, urges) => {
    const stored = { ...(mute ? { mute } : {}), ledger: { ...old, muteUntil } }
    const { evening } = takeUp(stored, now).rows
    const minutes = (end: number | null) => end && (end - now) / MIN
    expect(minutes(quietEnd(evening, [], now))).toBe(quiet)
    expect(minutes(quietEnd({ ...evening, better: [] }, [], now))).toBe(urges)
  })

  it('and nothing of it is left in the ledger', () => {
    expect(readLedger({ ...old, muteUntil: now })).toEqual(shown)
  })
})
