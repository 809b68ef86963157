import type { HourCount } from '../core/written-clock.ts'
import type { DateOrder } from '../core/written-date.ts'
import type { DecimalMark } from '../core/written-number.ts'

/** What the rows of another program's file can be taken for, and which of their columns then say something. */
export const foreignKinds = {
  urge: ['severity', 'durationMin', 'note'],
  cramp: ['severity', 'durationMin', 'note'],
  caffeine: ['mg', 'name', 'note'],
  dose: ['name', 'elementalMg', 'note'],
  medicine: ['name', 'amount', 'note'],
  note: ['note'],
} as const
export type ForeignKind = keyof typeof foreignKinds
export type ForeignField = 'when' | 'clock' | (typeof foreignKinds)[ForeignKind][number]

/** What may stand behind the number of a field. */
const units = {
  severity: /\s*\/\s*10$/,
  durationMin: /\s*(?:m|min|mins|minutes?)\.?$/i,
  mg: /\s*mg$/i,
  elementalMg: /\s*mg$/i,
} as const
export type NumericField = keyof typeof units
export const isNumeric = (field: ForeignField): field is NumericField => field in units
export const withoutUnit = (field: NumericField, text: string): string =>
  text.replace(units[field], '')

/** What is said once for a file, and used where its cells do not show it; null or left out while nobody said it. */
export interface Answers {
  readonly order?: DateOrder | null
  readonly hours?: HourCount | null
  readonly decimal?: DecimalMark | null
}

/** What the person said about the file. */
export interface Matching extends Answers {
  readonly kind: ForeignKind
  /** For each field the place of its column; `when` cannot be missing. */
  readonly columns: Partial<Readonly<Record<ForeignField, number>>>
}
