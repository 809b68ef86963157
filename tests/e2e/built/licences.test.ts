import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildOf } from '../../drive/builds.ts'

/** How a licence's text grants what it grants, by its name. */
const grants: Readonly<Record<string, RegExp>> = {
  MIT: /Copyright.*Permission is hereby granted, free of charge.*WITHOUT WARRANTY OF ANY KIND/s,
  ISC: /Copyright.*Permission to use, copy, modify, and\/or distribute.*DISCLAIMS ALL WARRANTIES/s,
  'MPL-2.0': /Its source form is free.*Mozilla Public License Version 2\.0.*Covered Software/s,
}

/** A script of imports and exports alone. */
const namesOthers = /^(?:(?:import|export)[^"'();=]*(?:"[^"]+")?;?\s*)+$/

/** The packages whose code stands in the scripts of a build, by the maps of these scripts. */
function packagesIn(build: string): string[] {
  const maps = join(dirname(build), 'maps', basename(build))
  const below = (folder: string, end: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(end))
      .sort()
  // Each script has a map of this very build, or names others and holds nothing.
  const scripts = below(build, '.js')
  const mapped = below(maps, '.js.map').map((name) => name.replace(/\.map$/, ''))
  expect(scripts).toEqual(expect.arrayContaining(mapped))
  // What the bundler adds by itself stands in no map: the helpers of its own script, if it wrote them there.
  const helpers = scripts.filter((name) => basename(name).startsWith('rolldown-runtime-'))
  for (const name of scripts.filter((one) => !mapped.includes(one) && !helpers.includes(one)))
    expect(readFileSync(join(build, name), 'utf8'), name).toMatch(namesOthers)
  const sources = below(maps, '.js.map').flatMap<string>(
    (name) => JSON.parse(readFileSync(join(maps, name), 'utf8')).sources,
  )
  const named = sources.flatMap(
    (source) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
  )
  // Vite loads parts of a page by code that knows this event.
  const vite = scripts.some((name) =>
    readFileSync(join(build, name), 'utf8').includes('vite:preloadError'),
  )
  return [
    ...new Set([...named, ...(vite ? ['vite'] : []), ...(helpers.length > 0 ? ['rolldown'] : [])]),
  ]
}

/** Of these packages, what the file does not name with its version, its source and the whole of its licence. */
function unnamedIn(blocks: readonly string[], packages: readonly string[]): string[] {
  return packages.filter((name) => {
    const { version } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
    const block = blocks.find((one) => one.startsWith(`${name} ${version}\n`)) ?? ''
    const licence = /\nLicence: (.*)\nSource: https:\/\/\S+\n/.exec(block)?.[1] ?? ''
    return !grants[licence]?.test(block)
  })
}

describe.each(['chrome', 'firefox'] as const)('the licences in the build for %s', (browser) => {
  const build = buildOf(browser)
  const text = readFileSync(join(build, 'licences.txt'), 'utf8')
  const blocks = text.split(/\n-{78}\n/).map((block) => block.trim())
  const packages = packagesIn(build)

  test('are those of every package that a script holds code of, in full', () => {
    // What pages, the worker and tables cannot do without: the look at the maps is no look at nothing.
    expect(packages).toEqual(expect.arrayContaining(['svelte', 'idb', 'papaparse', 'wxt', 'vite']))
    expect(unnamedIn(blocks, packages)).toEqual([])
  })

  test.each(packages)('without %s, or with its name alone, are found wanting', (name) => {
    const isIts = (block: string) => block.startsWith(`${name} `)
    const without = blocks.filter((block) => !isIts(block))
    const named = blocks.map((block) => (isIts(block) ? (block.split('\n\n')[0] ?? '') : block))
    expect(unnamedIn(without, packages)).toEqual([name])
    expect(unnamedIn(named, packages)).toEqual([name])
  })

  test('begin with that of Settle', () => {
    expect(blocks[0]).toBe(`Settle\n\n${readFileSync('LICENSE', 'utf8').trim()}`)
  })
})
