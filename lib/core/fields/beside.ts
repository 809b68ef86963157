import { clock, type Fields, first, idOf, one, required, whole } from './field.ts'
import { minutes, name, note, severity } from './shared.ts'

export const step = {
  /** The id of a step of the routine. */
  step: required(first(idOf('step', 1))),
  did: required(first(one(['done', 'skipped']))),
  note: first(note),
} as const satisfies Fields

export const outcomes = ['better', 'same', 'worse'] as const
export type Outcome = (typeof outcomes)[number]

/** Something tried against the legs, and what came of it. */
export const relief = {
  /** A row of the clinical steps, or `own`. */
  what: required(first(idOf('tried', 1))),
  /** How the legs were afterwards; left out where nobody said. */
  helped: first(one(outcomes)),
  durationMin: first(minutes),
  name,
  note,
} as const satisfies Fields

export const factors = [
  'stress',
  'longSitting',
  'exercise',
  'lateHeavyMeal',
  'hydration',
  'menstruation',
  'illness',
  'looseStools',
  'snoring',
  'other',
] as const
export type FactorKind = (typeof factors)[number]

/** Something about the day that the person wants beside the night. */
export const factor = {
  factor: required(first(one(factors))),
  /** For stress. */
  level: first(severity),
  min: first(minutes),
  intensity: one(['easy', 'moderate', 'hard']),
  endTime: clock,
  /** For hydration: glasses of 250 ml or so. */
  glasses: whole(0, 60),
  note,
} as const satisfies Fields

/** Words alone. */
export const words = { note: first(note) } as const satisfies Fields
