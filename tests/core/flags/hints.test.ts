import { describe, expect, test } from 'vitest'
import { isDopamine } from '../../../lib/clinical/dopamine.ts'
import { dayAfter, HOUR } from '../../../lib/core/clock-time.ts'
import { augmentationHint, stretchesOf, takenSince } from '../../../lib/core/flags/augmentation.ts'
import {
  type Hint,
  type Nights,
  newMedicineHint,
  oftenHint,
  signHint,
  snoringHint,
} from '../../../lib/core/flags/hints.ts'
import { noFlags } from '../../../lib/core/flags/kept.ts'
import { offerOf } from '../../../lib/core/flags/offer.ts'
import type { Entry, EntryOf } from '../../../lib/core/schema/entry.ts'

const DAY = 24 * HOUR
const today = '2026-11-21'
const now = Date.parse('2026-11-22T08:00:00+01:00')
const atOf = (night: string, clock = '22:00') => Date.parse(`${night}T${clock}:00+01:00`)
const entry = (night: string, fields: Record<string, unknown>, clock = '22:00') => {
  const at = atOf(night, clock)
  return { id: crypto.randomUUID(), at, enteredAt: at, offsetMin: 60, night, ...fields } as unknown
}
const felt = (night: string, fields: Record<string, unknown> = {}, clock?: string) =>
  entry(night, { kind: 'symptom', symptomKind: 'urge', severity: 5, ...fields }, clock) as Entry
const nightsOf = (...entries: Entry[]): Nights => Map.groupBy(entries, ({ night }) => night)
const ago = (days: number) => dayAfter(today, -days)

describe('a sign on a leg', () => {
  const sign = (fields: Record<string, unknown>, night = today, more = {}) =>
    signHint(
      nightsOf(felt(night, { signs: [{ sign: 'swollen', side: 'left', ...fields }], ...more })),
      now,
    )
  test.each([
    [{ since: 'new' }, true],
    [{}, true],
    [{ since: 'old' }, false],
  ])('%o: %s', (fields, hints) => {
    expect(sign(fields) !== null).toBe(hints)
  })
  test('only lately, never of the sample diary, and no word of a note', () => {
    expect(sign({ since: 'new' }, ago(14))).toBeNull()
    expect(sign({ since: 'new' }, today, { sample: true })).toBeNull()
    expect(signHint(nightsOf(felt(today, { note: 'my leg is swollen and numb' })), now)).toBeNull()
  })
})

test.each([
  ['noted last night', today, 'snoring', {}, true],
  ['two weeks ago', ago(14), 'snoring', {}, false],
  ['of the sample', today, 'snoring', { sample: true }, false],
  ['another thing about the day', today, 'illness', {}, false],
  ['only in the words of a note', today, 'other', { note: 'snoring with pauses' }, false],
])('snoring with pauses, %s', (_, night, factor, more, hints) => {
  const one = entry(night, { kind: 'factor', factor, ...more }) as Entry
  expect(snoringHint(nightsOf(one), now) !== null).toBe(hints)
})

describe('a new medicine before it began', () => {
  const medicine = (night: string, change = 'new', name = 'X', more = {}) =>
    entry(night, { kind: 'medicine', name, change, ...more }, '09:00') as EntryOf<'medicine'>
  const after = nightsOf(felt(ago(3)), felt(ago(2)))
  test.each<[string, Nights, EntryOf<'medicine'>[], boolean]>([
    ['two nights after it, none before', after, [medicine(ago(5))], true],
    ['a changed dose', after, [medicine(ago(5), 'changed')], true],
    ['only taken', after, [medicine(ago(5), 'taken')], false],
    ['stopped', after, [medicine(ago(5), 'stopped')], false],
    ['one night after it', nightsOf(felt(ago(3))), [medicine(ago(5))], false],
    [
      'nights before it too',
      nightsOf(felt(ago(9)), felt(ago(3)), felt(ago(2))),
      [medicine(ago(5))],
      false,
    ],
    ['long ago', after, [medicine(ago(20))], false],
    ['of the sample', after, [medicine(ago(5), 'new', 'X', { sample: true })], false],
  ])('%s', (_, nights, medicines, hints) => {
    expect(newMedicineHint(nights, medicines, now) !== null).toBe(hints)
  })
})

describe('twice a week for a month', () => {
  const days = (each: readonly number[]) => nightsOf(...each.map((n) => felt(ago(n))))
  test.each([
    ['two in each of four weeks', [0, 6, 7, 13, 14, 20, 21, 27], true],
    ['one week with one', [0, 6, 7, 13, 14, 21, 27], false],
    ['the first week with one', [0, 6, 7, 13, 14, 20, 27], false],
    ['nights that two weeks would share', [0, 6, 12, 18, 24], false],
    ['one in a week of eight days', [0, 7, 8, 14, 15, 21, 22, 28], false],
    ['many, and a week of silence', [0, 1, 2, 3, 4, 14, 15, 16, 21, 22], false],
    ['none', [], false],
  ])('%s', (_, each, hints) => {
    expect(oftenHint(days(each), today) !== null).toBe(hints)
  })
  test('calm nights count for nothing, and a night without a number counts', () => {
    const nights = [0, 6, 7, 13, 14, 20, 21, 27].map(ago)
    const calm = nights.map((night) => entry(night, { kind: 'calm' }) as Entry)
    expect(oftenHint(nightsOf(...calm), today)).toBeNull()
    const unsure = nights.map(
      (night) => entry(night, { kind: 'morning', worst: 'unknown' }) as Entry,
    )
    expect(oftenHint(nightsOf(...unsure), today)).toBeNull()
    const nought = nights.map((night) => felt(night, { severity: 0 }))
    expect(oftenHint(nightsOf(...nought), today)).toBeNull()
    const bare = nights.map((night) => felt(night, { severity: undefined }))
    expect(oftenHint(nightsOf(...bare), today)).not.toBeNull()
  })
})

describe('on a dopamine medicine', () => {
  test.each([
    ['Pramipexole 0.18 mg', true],
    ['ROPINIROL', true],
    ['lévodopa/bensérazide', true],
    ['Sifrol', true],
    ['Magnesium', false],
    ['Dopamine shirt', false],
    ['', false],
  ])('%s: %s', (name, is) => {
    expect(isDopamine(name)).toBe(is)
  })
  const medicine = (night: string, change: string, name = 'Pramipexole') =>
    entry(night, { kind: 'medicine', name, change }, '09:00') as EntryOf<'medicine'>
  test('taken since it was first named, unless it was stopped', () => {
    const since = (...of: EntryOf<'medicine'>[]) => takenSince(of, isDopamine)
    expect(since(medicine(ago(90), 'new'), medicine(ago(3), 'taken'))).toBe(ago(90))
    expect(since(medicine(ago(90), 'new'), medicine(ago(3), 'stopped'))).toBeNull()
    expect(since(medicine(ago(90), 'new', 'Iron'))).toBeNull()
    expect(since()).toBeNull()
    // In whatever order they were noted.
    expect(since(medicine(ago(3), 'taken'), medicine(ago(90), 'new'))).toBe(ago(90))
    expect(since(medicine(ago(3), 'stopped'), medicine(ago(90), 'new'))).toBeNull()
  })
  test('of two medicines the one that goes on counts, and none of the sample', () => {
    const since = (...of: EntryOf<'medicine'>[]) => takenSince(of, isDopamine)
    const first = [medicine(ago(90), 'new'), medicine(ago(3), 'stopped')]
    expect(since(...first, medicine(ago(60), 'new', 'Ropinirole'))).toBe(ago(60))
    expect(since({ ...medicine(ago(90), 'new'), sample: true })).toBeNull()
  })
  test('the two stretches never run into each other', () => {
    const early = [ago(41), ago(14)]
    expect(stretchesOf(ago(41), today)).toEqual({ early, late: [ago(13), today] })
    expect(stretchesOf(ago(40), today)).toBeNull()
  })

  const stretch = (from: number, n: number, fields: Record<string, unknown>, clock: string) =>
    nightsOf(...Array.from({ length: n }, (_, i) => felt(ago(from - i), fields, clock)))
  const early = stretch(90, 10, { severity: 3 }, '22:30')
  const arms = { bodyParts: ['calf', 'arm'] }
  test.each<[string, Nights, boolean]>([
    ['earlier and stronger', stretch(13, 10, { severity: 5 }, '20:30'), true],
    ['earlier, and the arms', stretch(13, 10, { severity: 3, ...arms }, '20:00'), true],
    ['stronger, and the arms', stretch(13, 10, { severity: 6, ...arms }, '22:30'), true],
    ['earlier alone', stretch(13, 10, { severity: 3 }, '18:00'), false],
    ['stronger alone', stretch(13, 10, { severity: 9 }, '22:30'), false],
    ['the arms alone', stretch(13, 10, { severity: 3, ...arms }, '22:30'), false],
    ['a little of each', stretch(13, 10, { severity: 4 }, '20:31'), false],
    ['earlier, and a little stronger', stretch(13, 10, { severity: 4 }, '20:30'), false],
    ['stronger, and a little earlier', stretch(13, 10, { severity: 5 }, '20:31'), false],
    ['all of it, on six nights', stretch(13, 6, { severity: 9, ...arms }, '18:00'), false],
    ['later and weaker', stretch(13, 10, { severity: 1 }, '23:50'), false],
  ])('%s', (_, late, hints) => {
    expect(augmentationHint(early, late) !== null).toBe(hints)
  })
  test('of each night the first thing felt says how early it was', () => {
    const first = stretch(13, 10, { severity: 5 }, '20:30')
    const again = stretch(13, 10, { severity: 5 }, '23:30')
    const both = [...first].map(
      ([night, of]) => [night, [...(again.get(night) ?? []), ...of]] as const,
    )
    expect(augmentationHint(early, new Map(both))).not.toBeNull()
    expect(augmentationHint(early, again)).toBeNull()
  })
  test('a first stretch of few nights says nothing', () => {
    const late = stretch(13, 10, { severity: 9, ...arms }, '18:00')
    expect(augmentationHint(stretch(90, 6, { severity: 1 }, '23:00'), late)).toBeNull()
  })
})

describe('when the check is offered', () => {
  const hint = (kind: Hint['kind'], days = 1): Hint => ({ kind, at: now - days * DAY })
  const checked = (days: number) => ({ ...noFlags, at: now - days * DAY })
  const put = (days: number) => ({ ...noFlags, laterAt: now - days * DAY })
  test('the first hint that the last check has not heard of', () => {
    expect(offerOf([null, hint('newMedicine'), hint('often')], noFlags, now)).toBe('newMedicine')
    expect(offerOf([null, null], noFlags, now)).toBeNull()
    expect(offerOf([hint('signs', 1)], checked(2), now)).toBe('signs')
    expect(offerOf([hint('signs', 2)], checked(1), now)).toBeNull()
  })
  test('what goes on for months is offered anew after months', () => {
    expect(offerOf([hint('often', 0)], checked(89), now)).toBeNull()
    expect(offerOf([hint('often', 0)], checked(90), now)).toBe('often')
  })
  test('put away, a sign comes again the next day, the rest later', () => {
    const all = (['signs', 'newMedicine', 'often'] as const).map((kind) => hint(kind))
    expect(offerOf(all, put(0), now)).toBeNull()
    expect(offerOf(all, put(1), now)).toBe('signs')
    expect(offerOf(all.slice(1), put(6), now)).toBeNull()
    expect(offerOf(all.slice(1), put(7), now)).toBe('newMedicine')
  })
  test('a clock that ran ahead silences nothing', () => {
    expect(offerOf([hint('signs')], checked(-400), now)).toBe('signs')
    expect(offerOf([hint('signs')], put(-400), now)).toBe('signs')
  })
})
