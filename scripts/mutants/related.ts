/** Which test files bring a file in, and by how many steps: the nearest are tried first. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, resolve } from 'node:path'
import ts from 'typescript'

const SCRIPTS = /<script[^>]*>(.*?)<\/script>/gs
const scriptOf = (path: string, text: string): string =>
  path.endsWith('.svelte')
    ? [...text.matchAll(SCRIPTS)].map(([, script]) => script).join('\n')
    : text

/** What a file brings in while it runs, as it is written. */
export function broughtIn(text: string): string[] {
  const found: string[] = []
  const add = (node: ts.Node | undefined): void => {
    if (node && ts.isStringLiteral(node)) found.push(node.text)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    const named = ts.isImportDeclaration(node) ? node.importClause : undefined
    if (ts.isImportDeclaration(node) && named?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
      add(node.moduleSpecifier)
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) add(node.moduleSpecifier)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0])
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.ESNext))
  return found
}

/** Tests that read sources, or bring in what they have computed: they may notice a change anywhere. */
const READS = /readFileSync\(|readdirSync\(|import\.meta\.glob|import\(\s*[^'"\s]/
const OWN = /['"`](\.\.\/)*(lib(?!\/texts)|entrypoints|components)\b/
const BROUGHT = /(from|import\(|mock\() ?'[^']*'/g
const readsSources = (text: string): boolean =>
  READS.test(text) && OWN.test(text.replace(BROUGHT, ''))

/** Tests of this very script look at the sources for its own sake: they would notice a change that Settle's do not. */
const OF_MUTANTS = /^tests\/mutants/

export function relations(root: string, all: readonly string[]) {
  const tests = all.filter((test) => !OF_MUTANTS.test(test))
  const read = new Map<string, { readonly reads: boolean; readonly to: readonly string[] }>()
  const open = (path: string) => {
    const known = read.get(path)
    if (known) return known
    const text = readFileSync(resolve(root, path), 'utf8')
    const to = broughtIn(scriptOf(path, text))
      .filter((written) => written.startsWith('.'))
      .map((written) => normalize(join(dirname(path), written.replace(/\?.*$/, ''))))
      .filter((other) => /\.(ts|svelte)$/.test(other) && existsSync(resolve(root, other)))
    const now = { reads: readsSources(text), to }
    read.set(path, now)
    return now
  }
  /** Of each file, how many steps away a test brings it in. */
  const steps = new Map<string, Map<string, number>>()
  const readers: string[] = []
  for (const test of tests) {
    const far = new Map([[test, 0]])
    for (const [path, step] of far)
      for (const other of open(path).to) if (!far.has(other)) far.set(other, step + 1)
    if ([...far.keys()].some((path) => path.startsWith('tests/') && open(path).reads))
      readers.push(test)
    for (const [path, step] of far)
      steps.set(path, (steps.get(path) ?? new Map<string, number>()).set(test, step))
  }

  /** Test files that bring a file in: the one of its name, then the nearest, and of those as near the quickest. */
  function testsOf(file: string, ms: ReadonlyMap<string, number>): string[] {
    const name = basename(file).replace(/\..*$/, '')
    const rank = ([test, step]: readonly [string, number]): number =>
      basename(test).startsWith(`${name}.`) ? 0 : step
    return [...(steps.get(file) ?? [])]
      .sort((a, b) => rank(a) - rank(b) || (ms.get(a[0]) ?? 0) - (ms.get(b[0]) ?? 0))
      .map(([test]) => test)
  }
  return { testsOf, readers }
}
