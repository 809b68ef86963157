import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOUR, instantOf } from '../../../lib/core/clock-time.ts'
import { readSleep, type SleepTimes } from '../../../lib/core/sleep/night-sleep.ts'

const zone = 'Europe/Berlin'
const at = (clock: string) => instantOf(clock >= '12:00' ? '2026-11-21' : '2026-11-22', clock, zone)
const whole: SleepTimes = {
  night: '2026-11-21',
  zone,
  intoBed: at('22:30'),
  trySleep: at('23:00'),
  sol: 20,
  waso: 40,
  finalWake: at('06:30'),
  outOfBed: at('07:00'),
}

test('the numbers of a night, by hand', () => {
  expect(readSleep(whole)).toEqual({
    ok: true,
    sleep: {
      night: '2026-11-21',
      zone,
      onset: at('23:20'),
      finalWake: at('06:30'),
      sol: 20,
      waso: 40,
      twak: 30,
      tib: 510,
      tst: 390,
      se: (100 * 390) / 510,
      seDse: (100 * 390) / 480,
      period: 430,
      midsleep: at('02:55'),
    },
  })
})

type Five = [number, number, number, number, number]
const numbers = (said: SleepTimes) => {
  const read = readSleep(said)
  return read.ok ? read.sleep : read.reason
}
test('what was not said is not known, and never 0', () => {
  const { waso: _, ...noWaso } = whole
  expect(numbers(noWaso)).toMatchObject({ waso: null, tst: null, se: null, period: 430 })
  const guessed = { night: whole.night, zone, asleepAt: at('01:00'), finalWake: at('06:50') }
  expect(numbers(guessed)).toMatchObject({ period: 350, sol: null, tib: null, tst: null })
  expect(numbers({ night: whole.night, zone })).toMatchObject({ period: null, midsleep: null })
})
test('how long it took to fall asleep follows from when one tried and when one slept', () => {
  const { sol: _, ...noSol } = whole
  expect(numbers({ ...noSol, asleepAt: at('23:35') })).toMatchObject({ sol: 35, period: 415 })
  expect(numbers({ ...whole, asleepAt: at('23:35') })).toMatchObject({ sol: 20, period: 415 })
})
test('no sleep at all is none, and less than none is a slip', () => {
  expect(numbers({ ...whole, waso: 430 })).toMatchObject({ tst: 0, se: 0, seDse: 0 })
  expect(numbers({ ...whole, waso: 431 })).toBe('negative')
  expect(numbers({ ...whole, sol: 450, waso: 0 })).toBe('negative')
  expect(numbers({ ...whole, sol: 449, waso: 0 })).toMatchObject({ period: 1 })
})
test('a night lies within six hours before noon of its day and two days after it', () => {
  const noon = at('12:00')
  const bare = { night: whole.night, zone }
  const bed = (intoBed: number) => numbers({ ...bare, intoBed })
  expect([bed(noon - 6 * HOUR - 1), bed(noon - 6 * HOUR)]).toMatchObject(['day', { tib: null }])
  const up = (outOfBed: number) => numbers({ ...bare, outOfBed })
  expect([up(noon + 48 * HOUR), up(noon + 48 * HOUR + 1)]).toMatchObject([{ tib: null }, 'day'])
})
test('whatever is said in order: no sleep is longer than the bed, to whole minutes', () => {
  const seconds = fc.array(fc.nat(36_000), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(seconds, fc.nat(200), fc.nat(60), (some, sol, waso) => {
      const times = [...some].sort((a, b) => a - b).map((s) => at('21:00') + s * 1000)
      const [intoBed, trySleep, asleepAt, finalWake, outOfBed] = times as Five
      for (const fell of [{ asleepAt }, { sol }]) {
        const said = { night: whole.night, zone, intoBed, trySleep, finalWake, outOfBed, waso }
        const read = numbers({ ...said, ...fell })
        if (typeof read === 'string') continue
        for (const share of [read.se, read.seDse]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(100)
        }
      }
    }),
  )
})
test('one thing may come at once after another', () => {
  const { sol: _, ...noSol } = whole
  const at2230 = { trySleep: at('22:30'), asleepAt: at('22:30'), outOfBed: at('06:30') }
  expect(numbers({ ...noSol, ...at2230 })).toMatchObject({ sol: 0, twak: 0, tib: 480, tst: 440 })
})
test('both clock changes: a night is as long as it was', () => {
  const night = (day: string, next: string) =>
    numbers({
      night: day,
      zone,
      asleepAt: instantOf(day, '23:00', zone),
      finalWake: instantOf(next, '07:00', zone),
    })
  expect(night('2026-03-28', '2026-03-29')).toMatchObject({ period: 420 })
  expect(night('2026-10-24', '2026-10-25')).toMatchObject({ period: 540 })
})

test.each<[why: string, change: Partial<SleepTimes>, reason: string]>([
  ['up before to bed', { outOfBed: at('22:00') }, 'order'],
  ['trying before being there', { trySleep: at('22:00') }, 'order'],
  ['07:00 of the evening before: morning and evening mixed up', { outOfBed: at('19:00') }, 'order'],
  [
    'a day late',
    { finalWake: at('06:30') + 86_400_000, outOfBed: at('07:00') + 86_400_000 * 2 },
    'day',
  ],
  ['a day early', { intoBed: at('22:30') - 86_400_000 }, 'day'],
  ['awake for longer than there was', { waso: 600 }, 'negative'],
  ['asleep only after waking', { sol: 500 }, 'negative'],
])('refused: %s', (_, change, reason) => {
  expect(numbers({ ...whole, ...change })).toBe(reason)
})
test.each<[name: string, said: Partial<SleepTimes>, now: number, reason: string | null]>([
  ['a waking that has not come', {}, at('06:00'), 'ahead'],
  ['all of it behind', {}, at('07:00'), null],
  ['to bed later than now', { intoBed: at('22:30') }, at('22:29'), 'ahead'],
  ['out of order, and ahead too', { outOfBed: at('22:00') }, at('06:00'), 'order'],
])('by the clock of whoever says it: %s', (_, change, now, reason) => {
  const said = { ...whole, ...change }
  const read = readSleep(said, now)
  expect(read.ok ? null : read.reason).toBe(reason)
})
test('the night of somebody who works by night is no slip', () => {
  const day = (clock: string) => instantOf('2026-11-22', clock, zone)
  expect(
    numbers({
      ...whole,
      intoBed: day('08:45'),
      trySleep: day('09:00'),
      finalWake: day('16:00'),
      outOfBed: day('16:30'),
    }),
  ).toMatchObject({ tst: 360, tib: 465 })
})
