import { describe, expect, test } from 'vitest'
import { bandAt, bandMg } from '../../../lib/core/caffeine/band.ts'
import { cupsIn, dayBegan, dosesOf, REACH_MS } from '../../../lib/core/caffeine/cups.ts'
import { leftMg } from '../../../lib/core/caffeine/left.ts'
import { HOUR } from '../../../lib/core/clock-time.ts'
import { newEntry } from '../../../lib/core/entry.ts'
import { nightOf } from '../../../lib/core/night.ts'
import type { Draft } from '../../../lib/core/schema/entry.ts'
import { week } from '../../make/evenings.ts'
import { adult, NOW } from './adult.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
const note = (at: number, draft: Draft) =>
  newEntry(draft, { id: crypto.randomUUID(), at, now: at, zone, schedule })
const cup = (at: number, mg?: number) =>
  note(at, { kind: 'intake', substance: 'caffeine', ...(mg === undefined ? {} : { mg }) })
const at = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds

describe('cups', () => {
  test('alcohol, the sample diary and other notes are none; order is that of time', () => {
    const rows = [
      cup(NOW, 80),
      cup(NOW - HOUR, 90),
      cup(NOW - 2 * HOUR),
      note(NOW, { kind: 'intake', substance: 'alcohol', mg: 7 }),
      note(NOW, { kind: 'intake', substance: 'caffeine', mg: 9, sample: true }),
      note(NOW, { kind: 'calm' }),
    ]
    const found = cupsIn(rows, NOW - REACH_MS, NOW)
    expect(found.map(({ mg }) => mg)).toEqual([undefined, 90, 80])
    expect(dosesOf(found)).toEqual([
      { at: NOW - HOUR, mg: 90 },
      { at: NOW, mg: 80 },
    ])
  })
  test('a clock that was set back leaves cups in the future, and they are left out', () => {
    const rows = [cup(NOW + HOUR, 200), cup(NOW - HOUR, 90)]
    const doses = dosesOf(cupsIn(rows, NOW - REACH_MS, NOW))
    expect(doses).toEqual([{ at: NOW - HOUR, mg: 90 }])
    // Nor do they come in through lights out, which lies after them.
    expect(bandMg(bandAt(doses, NOW + 8 * HOUR, adult)).high).toBeLessThanOrEqual(90)
  })
  test('three days back are looked at, to the moment, and what was taken at either end counts', () => {
    expect(REACH_MS).toBe(3 * 24 * HOUR)
    const rows = [cup(NOW - REACH_MS - 1, 1), cup(NOW - REACH_MS, 2), cup(NOW, 3), cup(NOW + 1, 4)]
    expect(cupsIn(rows, NOW - REACH_MS, NOW).map(({ mg }) => mg)).toEqual([2, 3])
  })
  test.each([
    ['2026-11-22T14:00', '2026-11-22T02:45'],
    ['2026-11-22T02:44', '2026-11-21T02:45'],
    ['2026-11-22T02:45', '2026-11-22T02:45'],
    ['2026-11-22T06:30', '2026-11-22T02:45'],
    ['2026-11-22T23:59', '2026-11-22T02:45'],
    // The night of 25 October is an hour longer, that of 29 March an hour shorter.
    ['2026-10-25T12:00', '2026-10-25T02:45'],
    ['2026-03-29T12:00', '2026-03-29T03:15'],
  ])('the day of %s began at %s', (now, began) => {
    const clock = Temporal.Instant.fromEpochMilliseconds(dayBegan(at(now), schedule, zone))
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
    const expected = now.startsWith('2026-10-25') ? '2026-10-25T02:15' : began
    expect(clock).toBe(expected)
  })
  test('who sleeps by day has a day of cups too', () => {
    const rota = { week: week('09:00', '16:30'), tonight: null }
    expect(dayBegan(at('2026-11-22T20:00'), rota, zone)).toBe(at('2026-11-22T12:45'))
    expect(dayBegan(at('2026-11-22T12:00'), rota, zone)).toBe(at('2026-11-21T12:45'))
  })
})

describe('a body counts hours, not clocks', () => {
  const late = { week: week('03:30', '11:00'), tonight: null }
  test.each([
    ['an hour that comes twice', '2026-10-24', 14.5],
    ['an hour that is skipped', '2026-03-28', 12.5],
    ['a night like any other', '2026-11-21', 13.5],
  ])('a cup at 14:00 and lights out at 03:30, over %s', (_, day, hours) => {
    const { lightsOut } = nightOf(day, late, zone)
    const dose = { at: at(`${day}T14:00`), mg: 100 }
    expect((lightsOut - dose.at) / HOUR).toBe(hours)
    const rates = { absorbPerH: adult.absorbPerH, halfLifeH: adult.middleH }
    const plain = leftMg([{ at: 0, mg: 100 }], hours * HOUR, rates)
    expect(leftMg([dose], lightsOut, rates)).toBeCloseTo(plain, 9)
  })
})

test('hours that cross have a day of cups as well, though it has only begun to be planned', () => {
  const usual = { bed: '00:00', wake: '00:00' } as const
  const crossing = [
    ...Array(5).fill(usual),
    { bed: '08:00', wake: '04:00' },
    { bed: '12:00', wake: '00:00' },
  ]
  const now = at('2026-11-29T12:00')
  expect(dayBegan(now, { week: crossing, tonight: null }, zone)).toBe(now + 6 * HOUR)
})
