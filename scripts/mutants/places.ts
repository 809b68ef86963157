import ts from 'typescript'
import { awaits, conditions, earlyReturns, returns, statements } from './flow.ts'
import { members, numbers } from './literals.ts'
import { binaries, calls } from './operations.ts'
import { type Change, changed, type Place, parses, placeOf } from './place.ts'

/** Looks at a node and says what may be done to it. */
export type Look = (node: ts.Node, checker: ts.TypeChecker, source: ts.SourceFile) => Change[]

const looks: readonly Look[] = [
  ...[binaries, calls, conditions, earlyReturns, returns, statements, awaits],
  ...[numbers, members],
]

/** Types and what is only brought in or handed on hold nothing that runs. */
const holdsNothing = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node)

/** All that may be done to a file, in the order of its text. */
export function placesIn(source: ts.SourceFile, checker: ts.TypeChecker, file: string): Place[] {
  const found: Change[] = []
  const visit = (node: ts.Node): void => {
    if (holdsNothing(node)) return
    for (const look of looks) found.push(...look(node, checker, source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
    .map((change) => placeOf(change, source, file))
    .filter((place) => parses(changed(source.text, place), file))
}
