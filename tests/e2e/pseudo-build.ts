import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { atExit } from '../drive/at-exit.ts'
import { buildOf } from '../drive/builds.ts'
import { pseudo } from '../make/pseudo.ts'

/** The production build with two more languages in it, as a folder of its own that goes with the process. */
export function pseudoBuild(browser: 'chrome' | 'firefox'): string {
  const folder = mkdtempSync(join(tmpdir(), 'settle-pseudo-'))
  atExit(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(buildOf(browser), folder, { recursive: true })
  for (const { files } of Object.values(pseudo))
    for (const [name, texts] of Object.entries(files)) {
      const path = join(folder, 'locales', `${name}.json`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(texts))
    }
  return folder
}
