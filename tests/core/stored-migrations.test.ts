import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { type Ledger, readLedger } from '../../lib/core/ledger.ts'
import { quietEnd } from '../../lib/core/quiet-after.ts'
import { migrated, migrations } from '../../lib/core/stored-migrations.ts'
import { STORED_VERSION, versionOf } from '../../lib/core/stored-version.ts'
import { type Rows, withSaid } from '../../lib/core/take-up.ts'
import { saidOf } from '../make/tonight.ts'

const MIN = 60_000
const NIGHT = '2026-11-20'
const now = Date.parse('2026-11-20T21:40:00Z')
const shown: Ledger = {
  nights: { [NIGHT]: { screens: { state: 'shown', at: now - 5 * MIN, by: 'notification' } } },
  lastAt: now - 5 * MIN,
}
const screens = (ledger: Ledger) => ledger.nights[NIGHT]?.['screens']
const takenUp = (stored: Record<string, unknown>) => migrated(stored, now) as unknown as Rows

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const first = json('../e2e/fixtures/profile-0.1.0.json')
/** All that lay in the storage of one evening, in each version as it had it. Never edited once that is released. */
const frozen = (version: number): Record<string, unknown> =>
  version === 1 ? first.storage : json(`./fixtures/stored-v${version}.json`)

describe('what lies in the storage', () => {
  const last = frozen(STORED_VERSION)
  it.each(Array.from({ length: STORED_VERSION }, (_, i) => i + 1))(
    'of version %i becomes what the newest has',
    (version) => {
      const { version: _, ...is } = { version, ...migrated(frozen(version), first.at) }
      const { version: __, ...wanted } = last
      expect(is).toEqual(wanted)
      expect(versionOf(frozen(version))).toBe(version)
    },
  )
  it('has as many versions as migrations, and one more', () => {
    expect(STORED_VERSION).toBe(migrations.length + 1)
  })
  it('of this version or of one that is still to come stays as it is', () => {
    const newest = { ...frozen(STORED_VERSION), version: STORED_VERSION }
    expect(migrated(newest, now)).toBe(newest)
    const later = { version: STORED_VERSION + 1, snooze: { night: NIGHT }, tonight: 7 }
    expect(migrated(later, now)).toBe(later)
  })
  it.each([undefined, null, '2', 0, -1, 1.5, Number.NaN])(
    'with %j for a version is of the first',
    (version) => {
      expect(versionOf({ version })).toBe(1)
    },
  )
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
    const rows = takenUp({ tonight, ledger: { ...old, dimSwitch } })
    expect(Object.keys(rows).sort()).toEqual(['evening', 'ledger'])
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
    const later = withSaid(rows, { nights: saidOf(NIGHT, { bed: '23:00' }, now) }, now)
    expect(takenUp({ tonight, ...later }).evening).toEqual(later.evening)
  })

  test.each([
    ['not seen by its worker, puts off what was shown', null, 'held'],
    ['seen by it, does not put off again what came back since', snooze.at, 'shown'],
  ])('a snooze, %s', (_, snoozeSeen, state) => {
    const rows = takenUp({ snooze, ledger: { ...old, snoozeSeen } })
    expect(rows.evening.nights[NIGHT]?.snooze).toEqual({ at: snooze.at, is: snooze.until })
    expect(screens(rows.ledger)?.state).toBe(state)
    // And once more, where the old key could not be forgotten.
    expect(takenUp({ ...rows, snooze })).toEqual(rows)
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
    const { evening } = takenUp(stored)
    const minutes = (end: number | null) => end && (end - now) / MIN
    expect(minutes(quietEnd(evening, [], now))).toBe(quiet)
    expect(minutes(quietEnd({ ...evening, better: [] }, [], now))).toBe(urges)
  })

  it('and nothing of it is left in the ledger', () => {
    expect(readLedger({ ...old, muteUntil: now })).toEqual(shown)
  })
})
