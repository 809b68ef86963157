import {
  byRegion,
  type Drink,
  type Hours,
  type Settings,
  type Step,
} from '../core/schema/settings.ts'
import { LEFT_LINE_MG } from './caffeine-kinetics.ts'
import { drinkRows } from './drinks.ts'
import { type StepRow, stepRowOf, stepRows } from './steps.ts'

const usualHours: Hours = { bed: '22:30', wake: '07:00' }

const stepFrom = (row: StepRow, change: Partial<Step> = {}): Step => ({
  id: row.id,
  kind: row.id,
  leadMin: row.leadMin,
  lengthMin: row.lengthMin,
  on: row.shipsOn,
  star: false,
  by: row.by,
  ...change,
})

/** The routine of a new person: every kind in its place, a few of them on. */
export const defaultRoutine = (): Step[] => stepRows.map((row) => stepFrom(row))

/**
 * The evening of the articles at its own hours: the seven steps of the third (its coffee at 19:00 is contradicted by
 * Gardiner 2023 and stands at nine hours), and massage, a warm drink and a pack from the second. What has questions is
 * on only where nothing that was answered speaks against it; the pack is there in place of the bath, and off.
 */
export function seedRoutine(isCleared: (kind: string) => boolean): Step[] {
  const at: readonly (readonly [kind: string, leadMin: number, lengthMin: number])[] = [
    ['caffeine', 540, 0],
    ['dinner', 150, 0],
    ['walk', 90, 15],
    ['bath', 60, 10],
    ['massage', 60, 10],
    ['drink', 60, 0],
    ['pack', 45, 15],
    ['screens', 30, 0],
    ['stretches', 15, 5],
    ['lightsOut', 0, 0],
  ]
  return at.flatMap(([kind, leadMin, lengthMin]) => {
    const row = stepRowOf(kind)
    const on = kind !== 'pack' && isCleared(kind)
    return row ? [stepFrom(row, { leadMin, lengthMin, on })] : []
  })
}

export const defaultDrinks = (): Drink[] =>
  drinkRows.map(({ id, mg, usual }) => ({ id, kind: id, mg, usual }))

/** What holds before anybody changed anything; also what stands in for a setting that cannot be read. */
export function defaultSettings(): Settings {
  return {
    week: Array.from({ length: 7 }, () => ({ ...usualHours })),
    rota: {
      early: { bed: '21:00', wake: '05:00' },
      late: { bed: '00:30', wake: '08:30' },
      night: { bed: '09:00', wake: '16:30' },
    },
    routine: defaultRoutine(),
    drinks: defaultDrinks(),
    dimming: {
      on: false,
      dim: { on: true, leadMin: 60, strength: 0.3 },
      warm: { on: true, leadMin: 60, strength: 2700 },
      grey: { on: false, leadMin: 30, strength: 0.5 },
      list: 'off',
      off: [],
      only: [],
      spareMedia: false,
      spareFullScreen: false,
    },
    reminders: {
      on: true,
      words: 'neutral',
      seen: 'unknown',
      gentle: false,
      sounds: 'window',
    },
    travel: { home: null, away: null },
    caffeine: { residualMg: LEFT_LINE_MG },
    calmList: [],
    cues: 'off',
    seat: true,
    fuse: false,
    singleKeys: true,
    addressBar: false,
    language: 'en',
    start: { agreed: false, dims: false, reminds: false, offers: 0, offeredOn: null },
    region: byRegion,
    welcomed: false,
  }
}
