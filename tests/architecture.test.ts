import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodesOf } from '../scripts/svelte-nodes.ts'
import { importsOf } from './make/imports.ts'

/** Parts of the house, the more special first; a room of `entrypoints` is a part of its own. */
type Part = keyof typeof mayImport

/** Design, section 2: who may import whom. `type` after a part: its types alone. */
const mayImport = {
  dim: ['core'],
  core: ['dim', 'valibot', 'simple-statistics'],
  clinical: ['core', 'dim'],
  store: ['core', 'dim', 'idb', 'valibot'],
  files: ['core', 'dim', 'clinical', 'papaparse', 'age-encryption', 'valibot'],
  browser: ['core', 'dim', 'webextension-polyfill'],
  texts: ['core', 'dim'],
  components: ['core', 'dim', 'clinical', 'texts', 'svelte', 'd3-scale', 'd3-shape'],
  // What several pages share: state in runes over the store. Pages show.
  page: ['core', 'dim', 'clinical', 'store', 'texts', 'browser', 'files', 'valibot', 'svelte'],
  dimmer: ['dim', 'wxt'],
  rooms: [
    ...['core', 'dim', 'clinical', 'store', 'files', 'texts', 'browser', 'page', 'components'],
    ...['svelte', 'wxt', 'valibot'],
  ],
} as const satisfies Record<string, readonly string[]>

const sources = ['lib', 'components', 'entrypoints'].flatMap(filesBelow)

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
}

function partOf(path: string): Part {
  const [top, second, third] = path.split('/')
  if (top === 'components') return 'components'
  if (top === 'entrypoints') return second?.startsWith('dimmer') ? 'dimmer' : 'rooms'
  if (second === 'core') return third === 'dim' ? 'dim' : 'core'
  if (top === 'lib' && second !== undefined && second in mayImport) return second as Part
  throw new Error(`${path} is in no part of the house.`)
}

/** The package of `svelte/store` is `svelte`, of `@a/b/c` it is `@a/b`. */
const packageOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

/** Where an import leads: a path of ours, or the name of a package. */
function targetOf(path: string, from: string): string {
  if (!from.startsWith('.')) return packageOf(from)
  return normalize(join(dirname(path), from))
}

/** Every listener stands in one file, so that all are there in the worker's first turn; it alone passes the door. */
const listeners = 'entrypoints/background/index.ts'

const room = (path: string) => path.split('/').slice(0, 2).join('/')

const graph = sources.flatMap((path) =>
  importsOf(readFileSync(path, 'utf8')).map((found) => ({
    path,
    to: targetOf(path, found.from),
    ours: found.from.startsWith('.'),
    typeOnly: found.typeOnly,
  })),
)

test('there is a house to look at', () => {
  expect(sources.length).toBeGreaterThan(20)
  expect(graph.length).toBeGreaterThan(20)
})

describe('who imports whom', () => {
  test('each part imports itself and what the design allows it', () => {
    const faults = graph.filter(({ path, to, ours, typeOnly }) => {
      const part = partOf(path)
      const allowed: readonly string[] = mayImport[part]
      if (!ours && to === 'webextension-polyfill' && (typeOnly || path === listeners)) return false
      if (!ours) return !allowed.includes(to)
      // Types that are generated belong to nobody.
      if (!/\.(ts|svelte)$/.test(to) || to.startsWith('.wxt/')) return false
      // Types are gone when the code runs, and everybody may speak of the core's things.
      if (to.startsWith('lib/core/') && typeOnly) return false
      const target = partOf(to)
      // The dimmer's second script shares what the first one is made of.
      if (target === 'dimmer') return part !== 'dimmer'
      if (target === 'rooms') return room(to) !== room(path)
      return target !== part && !allowed.includes(target)
    })
    expect(faults.map(({ path, to }) => `${path} imports ${to}`)).toEqual([])
  })

  test('what the core imports is only ever the core: no way leads out of it', () => {
    const from = new Set(
      graph.filter(({ path }) => path.startsWith('lib/core/')).map(({ to }) => to),
    )
    const out = [...from].filter((to) => !to.startsWith('lib/core/'))
    expect(out.filter((to) => !['valibot', 'simple-statistics'].includes(to))).toEqual([])
  })

  test('the dimmer brings nothing into a page but itself and core/dim', () => {
    const brought = new Set<string>()
    const follow = (path: string) => {
      if (brought.has(path)) return
      brought.add(path)
      for (const edge of graph)
        if (edge.path === path && edge.ours && !edge.typeOnly) follow(edge.to)
    }
    for (const path of sources) if (partOf(path) === 'dimmer') follow(path)
    const own = /^(entrypoints\/dimmer(-\w+)?|lib\/core\/dim)\//
    expect([...brought].filter((path) => !own.test(path))).toEqual([])
  })

  test('no two files need each other to start', () => {
    expect(circles()).toEqual([])
  })
})

function circles(): string[] {
  const next = new Map<string, string[]>()
  for (const { path, to, ours, typeOnly } of graph) {
    if (ours && !typeOnly) next.set(path, [...(next.get(path) ?? []), to])
  }
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) {
      found.push([...way.slice(way.indexOf(path)), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const to of next.get(path) ?? []) visit(to, [...way, path])
    done.add(path)
  }
  for (const path of next.keys()) visit(path, [])
  return found
}

describe('files', () => {
  const all = [...sources, ...['scripts', 'tests'].flatMap(filesBelow)]

  test('hold one idea: none is longer than 250 lines', () => {
    const lines = (path: string) => readFileSync(path, 'utf8').split('\n').length
    expect(all.filter((path) => lines(path) > 250)).toEqual([])
  })

  test('carry no name that says nothing', () => {
    const empty = /(^|[/.-])(utils?|helpers?|managers?|services?|misc|info|data|common)([/.-]|$)/i
    expect(all.filter((path) => empty.test(path))).toEqual([])
  })

  test('are no barrels', () => {
    const barrel = /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*from\s/m
    expect(sources.filter((path) => barrel.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})

describe('visible words come from lib/texts', () => {
  const svelte = sources.filter((path) => path.endsWith('.svelte'))
  const spoken = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'alt',
    'placeholder',
    'label',
  ]
  const letters = /\p{L}{2,}/u

  test('no markup holds words of its own', () => {
    const found = svelte.flatMap((path) => {
      const { words, elements } = nodesOf(readFileSync(path, 'utf8'))
      const texts = words.map(({ text, line }) => ({ text, line }))
      const attributes = elements.flatMap(({ attributes: own, line }) =>
        spoken.map((name) => ({ text: own.get(name) ?? '', line })),
      )
      return [...texts, ...attributes]
        .filter(({ text }) => letters.test(text))
        .map(({ text, line }) => `${path}:${line} ${text.trim()}`)
    })
    expect(found).toEqual([])
  })

  test('no code holds a sentence', () => {
    // A sentence: a capital, several words, an end. Errors for the person who reads the console are not shown.
    const sentence = /(['"`])(\p{Lu}\p{L}*(?: [\p{L}\d,’'-]+){2,}[.!?])\1/gu
    const found = sources
      .filter((path) => !path.startsWith('lib/texts/') && !path.startsWith('lib/clinical/'))
      .flatMap((path) => {
        const text = readFileSync(path, 'utf8').replace(
          /new \w*Error\([^)]*\)|console\.\w+\([^)]*\)/g,
          '',
        )
        return [...text.matchAll(sentence)].map((match) => `${path} ${match[2]}`)
      })
    expect(found).toEqual([])
  })
})
