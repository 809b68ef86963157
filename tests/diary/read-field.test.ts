import { describe, expect, test } from 'vitest'
import { readField, textOf } from '../../entrypoints/diary/read-field.ts'
import { type EntryKind, fieldsOf, type NamedField } from '../../lib/core/fields/table.ts'
import { week } from '../make/evenings.ts'

const where = {
  night: '2026-11-20',
  schedule: { week: week('22:30', '07:00'), tonight: null },
  zone: 'Europe/Berlin',
  now: Date.parse('2026-11-21T08:00:00+01:00'),
}
const field = (kind: EntryKind, key: string): NamedField => {
  const found = fieldsOf(kind).find((one) => one.key === key)
  if (!found) throw new Error(`${kind} has no ${key}`)
  return found
}

describe('what is written into a field', () => {
  test.each([
    [field('symptom', 'durationMin'), ' 25 ', 25],
    [field('symptom', 'durationMin'), '', undefined],
    [field('lab', 'valueTenths'), '75,5', 755],
    [field('lab', 'valueTenths'), '75', 750],
    [field('lab', 'valueTenths'), '1234', 12_340],
    [field('lab', 'valueTenths'), '1,234.5', 12_345],
    [field('symptom', 'durationMin'), '٢٥', 25],
    [field('sleep', 'trySleep'), '11 pm', Date.parse('2026-11-20T23:00:00+01:00')],
    [field('symptom', 'onsetTime'), '9:15 pm', '21:15'],
    [field('sleep', 'trySleep'), '22.50', Date.parse('2026-11-20T22:50:00+01:00')],
    [field('sleep', 'finalWake'), '6:40', Date.parse('2026-11-21T06:40:00+01:00')],
    [field('dose', 'form'), ' citrate ', 'citrate'],
    [field('note', 'note'), ' two\nlines ', ' two\nlines '],
  ])('%o takes %j', (one, text, value) => {
    expect(readField(one, text, where)).toEqual({ ok: true, value })
    if (one.key !== 'note' && value !== undefined)
      expect(readField(one, textOf(one, value, where.zone), where)).toEqual({ ok: true, value })
  })
  test.each([
    [field('symptom', 'durationMin'), 'half', 'A whole number from 0 to 2880, please.'],
    [field('symptom', 'durationMin'), '-1', 'A whole number from 0 to 2880, please.'],
    [field('symptom', 'durationMin'), '2881', 'A whole number from 0 to 2880, please.'],
    [field('symptom', 'durationMin'), '1e3', 'A whole number from 0 to 2880, please.'],
    [field('symptom', 'episodes'), '0', 'A whole number from 1 to 1000, please.'],
    [field('lab', 'valueTenths'), '7.55', 'A number from 0 to 1,000,000, please.'],
    [
      field('symptom', 'durationMin'),
      '1.200',
      'That can be two numbers. Write it without a mark between thousands.',
    ],
    [
      field('lab', 'valueTenths'),
      '1,234',
      'That can be two numbers. Write it without a mark between thousands.',
    ],
    [field('sleep', 'trySleep'), '11', '23:00 or 11:00? Write 23:00, or 11:00\u00a0am.'],
    [field('sleep', 'intoBed'), '12:10', '00:10 or 12:10? Write 00:10, or 12:10\u00a0pm.'],
    [field('symptom', 'onsetTime'), '25:00', 'Write it like 22:30.'],
    [field('sleep', 'trySleep'), 'late', 'Write it like 22:30.'],
    [field('sleep', 'outOfBed'), '09:00', 'That has not come yet.'],
  ])('%o refuses %j', (one, text, why) => {
    expect(readField(one, text, where)).toEqual({ ok: false, why })
  })
})
