import ts from 'typescript'
import type { Change, Operator } from './place.ts'
import type { Look } from './places.ts'

const { SyntaxKind: Kind } = ts

const comparisons = new Map<ts.SyntaxKind, string>([
  [Kind.LessThanToken, '<='],
  [Kind.LessThanEqualsToken, '<'],
  [Kind.GreaterThanToken, '>='],
  [Kind.GreaterThanEqualsToken, '>'],
  [Kind.EqualsEqualsEqualsToken, '!=='],
  [Kind.ExclamationEqualsEqualsToken, '==='],
])
const sums = new Map<ts.SyntaxKind, string>([
  [Kind.PlusToken, '-'],
  [Kind.MinusToken, '+'],
  [Kind.AsteriskToken, '/'],
  [Kind.SlashToken, '*'],
  [Kind.PercentToken, '*'],
  [Kind.PlusEqualsToken, '-='],
  [Kind.MinusEqualsToken, '+='],
])
const logic = new Map<ts.SyntaxKind, string>([
  [Kind.AmpersandAmpersandToken, '||'],
  [Kind.BarBarToken, '&&'],
])

/** In brackets where it is an operation of its own, so that it stays one beside another operator. */
const kept = (node: ts.Expression, source: ts.SourceFile): string =>
  ts.isBinaryExpression(node) || ts.isConditionalExpression(node)
    ? `(${node.getText(source)})`
    : node.getText(source)

/**
 * An operation in brackets, but where a line would begin with them and be read as a call of the line before; they are not
 * shown.
 */
const whole = (node: ts.Node, shown: string): Pick<Change, 'after' | 'shown'> => ({
  after: ts.isExpressionStatement(node.parent) ? shown : `(${shown})`,
  shown,
})

export const isNumber = (node: ts.Expression, checker: ts.TypeChecker): boolean =>
  (checker.getTypeAtLocation(node).flags & ts.TypeFlags.NumberLike) !== 0

const empty = /^(null|undefined)$/

export const binaries: Look = (node, checker, source) => {
  if (!ts.isBinaryExpression(node)) return []
  const { left, right, operatorToken } = node
  const { kind } = operatorToken
  const sides = [kept(left, source), kept(right, source)] as const
  const by = (operator: Operator, sign: string): Change[] => [
    { node, operator, ...whole(node, `${sides[0]} ${sign} ${sides[1]}`) },
  ]
  const other = logic.get(kind)
  if (other) return by('&& || ??', other)
  if (kind === Kind.QuestionQuestionToken)
    // `null` for `undefined` nobody can tell.
    return [...(empty.test(sides[1]) ? [] : [`${sides[0]}!`]), sides[1]].map((side) => ({
      ...{ node, operator: '&& || ??', ...whole(node, side) },
    }))
  const edge = comparisons.get(kind)
  if (edge) return by('comparison', edge)
  const sum = sums.get(kind)
  if (!sum || !isNumber(left, checker) || !isNumber(right, checker)) return []
  return by('arithmetic', sum)
}

const opposites: Readonly<Record<string, string>> = { some: 'every', every: 'some' }
const bounds: Readonly<Record<string, string>> = { min: 'max', max: 'min' }

/** What picks among many: all are taken, or `some` for `every`, or the greatest for the least. */
export const calls: Look = (node, _, source): Change[] => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const { name, expression } = node.expression
  const operator = 'filter, some, every'
  if (name.text === 'filter') return [{ node, operator, after: expression.getText(source) }]
  const opposite = Object.hasOwn(opposites, name.text) ? opposites[name.text] : undefined
  if (opposite) return [{ node: name, operator, after: opposite }]
  const bound = Object.hasOwn(bounds, name.text) ? bounds[name.text] : undefined
  const ofMath = ts.isIdentifier(expression) && expression.text === 'Math'
  return bound && ofMath ? [{ node: name, operator, after: bound }] : []
}
