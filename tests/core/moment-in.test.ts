import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockTimeAt, clockTimeOf } from '../../lib/core/clock-time.ts'
import { momentIn } from '../../lib/core/moment-in.ts'
import { nightAt, nightsAround } from '../../lib/core/night.ts'
import { anyDay, anySchedule, anyZone, week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const zone = 'Europe/Berlin'

test.each([
  ['23:10', '2026-11-20T23:10:00+01:00'],
  ['00:40', '2026-11-21T00:40:00+01:00'],
  ['13:30', '2026-11-21T13:30:00+01:00'],
  ['15:00', '2026-11-20T15:00:00+01:00'],
])('%s of the night of 20 November', (clock, instant) => {
  expect(momentIn('2026-11-20', clock, schedule, zone)).toBe(Date.parse(instant))
})
test('an instant that a night owns is found again from its clock time', () => {
  fc.assert(
    fc.property(anyZone, fc.nat(), anySchedule, fc.nat(1439), (zone, seed, hours, minute) => {
      const at = Temporal.PlainDateTime.from(
        `${anyDay(zone, seed)}T${clockTimeOf(minute)}`,
      ).toZonedDateTime(zone).epochMilliseconds
      const night = nightAt(at, hours, zone)
      const found = momentIn(night, clockTimeAt(at, zone), hours, zone)
      // Where the clock shows the same time twice in a night, either is meant.
      expect(nightsAround(found, hours, zone).some((one) => one.day === night)).toBe(true)
      if (found !== at) expect(clockTimeAt(found, zone)).toBe(clockTimeAt(at, zone))
    }),
    { numRuns: 200 },
  )
})
