import { expect, test } from 'vitest'
import { momentIn } from '../../lib/core/moment-in.ts'
import { week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const zone = 'Europe/Berlin'

test.each([
  ['23:10', '2026-11-20T23:10:00+01:00'],
  ['00:40', '2026-11-21T00:40:00+01:00'],
  ['13:30', '2026-11-21T13:30:00+01:00'],
  ['15:00', '2026-11-20T15:00:00+01:00'],
])('asleep at %s of the night of 20 November', (clock, instant) => {
  expect(momentIn('2026-11-20', clock, schedule, zone)).toBe(Date.parse(instant))
})

test('a time that the night does not own is the one nearest to lights out', () => {
  const early = { week: week('06:00', '23:00'), tonight: null }
  expect(momentIn('2026-11-20', '02:15', early, zone)).toBe(Date.parse('2026-11-21T02:15:00+01:00'))
})
