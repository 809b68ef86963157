import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What the linter says, file by file, of sources planted in a house that has our rules and nothing else. */
function lintPlanted(planted: ReadonlyMap<string, string>): (path: string) => string {
  const house = mkdtempSync(join(tmpdir(), 'settle-locks-'))
  const rules = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }))
  cpSync('lint', join(house, 'lint'), { recursive: true })
  for (const [path, source] of planted) {
    mkdirSync(join(house, dirname(path)), { recursive: true })
    writeFileSync(join(house, path), `${source}\n`)
  }
  const biome = resolve('node_modules/.bin/biome')
  const options = ['--colors=off', '--max-diagnostics=none']
  const { stdout, stderr } = spawnSync(biome, ['lint', ...options, ...planted.keys()], {
    cwd: house,
    encoding: 'utf8',
  })
  // Each finding begins with a line that names its place.
  const findings = (stdout + stderr).split(/^(?=\S+\.ts:\d+:\d+ )/m)
  return (path) => findings.filter((one) => one.startsWith(`${path}:`)).join('')
}

// A lock that does not bite is worse than none, so each is tried with what it must refuse.
const refused: readonly (readonly [path: string, source: string, why: string])[] = [
  ['lib/core/planted.ts', 'export const a = Date.now()', 'handed the moment'],
  ['lib/core/planted.ts', 'export const a = Date.now', 'handed the moment'],
  ['lib/core/planted.ts', 'export const a = new Date()', 'handed the moment'],
  ['lib/core/planted.ts', 'export const a = Date()', 'handed the moment'],
  ['lib/core/planted.ts', 'export const a = Temporal.Now.instant()', 'handed the moment'],
  ['lib/core/planted.ts', 'export const a = performance.now()', 'handed the moment'],
  ['lib/core/planted.ts', 'export const a = Math.random()', 'no chance of its own'],
  ['lib/core/planted.ts', 'export const a = crypto.randomUUID()', 'nothing by chance'],
  [
    'lib/core/dim/planted.ts',
    'export const a = Intl.DateTimeFormat().resolvedOptions().timeZone',
    'always passed in',
  ],
  ['lib/core/planted.ts', "export { x } from '../store/diary.ts'", 'knows nobody'],
  ['lib/core/dim/planted.ts', "import * as v from 'valibot'\nexport const a = v", '6 kB'],
  ['lib/core/planted.ts', 'export const a = chrome', 'knows no browser'],
  ['lib/store/planted.ts', 'export const a = chrome.storage', 'only door'],
  ['lib/page/planted.ts', "export const a = new Intl.NumberFormat('de')", 'by lib/texts'],
  ['entrypoints/popup/planted.ts', "export { x } from 'webextension-polyfill'", 'only door'],
  ['lib/page/planted.ts', "export { x } from '../../entrypoints/popup/x.ts'", 'imports a room'],
  ['components/planted.ts', "export { x } from '../lib/store/diary.ts'", 'props in'],
]

/** Each under a name of its own: one look of the linter is enough for all. */
const places = refused.map(([path], i) => path.replace('planted', `planted-${i}`))
const allowed = 'lib/core/allowed.ts'
const said = lintPlanted(
  new Map([
    ...refused.map(([, source], i) => [places[i] ?? '', source] as const),
    [allowed, "import * as v from 'valibot'\nexport const a = [v, new Date(5), Date.UTC(2026, 1)]"],
  ]),
)

test.for(refused.map(([path, source, why], i) => [path, source, why, places[i] ?? ''] as const))(
  'in %s the linter refuses %s',
  ([, , why, place]) => {
    expect(said(place)).toContain(why)
  },
)

test('what is allowed passes', () => {
  expect(said(allowed)).toBe('')
})
