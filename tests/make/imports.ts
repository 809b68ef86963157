import ts from 'typescript'

export interface Import {
  readonly from: string
  /** Nothing of it is left when the code runs. */
  readonly typeOnly: boolean
  /** Asked for while the code runs. */
  readonly later: boolean
}

/** Every import of a TypeScript or Svelte file: static, dynamic, and what is passed on. */
export function importsOf(source: string): Import[] {
  const scripts = [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    (m) => m[1] ?? '',
  )
  return (scripts.length > 0 ? scripts : [source]).flatMap(importsOfScript)
}

function importsOfScript(code: string): Import[] {
  const file = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier
      if (from && ts.isStringLiteral(from))
        found.push({ from: from.text, typeOnly: isTypeOnly(node), later: false })
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments
      if (from && ts.isStringLiteralLike(from))
        found.push({ from: from.text, typeOnly: false, later: true })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const names = clause.namedBindings
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  )
}
