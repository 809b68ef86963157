import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, instantOf } from '../../lib/core/clock-time.ts'
import { newEntry } from '../../lib/core/entry.ts'
import {
  asksOf,
  earlierNights,
  lastNight,
  momentOf,
  openAsks,
  seatAround,
  voiceOf,
} from '../../lib/core/morning.ts'
import { nightAt, nightOf } from '../../lib/core/night.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { anyDay, anySchedule, anyZone, week } from '../make/evenings.ts'

const zone = 'Europe/Berlin'
const usual = { week: week('22:30', '07:00'), tonight: null }
const shifts = { week: week('09:00', '16:30'), tonight: null }
const at = (clock: string, day = '2026-11-22') => instantOf(day, clock, zone)

test.each<[ticked: string[], guess: boolean, asks: string[]]>([
  [[], true, ['worst', 'sleep']],
  [[], false, ['worst']],
  [['urge', 'jerkAtSleepOnset'], true, ['worst', 'sleep']],
  [['urge', 'jerkAtSleepOnset'], false, ['worst', 'jumps']],
  [['jerkAtSleepOnset'], true, ['jumps', 'sleep']],
  [['jerkAtSleepOnset'], false, ['jumps']],
  [['cramp'], false, ['worst']],
])('who ticked %j, guess %j, is asked %j', (ticked, guess, asks) => {
  expect(asksOf(ticked, guess)).toEqual(asks)
})
test('urge words only where an urge may be', () => {
  expect([[], ['notSure'], ['urge', 'cramp']].map(voiceOf)).toEqual(['urge', 'urge', 'urge'])
  expect([['cramp'], ['movementsSeenByOthers'], ['jerkAtSleepOnset']].map(voiceOf)).toEqual([
    'legs',
    'legs',
    'legs',
  ])
})

describe('when', () => {
  test.each([
    ['06:59', null],
    ['07:00', '2026-11-21'],
    ['14:44', '2026-11-21'],
    ['14:46', null],
    ['23:30', null],
  ])('at %s the last night is %s', (clock, day) => {
    expect(lastNight(at(clock), usual, zone)?.day ?? null).toBe(day)
  })
  test('a night worker’s morning is at half past four in the afternoon', () => {
    expect(lastNight(at('15:00'), shifts, zone)).toBeNull()
    expect(lastNight(at('16:30'), shifts, zone)?.day).toBe('2026-11-21')
    expect(lastNight(at('15:00'), { ...shifts, week: week('08:00', '14:30') }, zone)?.day).toBe(
      '2026-11-21',
    )
  })
  test('earlier nights go back 48 hours after their wake, and not before the first note', () => {
    const days = (since: number | null, now = at('08:00')) =>
      earlierNights(now, since, usual, zone).map((night) => night.day)
    expect(days(0)).toEqual(['2026-11-20'])
    expect(days(0, at('06:59'))).toEqual(['2026-11-20', '2026-11-19'])
    expect(days(0, at('15:00'))).toEqual(['2026-11-21', '2026-11-20'])
    expect(days(at('12:00', '2026-11-21'))).toEqual([])
    expect(days(at('07:00', '2026-11-21'))).toEqual([])
    expect(days(at('06:59', '2026-11-21'))).toEqual(['2026-11-20'])
    expect(days(null)).toEqual([])
  })
  test('who turns from nights to days can fill in three', () => {
    const hours = [
      ...week('20:00', '04:00').slice(0, 4),
      ...[
        { bed: '09:00', wake: '17:00' },
        { bed: '23:00', wake: '08:00' },
      ],
      ...week('20:00', '04:00').slice(0, 1),
    ]
    const earlier = earlierNights(at('12:30', '2026-11-23'), 0, { ...usual, week: hours }, zone)
    expect(earlier.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-21', '2026-11-20'])
  })
  test('an answer stands at the wake time, before it at the moment it is given', () => {
    const night = nightOf('2026-11-21', usual, zone)
    expect(momentOf(night, at('09:00'))).toBe(at('07:00'))
    expect(momentOf(night, at('06:00'))).toBe(at('06:00'))
  })
  test('a sleep is looked for from the morning before to the evening after', () => {
    const night = nightOf('2026-11-21', usual, zone)
    expect(seatAround(night)).toEqual({ from: at('08:30', '2026-11-21'), to: at('21:00') })
  })
  test('in any zone with any hours: the last night is over, is the owner of now, and is none of the earlier', () => {
    fc.assert(
      fc.property(anyZone, fc.nat(), anySchedule, fc.nat(1439), (where, seed, schedule, min) => {
        const now = instantOf(anyDay(where, seed), '00:00', where) + min * 60_000
        const last = lastNight(now, schedule, where)
        if (last) {
          expect(nightAt(now, schedule, where)).toBe(last.day)
          expect(last.wake).toBeLessThanOrEqual(now)
        }
        const earlier = earlierNights(now, 0, schedule, where)
        for (const night of earlier) {
          expect(night.day).not.toBe(last?.day)
          expect(night.wake).toBeLessThanOrEqual(now)
          expect(now - night.wake).toBeLessThan(48 * HOUR)
        }
        expect(earlier.length).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('what is open', () => {
  const entry = (draft: Draft) => {
    const stamp = { at: at('07:00'), now: at('08:00'), zone, schedule: usual }
    return newEntry(draft, { ...stamp, id: '0', night: '2026-11-21' })
  }
  const asks = asksOf([], true)
  test.each<[string, Draft[], string[]]>([
    ['nothing said', [], ['worst', 'sleep']],
    ['calm', [{ kind: 'morning', worst: 0 }], ['sleep']],
    ['not known', [{ kind: 'morning', worst: 'unknown' }], ['sleep']],
    ['skipped', [{ kind: 'morning', worst: 'skipped' }], []],
    ['not me', [{ kind: 'sleep', answer: 'notMe' }], ['worst']],
    ['an evening note is no answer', [{ kind: 'calm' }], ['worst', 'sleep']],
    [
      'both',
      [
        { kind: 'morning', worst: 4 },
        { kind: 'sleep', answer: 'confirmed' },
      ],
      [],
    ],
  ])('%s', (_, drafts, open) => {
    expect(openAsks(asks, drafts.map(entry))).toEqual(open)
  })
  test.each<[string, Draft[], string[]]>([
    ['nothing said', [], ['jumps', 'sleep']],
    ['said', [{ kind: 'morning', jumps: 'some' }], ['sleep']],
    ['skipped', [{ kind: 'morning', jumps: 'skipped' }], []],
    ['the worst is no answer', [{ kind: 'morning', worst: 3 }], ['jumps', 'sleep']],
  ])('of jumps: %s', (_, drafts, open) => {
    expect(openAsks(asksOf(['jerkAtSleepOnset'], true), drafts.map(entry))).toEqual(open)
  })
})
