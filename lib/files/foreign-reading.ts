import type { HourCount, WrittenClock } from '../core/written-clock.ts'
import { type DateOrder, orderShown, readWritten } from '../core/written-date.ts'
import type { DecimalMark, WrittenNumber } from '../core/written-number.ts'
import { cellAt, clockIn, numberIn } from './foreign-cells.ts'
import {
  type Answers,
  foreignKinds,
  isNumeric,
  type Matching,
  type NumericField,
} from './foreign-kinds.ts'
import type { Table } from './table.ts'
import { askedAbout, type Shown, settledBy, shownBy } from './two-readings.ts'

/** How the cells of a table are read that could be read in two ways; null where nobody knows. */
export interface Reading {
  readonly order: DateOrder | null
  readonly hours: HourCount | null
  readonly decimals: ReadonlyMap<NumericField, DecimalMark | null>
}

/** Cells with two readings that the others of their column do not settle: one of each kind, to ask about. */
export interface Questions {
  readonly order: string | null
  readonly hours: { readonly words: string; readonly read: WrittenClock } | null
  readonly decimal: { readonly words: string; readonly read: WrittenNumber } | null
}

/** Whether something is still to be asked. */
export const isOpen = (questions: Questions, answers: Answers): boolean =>
  (['order', 'hours', 'decimal'] as const).some((one) => questions[one] !== null && !answers[one])

type Columns = Pick<Matching, 'kind' | 'columns'>

/** How a table is read: as its own cells show, else as the person said. */
export function readingOf(table: Table, matching: Matching): Reading {
  const { order, hours, decimal } = matching
  return {
    order: settledBy(ordersShown(table, matching)) ?? order ?? null,
    hours: countBy(hoursShown(table, matching)) ?? hours ?? null,
    decimals: new Map(
      numericFields(matching).map((field) => [
        field,
        settledBy(marksShown(table, matching, field)) ?? decimal ?? null,
      ]),
    ),
  }
}

/** What has to be asked before a table can be read. */
export function questionsOf(table: Table, matching: Columns): Questions {
  const orders = ordersShown(table, matching)
  const hours = hoursShown(table, matching)
  return {
    // Dates of both orders contradict each other, also where each is clear by itself.
    order: askedAbout(orders) ?? (orders.ways.length > 1 ? firstShowing(table, matching) : null),
    hours: countBy(hours) === null ? asked(hours.open, (words) => timeIn(words)) : null,
    decimal: decimalAsked(table, matching),
  }
}

const asked = <R>(words: string | null, readIn: (words: string) => R | null) => {
  const read = words === null ? null : readIn(words)
  return words === null || read === null ? null : { words, read }
}

function decimalAsked(table: Table, matching: Columns): Questions['decimal'] {
  for (const field of numericFields(matching)) {
    const words = askedAbout(marksShown(table, matching, field))
    if (words !== null) return asked(words, () => numberIn(field, words))
  }
  return null
}

/** Hours are settled where others of the column count to 24 and none says its half of the day. */
const countBy = (shown: Shown<'half' | 'to24'>): 'to24' | null =>
  settledBy(shown) === 'to24' ? 'to24' : null

const numericFields = ({ kind }: Columns): NumericField[] => foreignKinds[kind].filter(isNumeric)

const ordersShown = (table: Table, { columns }: Columns): Shown<DateOrder> =>
  shownBy(cellsOf(table, columns.when), orderShown)

function firstShowing(table: Table, { columns }: Columns): string | null {
  for (const cell of cellsOf(table, columns.when)) if (orderShown(cell) !== null) return cell
  return null
}

function hoursShown({ rows }: Table, { columns }: Columns): Shown<'half' | 'to24'> {
  function* cells(): Generator<string> {
    for (const row of rows)
      yield cellAt(row.cells, columns.clock) || cellAt(row.cells, columns.when)
  }
  return shownBy(cells(), (cell) => {
    const clock = timeIn(cell)
    return clock ? (clock.shows ?? 'two') : null
  })
}

/** The time in a cell of times, or beside a date, whatever the order of that. */
const timeIn = (cell: string): WrittenClock | null =>
  clockIn(cell) ?? (readWritten(cell, 'day') ?? readWritten(cell, 'month'))?.clock ?? null

const marksShown = (table: Table, { columns }: Columns, field: NumericField): Shown<DecimalMark> =>
  shownBy(cellsOf(table, columns[field]), (cell) => {
    const read = numberIn(field, cell)
    if (!read) return null
    return 'value' in read ? read.shows : 'two'
  })

function* cellsOf({ rows }: Table, place: number | undefined): Generator<string> {
  for (const { cells } of rows) yield cellAt(cells, place)
}
