import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clockTimeAt,
  dayAt,
  isDay,
  isOffset,
  isZone,
  offsetMinAt,
  offsetZone,
  zoneOfRow,
} from '../../lib/core/clock-time.ts'
import { anyZone } from '../make/evenings.ts'

test.each([
  [0, '+00:00'],
  [330, '+05:30'],
  [-210, '-03:30'],
  [845, '+14:05'],
  // What a damaged row may hold: no clock is further off than this.
  [1440, '+23:59'],
  [-1440, '-23:59'],
])('a clock %i minutes ahead of UTC stands in %s', (offsetMin, zone) => {
  expect(offsetZone(offsetMin)).toBe(zone)
  expect(isZone(zone)).toBe(true)
  expect(isOffset(zone)).toBe(true)
})

test('a row in a zone that nobody knows shows the clock and the day that it was written by', () => {
  const instant = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2037, 0, 1) })
  const unknown = fc.constantFrom('Mars/Olympus', 'Etc/Unknown', '', 'Europe/Berlin2', '+99:00')
  fc.assert(
    fc.property(instant, anyZone, unknown, (at, zone, written) => {
      const row = { zone: written, offsetMin: Math.round(offsetMinAt(at, zone)) }
      expect(clockTimeAt(at, zoneOfRow(row))).toBe(clockTimeAt(at, zone))
      expect(dayAt(at, zoneOfRow(row))).toBe(dayAt(at, zone))
      expect(zoneOfRow({ ...row, zone })).toBe(zone)
      expect(isOffset(zone)).toBe(false)
    }),
  )
})

test.each([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-31', false],
  ['2026-04-31', false],
  ['0000-02-29', true],
  ['9999-12-31', true],
  ['2026-11-22T10:00', false],
  ['+012026-11-22', false],
  ['today', false],
  ['', false],
])('that %j is a day of the calendar: %s', (text, is) => {
  expect(isDay(text)).toBe(is)
})
