import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What the linter says of one file, planted at a path of a house that has our rules and nothing else. */
function lintPlanted(path: string, source: string): string {
  const house = mkdtempSync(join(tmpdir(), 'settle-locks-'))
  const rules = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }))
  cpSync('lint', join(house, 'lint'), { recursive: true })
  mkdirSync(join(house, dirname(path)), { recursive: true })
  writeFileSync(join(house, path), `${source}\n`)
  const biome = resolve('node_modules/.bin/biome')
  const { stdout, stderr } = spawnSync(biome, ['lint', '--colors=off', path], {
    cwd: house,
    encoding: 'utf8',
  })
  return stdout + stderr
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
  ['entrypoints/popup/planted.ts', "export { x } from 'webextension-polyfill'", 'only door'],
  ['lib/page/planted.ts', "export { x } from '../../entrypoints/popup/x.ts'", 'imports a room'],
  ['components/planted.ts', "export { x } from '../lib/store/diary.ts'", 'props in'],
]

test.for(refused)('in %s the linter refuses %s', ([path, source, why]) => {
  expect(lintPlanted(path, source)).toContain(why)
})

test('what is allowed passes', () => {
  const source =
    "import * as v from 'valibot'\nexport const a = [v, new Date(5), Date.UTC(2026, 1)]"
  expect(lintPlanted('lib/core/planted.ts', source)).toContain('Checked 1 file')
  expect(lintPlanted('lib/core/planted.ts', source)).not.toContain('×')
})
