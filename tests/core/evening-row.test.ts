import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import {
  changeIn,
  emptyEvening,
  eveningRowOf,
  saidAfter,
  sayTonight,
  snoozeOf,
  withChange,
} from '../../lib/core/evening-row.ts'
import { nightOf } from '../../lib/core/night.ts'
import type { EveningChange, EveningRow } from '../../lib/core/schema/evening.ts'
import { anyChange, DAYS, LATE } from '../make/changes.ts'
import { week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'
import { saidOf } from '../make/tonight.ts'

const RUNS = runsOf(300)
const all = (changes: readonly EveningChange[], from: EveningRow = emptyEvening) =>
  changes.reduce<EveningRow>((row, change) => withChange(row, change, LATE), from)

describe('changes of this evening', () => {
  const some = fc.array(anyChange, { maxLength: 12 })
  it('come to the same in whatever order, and however often each comes', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.array(fc.nat(11)), (changes, seed, again) => {
        const mixed = changes
          .map((change, i) => [change, (i * 7919 + seed) % 104_729] as const)
          .sort((a, b) => a[1] - b[1])
          .map(([change]) => change)
        const doubled = again.flatMap((i) => changes[i] ?? [])
        const row = all(changes)
        expect(all(mixed)).toEqual(row)
        expect(all([...doubled, ...mixed, ...doubled])).toEqual(row)
        // What one page has gathered and what another has come to the same as one after the other.
        const half = changes.length >> 1
        expect(withChange(all(changes.slice(0, half)), all(changes.slice(half)), LATE)).toEqual(row)
      }),
      RUNS,
    )
  })

  it('lie in the storage and come back the same, and what is no change is none', () => {
    fc.assert(
      fc.property(some, fc.jsonValue(), (changes, junk) => {
        const row = all(changes)
        expect(changeIn(JSON.parse(JSON.stringify(row)))).toEqual(row)
        const asked = Object.fromEntries(changes.map((one, i) => [`asked:${i}`, one]))
        expect(eveningRowOf({ ...asked, 'asked:junk': null }, LATE)).toEqual(row)
        expect(() =>
          eveningRowOf({ evening: junk, 'asked:x': junk, mute: junk }, LATE),
        ).not.toThrow()
      }),
      RUNS,
    )
  })

  it('one damaged part takes no other with it', () => {
    const row = changeIn({
      nights: {
        '2026-11-20': { bed: { at: 1, is: '25:00' }, off: { at: 1, is: true }, notMeAt: 'x' },
        tomorrow: { off: { at: 1, is: true } },
      },
      presses: [{ at: 'now' }, { at: Number.POSITIVE_INFINITY }, { at: 5 }],
      better: 7,
    })
    expect(row).toEqual({
      nights: { '2026-11-20': { off: { at: 1, is: true } } },
      presses: [{ at: 5 }],
      better: [],
    })
  })
})

const NIGHT = DAYS[1] as string
const now = LATE

describe('of two things said', () => {
  const off = (at: number, is: boolean) => ({ nights: saidOf(NIGHT, { off: is }, at) })
  test.each([
    ['the later holds', off(now - 5, true), off(now - 4, false), false],
    ['whichever comes first', off(now - 4, false), off(now - 5, true), false],
    [
      'said by a clock that ran ahead it gives way',
      off(now + 3 * MINUTE, true),
      off(now, false),
      false,
    ],
    ['unless nothing else was said', off(now + 3 * MINUTE, true), {}, true],
  ])('%s', (_, a, b, holds) => {
    const row = withChange(withChange(emptyEvening, a, now), b, now)
    expect(row.nights[NIGHT]?.off?.is).toBe(holds)
  })

  test('one said in the same moment comes after what is shown', () => {
    const once = withChange(emptyEvening, sayTonight(emptyEvening, NIGHT, { off: true }, now), now)
    const twice = withChange(once, sayTonight(once, NIGHT, { off: false }, now), now)
    expect(twice.nights[NIGHT]?.off).toEqual({ at: now + 1, is: false })
  })

  test('one said after what a clock a little ahead has said comes after it, and after one far ahead is said now', () => {
    expect([undefined, now - 1, now, now + MINUTE].map((last) => saidAfter(last, now))).toEqual([
      ...[now, now, now + 1, now + MINUTE + 1],
    ])
    expect(saidAfter(now + MINUTE + 1, now)).toBe(now)
  })

  test('hours and off of one night do not touch each other', () => {
    const page = sayTonight(emptyEvening, NIGHT, { bed: '21:00' }, now)
    const other = sayTonight(emptyEvening, NIGHT, { off: true, wake: '08:00' }, now)
    expect(all([page, other]).nights[NIGHT]).toEqual({
      bed: { at: now, is: '21:00' },
      off: { at: now, is: true },
      wake: { at: now, is: '08:00' },
    })
  })
})

test('the morning after, last night holds what was said of it when something is said of the next', () => {
  const [last, next] = ['2026-11-20', '2026-11-21']
  const at = Date.parse('2026-11-21T08:00:00Z')
  const evening = withChange(
    emptyEvening,
    { nights: saidOf(last, { bed: '01:00', off: true }) },
    at,
  )
  const { nights } = withChange(evening, sayTonight(evening, next, { bed: '21:00' }, at), at)
  const schedule = { week: week('22:30', '07:00'), tonight: nights }
  expect(nightOf(last, schedule, 'UTC')).toMatchObject({ bedtime: '01:00', off: true })
  expect(nightOf(next, schedule, 'UTC')).toMatchObject({ bedtime: '21:00', off: false })
})

test('three nights are kept, those near now, whatever a clock that ran ahead has left', () => {
  const days = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2027-11-21']
  const nights = Object.assign({}, ...days.map((day) => saidOf(day, { off: true })))
  const at = Date.parse('2026-11-20T21:00:00Z')
  expect(Object.keys(withChange(emptyEvening, { nights }, at).nights)).toEqual(days.slice(1, 4))
  // Of two as near the earlier, in whatever order they were said.
  const apart = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-22']
  for (const order of [apart, [...apart].reverse()]) {
    const said = Object.assign({}, ...order.map((day) => saidOf(day, { off: true })))
    const row = withChange(emptyEvening, { nights: said }, Date.parse('2026-11-21'))
    expect(Object.keys(row.nights)).toEqual(apart.slice(0, 3))
  }
})

test('a snooze holds for whichever night it was said last, until it is ended', () => {
  const [last, next] = ['2026-11-20', '2026-11-21']
  const row = all([
    { nights: saidOf(last, { snooze: 'night' }, now - 9) },
    { nights: saidOf(next, { snooze: now + 1 }, now - 5) },
  ])
  expect(snoozeOf(row, now)).toEqual({ night: next, at: now - 5, until: now + 1 })
  const ended = withChange(row, { nights: saidOf(next, { snooze: null }, now - 4) }, now)
  expect(snoozeOf(ended, now)).toBeNull()
})
