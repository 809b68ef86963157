import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nightAbout } from '../../lib/core/about-night.ts'
import {
  clockTimeAt,
  clockTimeOf,
  dayAfter,
  dayAt,
  type EpochMs,
  HOUR,
  MINUTE,
  offsetMinAt,
  type Zone,
} from '../../lib/core/clock-time.ts'
import { type EntryKind, entryKinds } from '../../lib/core/fields/table.ts'
import {
  type Around,
  isSameMinute,
  justNow,
  latestMoment,
  maySurprise,
  momentIn,
  momentSaid,
} from '../../lib/core/moment-in.ts'
import { nightAt, nightOf, nightsAround } from '../../lib/core/night.ts'
import { anyDay, anySchedule, anyZone, week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'
import { saidOf } from '../make/tonight.ts'

const { numRuns } = runsOf(200)

const schedule = { week: week('22:30', '07:00'), tonight: null }
const zone = 'Europe/Berlin'
const moment = (text: string, where: Zone = zone) =>
  Temporal.ZonedDateTime.from(`${text}[${where}]`).epochMilliseconds
const shown = (at: EpochMs | null, where: Zone = zone) =>
  at === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(at)
        .toZonedDateTimeISO(where)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })

describe('a clock time without a day', () => {
  const said = (kind: EntryKind, clock: string, now: string, night: string | null) =>
    shown(momentSaid({ clock, day: null }, { kind, night, now: moment(now), schedule, zone }))
  test.each<
    [name: string, EntryKind, clock: string, now: string, night: string | null, is: string]
  >([
    ['tonight’s page', 'intake', '13:00', '2026-11-20T20:20', '2026-11-20', '2026-11-20T13:00'],
    ['tonight’s page', 'intake', '08:00', '2026-11-20T20:20', '2026-11-20', '2026-11-20T08:00'],
    ['tonight’s page', 'dose', '12:30', '2026-11-20T20:20', '2026-11-20', '2026-11-20T12:30'],
    ['tonight’s page', 'symptom', '13:00', '2026-11-20T20:20', '2026-11-20', '2026-11-20T13:00'],
    ['tonight’s page', 'symptom', '22:00', '2026-11-20T20:20', '2026-11-20', '2026-11-19T22:00'],
    ['no page', 'dose', '23:30', '2026-11-21T00:15', null, '2026-11-20T23:30'],
    ['no page', 'intake', '00:15', '2026-11-21T00:15', null, '2026-11-21T00:15'],
    ['last night’s', 'intake', '13:00', '2026-11-21T08:00', '2026-11-20', '2026-11-20T13:00'],
    ['last night’s', 'symptom', '00:40', '2026-11-21T08:00', '2026-11-20', '2026-11-21T00:40'],
    ['last night’s', 'symptom', '13:00', '2026-11-21T08:00', '2026-11-20', '2026-11-20T13:00'],
    ['an old night’s', 'symptom', '13:30', '2026-11-27T20:00', '2026-11-20', '2026-11-21T13:30'],
    ['an old night’s', 'symptom', '15:00', '2026-11-27T20:00', '2026-11-20', '2026-11-20T15:00'],
    ['an old night’s', 'intake', '13:30', '2026-11-27T20:00', '2026-11-20', '2026-11-20T13:30'],
    ['an old night’s', 'intake', '06:30', '2026-11-27T20:00', '2026-11-20', '2026-11-21T06:30'],
  ])('%s: %s at %s, said at %s', (_, kind, clock, now, night, is) => {
    expect(said(kind, clock, now, night)).toBe(is)
  })

  test('whoever sleeps by day says it of the night that it was', () => {
    const rota = { week: week('09:00', '16:30'), tonight: null }
    const around = { kind: 'symptom', night: '2026-11-19', schedule: rota, zone } as const
    const at = (clock: string) =>
      shown(momentSaid({ clock, day: null }, { ...around, now: moment('2026-11-22T20:00') }))
    expect([at('08:40'), at('10:00'), at('16:00'), at('00:30')]).toEqual([
      '2026-11-20T08:40',
      '2026-11-20T10:00',
      '2026-11-20T16:00',
      '2026-11-21T00:30',
    ])
  })

  test('whoever wakes in the evening has the cup of that evening on the page of the next noon', () => {
    const noon = { week: week('12:00', '20:00'), tonight: null }
    const now = moment('2026-11-24T20:00')
    const around = { kind: 'intake', night: '2026-11-20', now, schedule: noon, zone } as const
    expect(shown(momentSaid({ clock: '21:00', day: null }, around))).toBe('2026-11-19T21:00')
  })

  test('a night of twenty-four hours has a place for it', () => {
    const round = { week: week('22:30', '22:30'), tonight: null }
    const now = moment('2026-11-22T20:00')
    const around = { kind: 'intake', night: '2026-11-19', now, schedule: round, zone } as const
    expect(shown(momentSaid({ clock: '13:00', day: null }, around))).toBe('2026-11-20T13:00')
  })

  test.each([
    ['comes twice, said between', '02:30', '2026-10-25T02:40:00+02:00', '2026-10-25T02:30+02:00'],
    ['comes twice, said after both', '02:30', '2026-10-25T09:00', '2026-10-25T02:30+01:00'],
    ['is skipped', '02:30', '2026-03-29T09:00', '2026-03-29T03:30+02:00'],
    ['is skipped, said at once', '02:30', '2026-03-29T03:10', '2026-03-28T02:30+01:00'],
  ])('a time that %s', (_, clock, now, is) => {
    expect(latestMoment(clock, moment(now), zone)).toBe(Date.parse(is))
  })
})

test('with a day it is that day, and nothing that has not come', () => {
  const around = { kind: 'medicine', night: null, now: moment('2026-11-22T20:00'), schedule, zone }
  const on = (clock: string, day: string) => momentSaid({ clock, day }, around as Around)
  expect(shown(on('20:00', '2026-11-01'))).toBe('2026-11-01T20:00')
  expect(shown(on('20:00', '2026-11-22'))).toBe('2026-11-22T20:00')
  expect(on('20:01', '2026-11-22')).toBeNull()
  expect(on('08:00', '2026-11-23')).toBeNull()
  // Of an hour that came twice the second.
  expect(on('02:30', '2026-10-25')).toBe(Date.parse('2026-10-25T02:30+01:00'))
})

test('what may surprise is said: eighteen hours back, or another night than the one shown', () => {
  const now = moment('2026-11-20T20:20')
  const may = (kind: EntryKind, at: string, night: string | null = null) =>
    maySurprise(moment(at), { kind, night, now, schedule, zone })
  expect(may('intake', '2026-11-20T13:00', '2026-11-20')).toBe(false)
  expect(may('intake', '2026-11-20T06:30', '2026-11-20')).toBe(true)
  expect(may('symptom', '2026-11-20T13:00', '2026-11-20')).toBe(true)
  expect(may('medicine', '2026-11-01T20:00')).toBe(true)
  expect(may('intake', '2026-11-20T13:00')).toBe(false)
  expect(may('symptom', '2026-11-20T13:00')).toBe(true)
  expect(may('symptom', '2026-11-20T02:20', '2026-11-19')).toBe(false)
  expect(may('symptom', '2026-11-20T02:19', '2026-11-19')).toBe(true)
})

/** Every instant of four days before and after at which a wall clock shows the time, by all offsets that the zone had. */
function everyShown(clock: string, near: EpochMs, where: Zone): EpochMs[] {
  const hours = Array.from({ length: 8 * 24 + 1 }, (_, i) => near + (i - 96) * HOUR)
  const offsets = new Set(hours.map((at) => offsetMinAt(at, where)))
  const noon = Date.parse(`${dayAt(near, 'UTC')}T${clock}Z`)
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .flatMap((day) => [...offsets].map((min) => noon + day * 24 * HOUR - min * MINUTE))
    .filter((at) => clockTimeAt(at, where) === clock)
}

const anyNow = fc
  .tuple(anyZone, fc.nat(), fc.nat(1439), fc.nat(59_999))
  .map(([where, seed, minute, ms]) => ({
    where,
    now: moment(`${anyDay(where, seed)}T${clockTimeOf(minute)}`, where) + ms,
  }))
const anyClock = fc.nat(1439).map(clockTimeOf)
const anyKind = fc.constantFrom(...entryKinds)
/** Weeks as people live them, nights of 24 hours among them, and one night that was changed for itself. */
const anyWeek = fc.oneof(
  { weight: 5, arbitrary: anySchedule },
  anyClock.map((clock) => ({ week: week(clock, clock), tonight: null })),
)
const anyLife = fc
  .tuple(anyNow, anyWeek, fc.option(fc.tuple(anyClock, anyClock)), fc.integer({ min: -2, max: 1 }))
  .map(([{ where, now }, hours, changed, days]) => {
    const night = dayAfter(dayAt(now, where), days)
    const tonight = changed && saidOf(night, { bed: changed[0], wake: changed[1] })
    return { where, now, hours: { ...hours, tonight } }
  })

describe('laws', () => {
  test('without a page it is the latest such time, never ahead of now', () => {
    fc.assert(
      fc.property(anyNow, anyClock, ({ where, now }, clock) => {
        const at = latestMoment(clock, now, where)
        const past = everyShown(clock, now, where).filter((one) => one <= now)
        expect(at).toBeLessThanOrEqual(now)
        expect(at).toBeGreaterThanOrEqual(Math.max(...past))
        // Only an hour that the clock skipped, on that day or over the end of the one before, is shown as another.
        const days = everyShown(clock, now, where).map((one) => dayAt(one, where))
        const skips = [0, -1].some((n) => !days.includes(dayAfter(dayAt(at, where), n)))
        expect(clockTimeAt(at, where) === clock || skips).toBe(true)
      }),
      { numRuns },
    )
  })

  test('on a page it is never ahead of now; of an old night it is about that night wherever one can be', () => {
    fc.assert(
      fc.property(
        anyLife,
        anyClock,
        anyKind,
        fc.nat(60),
        ({ where, now, hours }, clock, kind, back) => {
          const night = nightAbout(kind, now - back * 24 * HOUR, hours, where)
          const around = { kind, night, now, schedule: hours, zone: where }
          const at = momentSaid({ clock, day: null }, around) as EpochMs
          expect(at).toBeLessThanOrEqual(now)
          const { lightsOut, wake } = nightOf(night, hours, where)
          if (now < wake) {
            expect(at).toBe(latestMoment(clock, now, where))
            return
          }
          const could = everyShown(clock, lightsOut, where).filter(
            (one) => one <= now && nightAbout(kind, one, hours, where) === night,
          )
          // Read back, it stands on that page.
          if (could.length > 0) expect(nightAbout(kind, at, hours, where)).toBe(night)
          expect(Math.abs(at - lightsOut)).toBeLessThan(72 * HOUR)
        },
      ),
      { numRuns },
    )
  })

  test('an instant that a night owns is found again from its clock time', () => {
    fc.assert(
      fc.property(anyZone, fc.nat(), anySchedule, fc.nat(1439), (where, seed, hours, minute) => {
        const at = moment(`${anyDay(where, seed)}T${clockTimeOf(minute)}`, where)
        const night = nightAt(at, hours, where)
        const found = momentIn(night, clockTimeAt(at, where), hours, where)
        // Where the clock shows the same time twice in a night, either is meant.
        expect(nightsAround(found, hours, where).some((one) => one.day === night)).toBe(true)
        if (found !== at) expect(clockTimeAt(found, where)).toBe(clockTimeAt(at, where))
      }),
      { numRuns },
    )
  })
})

test('a clock that was set back over midnight has shown tomorrow already', () => {
  // In St. John's clocks went from 00:01 back to 23:01 of the day before.
  const second = Date.parse('2010-11-07T03:00:00Z')
  expect(latestMoment('00:00', second, 'America/St_Johns')).toBe(Date.parse('2010-11-07T02:30:00Z'))
})

test('where the zone left out the day before it was on the day before that', () => {
  const where = 'Pacific/Apia'
  const now = moment('2011-12-31T08:00', where)
  expect(shown(latestMoment('12:00', now, where), where)).toBe('2011-12-29T12:00')
})

test('a form begins just now, and minutes are counted back', () => {
  const around: Around = { kind: 'symptom', night: null, now: 0, schedule, zone }
  expect(momentSaid(justNow, around)).toBe(0)
  expect(momentSaid({ minAgo: 15 }, around)).toBe(-15 * MINUTE)
})

test('a minute is the same from its first millisecond to its last', () => {
  const start = Date.parse('2026-11-20T21:00:00Z')
  const ends = [start - 1, start, start + MINUTE - 1, start + MINUTE]
  expect(ends.map((one) => isSameMinute(start, one))).toEqual([false, true, true, false])
})
