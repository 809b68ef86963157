import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { type Day, dayAfter, dayExists } from '../../lib/core/clock-time.ts'
import { dimAt } from '../../lib/core/dim/plan.ts'
import { partsIn } from '../../lib/core/fuse/part.ts'
import { mergeNights, plannedNights } from '../../lib/core/merge-nights.ts'
import type { KeptRow } from '../../lib/core/merge-rows.ts'
import { momentIn } from '../../lib/core/moment-in.ts'
import {
  cutOf,
  neighbour,
  nightAt,
  nightOf,
  nightsAround,
  type PlannedNight,
  type Schedule,
} from '../../lib/core/night.ts'
import { dimOf, plannedNight, plannedRow } from '../../lib/core/planned-night.ts'
import { type NightRow, nightRow } from '../../lib/core/schema/night.ts'
import { idOf } from '../make/any-entry.ts'
import { anyNights } from '../make/any-kept.ts'
import { anyDay, anySchedule, anyZone, week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'

const runs = runsOf(200)
const { dimming } = defaultSettings()
const HOUR = 3_600_000
const rowOf = (day: Day, schedule: Schedule, zone: string): NightRow => {
  const night = nightOf(day, schedule, zone)
  const wish = { before: night.lightsOut - 12 * HOUR, dimOff: false, now: night.wake }
  return { ...plannedRow(idOf(1), night, zone, dimming, wish), seen: true }
}
const planned = (day: Day, schedule: Schedule, zone: string): PlannedNight =>
  plannedNight(rowOf(day, schedule, zone))

/** What a life left behind: nights planned in whatever zone and by whatever hours, and others that nothing is known of. */
const life = fc
  .record({
    zone: anyZone,
    schedule: anySchedule,
    seed: fc.nat(),
    past: fc.array(fc.option(fc.record({ zone: anyZone, schedule: anySchedule })), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ zone, schedule, seed, past }) => {
    const middle = anyDay(zone, seed)
    const days = past.map((_, i) => dayAfter(middle, i - 4))
    const known = days.flatMap((day, i): [Day, PlannedNight][] => {
      const then = past[i]
      if (!then || !dayExists(day, then.zone)) return []
      return [[day, planned(day, then.schedule, then.zone)]]
    })
    return { zone, days, middle, schedule: { ...schedule, planned: new Map(known) } }
  })

describe('nights that keep their hours', () => {
  it('have cuts that strictly increase beside any others, whatever zone and hours each was planned with', () => {
    fc.assert(
      fc.property(life, ({ zone, days, schedule }) => {
        const all = [...days, ...[1, 2, 3, 4, 5].map((n) => dayAfter(days.at(-1) as Day, n))]
        const cuts = all
          .filter((day) => dayExists(day, zone))
          .map((day) => cutOf(day, schedule, zone))
        for (const [i, cut] of cuts.entries())
          if (i > 0) expect(cut).toBeGreaterThan(cuts[i - 1] as number)
      }),
      runs,
    )
  })

  it('leave every instant exactly one night: the one whose cuts enclose it', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: -7 * 24 * 60, max: 7 * 24 * 60 }), (one, min) => {
        const { zone, middle, schedule } = one
        const at = Date.parse(middle) + min * 60_000
        const [before, { day }, after] = nightsAround(at, schedule, zone)
        expect(nightAt(at, schedule, zone)).toBe(day)
        expect(cutOf(day, schedule, zone)).toBeLessThanOrEqual(at)
        expect(cutOf(neighbour(day, 1, zone), schedule, zone)).toBeGreaterThan(at)
        expect([before.day, after.day]).toEqual([neighbour(day, -1, zone), neighbour(day, 1, zone)])
      }),
      runs,
    )
  })

  it('are what they were, in whatever zone and by whatever week they are asked for', () => {
    fc.assert(
      fc.property(life, anyZone, ({ schedule }, elsewhere) => {
        for (const [day, night] of schedule.planned)
          expect(nightOf(day, schedule, elsewhere)).toEqual(night)
      }),
      runs,
    )
  })

  const zone = 'Europe/Berlin'
  const then = { week: week('22:30', '07:00'), tonight: null }
  const now: Schedule = {
    week: week('04:30', '12:00'),
    tonight: null,
    planned: new Map([['2026-11-20', planned('2026-11-20', then, zone)]]),
  }
  const at = (iso: string) => Temporal.ZonedDateTime.from(`${iso}[${zone}]`).epochMilliseconds

  it('own the clock times that they owned', () => {
    // By the hours of today the evening of that day begins at 20:15; by those of then it began at 17:15.
    expect(momentIn('2026-11-20', '18:30', now, zone)).toBe(at('2026-11-20T18:30'))
    expect(nightAt(at('2026-11-20T18:30'), now, zone)).toBe('2026-11-20')
    expect(nightAt(at('2026-11-20T18:30'), { ...now, planned: undefined }, zone)).toBe('2026-11-19')
  })

  it('sort what happened into the halves that their evening had', () => {
    const old = partsIn(now, zone)
    const today = partsIn({ ...now, planned: undefined }, zone)
    expect(old(at('2026-11-20T21:00'))).toBe('late')
    expect(today(at('2026-11-20T21:00'))).toBe(null)
    expect(old(at('2026-11-20T18:00'))).toBe('early')
    // The next night is not known: today's hours hold there.
    expect(old(at('2026-11-22T03:00'))).toBe('late')
  })
})

describe('a row of hours', () => {
  it('can be read again, whatever night it is of', () => {
    fc.assert(
      fc.property(anyZone, anySchedule, fc.nat(), (zone, schedule, seed) => {
        const day = anyDay(zone, seed)
        if (!dayExists(day, zone)) return
        expect(v.safeParse(nightRow, rowOf(day, schedule, zone)).issues).toBe(undefined)
      }),
      runs,
    )
  })

  it('draws the sky that the evening had', () => {
    const schedule = { week: week('22:30', '07:00'), tonight: null }
    const night = nightOf('2026-11-20', schedule, 'UTC')
    const before = nightOf('2026-11-19', schedule, 'UTC').wake
    for (const off of [false, true]) {
      const wish = { before, dimOff: off, now: night.wake }
      const row = plannedRow(
        idOf(1),
        night,
        'UTC',
        { ...dimming, grey: { ...dimming.grey, on: true, strength: 0.5 } },
        wish,
      )
      const { dim, warm, grey } = dimOf(plannedNight({ ...row, seen: true }))
      const drawn = dimAt(
        { ...dimming, grey: { ...dimming.grey, on: true, strength: 0.5 } },
        night,
        before,
        off,
      )
      for (const [track, its] of [
        [dim, drawn.dim],
        [warm, drawn.warm],
        [grey, drawn.grey],
      ] as const) {
        expect([track.from, track.to]).toEqual([its.from, its.to])
        if (track.from !== track.to) expect(track).toEqual(its)
      }
    }
  })

  it('of a night without Settle dims nothing, and of a strange zone nobody knows the clock', () => {
    const schedule = { week: week('22:30', '07:00'), tonight: null }
    const night = { ...nightOf('2026-11-20', schedule, 'UTC'), off: true }
    const wish = { before: 0, dimOff: false, now: night.wake }
    const grey = { ...dimming, grey: { ...dimming.grey, on: true, strength: 0.5 } }
    const row = { ...plannedRow(idOf(1), night, 'UTC', grey, wish), seen: true }
    expect([row.off, row.dim]).toEqual([true, {}])
    expect(plannedNight(row).zone).toBe('UTC')
    expect(plannedNight({ ...row, zone: 'Mars/Olympus' }).zone).toBeNull()
  })

  it.each<[string, Partial<NightRow>]>([
    ['of another night', { night: '2026-11-24' }],
    ['that wakes before lights out', { wake: 5 }],
    ['that lasts for days', { wake: Date.parse('2026-11-24') }],
    ['with a bedtime that is none', { bedtime: '25:00' }],
  ])('%s cannot be read', (_, fields) => {
    const row = rowOf('2026-11-20', { week: week('22:30', '07:00'), tonight: null }, 'UTC')
    expect(v.is(nightRow, row)).toBe(true)
    expect(v.is(nightRow, { ...row, ...fields })).toBe(false)
  })
})

describe('rows of several devices', () => {
  const byNight = (rows: readonly KeptRow[]) => [...plannedNights(rows)].sort()
  it('give each night the same hours, in whatever order they meet', () => {
    fc.assert(
      fc.property(anyNights, anyNights, anyNights, (a, b, c) => {
        expect(mergeNights(mergeNights(a, b), c)).toEqual(mergeNights(a, mergeNights(b, c)))
        expect(mergeNights(a, b)).toEqual(mergeNights(b, a))
        expect(byNight([...a, ...b, ...c])).toEqual(byNight([...c, ...b, ...a]))
        expect(byNight(mergeNights(mergeNights(a, b), c))).toEqual(byNight([...c, ...a, ...b]))
      }),
      runs,
    )
  })

  const row = (n: number, fields: Partial<NightRow> = {}): NightRow => ({
    ...rowOf('2026-11-20', { week: week(`2${n}:15`, '07:00'), tonight: null }, 'UTC'),
    id: idOf(n),
    ...fields,
  })
  const bedtime = (rows: readonly unknown[]) =>
    plannedNights(rows as KeptRow[]).get('2026-11-20')?.bedtime

  it('of one night the one whose device has something in it counts, then the smaller id', () => {
    expect(bedtime([row(1), row(2)])).toBe('21:15')
    expect(bedtime([row(1, { seen: false }), row(2), row(3)])).toBe('22:15')
    expect(bedtime([row(1, { seen: false }), row(2, { seen: false })])).toBe('21:15')
  })

  it('one that cannot be read never beats one that can', () => {
    const strange = { ...row(1), bedtime: 'late' }
    expect(bedtime([strange, row(2)])).toBe('22:15')
    expect(bedtime([strange])).toBe(undefined)
    expect(mergeNights([row(1)], [strange as KeptRow])).toEqual([row(1)])
    expect(mergeNights([strange as KeptRow], [row(1)])).toEqual([row(1)])
  })

  it('of two contents of one id the one that was written first stays', () => {
    const ahead = row(1, { writtenAt: row(1).writtenAt + 9e9, bedtime: '20:00' })
    expect(mergeNights([ahead], [row(1)])).toEqual([row(1)])
    expect(mergeNights([row(1)], [ahead])).toEqual([row(1)])
    const greater = { ...ahead, bedtime: '23:00' }
    expect(mergeNights([greater], [row(1)])).toEqual([row(1)])
    expect(mergeNights([row(1)], [greater])).toEqual([row(1)])
  })

  it('and of two that were written at once the greater text', () => {
    const greater = row(1, { bedtime: '23:00' })
    expect(mergeNights([greater], [row(1)])).toEqual([greater])
    expect(mergeNights([row(1)], [greater])).toEqual([greater])
  })
})
