import Papa from 'papaparse'
import type { Entry } from '../core/schema/entry.ts'
import { type Column, columns } from './csv-columns.ts'
import { guarded, guardedText, wantsQuotes } from './csv-guard.ts'
import { isOwn } from './own.ts'

type Row = Readonly<Record<string, unknown>>
type Cell = string | number

/** Without it a spreadsheet reads the file in the system's own encoding. */
const MARK = '\uFEFF'
const LINE = '\r\n'

export const csvHead: string = `${MARK}${columns.map(({ name }) => name).join(',')}${LINE}`

/** Lines of a CSV, one an entry, without the head. Sample rows are left out. */
export function csvLines(entries: readonly Entry[]): string {
  const rows = entries.filter(isOwn).map(cellsOf)
  if (rows.length === 0) return ''
  return `${Papa.unparse(rows, { quotes: wantsQuotes, newline: LINE })}${LINE}`
}

export const csvOf = (entries: readonly Entry[]): string => `${csvHead}${csvLines(entries)}`

function cellsOf(entry: Entry): Cell[] {
  const more = new Map(Object.entries(entry))
  const cells = columns.map((column) => {
    const cell = cellOf(entry, column)
    if (cell !== '') more.delete(column.path?.[0] ?? column.name)
    return cell
  })
  const rest = [...more].filter(([, value]) => value !== undefined)
  // The last column: an empty text, an empty list, what a later Settle added.
  if (rest.length > 0) cells[cells.length - 1] = JSON.stringify(Object.fromEntries(rest))
  return cells.map((cell, i) => {
    if (typeof cell !== 'string') return cell
    return columns[i]?.cell === 'text' ? guardedText(cell) : guarded(cell)
  })
}

/** The cell of a field; empty where the entry does not have it, or has what no cell can say. */
function cellOf(entry: Entry, { name, cell, path, onlyOut }: Column): Cell {
  if (onlyOut) return wall(entry)[name as 'date' | 'clock']
  const whole = (entry as Row)[path?.[0] ?? name]
  if (path && !hasOnly(whole, ['from', 'to'])) return ''
  const value = path ? (whole as Row)[path[1]] : whole
  if (value === undefined) return ''
  if (cell === 'instant') return new Date(value as number).toISOString()
  if (cell === 'mark') return 'yes'
  if (cell === 'yesNo') return value ? 'yes' : 'no'
  if (cell === 'list') return (value as string[]).join(';')
  if (cell === 'signs') return signsCell(value as Row[])
  return value as Cell
}

/** What the clock on the wall showed, by the offset: a zone may be one that this machine does not know. */
function wall({ at, offsetMin }: Entry): { date: string; clock: string } {
  const here = new Date(at + offsetMin * 60_000)
  if (Number.isNaN(here.getTime())) return { date: '', clock: '' }
  const [date = '', time = ''] = here.toISOString().split('T')
  return { date, clock: time.slice(0, 5) }
}

function signsCell(signs: readonly Row[]): string {
  if (!signs.every((one) => hasOnly(one, ['sign', 'side', 'since']))) return ''
  return signs
    .map(({ sign, side, since }) => [sign, side ?? '', since ?? ''].join(':').replace(/:+$/, ''))
    .join(';')
}

const hasOnly = (value: unknown, keys: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((key) => keys.includes(key))
