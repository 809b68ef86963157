import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { english, englishParts } from '../make/english.ts'
import { importsOf } from '../make/imports.ts'

const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => join(folder, name)),
)
const sourceOf = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]))
const edges = new Map(
  [...sourceOf].map(([path, source]) => [
    path,
    importsOf(source)
      .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
      .map(({ from, later }) => ({ to: normalize(join(dirname(path), from)), later })),
  ]),
)

/** What comes with a file at once; `later` also what it asks for while it runs. */
function broughtBy(root: string, later = false, seen = new Set<string>()): Set<string> {
  if (seen.has(root)) return seen
  seen.add(root)
  for (const edge of edges.get(root) ?? [])
    if (later || !edge.later) broughtBy(edge.to, later, seen)
  return seen
}

const allKeys = Object.keys(english)
const known = new Set(allKeys)
/** Texts of one number and of another, by what both are called by. */
const byBase = Map.groupBy(allKeys, (key) => key.replace(/_(one|other)$/, ''))

/** The texts that a file names: whole, by a plural, or by what a template begins like. */
function keysIn(source: string): string[] {
  const whole = [...source.matchAll(/'((?:c|ui)\.[\w.-]+)'/g)].flatMap(([, said = '']) => [
    ...(known.has(said) ? [said] : []),
    ...(byBase.get(said) ?? []),
  ])
  // `c.` alone would name every claim there is; each is named where it is made.
  const begun = [...source.matchAll(/[`'"]((?:c\.\w|ui\.)[\w.]*)\$\{(?!string\})/g)].flatMap(
    ([, prefix = '']) => allKeys.filter((key) => key.startsWith(prefix)),
  )
  return [...whole, ...begun]
}
const keysOf = new Map([...sourceOf].map(([path, source]) => [path, keysIn(source)]))

/** The texts that these files name. */
const namedIn = (paths: Iterable<string>): Set<string> =>
  new Set([...paths].flatMap((path) => keysOf.get(path) ?? []))

const partsIn = (paths: ReadonlySet<string>): string[] => [
  'tonight',
  ...[...paths].flatMap((path) => /^lib\/texts\/of-(\w+)\.ts$/.exec(path)?.[1] ?? []),
]
const partOf = new Map(
  Object.entries(englishParts).flatMap(([part, texts]) =>
    Object.keys(texts).map((key) => [key, part] as const),
  ),
)

const entries = files.filter((path) => /^entrypoints\/(\w+)\/(main|index)\.ts$/.test(path))
const pages = entries.filter((path) => path.endsWith('main.ts'))
const asked = [...edges.values()].flat().filter(({ later }) => later)
const roots = [...new Set([...entries, ...asked.map(({ to }) => to)])].filter(existsSync)

test.each(roots)('what comes with %s brings its words along', (root) => {
  const brought = broughtBy(root)
  const parts = partsIn(brought)
  const without = [...namedIn(brought)].filter((key) => !parts.includes(partOf.get(key) ?? ''))
  expect(without).toEqual([])
})

test('every text lies in one part, and every part is brought by somebody', () => {
  const keys = Object.values(englishParts).flatMap(Object.keys)
  expect(keys.length).toBe(new Set(keys).size)
  const brought = new Set(roots.flatMap((root) => partsIn(broughtBy(root))))
  // The browser itself reads the manifest's.
  expect([...brought, 'manifest'].sort()).toEqual(Object.keys(englishParts).sort())
})

// Each page loads them before its first frame, the popup at 23:10 among them.
test('tonight holds what the popup and the worker say', () => {
  const first = namedIn([
    ...broughtBy('entrypoints/popup/main.ts'),
    ...broughtBy('lib/page/legs-now.ts'),
    ...broughtBy('entrypoints/background/index.ts', true),
  ])
  const others = Object.keys(englishParts['tonight'] ?? {}).filter((key) => !first.has(key))
  expect(others).toEqual([])
})

test('what several rooms share is said by several', () => {
  const said = pages.map((page) => namedIn(broughtBy(page, true)))
  const alone = Object.keys(englishParts['rooms'] ?? {}).filter(
    (key) => said.filter((room) => room.has(key)).length < 2,
  )
  expect(alone).toEqual([])
})
