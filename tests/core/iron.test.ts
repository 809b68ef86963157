import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ironApartMin, ironPoints } from '../../lib/clinical/iron.ts'
import { newEntry } from '../../lib/core/entry.ts'
import { AGAIN_KEY, readAgain } from '../../lib/core/iron/again.ts'
import { nearIron } from '../../lib/core/iron/distance.ts'
import { inFirstUnit, labHistory, readLab, unitsOf } from '../../lib/core/iron/lab-value.ts'
import type { Draft, Entry, EntryOf } from '../../lib/core/schema/entry.ts'
import { week } from '../make/evenings.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
let n = 0
const entry = (draft: Draft, when: string): Entry => {
  const at = Date.parse(`${when}+01:00`)
  const id = `00000000-0000-4000-8000-${String(n++).padStart(12, '0')}`
  return newEntry(draft, { id, at, now: at, zone, schedule })
}

describe('a value as it stands on a sheet', () => {
  test.each([
    ['38', 'ferritin', 'ng/mL', 380, false],
    ['1.234,5', 'ferritin', 'ng/mL', 12_345, false],
    ['٣٨', 'ferritin', 'ng/mL', 380, false],
    ['38,4', 'ferritin', 'µg/L', 384, false],
    ['0', 'ferritin', 'ng/mL', 0, true],
    ['12000', 'ferritin', 'ng/mL', 120_000, true],
    ['18', 'transferrinSaturation', '%', 180, false],
    ['100', 'transferrinSaturation', '%', 1000, true],
    ['13.5', 'haemoglobin', 'g/dL', 135, false],
    ['135', 'haemoglobin', 'g/L', 1350, false],
    ['135', 'haemoglobin', 'g/dL', 1350, true],
    ['13.5', 'haemoglobin', 'g/L', 135, true],
  ] as const)('%s %s %s', (text, of, unit, tenths, unusual) => {
    expect(readLab(text, of, unit)).toEqual({ ok: true, tenths, unusual })
  })
  test.each([
    ['', 'number'],
    ['about 40', 'number'],
    ['1,234', 'two'],
    ['1.234', 'two'],
    ['1e5', 'number'],
    ['-5', 'negative'],
    ['99999999', 'tooLarge'],
  ])('%j: %s', (text, why) => {
    expect(readLab(text, 'ferritin', 'ng/mL')).toEqual({ ok: false, why })
  })
  test('more than a hundred in a hundred is none, and nothing is above a million', () => {
    for (const text of ['100.1', '101'])
      expect(readLab(text, 'transferrinSaturation', '%')).toEqual({ ok: false, why: 'tooLarge' })
    expect(readLab('1000000', 'ferritin', 'ng/mL')).toMatchObject({ ok: true, tenths: 10_000_000 })
    expect(readLab('1000000.1', 'ferritin', 'ng/mL')).toEqual({ ok: false, why: 'tooLarge' })
  })
  test.each([
    ['ferritin', 'ng/mL', '0.9', '1', '3000', '3000.1'],
    ['ferritin', 'µg/L', '0.9', '1', '3000', '3000.1'],
    ['transferrinSaturation', '%', '0.9', '1', '99', '99.1'],
    ['haemoglobin', 'g/dL', '3.9', '4', '22', '22.1'],
    ['haemoglobin', 'g/L', '39.9', '40', '220', '220.1'],
  ] as const)(
    '%s in %s is asked about at %s and not at %s, not at %s and at %s',
    (of, unit, ...at) => {
      const unusual = at.map((text) => {
        const read = readLab(text, of, unit)
        return read.ok && read.unusual
      })
      expect(unusual).toEqual([true, false, false, true])
    },
  )
  test('finer digits are rounded, and the least below nothing is none', () => {
    expect(readLab('38.46', 'ferritin', 'ng/mL')).toMatchObject({ tenths: 385 })
    expect(readLab('38.44', 'ferritin', 'ng/mL')).toMatchObject({ tenths: 384 })
    expect(readLab('-0.01', 'ferritin', 'ng/mL')).toEqual({ ok: false, why: 'negative' })
  })
  test('units of one test stand in one picture', () => {
    expect(inFirstUnit('haemoglobin', 1350, 'g/L')).toBeCloseTo(
      inFirstUnit('haemoglobin', 135, 'g/dL'),
    )
    expect(inFirstUnit('ferritin', 384, 'a unit of tomorrow')).toBe(38.4)
    expect(unitsOf.ferritin.every((one) => one.of === 1)).toBe(true)
  })
})

test('a history is in order of time, of one test, with the range of its laboratory', () => {
  const lab = (valueTenths: number, day: string, more: Partial<EntryOf<'lab'>> = {}) =>
    entry(
      { kind: 'lab', test: 'ferritin', unit: 'ng/mL', valueTenths, ...more } as Draft,
      `${day}T12:00`,
    ) as EntryOf<'lab'>
  const noted = [
    lab(600, '2026-10-01'),
    lab(280, '2026-03-01', { lowTenths: 150, highTenths: 1500 }),
    lab(900, '2026-05-01', { test: 'other' } as never),
  ]
  expect(labHistory(noted, 'ferritin')).toMatchObject([
    { value: 28, low: 15, high: 150 },
    { value: 60, low: null, high: null },
  ])
})

test('the points that clinicians look at are those of the claim', () => {
  expect(ironPoints.ferritin.length).toBe(2)
  expect(ironPoints.transferrinSaturation.length).toBe(2)
  expect(ironPoints.haemoglobin).toEqual([])
})

describe('the day to ask again', () => {
  test('is a day, or none', () => {
    expect(AGAIN_KEY).toBe('ironAgain')
    expect(readAgain('2026-11-20')).toBe('2026-11-20')
    for (const odd of ['', '20.11.2026', '2026-11-200', 'x2026-11-20', 20261120, null, undefined])
      expect(readAgain(odd)).toBeNull()
  })
})

describe('what was noted close to iron', () => {
  const iron = (name: string, when: string, more: Partial<Draft> = {}) =>
    entry({ kind: 'dose', name, ...more } as Draft, when)
  const coffee = (when: string) => entry({ kind: 'intake', substance: 'caffeine' }, when)
  test.each([
    'Iron',
    'Eisen 100',
    'fer',
    'Hierro',
    'ferro bisglicinato',
    'IJzer',
    'ferrous sulfate',
  ])('%s is iron', (name) => {
    const near = nearIron(
      [iron(name, '2026-11-20T08:00'), coffee('2026-11-20T08:35')],
      ironApartMin,
    )
    expect(near).toMatchObject([{ other: 'coffee', min: 35 }])
  })
  test('before and after, two hours at the most, coffee and calcium and nothing else', () => {
    const entries = [
      iron('magnesium', '2026-11-20T09:00'),
      iron('x', '2026-11-20T10:00', { mineral: 'iron' } as Partial<Draft>),
      coffee('2026-11-20T08:00'),
      coffee('2026-11-20T07:59'),
      iron('Tums', '2026-11-20T12:00', { source: 'antacid' } as Partial<Draft>),
      entry({ kind: 'intake', substance: 'alcohol' }, '2026-11-20T10:30'),
      iron('fernet', '2026-11-25T10:30'),
    ]
    expect(nearIron(entries, ironApartMin).map(({ other, min }) => [other, min])).toEqual([
      ['calcium', 120],
      ['coffee', -120],
    ])
  })
  test('a tablet of calcium is told, one of magnesium is not', () => {
    const near = (mineral: string) =>
      nearIron(
        [iron('iron', '2026-11-20T10:00'), iron('x', '2026-11-20T11:00', { mineral } as never)],
        ironApartMin,
      ).map(({ other }) => other)
    expect([near('calcium'), near('magnesium')]).toEqual([['calcium'], []])
  })
  test('minutes are rounded, and a thing is not near itself', () => {
    const one = iron('iron', '2026-11-20T12:00')
    const cup = (seconds: number) =>
      ({ ...coffee('2026-11-20T12:00'), at: one.at + seconds * 1000 }) as Entry
    const min = (seconds: number) => nearIron([one, cup(seconds)], 120).map((near) => near.min)
    expect([min(29), min(31), min(-91), min(7229), min(7231)]).toEqual([[0], [1], [-2], [120], []])
    const antacid = iron('iron', '2026-11-20T12:00', { source: 'antacid' } as Partial<Draft>)
    expect(nearIron([antacid], 120)).toEqual([])
  })
  test('nothing lies further off than asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 0, max: 300 }),
        (min, most) => {
          const one = iron('iron', '2026-11-20T12:00')
          const cup = { ...coffee('2026-11-20T12:00'), at: one.at + min * 60_000 } as Entry
          expect(nearIron([one, cup], most).length).toBe(Math.abs(min) <= most ? 1 : 0)
        },
      ),
    )
  })
})
