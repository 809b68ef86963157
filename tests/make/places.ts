import ts from 'typescript'
import type { Place } from '../../scripts/mutants/place.ts'
import { placesIn } from '../../scripts/mutants/places.ts'

export const FILE = '/a.ts'
/** Just enough of what every program knows. */
const LIB = `
interface Array<T> { length: number; [n: number]: T; sort(f: (a: T, b: T) => number): T[]
  filter(f: (a: T) => boolean): T[]; some(f: (a: T) => boolean): boolean; every(f: (a: T) => boolean): boolean }
interface Promise<T> { then(f: (a: T) => void): void }
declare const Math: { min(...a: number[]): number; max(...a: number[]): number }
interface Boolean {} interface Function {} interface IArguments {} interface Number {}
interface Object {} interface RegExp {} interface String {} interface CallableFunction {} interface NewableFunction {}
`

/** What may be done to a text that stands alone. */
export function placesOf(text: string): Place[] {
  const files = new Map(
    [
      [FILE, text],
      ['/lib.d.ts', LIB],
    ].map(([path = '', source = '']) => [
      path,
      ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true),
    ]),
  )
  const host: ts.CompilerHost = {
    getSourceFile: (path) => files.get(path),
    getDefaultLibFileName: () => '/lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (path) => files.has(path),
    readFile: () => undefined,
  }
  const program = ts.createProgram([FILE], { strict: true, target: ts.ScriptTarget.ESNext }, host)
  const source = program.getSourceFile(FILE)
  return source ? placesIn(source, program.getTypeChecker(), FILE) : []
}
