import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockTimeAt, HOUR, instantOf } from '../../lib/core/clock-time.ts'
import { nearestInstant } from '../../lib/core/nearest.ts'

const zone = 'Europe/Berlin'
const at = (day: string, clock: string) => instantOf(day, clock, zone)

test.each([
  ['23:50', '2026-11-22', '00:20', '2026-11-21'],
  ['00:20', '2026-11-21', '23:50', '2026-11-22'],
  ['06:30', '2026-11-22', '07:00', '2026-11-22'],
  ['00:00', '2026-11-22', '12:00', '2026-11-22'],
])('%s near %s %s is on %s', (clock, day, near, found) => {
  expect(nearestInstant(clock, at(day, near), zone)).toBe(at(found, clock))
})
test('shows that time, and lies within half a day and a clock change', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(400 * 24), (hour, hours) => {
      const near = at('2026-01-01', '00:30') + hours * HOUR
      const clock = `${String(hour).padStart(2, '0')}:15`
      const found = nearestInstant(clock, near, zone)
      expect(Math.abs(found - near)).toBeLessThanOrEqual(13 * HOUR)
      // The hour that spring leaves out has no clock that shows it.
      if (hour !== 2) expect(clockTimeAt(found, zone)).toBe(clock)
    }),
  )
})
