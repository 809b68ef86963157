import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { nightAbout } from '../../lib/core/about-night.ts'
import { clockTimeOf, HOUR } from '../../lib/core/clock-time.ts'
import { correction, newEntry, revised } from '../../lib/core/entry.ts'
import { eveningAt } from '../../lib/core/evening.ts'
import { nightOf } from '../../lib/core/night.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { readSettings } from '../../lib/core/settings.ts'
import { anyEntry } from '../make/any-entry.ts'
import { anyDay, anySchedule, anyZone, week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'
import { moved } from '../make/moved.ts'

const { numRuns } = runsOf(200)
const schedule = { week: week('22:30', '07:00'), tonight: null }
const zone = 'Europe/Berlin'
const clock = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds
const id = '00000000-0000-4000-8000-000000000001'
const noted = (draft: Draft, at: string, now = at): Entry =>
  newEntry(draft, { id, at: clock(at), now: clock(now), zone, schedule })

const coffee: Draft = { kind: 'intake', substance: 'caffeine', mg: 80 }
const dose: Draft = { kind: 'dose', name: 'magnesium' }
const stress: Draft = { kind: 'factor', factor: 'stress' }
const walk: Draft = { kind: 'step', step: 'walk', did: 'done' }
const urge: Draft = { kind: 'symptom', symptomKind: 'urge', severity: 4 }

describe('the night that a note is about', () => {
  test.each<[what: string, Draft, at: string, night: string, late: boolean]>([
    ['coffee before waking', coffee, '2026-11-21T06:59', '2026-11-20', false],
    ['coffee at waking', coffee, '2026-11-21T07:00', '2026-11-21', false],
    ['coffee at one', coffee, '2026-11-21T13:00', '2026-11-21', false],
    ['coffee before the cut', coffee, '2026-11-21T14:30', '2026-11-21', false],
    ['coffee past the cut', coffee, '2026-11-21T14:50', '2026-11-21', false],
    ['a dose at half past twelve', dose, '2026-11-21T12:30', '2026-11-21', false],
    ['a hard morning', stress, '2026-11-21T09:00', '2026-11-21', false],
    ['a step before its cut', walk, '2026-11-21T13:30', '2026-11-21', false],
    ['a dose past midnight', dose, '2026-11-21T00:15', '2026-11-20', false],
    ['the legs at eight', urge, '2026-11-21T08:00', '2026-11-20', true],
    ['the legs at one', urge, '2026-11-21T13:00', '2026-11-20', true],
    ['calm past the cut', { kind: 'calm' }, '2026-11-21T15:00', '2026-11-21', false],
    [
      'a medicine at nine',
      { kind: 'medicine', name: 'x', change: 'new' },
      '2026-11-21T09:00',
      '2026-11-20',
      true,
    ],
    ['words at nine', { kind: 'note', note: 'x' }, '2026-11-21T09:00', '2026-11-20', true],
  ])('%s', (_, draft, at, night, late) => {
    expect(noted(draft, at)).toMatchObject({ night })
    expect(noted(draft, at).late ?? false).toBe(late)
  })

  test('it is the evening that the popup shows, at any moment, whoever asks', () => {
    const settings = readSettings({}, defaultSettings()).settings
    fc.assert(
      fc.property(anyZone, fc.nat(), fc.nat(1439), anySchedule, (where, seed, minute, hours) => {
        const text = `${anyDay(where, seed)}T${clockTimeOf(minute)}[${where}]`
        const now = Temporal.ZonedDateTime.from(text).epochMilliseconds
        const mine = { ...settings, week: [...hours.week] }
        const { dimNight } = eveningAt(now, where, mine, null, {})
        expect(nightAbout('step', now, hours, where)).toBe(dimNight.day)
      }),
      { numRuns },
    )
  })

  test('a note that is moved is about the night of its new moment, and its day is kept where nothing moves', () => {
    const cup = noted(coffee, '2026-11-21T20:20')
    expect(
      moved(cup, clock('2026-11-21T13:00'), id, clock('2026-11-21T20:21'), schedule),
    ).toMatchObject({
      night: '2026-11-21',
    })
    fc.assert(
      fc.property(anyEntry, fc.integer({ min: -3, max: 3 }), (drawn, days) => {
        const of = { ...drawn, zone, at: clock('2026-11-21T20:20') } as Entry
        const at = of.at + days * 7 * HOUR
        const row = moved(of, at, id, of.at, schedule)
        const whole = ['morning', 'sleep', 'fortnight'].includes(of.kind)
        const stays = days === 0 || whole
        expect(row.night).toBe(stays ? of.night : nightAbout(of.kind, at, schedule, zone))
      }),
      { numRuns },
    )
  })
})

describe('what is said more than 48 hours after its night', () => {
  const wake = nightOf('2026-11-20', schedule, zone).wake
  test.each([
    ['in time', wake + 48 * HOUR - 1, false],
    ['too late', wake + 48 * HOUR, true],
  ])('is kept and marked: %s', (_, now, is) => {
    const entry = newEntry(urge, { id, at: clock('2026-11-20T23:00'), now, zone, schedule })
    expect(entry.backfilled ?? false).toBe(is)
    expect(entry).toMatchObject({ night: '2026-11-20', late: true })
  })

  test('a number put right then is marked, words are not, and what is taken back is as it was', () => {
    const of = noted({ ...urge, note: 'before' } as Draft, '2026-11-20T23:00')
    const stamp = { id, at: of.at, now: wake + 72 * HOUR, schedule }
    expect(revised(of, { severity: 7 }, stamp)).toMatchObject({ severity: 7, backfilled: true })
    expect(revised(of, { note: 'after', severity: 4 }, stamp)).not.toHaveProperty('backfilled')
    expect(revised(of, { severity: 7 }, { ...stamp, now: wake })).not.toHaveProperty('backfilled')
    const marked = revised(of, { severity: 7 }, stamp)
    // Nothing that is said of it afterwards makes it count again.
    expect(correction(marked, { note: 'x' }, id, stamp.now)).toHaveProperty('backfilled', true)
    expect(revised(marked, { note: 'x' }, stamp)).toHaveProperty('backfilled', true)
    expect(moved(of, of.at + 1, id, stamp.now, schedule)).toHaveProperty('backfilled', true)
  })
})
