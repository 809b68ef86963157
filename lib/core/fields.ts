import { type EntryKind, factors, outcomes } from './schema/entry.ts'
import { sides } from './schema/entry-base.ts'
import { amounts, noAnswers } from './schema/sleep.ts'
import { bodyParts, periods, reliefs, sensations, symptomKinds } from './schema/symptom.ts'
import { substances } from './schema/taken.ts'

/** How a field is said: what a form offers, and how its value is read. */
export type FieldShape =
  /** One of a list, or several. */
  | { readonly is: 'one' | 'many'; readonly of: readonly string[] }
  /** One of a row of numbers, or an answer that is none. */
  | {
      readonly is: 'scale'
      readonly least: number
      readonly most: number
      readonly or?: readonly string[]
    }
  /** A whole number; of tenths a tenth of it is shown. */
  | {
      readonly is: 'number' | 'tenths'
      readonly least: number
      readonly most: number
      readonly unit?: Unit
    }
  /** True or not said; true, false or not said. */
  | { readonly is: 'yes' | 'yesNo' }
  | { readonly is: 'text'; readonly most: number }
  /** A clock time; an instant of the night, said as a clock time. */
  | { readonly is: 'clock' | 'instant' }
  | { readonly is: 'signs' }
  /** One of the person's own steps or drinks, or of the things that can be tried. */
  | { readonly is: 'step' | 'drink' | 'tried' }

export type Unit = 'min' | 'mg' | 'h'

export type Field = FieldShape & {
  readonly key: string
  /** Stands first; the others are behind one press. */
  readonly first?: true
  /** Without it there is no entry. */
  readonly needed?: true
}

const severity = { is: 'scale', least: 0, most: 10 } as const
const minutes = { is: 'number', least: 0, most: 2880, unit: 'min' } as const
const times = { is: 'number', least: 0, most: 100 } as const
const tenths = { is: 'tenths', least: 0, most: 10_000_000 } as const
const name = { is: 'text', most: 80 } as const
const first = { first: true } as const
const needed = { first: true, needed: true } as const
/** Every kind has room for the person's own words. */
const note = { key: 'note', is: 'text', most: 4000 } as const

/** What each kind of entry holds, in the order of a form: the usual ones first. */
export const fieldsOf: Readonly<Record<EntryKind, readonly Field[]>> = {
  symptom: [
    { key: 'symptomKind', is: 'one', of: symptomKinds, ...needed },
    { key: 'severity', ...severity, ...first },
    { key: 'side', is: 'one', of: sides, ...first },
    { key: 'bodyParts', is: 'many', of: bodyParts },
    { key: 'sensations', is: 'many', of: sensations },
    { key: 'onset', is: 'yes' },
    { key: 'onsetTime', is: 'clock' },
    { key: 'seatedMin', is: 'number', least: 0, most: 10_000, unit: 'min' },
    { key: 'toLightsOutMin', is: 'number', least: -2880, most: 2880, unit: 'min' },
    { key: 'caffeineMg', is: 'number', least: 0, most: 100_000, unit: 'mg' },
    { key: 'caffeineLowMg', is: 'number', least: 0, most: 100_000, unit: 'mg' },
    { key: 'caffeineHighMg', is: 'number', least: 0, most: 100_000, unit: 'mg' },
    { key: 'durationMin', ...minutes },
    { key: 'episodes', is: 'number', least: 1, most: 1000 },
    { key: 'discomfortSeverity', ...severity },
    { key: 'atRest', is: 'yesNo' },
    { key: 'reliefByMovement', is: 'one', of: reliefs },
    { key: 'reliefByPosition', is: 'one', of: reliefs },
    { key: 'worstPeriod', is: 'one', of: periods },
    { key: 'signs', is: 'signs' },
    note,
  ],
  calm: [{ ...note, ...first }],
  morning: [
    { key: 'worst', is: 'scale', least: 0, most: 10, or: noAnswers, ...first },
    { key: 'jumps', is: 'one', of: [...amounts, ...noAnswers], ...first },
    { ...note, ...first },
  ],
  sleep: [
    { key: 'trySleep', is: 'instant', ...first },
    { key: 'finalWake', is: 'instant', ...first },
    { key: 'sol', ...minutes, ...first },
    { key: 'intoBed', is: 'instant' },
    { key: 'asleepAt', is: 'instant' },
    { key: 'outOfBed', is: 'instant' },
    { key: 'awakenings', ...times },
    { key: 'awakeningsByLegs', ...times },
    { key: 'waso', ...minutes },
    { key: 'sleepQuality', is: 'scale', least: 1, most: 5 },
    { key: 'answer', is: 'one', of: ['own', 'confirmed', 'corrected', 'notMe'], needed: true },
    note,
  ],
  intake: [
    { key: 'substance', is: 'one', of: substances, ...needed },
    { key: 'drink', is: 'drink', ...first },
    { key: 'mg', is: 'number', least: 0, most: 2000, unit: 'mg', ...first },
    { key: 'name', ...name },
    { key: 'count', is: 'number', least: 1, most: 200 },
    { key: 'lastTime', is: 'clock' },
    note,
  ],
  relief: [
    { key: 'what', is: 'tried', ...needed },
    { key: 'helped', is: 'one', of: outcomes, ...first },
    { key: 'durationMin', ...minutes, ...first },
    { key: 'name', ...name },
    note,
  ],
  factor: [
    { key: 'factor', is: 'one', of: factors, ...needed },
    { key: 'level', ...severity, ...first },
    { key: 'min', ...minutes, ...first },
    { key: 'intensity', is: 'one', of: ['easy', 'moderate', 'hard'] },
    { key: 'endTime', is: 'clock' },
    { key: 'glasses', is: 'number', least: 0, most: 60 },
    note,
  ],
  step: [
    { key: 'step', is: 'step', ...needed },
    { key: 'did', is: 'one', of: ['done', 'skipped'], ...needed },
    { ...note, ...first },
  ],
  dose: [
    { key: 'name', ...name, ...needed },
    { key: 'elementalMg', is: 'number', least: 0, most: 100_000, unit: 'mg', ...first },
    { key: 'form', is: 'text', most: 80, ...first },
    note,
  ],
  medicine: [
    { key: 'name', ...name, ...needed },
    { key: 'change', is: 'one', of: ['taken', 'new', 'changed', 'stopped'], ...needed },
    { key: 'amount', is: 'text', most: 120, ...first },
    note,
  ],
  lab: [
    {
      key: 'test',
      is: 'one',
      of: ['ferritin', 'transferrinSaturation', 'haemoglobin', 'other'],
      ...needed,
    },
    { key: 'valueTenths', ...tenths, ...needed },
    { key: 'unit', is: 'text', most: 20, ...needed },
    { key: 'name', ...name },
    { key: 'lowTenths', ...tenths },
    { key: 'highTenths', ...tenths },
    { key: 'laboratory', ...name },
    { key: 'fasting', is: 'yesNo' },
    { key: 'inMorning', is: 'yesNo' },
    { key: 'hoursSinceIron', is: 'number', least: 0, most: 10_000, unit: 'h' },
    { key: 'recentIllness', is: 'yesNo' },
    note,
  ],
  fortnight: [
    { key: 'change', is: 'scale', least: -3, most: 3, or: noAnswers, ...needed },
    { ...note, ...first },
  ],
  note: [{ ...note, ...needed }],
}
