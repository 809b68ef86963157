import ts from 'typescript'
import type { Change } from './place.ts'
import type { Look } from './places.ts'

/** The condition of what branches or goes round; the first part of a loop is none. */
function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node))
    return node.expression
  if (ts.isConditionalExpression(node) || ts.isForStatement(node)) return node.condition
  return undefined
}

export const conditions: Look = (parent, _, source) => {
  const node = conditionOf(parent)
  if (!node) return []
  const not = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken
  const after = not ? node.operand.getText(source) : `!(${node.getText(source)})`
  return [{ node, operator: 'negated condition', after }]
}

const leaves = (node: ts.Statement): boolean =>
  ts.isReturnStatement(node) ||
  ts.isContinueStatement(node) ||
  ts.isBreakStatement(node) ||
  ts.isThrowStatement(node)

export const earlyReturns: Look = (node) => {
  if (!ts.isIfStatement(node) || node.elseStatement) return []
  const { thenStatement } = node
  const only = ts.isBlock(thenStatement) ? thenStatement.statements : [thenStatement]
  const [first] = only
  if (only.length !== 1 || !first || !leaves(first)) return []
  return [{ node, operator: 'early return removed', after: '{}' }]
}

/** What is given back: of a `return`, or of an arrow without one. */
function returnedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isReturnStatement(node)) return node.expression
  return ts.isArrowFunction(node) && !ts.isBlock(node.body) ? node.body : undefined
}

/** Other values of the same type. */
function insteadOf(node: ts.Expression, checker: ts.TypeChecker, text: string): string[] {
  const type = checker.getTypeAtLocation(node)
  const parts = type.isUnion() ? type.types : [type]
  const every = (flags: ts.TypeFlags) => parts.every((part) => (part.flags & flags) !== 0)
  const some = (flags: ts.TypeFlags) => parts.some((part) => (part.flags & flags) !== 0)
  if (every(ts.TypeFlags.BooleanLike)) return ['true', 'false']
  if (every(ts.TypeFlags.NumberLike)) return ts.isNumericLiteral(node) ? [] : [`(${text}) + 1`, '0']
  if (every(ts.TypeFlags.String)) return ["''"]
  if (checker.isArrayLikeType(type)) return ['[]']
  if (some(ts.TypeFlags.Undefined)) return ['undefined']
  return some(ts.TypeFlags.Null) ? ['null'] : []
}

/** What says which of two comes first: of a number beside it nobody sees a thing. */
function comparesForSort({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression))
    return false
  return /^(sort|toSorted)$/.test(parent.expression.name.text)
}

export const returns: Look = (parent, checker, source) => {
  const node = returnedBy(parent)
  if (!node) return []
  const text = node.getText(source)
  const instead = comparesForSort(parent) ? [`-(${text})`, '0'] : insteadOf(node, checker, text)
  return instead
    .filter((after) => after !== text)
    .map((after) => ({ node, operator: 'return replaced', after }))
}

/** A call or an assignment that stands alone: it does something, and gives nothing back. */
function acts(node: ts.Expression): boolean {
  if (ts.isAwaitExpression(node) || ts.isVoidExpression(node)) return acts(node.expression)
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
  }
  if (ts.isCallExpression(node)) return node.expression.kind !== ts.SyntaxKind.SuperKeyword
  return (
    ts.isPostfixUnaryExpression(node) ||
    ts.isPrefixUnaryExpression(node) ||
    ts.isDeleteExpression(node)
  )
}

export const statements: Look = (node, checker): Change[] => {
  const operator = 'statement removed'
  if (ts.isExpressionStatement(node))
    return acts(node.expression) ? [{ node, operator, after: '{}' }] : []
  // An arrow that does one thing.
  if (!ts.isArrowFunction(node) || ts.isBlock(node.body) || !acts(node.body)) return []
  const nothing = checker.getTypeAtLocation(node.body).flags & ts.TypeFlags.Void
  return nothing ? [{ node: node.body, operator, after: '{}' }] : []
}

export const awaits: Look = (node, _, source) => {
  if (!ts.isAwaitExpression(node)) return []
  const after = node.expression.getText(source)
  // At the beginning of a line brackets would be read as a call of the line before.
  if (ts.isExpressionStatement(node.parent) && /^[([`]/.test(after)) return []
  return [{ node, operator: 'await removed', after }]
}
