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

const columnsOf = (cell: CellKind, names: string): Column[] =>
  names.split(' ').map((name) => ({ name, cell }))

/** Every column of our CSV, in its order: when, what, and then what each kind has. */
export const columns: readonly Column[] = [
  { name: 'at', cell: 'instant' },
  { name: 'date', cell: 'word', onlyOut: true },
  { name: 'clock', cell: 'word', onlyOut: true },
  ...columnsOf('word', 'zone'),
  ...columnsOf('day', 'night'),
  ...columnsOf('word', 'kind symptomKind'),
  ...columnsOf('whole', 'severity discomfortSeverity'),
  ...columnsOf('mark', 'onset'),
  ...columnsOf('clock', 'onsetTime'),
  ...columnsOf(
    'whole',
    'seatedMin toLightsOutMin caffeineMg caffeineLowMg caffeineHighMg durationMin episodes',
  ),
  ...columnsOf('list', 'sensations bodyParts'),
  ...columnsOf('word', 'side'),
  ...columnsOf('yesNo', 'atRest'),
  ...columnsOf('word', 'reliefByMovement reliefByPosition worstPeriod'),
  ...columnsOf('signs', 'signs'),
  ...columnsOf('wholeOrWord', 'worst jumps change'),
  ...columnsOf('word', 'answer'),
  { name: 'guessFrom', cell: 'instant', path: ['guess', 'from'] },
  { name: 'guessTo', cell: 'instant', path: ['guess', 'to'] },
  ...columnsOf('instant', 'intoBed trySleep asleepAt'),
  ...columnsOf('whole', 'sol awakenings awakeningsByLegs waso'),
  ...columnsOf('instant', 'finalWake outOfBed'),
  ...columnsOf('whole', 'sleepQuality'),
  ...columnsOf('word', 'substance'),
  ...columnsOf('text', 'drink name'),
  ...columnsOf('whole', 'mg count'),
  ...columnsOf('clock', 'lastTime'),
  ...columnsOf('text', 'form'),
  ...columnsOf('whole', 'elementalMg'),
  ...columnsOf('word', 'mineral source'),
  ...columnsOf('yesNo', 'clinicianSet planned'),
  ...columnsOf('text', 'amount'),
  ...columnsOf('word', 'test'),
  ...columnsOf('whole', 'valueTenths'),
  ...columnsOf('text', 'unit'),
  ...columnsOf('whole', 'lowTenths highTenths'),
  ...columnsOf('text', 'laboratory'),
  ...columnsOf('yesNo', 'fasting inMorning'),
  ...columnsOf('whole', 'hoursSinceIron'),
  ...columnsOf('yesNo', 'recentIllness'),
  ...columnsOf('text', 'step'),
  ...columnsOf('word', 'did'),
  ...columnsOf('text', 'what'),
  ...columnsOf('word', 'helped factor'),
  ...columnsOf('whole', 'level'),
  ...columnsOf('word', 'intensity'),
  ...columnsOf('whole', 'min'),
  ...columnsOf('clock', 'endTime'),
  ...columnsOf('whole', 'glasses'),
  ...columnsOf('text', 'note'),
  ...columnsOf('instant', 'enteredAt'),
  ...columnsOf('mark', 'late backfilled removed ahead'),
  ...columnsOf('whole', 'offsetMin'),
  ...columnsOf('word', 'id replaces'),
  { name: 'more', cell: 'json' },
]
