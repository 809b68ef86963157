import { describe, expect, test } from 'vitest'
import { dayAfter, HOUR } from '../../../lib/core/clock-time.ts'
import { augmentationHint } from '../../../lib/core/flags/augmentation.ts'
import { newMedicineHint, oftenHint, signHint, snoringHint } from '../../../lib/core/flags/hints.ts'
import type { Entry, EntryOf } from '../../../lib/core/schema/entry.ts'

const DAY = 24 * HOUR
const FORTNIGHT = 14 * DAY
const now = Date.parse('2026-11-22T08:00:00Z')
const nightAt = (at: number) => new Date(at - 12 * HOUR).toISOString().slice(0, 10)
let n = 0
const row = (at: number, fields: object, enteredAt = at): Entry =>
  ({ id: `${n++}`, at, enteredAt, offsetMin: 0, night: nightAt(at), ...fields }) as unknown as Entry
const felt = (at: number, fields: object = {}, enteredAt = at) =>
  row(at, { kind: 'symptom', symptomKind: 'urge', severity: 5, ...fields }, enteredAt)
const nights = (...rows: Entry[]) => Map.groupBy(rows, ({ night }) => night)

describe('two weeks are two weeks', () => {
  test.each([
    [
      'a sign',
      'signs',
      (at: number) => signHint(nights(felt(at, { signs: [{ sign: 'numb' }] })), now),
    ],
    [
      'snoring',
      'snoring',
      (at: number) => snoringHint(nights(row(at, { kind: 'factor', factor: 'snoring' })), now),
    ],
  ] as const)('%s', (_, kind, hint) => {
    const at = now - FORTNIGHT
    expect([hint(at), hint(at - 1)]).toEqual([{ kind, at }, null])
  })
  test('a hint is as old as the note of it that was written last', () => {
    const sign = { signs: [{ sign: 'numb' }] }
    const two = nights(felt(now - DAY, sign, now - 5), felt(now - HOUR, sign, now - 9))
    expect(signHint(two, now)).toEqual({ kind: 'signs', at: now - 5 })
  })
  test('a new sign beside an old one is a new one', () => {
    const signs = (...since: string[]) => ({ signs: since.map((one) => ({ since: one })) })
    expect(signHint(nights(felt(now, signs('old', 'new'))), now)).not.toBeNull()
    expect(signHint(nights(felt(now, signs('old', 'old'))), now)).toBeNull()
  })
})

describe('a new medicine', () => {
  const medicine = (at: number, enteredAt = at) =>
    row(at, { kind: 'medicine', name: 'X', change: 'new' }, enteredAt) as EntryOf<'medicine'>
  const hint = (at: number, ...rows: Entry[]) =>
    newMedicineHint(nights(...rows), [medicine(at)], now) !== null
  test('is new for two weeks, and not before it was taken', () => {
    const after = [felt(now - 3 * DAY), felt(now - 2 * DAY)]
    expect([hint(now - FORTNIGHT, ...after), hint(now - FORTNIGHT - 1, ...after)]).toEqual([
      true,
      false,
    ])
    const soon = [felt(now), felt(now + DAY)]
    expect([hint(now, ...soon), hint(now + 1, ...soon)]).toEqual([true, false])
  })
  test('came before what was felt, for two weeks of quiet legs', () => {
    const at = now - 5 * DAY
    const after = [felt(at), felt(at + DAY)]
    expect(hint(at, ...after)).toBe(true)
    expect(hint(at, felt(at - 1), ...after)).toBe(false)
    expect(hint(at, felt(at - FORTNIGHT), ...after)).toBe(false)
    expect(hint(at, felt(at - FORTNIGHT - 1), ...after)).toBe(true)
    expect(hint(at, felt(at - FORTNIGHT - 1), felt(at))).toBe(false)
  })
  test('is told of by what was felt and noted soon, not by calm or by memory', () => {
    const at = now - 5 * DAY
    const after = [felt(at), felt(at + DAY)]
    const calm = (when: number) => row(when, { kind: 'calm' })
    expect(hint(at, calm(at), calm(at + DAY))).toBe(false)
    expect(hint(at, calm(at - DAY), ...after)).toBe(true)
    const late = { backfilled: true }
    expect(hint(at, felt(at, late), felt(at + DAY, late))).toBe(false)
    expect(hint(at, felt(at - DAY, late), ...after)).toBe(true)
  })
  test('of two the one that was noted last', () => {
    const after = nights(felt(now - 2 * DAY), felt(now - DAY))
    const two = [medicine(now - 5 * DAY, now - 5), medicine(now - 4 * DAY, now - 9)]
    expect(newMedicineHint(after, two, now)).toEqual({ kind: 'newMedicine', at: now - 5 })
  })
})

test('legs that act up often are as new as the last of these nights', () => {
  const today = '2026-11-21'
  const days = [0, 6, 7, 13, 14, 20, 21, 27].map((ago) => dayAfter(today, -ago))
  const rows = days.map((night, i) => ({ ...felt(now), night, enteredAt: now - Math.abs(i - 3) }))
  expect(oftenHint(nights(...(rows as Entry[])), today)).toEqual({ kind: 'often', at: now })
})

test('legs without a number act up, whatever else was noted of the night', () => {
  const today = '2026-11-21'
  const days = [0, 6, 7, 13, 14, 20, 21, 27].map((ago) => dayAfter(today, -ago))
  const rows = days.flatMap((night) => [
    { ...felt(now, { severity: undefined }), night },
    { ...row(now, { kind: 'intake', substance: 'caffeine' }), night },
  ])
  expect(oftenHint(nights(...(rows as Entry[])), today)).not.toBeNull()
})
test('legs of the sample, or from memory, act up for nobody', () => {
  const today = '2026-11-21'
  const days = [0, 6, 7, 13, 14, 20, 21, 27].map((ago) => dayAfter(today, -ago))
  for (const odd of [{ sample: true }, { backfilled: true }]) {
    const rows = days.map((night) => ({ ...felt(now), night, ...odd }))
    expect(oftenHint(nights(...(rows as Entry[])), today)).toBeNull()
  }
})

describe('on a dopamine medicine', () => {
  const day = (clock: string, i: number, month: string) =>
    Date.parse(`2026-${month}-${String(i + 1).padStart(2, '0')}T${clock}:00Z`)
  const stretch = (month: string, count: number, clock: string, fields: (i: number) => object) =>
    nights(...Array.from({ length: count }, (_, i) => felt(day(clock, i, month), fields(i))))
  const early = (count = 7, fields: (i: number) => object = () => ({ severity: 3 })) =>
    stretch('08', count, '22:30', fields)
  const late = (count = 7, fields: (i: number) => object = () => ({ severity: 5 })) =>
    stretch('11', count, '20:30', fields)
  const arms = (of: readonly number[]) => (i: number) => ({
    ...{ severity: 3, bodyParts: of.includes(i) ? ['calf', 'arm'] : ['calf'] },
  })
  test('seven nights of each stretch are enough, and six are not', () => {
    const at = Math.max(...[...late().values()].flat().map((one) => one.enteredAt))
    expect(augmentationHint(early(), late())).toEqual({ kind: 'augmentation', at })
    expect(augmentationHint(early(6), late())).toBeNull()
    expect(augmentationHint(early(), late(6))).toBeNull()
  })
  test('stronger takes a number in seven nights', () => {
    const six = (severity: number) => (i: number) => ({ severity: i < 6 ? severity : undefined })
    expect(augmentationHint(early(), late(7, six(9)))).toBeNull()
    expect(augmentationHint(early(7, six(1)), late())).toBeNull()
    expect(
      augmentationHint(
        early(),
        late(8, (i) => six(9)(i - 1)),
      ),
    ).not.toBeNull()
  })
  test('arms on two nights are a spread, on one they are not, nor where they were before', () => {
    expect(augmentationHint(early(), late(7, arms([2, 5])))).not.toBeNull()
    expect(augmentationHint(early(), late(7, arms([2])))).toBeNull()
    expect(augmentationHint(early(7, arms([0])), late(7, arms([2, 5])))).toBeNull()
  })
  test('past midnight is later, not earlier', () => {
    const after = stretch('08', 7, '00:30', () => ({ severity: 3 }))
    const before = stretch('11', 7, '22:30', () => ({ severity: 5 }))
    expect(augmentationHint(after, before)).not.toBeNull()
    expect(augmentationHint(before, after)).toBeNull()
  })
  test('jumps while dozing off, samples and what was said too late count for nothing', () => {
    for (const odd of [{ symptomKind: 'jerkAtSleepOnset' }, { sample: true }, { backfilled: true }])
      expect(
        augmentationHint(
          early(),
          late(7, () => ({ severity: 9, ...odd })),
        ),
      ).toBeNull()
  })
})
