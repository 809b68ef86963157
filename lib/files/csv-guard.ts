/**
 * What a spreadsheet could take for a formula when it stands at the start of a cell: OWASP's list, and the full-width
 * signs that some take for the narrow ones. An apostrophe itself is among them, so that the guard can be undone.
 */
const START = "['=+\\-@\\t\\r\\n\\0＝＋－＠]"

/** For papaparse: a cell that begins like this gets an apostrophe in front. */
export const guarded = new RegExp(`^${START}`)
const guard = new RegExp(`^'(?=${START})`)

/** The text that a guarded cell stands for. */
export const unguarded = (cell: string): string => cell.replace(guard, '')

/** A cell of another program's table as text: a sign that keeps a spreadsheet from reading a formula is not part of it. */
export const asText = unguarded
