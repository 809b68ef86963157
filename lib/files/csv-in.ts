import * as v from 'valibot'
import { type Entry, entry } from '../core/schema/entry.ts'
import { type CellKind, type Column, columns } from './csv-columns.ts'
import { unguarded } from './csv-guard.ts'
import type { Table } from './table.ts'

/** A row that cannot be read, and the column that is the reason; none where the row as a whole is. */
export interface Fault {
  readonly line: number
  readonly column: string | null
}

export type RowRead =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly fault: Fault }

/** A row of our own CSV as the entry it was. */
export function readOwnRow(
  head: readonly string[],
  { line, cells }: Table['rows'][number],
): RowRead {
  const fields = new Map<string, unknown>()
  for (const column of columns) {
    const text = cells[head.indexOf(column.name)]
    if (text === undefined || text === '' || column.onlyOut) continue
    const value = valueIn(column.cell, unguarded(text))
    if (value === undefined) return { ok: false, fault: { line, column: column.name } }
    put(fields, column, value)
  }
  const parsed = v.safeParse(entry, Object.fromEntries(fields))
  if (parsed.success && parsed.output.sample === undefined)
    return { ok: true, entry: parsed.output }
  const path = parsed.issues && v.getDotPath(parsed.issues[0])
  return { ok: false, fault: { line, column: path?.split('.')[0] ?? null } }
}

function put(fields: Map<string, unknown>, { name, cell, path }: Column, value: unknown): void {
  if (cell === 'json')
    for (const [key, one] of Object.entries(value as object)) fields.set(key, one)
  else if (path) fields.set(path[0], { ...(fields.get(path[0]) as object), [path[1]]: value })
  else fields.set(name, value)
}

/** The value of a cell; undefined where the cell does not say one. */
function valueIn(cell: CellKind, text: string): unknown {
  switch (cell) {
    case 'whole':
      return WHOLE.test(text) ? Number(text) : undefined
    case 'wholeOrWord':
      return WHOLE.test(text) ? Number(text) : text
    case 'instant':
      return instantIn(text)
    case 'yesNo':
      return text === 'yes' ? true : text === 'no' ? false : undefined
    case 'mark':
      return text === 'yes' ? true : undefined
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

const WHOLE = /^-?\d{1,15}$/
const ISO = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function instantIn(text: string): number | undefined {
  const at = ISO.test(text) ? Date.parse(text) : Number.NaN
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
