import * as v from 'valibot'
import type { stamps } from '../row-stamps.ts'
import { base, clockTime, int, minutes } from './entry-base.ts'
import { fortnight, morning, sleep } from './sleep.ts'
import { calm, symptom } from './symptom.ts'
import { dose, intake, lab, medicine } from './taken.ts'

// Loose objects throughout: a field that a later version added is kept, not stripped.

const stepEntry = v.looseObject({
  ...base,
  kind: v.literal('step'),
  /** The id of a step of the routine. */
  step: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  did: v.picklist(['done', 'skipped']),
})

export const outcomes = ['better', 'same', 'worse'] as const
export type Outcome = (typeof outcomes)[number]

/** Something tried against the legs, and what came of it. */
const relief = v.looseObject({
  ...base,
  kind: v.literal('relief'),
  /** A row of the clinical steps, or `own`. */
  what: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
  durationMin: v.optional(minutes),
  /** How the legs were afterwards; left out where nobody said. */
  helped: v.optional(v.picklist(outcomes)),
})

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
const factor = v.looseObject({
  ...base,
  kind: v.literal('factor'),
  factor: v.picklist(factors),
  /** 0 to 10, for stress. */
  level: v.optional(int(0, 10)),
  intensity: v.optional(v.picklist(['easy', 'moderate', 'hard'])),
  min: v.optional(minutes),
  endTime: v.optional(clockTime),
  /** For hydration: glasses of 250 ml or so. */
  glasses: v.optional(int(0, 60)),
})

/** Words alone. */
const note = v.looseObject({ ...base, kind: v.literal('note') })

export const entry = v.variant('kind', [
  symptom,
  calm,
  sleep,
  morning,
  fortnight,
  intake,
  dose,
  medicine,
  lab,
  stepEntry,
  relief,
  factor,
  note,
])
export type Entry = v.InferOutput<typeof entry>
export type EntryKind = Entry['kind']
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>
export const entryKinds = entry.options.map((one) => one.entries.kind.literal)

/** What is left of an entry that was erased for good. In a merge it wins over every other row of that id. */
export const erased = v.strictObject({ id: base.id, erased: v.literal(true) })
export type Erased = v.InferOutput<typeof erased>

type Stamped = 'at' | Exclude<(typeof stamps)[number], 'sample'>
/** The fields that are known by name; `Pick` and `Omit` see none of them through a loose object's open end. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] }
type DraftOf<E extends Entry> = E extends Entry ? Omit<Known<E>, Stamped> : never

/** What a page says of a new entry; the rest is stamped by `newEntry`. */
export type Draft = DraftOf<Entry>
