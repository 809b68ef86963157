import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { buildOf } from '../../drive/builds.ts'
import { ourPages } from '../our-pages.ts'

/** Bytes on disk, all that a page loads at its start included. A file that is missing fails. */
const budgets: readonly (readonly [file: string, bytes: number])[] = [
  // Design: the dimmer runs in every page.
  ['dimmer.js', 7_500],
  ['dimmer-early.js', 2_500],
  ['background.js', 125_500],
  ['popup.html', 187_000],
  ['options.html', 345_000],
  ['welcome.html', 220_000],
  ['insights.html', 238_500],
  ['diary.html', 294_000],
  ['relief.html', 183_500],
  ['learn.html', 311_500],
  ['intake.html', 385_500],
]

test('every page that is seen has its limit', () => {
  const limited = budgets.map(([file]) => `/${file}`)
  expect(ourPages.filter((page) => !limited.includes(page))).toEqual([])
})

test.each(['chrome', 'firefox'] as const)('what %s loads stays small', (browser) => {
  const folder = buildOf(browser)
  const sizes = budgets.map(([file, budget]) => ({ file, bytes: weightOf(folder, file), budget }))
  console.table(sizes)
  for (const { file, bytes, budget } of sizes)
    expect(bytes, `bytes of ${file}`).toBeLessThanOrEqual(budget)
})

/** A file and everything that it names by `src`, `href` or a static import. */
function weightOf(folder: string, file: string, seen = new Set<string>()): number {
  const path = join(folder, file)
  if (seen.has(path)) return 0
  seen.add(path)
  const text = readFileSync(path, 'utf8')
  const named = [
    ...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g),
    ...text.matchAll(/(?:^|[;\s}])(?:import|export)[^'"();]*["'](\.{0,2}\/[^"']+\.js)["']/g),
  ].map((match) => match[1] ?? '')
  const below = named.map((name) =>
    weightOf(folder, name.startsWith('/') ? name.slice(1) : join(dirname(file), name), seen),
  )
  return Buffer.byteLength(text) + below.reduce((sum, bytes) => sum + bytes, 0)
}
