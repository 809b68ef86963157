import type { Field } from '../core/fields/field.ts'
import { entryKinds, fieldsOf, type NamedField } from '../core/fields/table.ts'

/** How a field stands in a cell. */
export type CellKind =
  /** Free text, guarded against being taken for a formula. */
  | 'text'
  /** A word of a list or an id: never a formula. */
  | 'word'
  | 'day'
  | 'clock'
  | 'whole'
  | 'wholeOrWord'
  | 'instant'
  | 'yesNo'
  /** There, or not. */
  | 'mark'
  | 'list'
  | 'signs'
  /** Fields that have no column, as JSON. */
  | 'json'

export interface Column {
  readonly name: string
  readonly cell: CellKind
  /** Where the field lies, where that is not under the column's name. */
  readonly path?: readonly [string, string]
  /** Written for the reader alone; not read again. */
  readonly onlyOut?: true
}

/** What stands in a cell follows from what its field holds. */
function cellOf(field: Exclude<Field, { is: 'guess' }>): CellKind {
  switch (field.is) {
    case 'one':
      return 'word'
    case 'many':
      return 'list'
    case 'scale':
      return field.or.length > 0 ? 'wholeOrWord' : 'whole'
    case 'whole':
    case 'tenths':
      return 'whole'
    case 'yes':
      return 'mark'
    case 'step':
    case 'drink':
    case 'tried':
      return 'text'
    default:
      return field.is
  }
}

/** The columns of a field; what was guessed has one for each of its ends. */
function columnsOf({ key, ...field }: NamedField): Column[] {
  if (field.is !== 'guess') return [{ name: key, cell: cellOf(field) }]
  return [
    { name: 'guessFrom', cell: 'instant', path: [key, 'from'] },
    { name: 'guessTo', cell: 'instant', path: [key, 'to'] },
  ]
}

/** Columns of fields, by their names. Kinds share one; where another has words it can have numbers and words. */
const ofFields = new Map<string, Column>()
for (const column of entryKinds.flatMap(fieldsOf).flatMap(columnsOf))
  if (ofFields.get(column.name)?.cell !== 'wholeOrWord') ofFields.set(column.name, column)

const outOnly = (name: string): Column => ({ name, cell: 'word', onlyOut: true })
const stamped = (cell: CellKind, ...names: string[]): Column[] =>
  names.map((name) => ({ name, cell }))

/** What every row carries, and what the wall showed then. */
const ofStamps = [
  ...stamped('instant', 'at', 'enteredAt'),
  ...[outOnly('date'), outOnly('clock')],
  ...stamped('word', 'zone', 'kind', 'id', 'replaces'),
  ...stamped('day', 'night'),
  ...stamped('mark', 'late', 'backfilled', 'removed', 'ahead'),
  ...stamped('whole', 'offsetMin'),
]

const known = new Map([...ofStamps.map((one) => [one.name, one] as const), ...ofFields])

/** The columns that a table has had from the first. None moves: a person's own sheet can go by their places. */
const places = `
  at date clock zone night kind
  symptomKind severity discomfortSeverity onset onsetTime seatedMin toLightsOutMin caffeineMg caffeineLowMg
  caffeineHighMg durationMin episodes sensations bodyParts side atRest reliefByMovement reliefByPosition worstPeriod signs
  worst jumps change answer guessFrom guessTo intoBed trySleep asleepAt sol awakenings awakeningsByLegs waso finalWake
  outOfBed sleepQuality substance drink name mg count lastTime form elementalMg mineral source clinicianSet planned
  amount test valueTenths unit lowTenths highTenths laboratory fasting inMorning hoursSinceIron recentIllness
  step did what helped factor level intensity min endTime glasses note
  enteredAt late backfilled removed ahead offsetMin id replaces`
  .trim()
  .split(/\s+/)

/** Every column of our CSV, in its order: those places, what came later, and at last what has no column. */
export const columns: readonly Column[] = [
  ...places.flatMap((name) => known.get(name) ?? []),
  ...[...known.values()].filter(({ name }) => !places.includes(name)),
  { name: 'more', cell: 'json' },
]
