import { type DateOrder, orderShown, readWritten } from '../core/written-date.ts'
import { type DecimalMark, readNumber } from '../core/written-number.ts'
import { columns } from './csv-columns.ts'
import type { Answers } from './foreign-kinds.ts'
import type { Questions } from './foreign-reading.ts'
import type { Table } from './table.ts'
import { askedAbout, type Shown, settledBy, shownBy } from './two-readings.ts'

/** How the cells of our own table are read where a spreadsheet wrote them anew. */
export interface OwnReading {
  readonly order: DateOrder | null
  /** By the name of the column. */
  readonly decimals: ReadonlyMap<string, DecimalMark | null>
}

const numbers = columns.filter(({ cell }) => cell === 'whole' || cell === 'wholeOrWord')
/** What we write ourselves has one reading, and nobody has to look at it twice. */
const PLAIN = /^(?:|-?\d+|[a-zA-Z]+|\d{4}-\d\d-\d\d)$/

export function ownReading(table: Table, { order, decimal }: Answers): OwnReading {
  return {
    order: settledBy(nightsShown(table)) ?? order ?? null,
    decimals: new Map(
      numbers.map(({ name }) => [name, settledBy(marksShown(table, name)) ?? decimal ?? null]),
    ),
  }
}

/** What has to be asked before our own table can be read again. */
export function ownQuestions(table: Table): Questions {
  const nights = nightsShown(table)
  for (const { name } of numbers) {
    const words = askedAbout(marksShown(table, name))
    const read = words === null ? null : readNumber(words)
    if (words !== null && read)
      return { order: askedAbout(nights), hours: null, decimal: { words, read } }
  }
  return { order: askedAbout(nights), hours: null, decimal: null }
}

/** The order of the nights; one that can be read both ways is near the instant of its row in one of them. */
function nightsShown({ head, rows }: Table): Shown<DateOrder> {
  const [night, at] = [head.indexOf('night'), head.indexOf('at')]
  const near = new Map<string, DateOrder | 'two' | null>()
  for (const { cells } of rows) {
    const text = cells[night] ?? ''
    if (PLAIN.test(text) || (near.get(text) ?? 'two') !== 'two') continue
    const shown = orderShown(text)
    near.set(text, shown === 'two' ? nearest(text, Date.parse(cells[at] ?? '')) : shown)
  }
  return shownBy(near.keys(), (text) => near.get(text) ?? null)
}

/** A night and its notes are no more than a few days apart. */
const NEAR_MS = 4 * 86_400_000

function nearest(text: string, at: number): DateOrder | 'two' {
  const orders = (['day', 'month'] as const).filter((order) => {
    const day = Date.parse(readWritten(text, order)?.day ?? '')
    return Math.abs(day - at) < NEAR_MS
  })
  return orders.length === 1 ? (orders[0] as DateOrder) : 'two'
}

function marksShown({ head, rows }: Table, name: string): Shown<DecimalMark> {
  const place = head.indexOf(name)
  function* cells(): Generator<string> {
    for (const row of rows) {
      const text = row.cells[place] ?? ''
      if (!PLAIN.test(text)) yield text
    }
  }
  return shownBy(cells(), (cell) => {
    const read = readNumber(cell)
    if (!read) return null
    return 'value' in read ? read.shows : 'two'
  })
}
