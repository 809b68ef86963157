import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTimeAt, clockTimeOf, dayAt, dayExists } from '../../lib/core/clock-time.ts'
import { cutOf, isAsleepAt, neighbour, nightAt, nightOf, plannedMin } from '../../lib/core/night.ts'
import { anyDay, anySchedule, anyZone, week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'
import { saidOf } from '../make/tonight.ts'

const runs = runsOf(500)
const at = (iso: string) => Temporal.ZonedDateTime.from(iso).epochMilliseconds

describe('nights', () => {
  it('has cuts that strictly increase, in every zone and across both clock changes', () => {
    fc.assert(
      fc.property(anyZone, anySchedule, fc.nat(), (zone, schedule, seed) => {
        const day = anyDay(zone, seed)
        if (!dayExists(day, zone)) return
        const next = neighbour(day, 1, zone)
        expect(cutOf(next, schedule, zone)).toBeGreaterThan(cutOf(day, schedule, zone))
      }),
      runs,
    )
  })

  it('gives every instant exactly one night: the one whose cuts enclose it', () => {
    fc.assert(
      fc.property(anyZone, anySchedule, fc.nat(), fc.nat(48 * 60), (zone, schedule, seed, min) => {
        const { lightsOut } = nightOf(anyDay(zone, seed), schedule, zone)
        const instant = lightsOut - 24 * 3_600_000 + min * 60_000
        const night = nightAt(instant, schedule, zone)
        expect(cutOf(night, schedule, zone)).toBeLessThanOrEqual(instant)
        expect(cutOf(neighbour(night, 1, zone), schedule, zone)).toBeGreaterThan(instant)
      }),
      runs,
    )
  })

  it('has its lights out from noon to noon and its wake after it', () => {
    fc.assert(
      fc.property(anyZone, anySchedule, fc.nat(), (zone, schedule, seed) => {
        const day = anyDay(zone, seed)
        if (!dayExists(day, zone)) return
        const night = nightOf(day, schedule, zone)
        expect(night.wake).toBeGreaterThan(night.lightsOut)
        const clock = clockTimeAt(night.lightsOut, zone)
        const on = dayAt(night.lightsOut, zone)
        expect(clock >= '12:00' ? on : neighbour(on, -1, zone)).toBe(day)
      }),
      runs,
    )
  })

  it.each([
    ['an evening', '22:30', '07:00', '2026-11-20', '2026-11-20T22:30[Europe/Berlin]'],
    ['a bedtime past midnight', '00:30', '08:00', '2026-11-20', '2026-11-21T00:30[Europe/Berlin]'],
    [
      'Friday 09:00 is night Thursday',
      '09:00',
      '16:30',
      '2026-11-19',
      '2026-11-20T09:00[Europe/Berlin]',
    ],
    [
      'a minute before noon is not',
      '11:59',
      '20:00',
      '2026-11-19',
      '2026-11-20T11:59[Europe/Berlin]',
    ],
    ['noon is the same day', '12:00', '20:00', '2026-11-20', '2026-11-20T12:00[Europe/Berlin]'],
    // 02:30 is skipped: as long after the jump as it lies after its start.
    ['the clock skips it', '02:30', '09:00', '2026-03-28', '2026-03-29T03:30[Europe/Berlin]'],
    // 02:30 comes twice: the first.
    [
      'the clock shows it twice',
      '02:30',
      '09:00',
      '2026-10-24',
      '2026-10-25T02:30+02:00[Europe/Berlin]',
    ],
  ])('%s', (_name, bed, wake, day, expected) => {
    const night = nightOf(day, { week: week(bed, wake), tonight: null }, 'Europe/Berlin')
    expect(night.lightsOut).toBe(at(expected))
  })

  it.each([
    ['at the wake time', '03:30', '2026-03-29T04:30[Europe/Berlin]'],
    ['behind it', '03:15', '2026-03-29T04:15[Europe/Berlin]'],
  ])('keeps its length where the clock skips the bedtime and goes on %s', (_, wake, until) => {
    const schedule = { week: week('02:30', wake), tonight: null }
    expect(nightOf('2026-03-28', schedule, 'Europe/Berlin').wake).toBe(at(until))
  })

  it('is slept in from lights out on, and at the wake time no more', () => {
    const night = { lightsOut: 5, wake: 9 }
    expect([4, 5, 8, 9].map((one) => isAsleepAt(night, one))).toEqual([false, true, true, false])
  })

  it.each([
    ['22:30', '07:00', 510],
    ['00:00', '23:59', 1439],
    ['23:59', '00:00', 1],
  ])('from %s to %s has %i minutes', (bed, wake, min) => {
    expect(plannedMin(bed, wake)).toBe(min)
  })

  it('begins to own the time in the middle of the day, or with lights out where that is sooner', () => {
    const owns = (bed: string, wake: string) =>
      cutOf('2026-11-20', { week: week(bed, wake), tonight: null }, 'UTC')
    expect(owns('22:30', '07:00')).toBe(at('2026-11-20T14:45[UTC]'))
    expect(owns('22:30', '22:30')).toBe(at('2026-11-20T22:30[UTC]'))
    const late = { week: week('22:30', '21:00'), tonight: saidOf('2026-11-20', { bed: '20:00' }) }
    expect(cutOf('2026-11-20', late, 'UTC')).toBe(at('2026-11-20T20:00[UTC]'))
  })

  it('changes one night alone', () => {
    const schedule = {
      week: week('22:30', '07:00'),
      tonight: saidOf('2026-11-20', { bed: '00:15' }),
    }
    expect(nightOf('2026-11-20', schedule, 'UTC').bedtime).toBe('00:15')
    expect(nightOf('2026-11-21', schedule, 'UTC').bedtime).toBe('22:30')
  })

  it('reads a bedtime that equals the wake time as a night of a whole day, and stays total', () => {
    expect(plannedMin('22:30', '22:30')).toBe(1440)
    const night = nightOf('2026-11-20', { week: week('22:30', '22:30'), tonight: null }, 'UTC')
    expect(night.wake - night.lightsOut).toBe(24 * 3_600_000)
  })

  it('leaves out a day that the zone never had', () => {
    expect(dayExists('2011-12-30', 'Pacific/Apia')).toBe(false)
    expect(neighbour('2011-12-29', 1, 'Pacific/Apia')).toBe('2011-12-31')
  })

  it('writes clock times of any number of minutes', () => {
    expect([-1, 0, 1439, 1440, 2880].map(clockTimeOf)).toEqual([
      '23:59',
      '00:00',
      '23:59',
      '00:00',
      '00:00',
    ])
  })
})
