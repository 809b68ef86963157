import { expect, test } from 'vitest'
import { augmentationHint } from '../../../lib/core/flags/augmentation.ts'
import type { Nights } from '../../../lib/core/flags/hints.ts'
import type { Entry } from '../../../lib/core/schema/entry.ts'

interface Noted {
  readonly clock: string
  readonly [field: string]: unknown
}
/** Nights from the first of a month, each with the same notes, by a clock so far from UTC. */
function stretch(month: string, offsetMin: number, count: number, ...notes: Noted[]): Nights {
  const days = Array.from(
    { length: count },
    (_, i) => `2026-${month}-${String(i + 1).padStart(2, '0')}`,
  )
  return new Map(
    days.map((night) => [
      night,
      notes.map(({ clock, ...fields }) => {
        const at = Date.parse(`${night}T${clock}:00Z`) - offsetMin * 60_000
        const felt = { kind: 'symptom', symptomKind: 'urge', severity: 3 }
        return { ...felt, at, enteredAt: at, offsetMin, night, ...fields } as unknown as Entry
      }),
    ]),
  )
}
const early = (...notes: Noted[]) => stretch('08', 120, 7, ...notes)
const late = (...notes: Noted[]) => stretch('11', 60, 7, ...notes)
const hints = (before: Nights, lately: Nights) => augmentationHint(before, lately) !== null
const coffee = (clock: string) => ({
  kind: 'intake',
  symptomKind: undefined,
  severity: undefined,
  clock,
})

test('how early it was is told by the clock on the wall, in summer as in winter', () => {
  const before = early({ clock: '22:30' })
  expect(hints(before, late({ clock: '20:30', severity: 5 }))).toBe(true)
  expect(hints(before, late({ clock: '20:31', severity: 5 }))).toBe(false)
})

test('a night begins at noon: nothing is earlier, and the minute before it is the latest', () => {
  const before = early({ clock: '14:00' })
  expect(hints(before, late({ clock: '12:00', severity: 5 }))).toBe(true)
  expect(hints(before, late({ clock: '11:59', severity: 5 }))).toBe(false)
})

test('what else was noted of a night makes nothing earlier, and nothing felt is no night', () => {
  const before = early({ clock: '22:30' }, coffee('23:00'))
  const stronger = { clock: '22:30', severity: 5 }
  expect(hints(before, late(coffee('14:00'), stronger))).toBe(false)
  expect(hints(before, late({ clock: '20:30', severity: 5 }, coffee('14:00')))).toBe(true)
  const calm = stretch('07', 120, 1, coffee('23:00'))
  const six = stretch('08', 120, 6, { clock: '22:30' })
  const spread = late({ clock: '20:30', bodyParts: ['arm'] })
  expect(hints(six, spread)).toBe(false)
  expect(hints(new Map([...six, ...calm]), spread)).toBe(false)
  expect(hints(new Map([...six, ...stretch('07', 120, 1, { clock: '22:30' })]), spread)).toBe(true)
})

test('arms count where one note of the night names them, and never for jumps while dozing off', () => {
  const before = early({ clock: '22:30' })
  const calf = { clock: '20:30', bodyParts: ['calf'] }
  const arm = { clock: '21:30', bodyParts: ['arm'] }
  expect(hints(before, late(calf, arm))).toBe(true)
  expect(hints(before, late(calf, { ...arm, symptomKind: 'jerkAtSleepOnset' }))).toBe(false)
  expect(hints(early({ clock: '22:30' }, { ...arm, clock: '23:00' }), late(calf, arm))).toBe(false)
})
