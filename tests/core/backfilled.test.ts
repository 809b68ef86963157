import { describe, expect, test } from 'vitest'
import { isDopamine } from '../../lib/clinical/dopamine.ts'
import { dayAfter, HOUR } from '../../lib/core/clock-time.ts'
import { augmentationHint, takenSince } from '../../lib/core/flags/augmentation.ts'
import {
  type Nights,
  newMedicineHint,
  oftenHint,
  signHint,
  snoringHint,
} from '../../lib/core/flags/hints.ts'
import { onsetsOf } from '../../lib/core/fuse/onset.ts'
import { upsOf } from '../../lib/core/fuse/up.ts'
import { longLook } from '../../lib/core/long-look.ts'
import { nightNumbers } from '../../lib/core/night-numbers.ts'
import { tallied } from '../../lib/core/relief-order.ts'
import type { Entry, EntryOf } from '../../lib/core/schema/entry.ts'

const today = '2026-11-21'
const now = Date.parse('2026-11-22T08:00:00+01:00')
const ago = (days: number) => dayAfter(today, -days)
/** A row of an evening, said in time or weeks later. */
const row = (night: string, fields: object, backfilled: boolean) => {
  const at = Date.parse(`${night}T22:00:00+01:00`)
  const marks = backfilled ? { late: true, backfilled: true } : {}
  return {
    id: night,
    at,
    enteredAt: at,
    zone: 'Europe/Berlin',
    offsetMin: 60,
    night,
    ...fields,
    ...marks,
  } as Entry
}
const felt = { kind: 'symptom', symptomKind: 'urge', severity: 6, onset: true }
const nights = (from: number, to: number, fields: object, backfilled: boolean): Nights =>
  new Map(
    Array.from({ length: from - to + 1 }, (_, i) => {
      const day = ago(from - i)
      return [day, [row(day, fields, backfilled)]] as const
    }),
  )
const medicine = (days: number, backfilled: boolean) =>
  row(
    ago(days),
    { kind: 'medicine', name: 'ropinirole', change: 'new' },
    backfilled,
  ) as EntryOf<'medicine'>

/** What counts over nights, with what it finds in what was said in time. */
const findings: Record<string, (backfilled: boolean) => boolean> = {
  'the long look': (late) =>
    longLook(nightNumbers(nights(20, 0, felt, late)), today, { start: 5, week: 3 }) !== null,
  'the order of what helped': (late) =>
    tallied([row(today, { kind: 'relief', what: 'bath', helped: 'worse' }, late)]).size > 0,
  'what the fuse learns': (late) => onsetsOf([row(today, felt, late)]).length > 0,
  'when one was up': (late) =>
    upsOf([row(today, { kind: 'relief', what: 'stand' }, late)]).length > 0,
  'legs on two nights a week': (late) => oftenHint(nights(28, 0, felt, late), today) !== null,
  'legs after a new medicine': (late) =>
    newMedicineHint(nights(9, 0, felt, late), [medicine(10, false)], now) !== null,
  'symptoms that grow stronger': (late) =>
    augmentationHint(
      nights(70, 43, { ...felt, severity: 2 }, false),
      nights(13, 0, { ...felt, severity: 8, bodyParts: ['arm'] }, late),
    ) !== null,
}

describe.each(Object.entries(findings))('%s', (_, finds) => {
  test('is made of what was said in time, and of nothing that was said later', () => {
    expect(finds(false)).toBe(true)
    expect(finds(true)).toBe(false)
  })
})

test('what is no memory of a night counts whenever it was written: a sign, snoring, the day of a medicine', () => {
  const sign = { ...felt, signs: [{ sign: 'swollen', since: 'new' }] }
  expect(signHint(nights(0, 0, sign, true), now)).not.toBeNull()
  expect(snoringHint(nights(0, 0, { kind: 'factor', factor: 'snoring' }, true), now)).not.toBeNull()
  expect(takenSince([medicine(100, true)], isDopamine)).toBe(ago(100))
  expect(now - medicine(100, true).at).toBeGreaterThan(48 * HOUR)
})
