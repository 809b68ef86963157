import { expect, test } from 'vitest'
import { instantOf } from '../../../lib/core/clock-time.ts'
import { correction, newEntry } from '../../../lib/core/entry.ts'
import { nightOf } from '../../../lib/core/night.ts'
import type { EntryOf } from '../../../lib/core/schema/entry.ts'
import {
  countFields,
  formFields,
  hourFields,
  sleepDraft,
  startOf,
} from '../../../lib/core/sleep/form.ts'
import { readSleep } from '../../../lib/core/sleep/night-sleep.ts'
import { week } from '../../make/evenings.ts'

const zone = 'Europe/Berlin'
const schedule = { week: week('22:30', '07:00'), tonight: null }
const night = nightOf('2026-11-21', schedule, zone)
const at = (clock: string) => instantOf('2026-11-22', clock, zone)

test('where every field stands at first can be a night', () => {
  for (const asleep of [null, { from: at('01:00'), to: at('06:50') }]) {
    const starts = startOf(night, asleep)
    expect(Object.keys(starts).sort()).toEqual([...formFields].sort())
    expect(readSleep({ ...starts, night: night.day, zone }).ok).toBe(true)
  }
})

test('a field begins with the guess, else with the plan and half an hour to fall asleep', () => {
  const rest = { sol: 0, awakenings: 0, awakeningsByLegs: 0, waso: 0, sleepQuality: 3 }
  const bed = instantOf('2026-11-21', '22:30', zone)
  expect(startOf(night, null)).toEqual({
    ...{ ...rest, intoBed: bed, trySleep: bed, asleepAt: instantOf('2026-11-21', '23:00', zone) },
    ...{ finalWake: at('07:00'), outOfBed: at('07:00') },
  })
  const early = { from: instantOf('2026-11-21', '21:30', zone), to: at('07:40') }
  expect(startOf(night, early)).toEqual({
    ...{ ...rest, intoBed: early.from, trySleep: early.from, asleepAt: early.from },
    ...{ finalWake: early.to, outOfBed: early.to },
  })
  const late = { from: at('01:00'), to: at('06:00') }
  expect(startOf(night, late)).toMatchObject({
    intoBed: bed,
    finalWake: late.to,
    outOfBed: at('07:00'),
  })
})

test('the fields of the form are hours, counts and how the sleep was', () => {
  expect(hourFields).toEqual(['intoBed', 'trySleep', 'asleepAt', 'finalWake', 'outOfBed'])
  expect(countFields).toEqual(['sol', 'awakenings', 'awakeningsByLegs', 'waso'])
  const all = [...hourFields, ...countFields, 'sleepQuality']
  expect([...formFields].sort()).toEqual([...all].sort())
})

test('in place of an earlier answer: what the form no longer holds is gone, the guess of then stays', () => {
  const guess = { from: at('01:00'), to: at('06:50') }
  const said = { asleepAt: at('01:00'), finalWake: at('06:50'), guess } as const
  const before = newEntry(
    { kind: 'sleep', answer: 'confirmed', ...said },
    { id: 'a', at: at('07:00'), now: at('08:00'), zone, schedule, night: night.day },
  ) as EntryOf<'sleep'>
  const next = sleepDraft({ finalWake: at('06:30') }, before)
  const row = correction(next.before as EntryOf<'sleep'>, next.draft, 'b', at('08:05'))
  expect(row).toMatchObject({ replaces: 'a', answer: 'own', guess, finalWake: at('06:30') })
  expect(row).not.toHaveProperty('asleepAt')
  expect(sleepDraft({ sol: 20 }, null)).toEqual({
    draft: { kind: 'sleep', answer: 'own', sol: 20 },
    before: null,
  })
})
