import { factor, relief, step, words } from './beside.ts'
import type { Field, Fields } from './field.ts'
import { fortnight, morning, sleep } from './sleep.ts'
import { calm, symptom } from './symptom.ts'
import { dose, intake, lab, medicine } from './taken.ts'

/**
 * The one table of what an entry can say: each kind, the usual ones first, and its fields in the order of a form. The
 * schema of the database and of a backup, the columns of a table and the forms are read from it.
 */
export const fields = {
  symptom,
  calm,
  morning,
  sleep,
  intake,
  relief,
  factor,
  step,
  dose,
  medicine,
  lab,
  fortnight,
  note: words,
} as const satisfies Record<string, Fields>

export type EntryKind = keyof typeof fields
export const entryKinds = Object.keys(fields) as EntryKind[]

/** A field by its kind and its name, `lab.valueTenths` for one. */
export type FieldId = {
  [K in EntryKind]: `${K}.${keyof (typeof fields)[K] & string}`
}[EntryKind]

/** The fields of a kind, each with its name. */
export const fieldsOf = (kind: EntryKind): readonly NamedField[] =>
  Object.entries(fields[kind] as Fields).map(([key, field]) => ({ key, ...field }))

export type NamedField = Field & { readonly key: string }

/** What a form asks for: all but what the computer guessed. */
export const saidFields = (kind: EntryKind): readonly NamedField[] =>
  fieldsOf(kind).filter(({ is }) => is !== 'guess')
