import ts from 'typescript'

/** What is done to a place. */
export const operators = [
  'comparison',
  'arithmetic',
  'negated condition',
  '&& || ??',
  'number',
  'early return removed',
  'return replaced',
  'other member of a union',
  'filter, some, every',
  'statement removed',
  'await removed',
] as const
export type Operator = (typeof operators)[number]

/** One change of one place: what stands from `start` to `end` becomes `after`. */
export interface Place {
  /** From the root of the project. */
  readonly file: string
  /** Counted from one. */
  readonly line: number
  /** The text of that line, without what is around it. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly operator: Operator
  readonly after: string
  /** What is said of it: before → after. */
  readonly change: string
  /** How many words there were to choose from; 0 where it is no choice of a word. */
  readonly words: number
}

/** What may be done to a node; none of it is looked at for how it compares with the others. */
export interface Change {
  readonly node: ts.Node
  readonly operator: Operator
  readonly after: string
  /** What is said of it, where that is less than `after`. */
  readonly shown?: string
  readonly words?: number
}

/** The file with the change made. */
export const changed = (source: string, { start, end, after }: Place): string =>
  source.slice(0, start) + after + source.slice(end)

/** Of what is long, its beginning: as much as a line of a table holds. */
const MOST = 100
const brief = (text: string): string => {
  const one = text.replace(/\s+/g, ' ').trim()
  return one.length > MOST ? `${one.slice(0, MOST)}…` : one
}

export function placeOf(
  { node, operator, after, shown = after, words = 0 }: Change,
  source: ts.SourceFile,
  file: string,
): Place {
  const start = node.getStart(source)
  const { line } = source.getLineAndCharacterOfPosition(start)
  const from = source.getPositionOfLineAndCharacter(line, 0)
  const text = source.text.slice(from).split('\n', 1)[0] ?? ''
  const before = node.getText(source)
  // The same text may stand in a line twice.
  const nth = source.text.slice(from, start).split(before).length
  const becomes = operator.endsWith('removed') && after === '{}' ? 'nothing' : brief(shown)
  return {
    ...{ file, operator, after, words, start, end: node.end },
    ...{ line: line + 1, text: text.trim() },
    change: `${brief(before)} → ${becomes}${nth > 1 ? ` (no. ${nth} in the line)` : ''}`,
  }
}

/** The changed file has no mistake of grammar; what its words mean nobody has looked at. */
export function parses(source: string, file: string): boolean {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext) as ts.SourceFile & {
    readonly parseDiagnostics: readonly unknown[]
  }
  return parsed.parseDiagnostics.length === 0
}
