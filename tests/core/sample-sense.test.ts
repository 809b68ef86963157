import { expect, test } from 'vitest'
import { drinkRows } from '../../lib/clinical/drinks.ts'
import { lookMinimums, sleepMinimums } from '../../lib/clinical/nights-needed.ts'
import { reliefRowOf } from '../../lib/clinical/relief.ts'
import { stepRowOf } from '../../lib/clinical/steps.ts'
import { isOfWholeNight, nightAbout } from '../../lib/core/about-night.ts'
import { clockTimeAt, dayAfter, instantOf, MINUTE } from '../../lib/core/clock-time.ts'
import { standing } from '../../lib/core/current-entries.ts'
import { entryKinds } from '../../lib/core/fields/table.ts'
import { offeredSample } from '../../lib/core/sample.ts'
import type { Entry, EntryOf } from '../../lib/core/schema/entry.ts'
import { worstOf } from '../../lib/core/worst.ts'
import { makeDiary } from '../make/diary.ts'

const last = '2026-11-20'
const schedule = {
  week: Array.from({ length: 7 }, () => ({ bed: '22:30', wake: '07:00' })),
  tonight: null,
}
/** Over a change of the clock in either direction, and where there is none. */
const drawn = ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'].map(
  (zone, i) => makeDiary({ seed: i + 1, last, nights: 60, zone, urges: i !== 3 }),
)
const rows = drawn.flat()
/** What was first said, before anything was put right. */
const said = rows.filter((row) => !row.replaces)
const ofKind = <K extends Entry['kind']>(kind: K): EntryOf<K>[] =>
  said.filter((row) => row.kind === kind) as unknown[] as EntryOf<K>[]
const nights = drawn.flatMap((diary) => [
  ...Map.groupBy(
    diary.filter((row) => !row.replaces),
    (row) => row.night,
  ).values(),
])
/** How long after the midnight of its night's day a note is made: on the day on which the clock is set it shows another hour. */
const sinceMidnight = (row: Entry): number =>
  (row.at - instantOf(row.night, '00:00', row.zone)) / MINUTE
const between = (from: string, to: string) => (row: Entry) =>
  sinceMidnight(row) < minutesIn(from) || sinceMidnight(row) > minutesIn(to)
const minutesIn = (hour: string): number => {
  const [h = 0, m = 0] = hour.replace('+', '').split(':').map(Number)
  return h * 60 + m + (hour.startsWith('+') ? 1440 : 0)
}

test('each note lies in the night in which the diary itself would keep it, and counts', () => {
  expect(rows.filter((row) => row.late || row.backfilled)).toEqual([])
  const others = said.filter(
    ({ kind, at, zone, night }) =>
      !isOfWholeNight(kind) && nightAbout(kind, at, schedule, zone) !== night,
  )
  expect(others).toEqual([])
})
test('no night comes after the last, and the last morning is over by ten', () => {
  for (const diary of drawn) {
    const [first] = diary as [Entry]
    expect(first.night).toBe(dayAfter(last, -59))
    const end = instantOf(dayAfter(last), '10:00', first.zone)
    expect(diary.filter((row) => row.night > last || row.at > end || row.enteredAt > end)).toEqual(
      [],
    )
  }
})
test('what is put right or taken back is so soon after it was said, and not before', () => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const again = rows.filter(({ replaces }) => replaces)
  expect(again.length).toBeGreaterThan(10)
  for (const row of again) {
    const waited = row.enteredAt - (byId.get(row.replaces as string) as Entry).enteredAt
    expect(waited).toBeGreaterThan(0)
    expect(waited).toBeLessThanOrEqual(5 * MINUTE)
  }
})
test('each kind has its hours: coffee by day, what is felt in the evening and at night', () => {
  const caffeine = ofKind('intake').filter(({ substance }) => substance === 'caffeine')
  const others = ofKind('intake').filter(({ substance }) => substance !== 'caffeine')
  expect(caffeine.filter(between('07:00', '15:30'))).toEqual([])
  expect(others.filter(between('18:00', '22:00'))).toEqual([])
  expect(ofKind('symptom').filter(between('19:00', '+02:00'))).toEqual([])
  expect(ofKind('calm').filter(between('20:00', '23:00'))).toEqual([])
  expect(ofKind('factor').filter(between('18:00', '20:00'))).toEqual([])
  expect(ofKind('dose').filter(between('21:00', '22:30'))).toEqual([])
  expect(ofKind('relief').filter(between('22:30', '+01:40'))).toEqual([])
  expect(ofKind('lab').filter(between('15:00', '18:00'))).toEqual([])
  const morning = [...ofKind('morning'), ...ofKind('sleep'), ...ofKind('fortnight')]
  expect(morning.filter(between('+06:00', '+09:30'))).toEqual([])
})
test('the steps are those of a routine, each once, in its order and at its hours', () => {
  const steps = ofKind('step')
  expect(steps.filter(({ step }) => !stepRowOf(step))).toEqual([])
  expect(steps.filter(({ step }) => step === 'dinner').filter(between('18:00', '21:00'))).toEqual(
    [],
  )
  const order = ['caffeine', 'dinner', 'walk', 'screens', 'stretches', 'lightsOut']
  for (const night of nights) {
    const found = night.filter((row) => row.kind === 'step').sort((a, b) => a.at - b.at)
    expect(found.map(({ step }) => step)).toEqual(
      order.filter((one) => found.some(({ step }) => step === one)),
    )
  }
  for (const one of order) {
    const done = steps.filter(({ step }) => step === one).map(({ did }) => did)
    const share = done.filter((did) => did === 'done').length / done.length
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThan(0.95)
  }
})
test('a night slept is one that can be: in bed in the evening, up in the morning, the times fit', () => {
  const slept = ofKind('sleep')
  expect(slept.length).toBeGreaterThan(40)
  for (const row of slept) {
    const [from, to] = [row.trySleep as number, row.finalWake as number]
    const inBed = (to - from) / MINUTE
    expect(row.at).toBeGreaterThan(to)
    expect(inBed).toBeGreaterThan(5 * 60)
    expect(inBed).toBeLessThan(10 * 60)
    expect((row.sol ?? 0) + (row.waso ?? 0)).toBeLessThan(inBed / 2)
    expect(row.awakeningsByLegs).toBeLessThanOrEqual(row.awakenings ?? 0)
    if (row.awakenings === 0) expect(row.waso).toBe(0)
  }
})
test('amounts are those that somebody would say, and drinks hold what the list of drinks says', () => {
  for (const row of ofKind('intake')) {
    const { substance, drink, mg, count } = row
    if (substance === 'caffeine')
      expect(mg).toBe(drinkRows.find(({ id }) => id === drink)?.mg ?? Number.NaN)
    else expect([1, 2, 3]).toContain(count)
  }
  for (const { factor, level, min, glasses } of ofKind('factor')) {
    if (factor === 'stress') expect(level).toBeGreaterThanOrEqual(1)
    if (factor === 'exercise') expect([20, 30, 40, 50, 60]).toContain(min)
    if (factor === 'hydration') expect([3, 4, 5, 6, 7, 8]).toContain(glasses)
  }
  for (const { valueTenths, unit } of ofKind('lab')) {
    expect(unit).toBe('µg/l')
    expect(valueTenths).toBeGreaterThanOrEqual(150)
    expect(valueTenths).toBeLessThan(1000)
  }
  expect(ofKind('relief').filter(({ what }) => !reliefRowOf(what) && !stepRowOf(what))).toEqual([])
  expect(ofKind('relief').filter(({ helped }) => !helped)).toEqual([])
  expect(ofKind('symptom').filter(({ severity = 0 }) => severity < 1)).toEqual([])
})
test('evening and morning tell of one night: their numbers lie close', () => {
  let both = 0
  for (const night of nights) {
    const answer = night.find((row) => row.kind === 'morning')?.worst
    const felt = night.flatMap((row) => (row.kind === 'symptom' ? [row.severity as number] : []))
    if (typeof answer !== 'number') continue
    both += felt.length > 0 ? 1 : 0
    for (const severity of felt) expect(Math.abs(severity - answer)).toBeLessThanOrEqual(3)
  }
  expect(both).toBeGreaterThan(40)
})
test('words beside what is felt say the clock time at which they were written', () => {
  const worded = ofKind('symptom').filter(({ note }) => note)
  expect(worded.length).toBeGreaterThan(20)
  const others = worded.filter(
    ({ note, at, zone }) => !note?.endsWith(`(${clockTimeAt(at, zone)})`),
  )
  // Not on the night on which the clock is set.
  expect(new Set(others.map(({ night }) => night)).size).toBeLessThanOrEqual(2)
})

const offered = [true, false].map((urges) =>
  standing(makeDiary({ ...offeredSample, last, zone: 'Europe/Berlin', urges })),
)
test.each(offered.map((diary) => [diary]))(
  'the one that is offered has every kind, and enough to find something in: %#',
  (diary) => {
    expect([...new Set(diary.map(({ kind }) => kind))].sort()).toEqual([...entryKinds].sort())
    const byNight = Map.groupBy(diary, ({ night }) => night)
    const worsts = [...byNight].map(([night, found]) => ({ night, worst: worstOf(found) }))
    expect(new Set(worsts.map(({ worst }) => worst.state)).size).toBe(5)
    const numbers = worsts.flatMap(({ night, worst }) =>
      worst.state === 'known' || worst.state === 'calm'
        ? [{ night, n: worst.state === 'known' ? worst.severity : 0 }]
        : [],
    )
    const slept = diary.filter(({ kind }) => kind === 'sleep')
    expect(slept.length).toBeGreaterThanOrEqual(2 * sleepMinimums.nights)
    // Most weeks can be looked at, and they rise and fall over the months.
    const weeks = [...Map.groupBy(numbers, ({ night }) => Math.floor(Date.parse(night) / 6048e5))]
      .map(([, found]) => found.map(({ n }) => n))
      .filter(({ length }) => length >= lookMinimums.week)
    expect(weeks.length).toBeGreaterThanOrEqual(12)
    const means = weeks.map((week) => week.reduce((sum, n) => sum + n, 0) / week.length)
    expect(means.filter((mean) => mean <= 3).length).toBeGreaterThanOrEqual(3)
    expect(means.filter((mean) => mean >= 6).length).toBeGreaterThanOrEqual(3)
    // Neighbouring nights are alike: nearer to each other than nights a month apart.
    const byDay = new Map(numbers.map(({ night, n }) => [night, n]))
    const apart = (days: number): number => {
      const gaps = numbers.flatMap(({ night, n }) => {
        const other = byDay.get(dayAfter(night, days))
        return other === undefined ? [] : [Math.abs(n - other)]
      })
      return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    }
    expect(apart(1)).toBeLessThan(apart(28) * 0.75)
  },
)
