import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTimeAt, type EpochMs } from '../../lib/core/clock-time.ts'
import { nightOf } from '../../lib/core/night.ts'
import type { Travel } from '../../lib/core/schema/settings.ts'
import { answerTravel, asksTravel, clockShift, scheduleOf } from '../../lib/core/travel.ts'
import { week } from '../make/evenings.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const atHome: Travel = { home: 'Europe/Berlin', away: null }
const zones = Intl.supportedValuesOf('timeZone')

/** Lights out of a night as the wall clock of the place shows it. */
function bedtimeIn(zone: string, choice: 'home' | 'half' | 'local', bed = '22:30'): string {
  const travel = answerTravel(atHome, choice, zone, now)
  const schedule = scheduleOf({ week: week(bed, '07:00'), travel }, null, zone)
  return clockTimeAt(nightOf('2026-11-20', schedule, zone).lightsOut, zone)
}

describe('away from home', () => {
  it.each([
    ['America/New_York', '16:30', '19:30', '22:30'],
    ['Asia/Tokyo', '06:30', '02:30', '22:30'],
    ['Asia/Kolkata', '03:00', '00:45', '22:30'],
    // Twelve hours are as far one way as the other.
    ['Pacific/Auckland', '10:30', '04:30', '22:30'],
    ['Europe/Vienna', '22:30', '22:30', '22:30'],
  ])('in %s lights out is %s at home’s hours, %s half-way, %s local', (zone, home, half, local) => {
    expect(bedtimeIn(zone, 'home')).toBe(home)
    expect(bedtimeIn(zone, 'half')).toBe(half)
    expect(bedtimeIn(zone, 'local')).toBe(local)
  })

  it('home’s hours are the same moment as at home, but for whole days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...zones), (home, zone) => {
        const travel = answerTravel({ home, away: null }, 'home', zone, now)
        const here = scheduleOf({ week: week('22:30', '07:00'), travel }, null, zone)
        const there = { week: week('22:30', '07:00'), tonight: null }
        const apart = (a: EpochMs, b: EpochMs) => (((a - b) % 86_400_000) + 86_400_000) % 86_400_000
        const lightsOut = nightOf('2026-11-19', here, zone).lightsOut
        expect(apart(lightsOut, nightOf('2026-11-19', there, home).lightsOut)).toBe(0)
      }),
    )
  })

  it('asks once for each zone whose clock differs, and not at home', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), (zone) => {
        expect(asksTravel(atHome, zone, now)).toBe(clockShift(atHome, zone, now) !== 0)
        for (const choice of ['home', 'half', 'local'] as const)
          expect(asksTravel(answerTravel(atHome, choice, zone, now), zone, now)).toBe(false)
      }),
    )
    expect(asksTravel(atHome, 'Europe/Berlin', now)).toBe(false)
    expect(asksTravel({ home: null, away: null }, 'Asia/Tokyo', now)).toBe(false)
  })

  it('an answer for one zone says nothing of another', () => {
    const travel = answerTravel(atHome, 'home', 'Asia/Tokyo', now)
    expect(asksTravel(travel, 'America/New_York', now)).toBe(true)
    const usual = week('22:30', '07:00')
    expect(scheduleOf({ week: usual, travel }, null, 'America/New_York').week).toEqual(usual)
    expect(scheduleOf({ week: usual, travel }, null, 'Europe/Berlin').week).toEqual(usual)
  })

  it('a home that this browser does not know asks nothing', () => {
    expect(asksTravel({ home: 'Mars/Base', away: null }, 'Asia/Tokyo', now)).toBe(false)
  })
})
