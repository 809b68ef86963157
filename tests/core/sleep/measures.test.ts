import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, instantOf, MINUTE } from '../../../lib/core/clock-time.ts'
import {
  freeNights,
  meanOf,
  midsleep,
  regularity,
  socialJetlag,
} from '../../../lib/core/sleep/measures.ts'
import { type NightSleep, readSleep } from '../../../lib/core/sleep/night-sleep.ts'
import { week } from '../../make/evenings.ts'

const zone = 'Europe/Berlin'
const first = '2026-11-02'

/** A night that begins so many days after a Monday, asleep from so many minutes after noon for so many. */
function night(nth: number, from: number, min: number, waso?: number): NightSleep {
  const day = dayAfter(first, nth)
  const asleepAt = instantOf(day, '12:00', zone) + from * MINUTE
  const read = readSleep({
    night: day,
    zone,
    asleepAt,
    finalWake: asleepAt + min * MINUTE,
    ...(waso === undefined ? {} : { waso }),
  })
  if (!read.ok) throw new Error(read.reason)
  return read.sleep
}
const nights = (count: number, from = 660, min = 480) =>
  Array.from({ length: count }, (_, nth) => night(nth, from, min, 30))

test('a mean needs its nights, and says how many there are', () => {
  expect(meanOf(nights(13), 'tst', 14)).toEqual({ ok: false, have: 13, need: 14 })
  expect(meanOf(nights(14), 'tst', 14)).toEqual({ ok: true, value: 450, n: 14 })
  const some = [...nights(13), night(13, 660, 480)]
  expect(meanOf(some, 'tst', 14)).toEqual({ ok: false, have: 13, need: 14 })
  expect(meanOf(some, 'period', 14)).toMatchObject({ ok: true, value: 480 })
})
test('the middle of sleep is told by the clock on the wall, on both sides of a clock change', () => {
  expect(midsleep(nights(14), 14)).toMatchObject({ value: 900 })
  const unknown = { ...night(14, 0, 60), midsleep: null }
  expect(midsleep([...nights(13), unknown], 14)).toEqual({ ok: false, have: 13, need: 14 })
  const change = ['2026-10-23', '2026-10-24'].map((day) => {
    const read = readSleep({
      night: day,
      zone,
      asleepAt: instantOf(day, '23:00', zone),
      finalWake: instantOf(dayAfter(day), '07:00', zone),
    })
    if (!read.ok) throw new Error(read.reason)
    return read.sleep
  })
  // From 23:00 to 07:00 by the wall; of nine hours the middle lies at 03:30 before the clock went back, so at 02:30 after.
  expect(midsleep(change.slice(0, 1), 1)).toMatchObject({ value: 900 })
  expect(midsleep(change.slice(1), 1)).toMatchObject({ value: 870 })
})

describe('social jetlag', () => {
  const usual = week('22:30', '07:00')
  test('free nights: a later wake time, else Friday and Saturday', () => {
    expect(freeNights(usual)).toEqual([5, 6])
    const late = usual.map((hours, i) => (i === 2 || i === 6 ? { ...hours, wake: '09:00' } : hours))
    expect(freeNights(late)).toEqual([3, 7])
    const later = (wake: string) => usual.map((h, i) => (i === 5 ? { ...h, wake } : h))
    for (const wake of ['07:30', '07:59', '06:00']) expect(freeNights(later(wake))).toEqual([5, 6])
    expect(freeNights(later('08:00'))).toEqual([6])
    // Of wake times that are as common as each other the earliest is the usual one.
    const even = usual.map((h, i) =>
      i < 3 ? { ...h, wake: '09:00' } : i < 6 ? h : { ...h, wake: '12:00' },
    )
    expect(freeNights(even)).toEqual([1, 2, 3, 7])
    const each = usual.map((h, i) => ({ ...h, wake: `${String(13 - i).padStart(2, '0')}:30` }))
    expect(freeNights(each)).toEqual([1, 2, 3, 4, 5, 6])
    const halves = ['07:00', '07:30', '08:00', '08:30', '09:00', '09:30', '10:00']
    expect(freeNights(usual.map((h, i) => ({ ...h, wake: halves[i] as string })))).toEqual([
      3, 4, 5, 6, 7,
    ])
  })
  test('needs one free and three others', () => {
    const need = { free: 1, work: 3 }
    const monday = [0, 1, 2].map((nth) => night(nth, 660, 480))
    expect(socialJetlag(monday.slice(1), usual, need)).toEqual({
      ok: false,
      of: 'work',
      have: 2,
      need: 3,
    })
    expect(socialJetlag(monday, usual, need)).toEqual({ ok: false, of: 'free', have: 0, need: 1 })
    const later = socialJetlag([...monday, night(4, 780, 480)], usual, need)
    expect(later).toEqual({ ok: true, value: 120, free: 1, work: 3 })
    // Earlier on free days: the same distance.
    expect(socialJetlag([...monday, night(4, 540, 480)], usual, need)).toEqual(later)
  })
})

describe('regularity', () => {
  test('needs seven pairs of nights that follow one another', () => {
    expect(regularity(nights(7), 7)).toEqual({ ok: false, have: 6, need: 7 })
    expect(regularity(nights(8), 7)).toEqual({ ok: true, value: 100, n: 7 })
    const gaps = nights(20).filter((_, i) => i % 2 === 0)
    expect(regularity(gaps, 7)).toEqual({ ok: false, have: 0, need: 7 })
  })
  test('by its definition: one hour later each second night is two hours of 24 that differ', () => {
    const moved = Array.from({ length: 9 }, (_, nth) => night(nth, nth % 2 ? 720 : 660, 480))
    expect(regularity(moved, 7)).toMatchObject({ value: -100 + 200 * (22 / 24), n: 8 })
  })
  test('half a day round the clock each night is the other end', () => {
    const turned = Array.from({ length: 9 }, (_, nth) => night(nth, nth % 2 ? 720 : 0, 720))
    expect(regularity(turned, 7)).toMatchObject({ value: -100 })
  })
  test('a nap that began before noon of its day lies where the clock shows it', () => {
    const early = Array.from({ length: 9 }, (_, nth) => night(nth, nth % 2 ? 0 : -120, 480))
    expect(regularity(early, 7)).toMatchObject({ value: -100 + 200 * (20 / 24) })
  })
  test('a night without its times makes no pair', () => {
    const unknown = { ...night(3, 660, 480), onset: null }
    const asleep = { ...night(3, 660, 480), finalWake: null }
    for (const one of [unknown, asleep])
      expect(regularity([...nights(3), one, night(4, 660, 480)], 1)).toMatchObject({ n: 2 })
  })
  test('whatever the nights: from -100 to 100, and their order plays no part', () => {
    const any = fc.array(fc.tuple(fc.nat(1500), fc.integer({ min: 1, max: 900 })), {
      minLength: 9,
      maxLength: 12,
    })
    fc.assert(
      fc.property(any, (spans) => {
        const of = spans.map(([from, min], nth) => night(nth, from, min))
        const index = regularity(of, 7)
        expect(regularity([...of].reverse(), 7)).toMatchObject({ ok: true, n: spans.length - 1 })
        if (!index.ok) throw new Error('too few')
        expect(index.value).toBeGreaterThanOrEqual(-100)
        expect(index.value).toBeLessThanOrEqual(100)
      }),
      { numRuns: 50 },
    )
  })
})
