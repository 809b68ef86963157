import { relative, resolve } from 'node:path'
import ts from 'typescript'

const words = ({ messageText, file, code }: ts.Diagnostic): string =>
  `${file?.fileName} ${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`

/**
 * The project as the compiler sees it, looked at once as a whole, and then again only where a changed file reaches. It
 * takes `.svelte` for anything, so what is wrong in a component alone it does not see.
 */
export function project(root: string) {
  const unreadable = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  const config = ts.getParsedCommandLineOfConfigFile(resolve(root, 'tsconfig.json'), {}, unreadable)
  if (!config) throw new Error('tsconfig.json cannot be read.')
  const { fileNames, options } = config
  const host = ts.createCompilerHost(options, true)
  const ofDisk = host.getSourceFile
  type Versioned = ts.SourceFile & { version: string }
  const read = new Map<string, ts.SourceFile | undefined>()
  /** What stands in for a file now. */
  let instead: ts.SourceFile | undefined
  host.getSourceFile = (path, language) => {
    if (path === instead?.fileName) return instead
    if (!read.has(path)) {
      const file = ofDisk(path, language) as Versioned | undefined
      if (file) file.version = 'of the disk'
      read.set(path, file)
    }
    return read.get(path)
  }
  const look = (before?: ts.SemanticDiagnosticsBuilderProgram) =>
    ts.createSemanticDiagnosticsBuilderProgram(fileNames, options, host, before)
  let seen = look()
  const known = new Set(seen.getSemanticDiagnostics().map(words))
  const program = seen.getProgram()
  let times = 0

  /** True where the compiler says something of the project with this text that it does not say of the project as it is. */
  function refuses(file: string, text: string): boolean {
    const path = resolve(root, file)
    instead = ts.createSourceFile(path, text, options.target ?? ts.ScriptTarget.ESNext, true)
    ;(instead as Versioned).version = `change ${++times}`
    seen = look(seen)
    const { parseDiagnostics } = instead as ts.SourceFile & { parseDiagnostics: ts.Diagnostic[] }
    let refused = parseDiagnostics.length > 0
    while (!refused) {
      const next = seen.getSemanticDiagnosticsOfNextAffectedFile()
      if (!next) break
      refused = next.result.some((said) => !known.has(words(said)))
    }
    return refused
  }

  const files = fileNames.map((path) => relative(root, path))
  const source = (file: string): ts.SourceFile => {
    const found = program.getSourceFile(resolve(root, file))
    if (!found) throw new Error(`The project has no file ${file}.`)
    return found
  }
  return { files, source, checker: program.getTypeChecker(), refuses }
}
