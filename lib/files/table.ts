import Papa from 'papaparse'
import { headIn, MOST_COLUMNS } from './table-head.ts'

/** A table of texts. */
export interface Table {
  /** The names of its columns, in their order; empty ones where it has none. */
  readonly head: readonly string[]
  /** Each with its line as a spreadsheet counts, the first row being line 1, whether it is the head or a title. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Why there is none: no head with a row below it, or more columns than anybody could match. */
export type NoTable = 'table' | 'wide'

/** How much is read in one go, in UTF-16 units: a few milliseconds. */
const PIECE = 1 << 18
/** How much is looked at to find out the separator. */
const SAMPLE = 1 << 16
const separators = [',', ';', '\t', '|']

/** The table in a text, or why there is none. The separator is found out. */
export function tableOf(text: string): Table | NoTable {
  const pieces = tableInPieces(text)
  for (;;) {
    const { done, value } = pieces.next()
    if (done) return value
  }
}

/** The table in a text, read piece by piece; after each one it says which share of the text is read. */
export function* tableInPieces(text: string): Generator<number, Table | NoTable> {
  const told = /^\uFEFF?("?)sep=(.)\1[ \t,;]*(?:\r\n|\n|\r)/i.exec(text)
  // A spreadsheet swallows this line, and so it counts for none.
  let at = told ? told[0].length : text.startsWith('\uFEFF') ? 1 : 0
  const sample = text.slice(at, at + SAMPLE)
  const { linebreak } = Papa.parse(sample, { delimiter: ',', preview: 1 }).meta
  const newline = linebreak as '\n'
  const parser = new Papa.Parser({ delimiter: told?.[2] ?? separatorIn(sample, newline), newline })
  const rows: { line: number; cells: string[] }[] = []
  let size = PIECE
  let line = 0
  while (at < text.length) {
    const isLast = at + size >= text.length
    const { data, meta } = parser.parse(text.slice(at, at + size), 0, !isLast)
    for (const cells of data as string[][]) {
      line++
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
    }
    if (isLast) break
    at += meta.cursor
    // A row that is longer than a piece: a quote that does not close.
    size = meta.cursor === 0 ? size * 2 : PIECE
    yield at / text.length
  }
  return withHead(rows)
}

function withHead(rows: Table['rows']): Table | NoTable {
  const found = headIn(rows.slice(0, 100).map(({ cells }) => cells))
  if (found === null) return 'table'
  const below = rows.slice(found.at)
  if (below.length === 0) return 'table'
  const { head } = found
  return head.length > MOST_COLUMNS ? 'wide' : { head, rows: below }
}

/** The separator by which most of the first rows have as many cells as each other, at least two. */
function separatorIn(sample: string, newline: '\n'): string {
  let best = { separator: ',', rows: 0, width: 0 }
  for (const separator of separators) {
    const parser = new Papa.Parser({ delimiter: separator, newline, preview: 100 })
    const { data } = parser.parse(sample, 0, false) as { data: string[][] }
    const widths = Map.groupBy(
      data.filter((cells) => cells.length > 1),
      (cells) => cells.length,
    )
    for (const [width, { length }] of widths)
      if (length > best.rows || (length === best.rows && width > best.width))
        best = { separator, rows: length, width }
  }
  return best.separator
}
