import ts from 'typescript'
import type { Look } from './places.ts'

/** From here on a number one beside it is the same to everybody: it is doubled or halved. */
const LARGE = 1000

/** Numbers beside a number as it is written: one more and one less of its last digit, or far away where it is large. */
export function beside(written: string): string[] {
  const n = Number(written.replaceAll('_', ''))
  if (!Number.isInteger(n)) {
    const digits = written.split('.')[1]?.length ?? 0
    return [1, -1].map((by) => (n + by * 10 ** -digits).toFixed(digits))
  }
  if (n >= LARGE) return [n * 2, Math.round(n / 2)].map(String)
  return n === 0 ? ['1'] : [n + 1, n - 1].map(String)
}

/** A name of something is no value of it. */
const isName = ({ parent }: ts.Node, node: ts.Node): boolean =>
  (ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent)) &&
  parent.name === node

/** `a < b ? -1 : 1`: of such a number only the sign is looked at. */
function isOrder(node: ts.NumericLiteral): boolean {
  const branch = ts.isPrefixUnaryExpression(node.parent) ? node.parent : node
  const { parent } = branch
  if (!ts.isConditionalExpression(parent) || !ts.isBinaryExpression(parent.condition)) return false
  const { kind } = parent.condition.operatorToken
  const compares = kind === ts.SyntaxKind.LessThanToken || kind === ts.SyntaxKind.GreaterThanToken
  const ends = [parent.whenTrue.getText(), parent.whenFalse.getText()].sort()
  return compares && ends[0] === '-1' && ends[1] === '1'
}

export const numbers: Look = (node) => {
  if (!ts.isNumericLiteral(node) || isName(node, node)) return []
  return beside(node.getText())
    .filter((after) => after !== '2' || !isOrder(node))
    .map((after) => ({ node, operator: 'number', after }))
}

const comparing = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
])

/** What else could stand where a word stands: the type that is asked for there, or that it is held against. */
function typeAround(node: ts.StringLiteral, checker: ts.TypeChecker): ts.Type | undefined {
  const { parent } = node
  if (ts.isBinaryExpression(parent) && comparing.has(parent.operatorToken.kind))
    return checker.getTypeAtLocation(parent.left === node ? parent.right : parent.left)
  if (ts.isCaseClause(parent)) return checker.getTypeAtLocation(parent.parent.parent.expression)
  const type = checker.getContextualType(node)
  return type && (checker.getBaseConstraintOfType(type) ?? type)
}

/** A list of all that a browser knows is no choice of ours. */
const MOST_MEMBERS = 40

/** The words of a choice; none where it is none, or one of too many. */
export function wordsOf(type: ts.Type | undefined): string[] {
  if (!type?.isUnion()) return []
  const words = type.types.flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
  return words.length > MOST_MEMBERS ? [] : words.sort()
}

export const members: Look = (node, checker) => {
  if (!ts.isStringLiteral(node) || isName(node, node)) return []
  const words = wordsOf(typeAround(node, checker))
  if (!words.includes(node.text)) return []
  return words
    .filter((word) => word !== node.text)
    .map((word) => ({
      node,
      operator: 'other member of a union',
      after: `'${word}'`,
      words: words.length,
    }))
}
