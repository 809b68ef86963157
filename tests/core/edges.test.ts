import { describe, expect, test } from 'vitest'
import { isOfFuture } from '../../lib/core/ahead.ts'
import { backupDue } from '../../lib/core/backup-due.ts'
import { HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import { keptLately } from '../../lib/core/current-entries.ts'
import { isPastMemory, takesNotes } from '../../lib/core/entry.ts'
import { withChange } from '../../lib/core/evening-row.ts'
import { isOfEarlier, noFlags } from '../../lib/core/flags/kept.ts'
import { offerOf } from '../../lib/core/flags/offer.ts'
import { isStale, learnedOf } from '../../lib/core/fuse/learned.ts'
import { ANSWER_HOLDS_MS, gateOf } from '../../lib/core/gate.ts'
import { emptyLedger, isNoted, NOTED_MS, refreshed } from '../../lib/core/ledger.ts'
import { settleShowing } from '../../lib/core/ledger-change.ts'
import { possibleStretches } from '../../lib/core/merge-seat.ts'
import { maySurprise } from '../../lib/core/moment-in.ts'
import { canBe } from '../../lib/core/possible-night.ts'
import { FORTNIGHT_MS, fortnightDue } from '../../lib/core/questions.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { isAhead } from '../../lib/core/stamp.ts'
import { gate, NOW } from '../make/answers.ts'
import { week } from '../make/evenings.ts'

const DAY = 24 * HOUR
const schedule = { week: week('22:30', '07:00'), tonight: null }
const wake = Date.parse('2026-11-21T07:00:00Z')

/** Whether something holds at an instant and one millisecond after it. */
const around = (holds: (at: number) => boolean, edge: number) => [holds(edge), holds(edge + 1)]
/** What is so up to its edge, and not a millisecond longer. */
const upTo: [string, (at: number) => boolean, number][] = [
  ['a minute ahead is not the future', (at) => !isOfFuture(at, NOW), NOW + MINUTE],
  ['twelve hours ahead is no wrong clock', (at) => !isAhead(at, NOW), NOW + 12 * HOUR],
  ['a copy is fresh', (now) => !backupDue({ backup: { lastAt: NOW } }, 0, now), NOW + 30 * DAY - 1],
  ['a first note needs no copy', (now) => !backupDue({}, NOW, now), NOW + 30 * DAY - 1],
  ['a fortnight is not over', (now) => !fortnightDue(NOW, 0, now), NOW + FORTNIGHT_MS - 1],
  ['nor since the first note', (now) => !fortnightDue(null, NOW, now), NOW + FORTNIGHT_MS - 1],
  [
    'a night takes notes',
    (now) => takesNotes('2026-11-20', now, schedule, 'UTC'),
    wake + 48 * HOUR - 1,
  ],
  [
    'a night is remembered',
    (now) => !isPastMemory('2026-11-20', now, 60),
    Date.parse('2026-11-22T23:00:00Z') + 12 * HOUR - 1,
  ],
  [
    'a note was just kept',
    (now) => isNoted({ ...emptyLedger, notedAt: NOW }, now),
    NOW + NOTED_MS - 1,
  ],
  [
    'a check is of today',
    (now) => !isOfEarlier({ ...noFlags, answers: { a: 'no' }, at: NOW }, now),
    NOW + 12 * HOUR,
  ],
  [
    'what was learned is fresh',
    (now) => !isStale({ learnedAt: NOW, afterMin: { early: 1, late: 1 } }, [], now),
    NOW + DAY - 1,
  ],
  ['an answer holds', (now) => agedAt(NOW, now).length === 0, NOW + ANSWER_HOLDS_MS],
  ['an answer from a day ahead holds', (at) => agedAt(at, NOW).length === 0, NOW + DAY],
  [
    'a seat is not left for longer than a week',
    (to) => possibleStretches([{ from: NOW - 7 * DAY, to, state: 'idle' }], NOW).length === 1,
    NOW,
  ],
  [
    'and does not end ahead by half a day',
    (to) => possibleStretches([{ from: NOW, to, state: 'idle' }], NOW).length === 1,
    NOW + 12 * HOUR,
  ],
  [
    'a press is kept for two hours',
    (now) =>
      withChange({ nights: {}, presses: [{ at: NOW }], better: [] }, {}, now).presses.length === 1,
    NOW + 2 * HOUR - 1,
  ],
  ['what shows is listed for five seconds', (now) => showing(now) === 'held', NOW + 5_000],
]
const agedAt = (answeredAt: number, now: number) =>
  gateOf(gate, { a: { answer: 'no', answeredAt } }, now).aged
const showing = (now: number) => {
  const nights = { '2026-11-20': { walk: { state: 'showing' as const, at: NOW } } }
  return settleShowing({ ...emptyLedger, nights }, new Set(), now).nights['2026-11-20']?.['walk']
    ?.state
}

describe('holds up to its edge, and not a millisecond longer', () => {
  test.each(upTo)('%s', (_, holds, edge) => {
    expect(around(holds, edge)).toEqual([true, false])
  })
})

describe('before its beginning', () => {
  test('an answer of before a change of medicine has aged, one of that instant has not', () => {
    const aged = (answeredAt: number) =>
      gateOf(gate, { a: { answer: 'no', answeredAt } }, NOW, NOW - DAY).aged
    expect([aged(NOW - DAY - 1), aged(NOW - DAY)]).toEqual([['a'], []])
  })
  test('what was written on a clock that ran ahead counts for none', () => {
    const backup = { lastAt: NOW + 1 }
    expect(backupDue({ backup }, NOW - 31 * DAY, NOW)).toBe(true)
    expect(backupDue({ backup: { lastAt: NOW } }, NOW - 31 * DAY, NOW)).toBe(false)
    expect(backupDue({}, null, NOW)).toBe(false)
    expect(fortnightDue(NOW + 1, NOW - FORTNIGHT_MS, NOW)).toBe(true)
    expect(fortnightDue(NOW, NOW - FORTNIGHT_MS, NOW)).toBe(false)
    expect(isNoted({ ...emptyLedger, notedAt: NOW + 1 }, NOW)).toBe(false)
    expect(isNoted({ ...emptyLedger, notedAt: NOW }, NOW)).toBe(true)
    const learned = { learnedAt: NOW, afterMin: { early: 30, late: 30 } }
    expect([
      isStale(learned, [], NOW),
      isStale({ ...learned, learnedAt: NOW + 1 }, [], NOW),
    ]).toEqual([false, true])
  })
  test('an onset that was noted since makes what was learned old, one of before does not', () => {
    const learned = { learnedAt: NOW, afterMin: { early: 30, late: 30 } }
    const onset = (enteredAt: number, more = {}) =>
      ({
        kind: 'symptom',
        symptomKind: 'urge',
        onset: true,
        at: NOW - HOUR,
        enteredAt,
        ...more,
      }) as unknown as Entry
    expect(
      [onset(NOW), onset(NOW + 1), onset(NOW + 1, { onset: undefined })].map((one) =>
        isStale(learned, [one], NOW + 9),
      ),
    ).toEqual([false, true, false])
    expect(isStale(null, [], NOW)).toBe(true)
    expect(learnedOf({ fuse: learned })).toEqual(learned)
    for (const early of [0, 1.5, '30'])
      expect(learnedOf({ fuse: { ...learned, afterMin: { early, late: 1 } } })).toBeNull()
    expect(learnedOf({ fuse: { ...learned, afterMin: { early: 1, late: 1 } } })).not.toBeNull()
  })
})

test('a night can be from six hours before its day to six after the next, and fifty hours long', () => {
  const day = Date.parse('2026-11-20')
  const can = (from: number, length: number) =>
    canBe({ day: '2026-11-20', lightsOut: day + from, wake: day + from + length })
  expect([can(-6 * HOUR, 1), can(-6 * HOUR - 1, 1)]).toEqual([true, false])
  expect([can(54 * HOUR, 1), can(54 * HOUR + 1, 1)]).toEqual([true, false])
  expect([can(0, 0), can(0, 50 * HOUR), can(0, 50 * HOUR + 1)]).toEqual([false, true, false])
  expect(canBe({ day: 'x', lightsOut: day, wake: day + 1 })).toBe(false)
})

test('a moment is far back after eighteen hours', () => {
  const now = Date.parse('2026-11-22T18:00:00Z')
  const surprises = (at: number) =>
    maySurprise(at, { kind: 'medicine', night: '2026-11-21', now, schedule, zone: 'UTC' })
  // It is about another night all the same: the evening began after it.
  const here = (at: number) =>
    maySurprise(at, { kind: 'symptom', night: null, now: at + 18 * HOUR, schedule, zone: 'UTC' })
  expect(surprises(now - 18 * HOUR - 1)).toBe(true)
  expect(here(Date.parse('2026-11-21T19:00:00Z'))).toBe(false)
  expect(
    maySurprise(Date.parse('2026-11-21T19:00:00Z') - 1, {
      ...{ kind: 'symptom', night: null, schedule, zone: 'UTC' },
      now: Date.parse('2026-11-22T13:00:00Z'),
    }),
  ).toBe(true)
})

test('of somebody else at the computer a night holds twenty answers, the last ones', () => {
  const notMeAt = Array.from({ length: 21 }, (_, n) => n)
  const { nights } = withChange(
    { nights: { '2026-11-20': { notMeAt: [20, 3] } }, presses: [], better: [] },
    { nights: { '2026-11-20': { notMeAt } } },
    Date.parse('2026-11-20T21:00:00Z'),
  )
  expect(nights['2026-11-20']?.notMeAt).toEqual(notMeAt.slice(1))
})

test('a ledger keeps the forty nights nearest to today, in order, and no instant ahead of now', () => {
  const day = (n: number) => new Date(Date.parse('2026-11-20') + n * DAY).toISOString().slice(0, 10)
  const days = Array.from({ length: 45 }, (_, n) => day(-n))
  const nights = Object.fromEntries([...days, '2027-11-20'].map((one) => [one, {}]))
  const kept = refreshed({ nights, lastAt: NOW + 5 }, '2026-11-20', NOW)
  expect(Object.keys(kept.nights)).toEqual(days.slice(0, 40).reverse())
  expect(kept.lastAt).toBe(NOW)
  expect(refreshed({ nights: {}, lastAt: NOW - 5 }, '2026-11-20', NOW).lastAt).toBe(NOW - 5)
  expect(refreshed(emptyLedger, '2026-11-20', NOW).lastAt).toBeNull()
})

test('how long each hint rests after a check, and after its offer was put away', () => {
  const rest = {
    signs: [0, DAY / 2],
    newMedicine: [0, 7 * DAY],
    snoring: [90 * DAY, 30 * DAY],
    often: [90 * DAY, 30 * DAY],
    augmentation: [30 * DAY, 7 * DAY],
  } as const
  for (const [kind, [check, later]] of Object.entries(rest)) {
    const offered = (kept: object) =>
      offerOf([null, { kind: kind as 'signs', at: NOW }], { ...noFlags, ...kept }, NOW) === kind
    if (check > 0)
      expect([offered({ at: NOW - check }), offered({ at: NOW - check + 1 })], kind).toEqual([
        true,
        false,
      ])
    else expect([offered({ at: NOW - 1 }), offered({ at: NOW })], kind).toEqual([true, false])
    const put = (ago: number) => offered({ at: 0, laterAt: NOW - ago })
    expect([put(later), put(later - 1)], kind).toEqual([true, false])
    // A check or an offer that lies ahead is of a wrong clock.
    expect(offered({ at: NOW + 1, laterAt: NOW + 1 }), kind).toBe(true)
  }
})

test('the note of how the legs are counts as kept lately by when it was written', () => {
  const note = (id: string, enteredAt: number, kind = 'calm') =>
    ({ id, kind, enteredAt }) as unknown as Entry
  const lately = (...of: Entry[]) => keptLately(of, NOW, HOUR)?.id ?? null
  expect(lately(note('a', NOW - HOUR))).toBeNull()
  expect(lately(note('a', NOW - HOUR + 1))).toBe('a')
  expect([lately(note('a', NOW)), lately(note('a', NOW + 1))]).toEqual(['a', null])
  expect(lately(note('a', NOW - 9), note('b', NOW - 5, 'symptom'), note('c', NOW, 'intake'))).toBe(
    'b',
  )
  expect(lately()).toBeNull()
})
