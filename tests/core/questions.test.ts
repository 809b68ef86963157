import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAt, HOUR, instantOf, MINUTE } from '../../lib/core/clock-time.ts'
import { nightsAround } from '../../lib/core/night.ts'
import {
  type Asked,
  closed,
  dinnerOf,
  FORTNIGHT_MS,
  fortnightDue,
  isFirst,
  MOST_EVENINGS,
  mayAsk,
  type QuestionKind,
  questionAt,
  questionKinds,
  readAsked,
  shown,
} from '../../lib/core/questions.ts'
import { anyDay, anyRoutine, anySchedule, anyZone, week } from '../make/evenings.ts'

const zone = 'Europe/Berlin'
const usual = { week: week('22:30', '07:00'), tonight: null }
const at = (clock: string, day = '2026-11-22') => instantOf(day, clock, zone)

describe('hours', () => {
  test.each([
    ['06:59', false],
    ['07:00', true],
    ['18:59', true],
    ['19:00', false],
    ['23:30', false],
  ])('without a dinner, at %s: %s', (clock, may) => {
    expect(mayAsk(at(clock), usual, [], zone)).toBe(may)
  })
  test('a dinner of the routine draws the line, one that is off does not', () => {
    const dinner = { id: 'd', kind: 'dinner', leadMin: 300, lengthMin: 0, on: true, star: false }
    const step = { ...dinner, by: 'nudge' } as const
    expect(mayAsk(at('17:29'), usual, [step], zone)).toBe(true)
    expect(mayAsk(at('17:30'), usual, [step], zone)).toBe(false)
    expect(mayAsk(at('17:30'), usual, [{ ...step, on: false }], zone)).toBe(true)
    // Of two the earlier.
    const late = { ...step, id: 'e', leadMin: 120 }
    for (const both of [
      [step, late],
      [late, step],
    ])
      expect(mayAsk(at('17:30'), usual, both, zone)).toBe(false)
    expect(mayAsk(at('17:30'), usual, [{ ...step, kind: 'walk' }], zone)).toBe(true)
  })
})

describe('one a day', () => {
  const ask = (due: QuestionKind[], asked: Asked | null, now: number) =>
    questionAt(due, asked, now, usual, [], zone)
  test('the first by the order stands all day, and is the only one', () => {
    const now = at('08:00')
    expect(ask(['backup', 'fortnight'], null, now)).toBe('fortnight')
    const row = shown('fortnight', null, now, usual, zone)
    expect(ask(['stopSign', 'fortnight'], row, at('18:00'))).toBe('fortnight')
    const done = { ...row, done: true }
    expect(ask(['stopSign', 'backup'], done, at('18:00'))).toBeNull()
    expect(ask(['stopSign', 'backup'], done, at('08:00', '2026-11-23'))).toBe('stopSign')
  })
  test('what was left alone rests, and lets the next one come', () => {
    const row = shown('fortnight', null, at('08:00'), usual, zone)
    const monday = at('08:00', '2026-11-23')
    expect(ask(['fortnight'], row, monday)).toBeNull()
    expect(ask(['fortnight', 'backup'], row, monday)).toBe('backup')
    const second = shown('backup', row, monday, usual, zone)
    expect(ask(['fortnight', 'backup'], second, at('08:00', '2026-11-24'))).toBeNull()
    expect(ask(['fortnight', 'backup'], second, at('08:00', '2026-11-25'))).toBe('fortnight')
  })
  test.each([
    ['stopSign', 1],
    ['gate', 1],
    ['trial', 1],
    ['fortnight', 3],
    ['backup', 7],
  ] as const)('%s, left alone, is asked again after %i days', (kind, days) => {
    const row = shown(kind, null, at('08:00'), usual, zone)
    const morning = (n: number) => at('08:00') + n * 24 * HOUR
    expect(ask([kind], row, morning(days))).toBe(kind)
    if (days > 1) expect(ask([kind], row, morning(days - 1))).toBeNull()
    // What was answered does not rest.
    expect(ask([kind], { ...row, done: true }, morning(1))).toBe(kind)
    // Nor does it for a day that has not come, which a clock that ran ahead left.
    expect(ask([kind], row, morning(-1))).toBe(kind)
  })
  test('who flew back to the day on which it was left alone is not asked again', () => {
    const row: Asked = { day: '2026-11-23', night: '2026-11-23', kind: 'backup', done: true }
    const left = { ...row, left: { fortnight: '2026-11-22' } }
    expect(ask(['fortnight'], left, at('08:00'))).toBeNull()
    expect(ask(['fortnight'], row, at('08:00'))).toBe('fortnight')
  })
  describe('of the first evenings', () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']
    const both: QuestionKind[] = ['nights', 'steps']
    /** What is asked at 20:00 of each day, and what the person makes of it. */
    const evenings = (answer: (kind: QuestionKind, asked: Asked) => Asked) => {
      let asked: Asked | null = null
      return days.map((day) => {
        const now = at('20:00', day)
        const kind = ask(both, asked, now)
        if (!kind) return null
        asked = answer(kind, shown(kind, asked, now, usual, zone))
        return kind
      })
    }
    test('each is asked once, one an evening, in its order', () => {
      expect(evenings((_, asked) => closed(asked, true))).toEqual([
        'nights',
        'steps',
        null,
        null,
        null,
      ])
    })
    test.each([
      ['put off', (_: QuestionKind, asked: Asked) => closed(asked)],
      ['left alone', (_: QuestionKind, asked: Asked) => asked],
    ])('%s, it comes on the next evening, twice more, and then the other', (_, answer) => {
      expect(evenings(answer)).toEqual(['nights', 'nights', 'nights', 'steps', 'steps'])
    })
    test.each([
      ['06:59', null],
      ['07:00', 'nights'],
      ['22:29', 'nights'],
      ['22:30', null],
    ])('at %s: %s', (clock, kind) => {
      expect(ask(both, null, at(clock))).toBe(kind)
    })
    test('it stands all evening, the last time too, and no other question beside it', () => {
      const row: Asked = {
        ...{ day: '2026-11-21', night: '2026-11-21', kind: 'nights', done: true },
        evenings: { nights: MOST_EVENINGS - 1 },
      }
      const last = shown('nights', row, at('20:00'), usual, zone)
      expect(last.evenings).toEqual({ nights: MOST_EVENINGS })
      expect(ask(['fortnight', ...both], last, at('21:00'))).toBe('nights')
      expect(ask(['fortnight', ...both], closed(last), at('21:00'))).toBeNull()
      expect(ask(both, last, at('20:00', '2026-11-23'))).toBe('steps')
    })
    test('what is asked by day comes first, and waits in the evening', () => {
      expect(ask(['stopSign', 'fortnight', ...both], null, at('12:00'))).toBe('stopSign')
      expect(ask(['fortnight', ...both], null, at('12:00'))).toBe('nights')
      expect(ask(['stopSign', ...both], null, at('20:00'))).toBe('nights')
      expect(closed(shown('fortnight', null, at('12:00'), usual, zone), true)).not.toHaveProperty(
        'evenings',
      )
    })
  })
  test('a row that cannot be read is none', () => {
    const row = shown('backup', null, at('08:00'), usual, zone)
    expect(readAsked({ asked: row })).toEqual(row)
    expect(readAsked({ asked: { day: 'today' } })).toBeNull()
    expect(readAsked({})).toBeNull()
  })
})

test('every second week, counted from the first note or the last answer', () => {
  expect(FORTNIGHT_MS).toBe(Date.parse('2026-11-15') - Date.parse('2026-11-01'))
  // To the moment after the last answer too, and an answer of this moment is one.
  expect(fortnightDue(HOUR, 0, HOUR + FORTNIGHT_MS)).toBe(true)
  expect(fortnightDue(HOUR, 0, HOUR + FORTNIGHT_MS - 1)).toBe(false)
  expect(fortnightDue(FORTNIGHT_MS, 0, FORTNIGHT_MS)).toBe(false)
  expect(fortnightDue(null, null, FORTNIGHT_MS)).toBe(false)
  expect(fortnightDue(null, 0, FORTNIGHT_MS - 1)).toBe(false)
  expect(fortnightDue(null, 0, FORTNIGHT_MS)).toBe(true)
  expect(fortnightDue(FORTNIGHT_MS, 0, FORTNIGHT_MS + HOUR)).toBe(false)
  expect(fortnightDue(9 * FORTNIGHT_MS, 0, FORTNIGHT_MS + HOUR)).toBe(true)
})

test('sixty days of anybody: one a day at the most, in the order, and never between dinner and the wake', () => {
  const dues = fc.array(fc.subarray([...questionKinds]), { minLength: 60, maxLength: 60 })
  const looks = fc.array(fc.record({ min: fc.nat(1439), answers: fc.boolean() }), {
    minLength: 120,
    maxLength: 240,
  })
  fc.assert(
    fc.property(anyZone, fc.nat(), anySchedule, anyRoutine, dues, looks, (...all) => {
      const [where, seed, schedule, routine, due, opened] = all
      const start = instantOf(anyDay(where, seed), '00:00', where)
      const times = opened
        .map((look, i) => ({ ...look, at: start + (i % 60) * 24 * HOUR + look.min * MINUTE }))
        .sort((a, b) => a.at - b.at)
      let asked: Asked | null = null
      const perDay = new Map<string, Set<string>>()
      const perNight = new Map<string, Set<string>>()
      for (const { at: now, answers } of times) {
        const dueNow = due[Math.floor((now - start) / (24 * HOUR))] ?? []
        const kind = questionAt(dueNow, asked, now, schedule, routine, where)
        if (!kind) continue
        const nights = nightsAround(now, schedule, where)
        for (const night of nights) {
          const until = isFirst(kind) ? night.lightsOut : dinnerOf(night, routine)
          expect(now < until || now >= night.wake).toBe(true)
        }
        expect(dueNow).toContain(kind)
        const before = asked
        asked = shown(kind, asked, now, schedule, where)
        const better = questionKinds.slice(0, questionKinds.indexOf(kind))
        // Of what was due and better, each was left alone within its rest, asked often enough, or not asked at this hour.
        const byDay = mayAsk(now, schedule, routine, where)
        if (asked.kind !== before?.kind)
          for (const one of better.filter((other) => dueNow.includes(other))) {
            if (!isFirst(one) && !byDay) continue
            const rests = isFirst(one)
              ? asked.evenings?.[one] === MOST_EVENINGS
              : asked.left?.[one] !== undefined
            expect(rests, `${kind} before ${one}`).toBe(true)
          }
        const add = (map: Map<string, Set<string>>, key: string) =>
          map.set(key, (map.get(key) ?? new Set()).add(kind))
        add(perDay, dayAt(now, where))
        add(perNight, asked.night)
        if (answers) asked = { ...asked, done: true }
      }
      for (const kinds of [...perDay.values(), ...perNight.values()])
        expect(kinds.size).toBeLessThanOrEqual(1)
    }),
    { numRuns: 60, endOnFailure: true },
  )
})
