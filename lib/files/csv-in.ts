import * as v from 'valibot'
import { type Entry, entry } from '../core/schema/entry.ts'
import { clockBy } from '../core/written-clock.ts'
import { readWritten } from '../core/written-date.ts'
import { type DecimalMark, numberBy, readNumber } from '../core/written-number.ts'
import { type Column, columns } from './csv-columns.ts'
import { unguarded } from './csv-guard.ts'
import { clockIn } from './foreign-cells.ts'
import type { Answers } from './foreign-kinds.ts'
import { type OwnReading, ownReading } from './own-reading.ts'
import type { Table } from './table.ts'

/** A row that cannot be read, and the column that is the reason; none where the row as a whole is. */
export interface Fault {
  readonly line: number
  readonly column: string | null
}

export type RowRead =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly fault: Fault }

/**
 * Reads rows of our own table as the entries they were, also after a spreadsheet saved them: dates and numbers of its
 * region, times with seconds or a half of the day, instants with another offset. What it made of a cell beyond that is
 * not guessed: the line is refused. A time without its half of the day counts to 24, as we write it.
 */
export function ownReader(
  table: Table,
  answers: Answers = {},
): (row: Table['rows'][number]) => RowRead {
  const reading = ownReading(table, answers)
  const places = columns.map((column) => [column, table.head.indexOf(column.name)] as const)
  return ({ line, cells }) => {
    const fields = new Map<string, unknown>()
    for (const [column, at] of places) {
      const text = cells[at]
      if (text === undefined || text === '' || column.onlyOut) continue
      const value = valueIn(column, unguarded(text), reading)
      if (value === undefined) return { ok: false, fault: { line, column: column.name } }
      put(fields, column, value)
    }
    const parsed = v.safeParse(entry, Object.fromEntries(fields))
    if (parsed.success && parsed.output.sample === undefined)
      return { ok: true, entry: parsed.output }
    const path = parsed.issues && v.getDotPath(parsed.issues[0])
    return { ok: false, fault: { line, column: path?.split('.')[0] ?? null } }
  }
}

function put(fields: Map<string, unknown>, { name, cell, path }: Column, value: unknown): void {
  if (cell === 'json')
    for (const [key, one] of Object.entries(value as object)) fields.set(key, one)
  else if (path) fields.set(path[0], { ...(fields.get(path[0]) as object), [path[1]]: value })
  else fields.set(name, value)
}

/** The value of a cell; undefined where the cell does not say one. */
function valueIn({ cell, name }: Column, text: string, reading: OwnReading): unknown {
  switch (cell) {
    case 'day':
      return DAY.test(text) ? text : readWritten(text, reading.order)?.day
    case 'clock': {
      const clock = clockIn(text)
      return clock ? clockBy(clock, 'to24') : undefined
    }
    case 'whole':
      return wholeIn(text, reading.decimals.get(name))
    case 'wholeOrWord':
      return wholeIn(text, reading.decimals.get(name)) ?? text
    case 'instant':
      return instantIn(text)
    case 'yesNo':
      return truths.get(text.trim().toLowerCase())
    case 'mark':
      return truths.get(text.trim().toLowerCase()) || undefined
    case 'list':
      return text.split(';')
    case 'signs':
      return text.split(';').map(signIn)
    case 'json':
      return recordIn(text)
    default:
      return text
  }
}

/** What we write, and what a cell of truths becomes. */
const truths = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
])
const WHOLE = /^-?\d{1,15}$/
const DAY = /^\d{4}-\d\d-\d\d$/
const ISO = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function wholeIn(text: string, mark: DecimalMark | null = null): number | undefined {
  if (WHOLE.test(text)) return Number(text)
  const read = readNumber(text)
  const value = read ? numberBy(read, mark) : undefined
  return Number.isInteger(value) ? value : undefined
}

function instantIn(text: string): number | undefined {
  if (!ISO.test(text)) return readWritten(text, null)?.instant ?? undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}

function signIn(text: string): Record<string, string> {
  const [sign = '', side = '', since = ''] = text.split(':')
  return { sign, ...(side ? { side } : {}), ...(since ? { since } : {}) }
}

function recordIn(text: string): object | undefined {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : undefined
  } catch {
    return undefined
  }
}
