import { readWritten } from '../core/written-date.ts'

/** More columns than this nobody matches; our own table has some eighty. */
export const MOST_COLUMNS = 500

const needed = ['at', 'zone', 'night', 'kind', 'enteredAt', 'offsetMin', 'id']

/** Whether Settle wrote a head: columns may have changed places, those it cannot do without are there. */
export const isOwnHead = (head: readonly string[]): boolean =>
  needed.every((name) => head.includes(name))

/**
 * The head among the first rows of a table, and at which place the rows below it begin; null where there is no table.
 * Titles, comments and notes stand above a head in fewer cells than it has, or behind a `#`. Where the first whole row
 * holds a date there is no head, and the columns have no names: no row of a stranger is taken for one.
 */
export function headIn(
  rows: readonly (readonly string[])[],
): { readonly head: readonly string[]; readonly at: number } | null {
  for (const [i, cells] of rows.entries()) {
    const head = namesOf(cells)
    if (isOwnHead(head)) return { head, at: i + 1 }
  }
  const most = Math.max(...rows.filter((cells) => !isComment(cells)).map(filled))
  if (most < 2) return null
  const at = rows.findIndex((cells) => !isComment(cells) && filled(cells) * 2 > most)
  const first = rows[at] ?? []
  if (!first.some(isDate)) return { head: namesOf(first), at: at + 1 }
  const width = Math.max(...rows.map((cells) => Math.min(cells.length, MOST_COLUMNS)))
  return { head: Array.from({ length: width }, () => ''), at }
}

const namesOf = (cells: readonly string[]): string[] => cells.map((name) => name.trim())
const filled = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + Number(cell.trim() !== ''), 0)
/** A lone `#` is the name of a column of numbers. */
const isComment = ([first = '']: readonly string[]): boolean => /^\s*#\s*\S/.test(first)

export const isDate = (cell: string): boolean =>
  readWritten(cell, 'day') !== null || readWritten(cell, 'month') !== null
