import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = {
  // Branded Chrome ignores --load-extension since 137, so it is not on the list.
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox'],
  Xvfb: ['Xvfb'],
  openbox: ['openbox'],
} as const

const elsewhere: Partial<Record<Program, readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
}

export type Program = keyof typeof names

/** Where a program is, or undefined. `SETTLE_CHROMIUM` and `SETTLE_FIREFOX` name one by hand. */
export function lookFor(program: Program): string | undefined {
  const named = process.env[`SETTLE_${program.toUpperCase()}`]
  if (named) return existsSync(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = names[program].flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...paths, ...(elsewhere[program] ?? [])].find((path) => existsSync(path))
}

/** Where a program is. A missing one is a failure, said plainly: a check that did not run has not passed. */
export function find(program: Program): string {
  const path = lookFor(program)
  if (path) return path
  const wanted = program === 'chromium' ? 'Chromium or Chrome for Testing' : program
  throw new Error(
    `${wanted} was not found. On Debian: apt-get install chromium firefox-esr xvfb openbox gcc libc6-dev.` +
      ` Elsewhere put it on the PATH, or name it by SETTLE_${program.toUpperCase()}.`,
  )
}
