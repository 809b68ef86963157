import { expect, test } from 'vitest'
import { MINUTE } from '../../../lib/core/clock-time.ts'
import { isLeftAlone } from '../../../lib/core/fuse/draw.ts'
import { onsetsOf } from '../../../lib/core/fuse/onset.ts'
import { standUpIn, stillAsks } from '../../../lib/core/fuse/stand-up.ts'
import { emptyLedger, withRows } from '../../../lib/core/ledger.ts'
import type { Entry } from '../../../lib/core/schema/entry.ts'
import { week } from '../../make/evenings.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
/** 2026-11-22, a Sunday: lights out at 22:30. */
const clock = (time: string) => Date.parse(`2026-11-22T${time}:00+01:00`)
let from = clock('20:00')
while (isLeftAlone(from)) from += 1000
const bout = { from, to: from + 30 * MINUTE, onsetAt: null }
const standUp = (at: number) => {
  const min = (at - from) / MINUTE
  return standUpIn(bout, { afterMin: { early: min, late: min } }, schedule, zone)
}

test('half an hour after lights out the last may come, and a moment later none', () => {
  const last = clock('23:00')
  expect(standUp(last)?.moment).toMatchObject({ at: last, until: last })
  expect(standUp(last + 1000)).toBeNull()
})

test('a bout that begins as a night ends is of the next', () => {
  const shifts = { week: week('12:30', '07:00'), tonight: null }
  const nights = ['20', '21', '22', '23', '24', '25'].flatMap((day) => {
    const wake = Date.parse(`2026-11-${day}T07:00:00+01:00`)
    const told = standUpIn(
      { ...bout, from: wake },
      { afterMin: { early: 40, late: 40 } },
      shifts,
      zone,
    )
    return isLeftAlone(wake) ? [] : [[`2026-11-${day}`, told?.moment.night]]
  })
  expect(nights.length).toBeGreaterThan(0)
  for (const [day, night] of nights) expect(night).toBe(day)
})

test('what came in the instant in which a bout begins was of the one before it', () => {
  const asked = standUp(from + 40 * MINUTE)
  const shown = (at: number) => {
    const row = { state: 'shown', at, by: 'line' } as const
    const ledger = withRows(emptyLedger, [{ moment: { night: '2026-11-22', id: 'fuse' }, row }])
    return stillAsks(asked, ledger).length
  }
  expect([shown(from), shown(from + 1)]).toEqual([0, 1])
})

test('an onset at the clock time of its note is of that day, a minute later it is of the day before', () => {
  const noted = (onsetTime: string) =>
    onsetsOf([
      {
        ...{ kind: 'symptom', symptomKind: 'urge', onset: true, zone, onsetTime },
        ...{ at: clock('21:00'), enteredAt: clock('21:00'), night: '2026-11-22' },
      } as unknown as Entry,
    ])
  expect(noted('21:00')).toEqual([clock('21:00')])
  expect(noted('21:01')).toEqual([clock('21:01') - 1440 * MINUTE])
})
