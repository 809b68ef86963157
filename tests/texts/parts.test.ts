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

/** The texts that files name: whole, by a plural, or by what a template begins like. */
function namedIn(paths: Iterable<string>): string[] {
  const code = [...paths]
    .filter((path) => path !== 'lib/texts/keys.ts')
    .map((path) => sourceOf.get(path) ?? '')
    .join('\n')
  // `c.` alone would name every claim there is; each is named where it is made.
  const begins = [...code.matchAll(/[`'"]((?:c\.\w|ui\.)[\w.]*)\$\{(?!string\})/g)].map(
    (match) => match[1] ?? '',
  )
  return Object.keys(english).filter((key) => {
    const base = key.replace(/\.(one|other)$/, '')
    const whole = code.includes(`'${key}'`) || code.includes(`'${base}'`)
    return whole || begins.some((prefix) => key.startsWith(prefix))
  })
}

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
  const known = partsIn(brought)
  const without = namedIn(brought).filter((key) => !known.includes(partOf.get(key) ?? ''))
  expect(without).toEqual([])
})

test('every text lies in one part, and every part is brought by somebody', () => {
  const keys = Object.values(englishParts).flatMap(Object.keys)
  expect(keys.length).toBe(new Set(keys).size)
  const brought = new Set(roots.flatMap((root) => partsIn(broughtBy(root))))
  expect([...brought].sort()).toEqual(Object.keys(englishParts).sort())
})

// Each page loads them before its first frame, the popup at 23:10 among them.
test('tonight holds what the popup and the worker say, and the manifest', () => {
  const first = namedIn([
    ...broughtBy('entrypoints/popup/main.ts'),
    ...broughtBy('lib/page/legs-now.ts'),
    ...broughtBy('entrypoints/background/index.ts', true),
  ])
  const others = Object.keys(englishParts['tonight'] ?? {}).filter(
    (key) => !first.includes(key) && !key.startsWith('ui.manifest.'),
  )
  expect(others).toEqual([])
})

test('what several rooms share is said by several', () => {
  const said = pages.map((page) => new Set(namedIn(broughtBy(page, true))))
  const alone = Object.keys(englishParts['rooms'] ?? {}).filter(
    (key) => said.filter((room) => room.has(key)).length < 2,
  )
  expect(alone).toEqual([])
})
