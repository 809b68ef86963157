import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildOf } from '../../drive/builds.ts'
import type { Run } from '../eavesdrop/stage.ts'

/** A browser in which 0.1.0 stood, and now stands today's Settle. */
export interface Upgraded {
  /** Runs a function in a page of ours that does nothing by itself. */
  readonly quietly: Run
  /** Opens one of our pages and runs a function in it. */
  open(path: string): Promise<void>
  readonly ours: Run
  /** Moves the clock and waits until the worker has done what it has to. */
  goTo(at: number): Promise<void>
  storage(): Promise<Readonly<Record<string, unknown>>>
  /** Notifications that stand now; null in Firefox, which tells nobody. */
  listed(): Promise<readonly string[] | null>
  close(): Promise<void>
}

/** Puts the evening of 0.1.0 in, and then today's Settle in its place. */
export type Begin = (at: number, put: (run: Run) => Promise<void>) => Promise<Upgraded>

interface Manifest {
  readonly version: string
  readonly permissions: readonly string[]
}
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

export const stillPage = '/still.html'

/** A folder that stands for 0.1.0: its id and its permissions, and nothing that would look or write. */
export function standIn(browser: 'chrome' | 'firefox'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'settle-upgrade-')), 'settle')
  mkdirSync(folder)
  const { background: _, ...still } = manifestOf(buildOf(browser)) as Manifest & {
    background: object
  }
  const bare = ['action', 'commands', 'omnibox', 'options_ui', 'icons', 'default_locale']
  const rest = Object.entries(still).filter(([key]) => !bare.includes(key))
  const own = { ...Object.fromEntries(rest), name: 'Settle', description: '', version: '0.1.0' }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(own))
  // A page of ours that does nothing by itself; it stays there beside today's build.
  writeFileSync(
    join(folder, stillPage),
    '<!doctype html><meta charset="utf-8"><title>Still</title>',
  )
  return folder
}

/** Puts today's build into that folder, as a version that comes after it. */
export function today(browser: 'chrome' | 'firefox', folder: string): void {
  rmSync(join(folder, 'manifest.json'))
  cpSync(buildOf(browser), folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const manifest = manifestOf(folder)
  writeFileSync(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }))
}
