/**
 * What a spreadsheet could take for a formula when it stands at the start of a cell: OWASP's list, and the full-width
 * signs that some take for the narrow ones. An apostrophe itself is among them, so that the guard can be undone.
 */
const START = "['=+\\-@\\t\\r\\n\\0＝＋－＠]"
/** What some spreadsheet ends a cell at, quotes or not: one that reads semicolons sees no quote in the middle of a cell. */
const ENDS = '[;\\t\\r\\n|]'
/** A whole text that a spreadsheet would make a number, a date, a time or a truth of, and write in another way. */
const CHANGED = `(?:${[
  '[$€£¥]? ?\\d[\\d .,:/%€$£-]*(?:e[+-]?\\d+)?(?:[ap]\\.?m\\.?)?',
  'true|false',
  '\\p{L}{3,}\\.?[ -]?\\d{1,4}(?:,? \\d{4})?',
  '\\d{1,2}\\.?[ -]?\\p{L}{3,}\\.?(?:[ -]?\\d{2,4})?',
].join('|')}) *$`

const formula = new RegExp(`(?=${START})(?<=^|${ENDS} *)`, 'g')
const formulaGuard = new RegExp(`(?<=^|${ENDS} *)'(?=${START})`, 'g')
const changed = new RegExp(`^ *${CHANGED}`, 'iu')
const changedGuard = new RegExp(`^'(?= *${CHANGED})`, 'iu')
const leading = new RegExp(`^'(?=${START}| *${CHANGED})`, 'iu')

/** A cell of our table with an apostrophe in front of whatever could begin a formula, by whatever separator it is read. */
export const guarded = (cell: string): string => cell.replace(formula, "'")

/** A person's text as such a cell, and one that a spreadsheet would change with an apostrophe in front as well. */
export const guardedText = (text: string): string =>
  changed.test(text) ? `'${text}` : guarded(text)

/** The text that a cell of our table stands for. */
export const unguarded = (cell: string): string =>
  changedGuard.test(cell) ? cell.slice(1) : cell.replace(formulaGuard, '')

/** Whether a cell has to stand in quotes in a table of commas, so that other separators are seen to lie inside it. */
export const wantsQuotes = (cell: unknown): boolean =>
  typeof cell === 'string' && /[;\t|]/.test(cell)

/** A cell of another program's table as text: the sign that keeps a spreadsheet from changing it is not part of it. */
export const asText = (cell: string): string => cell.replace(leading, '')
