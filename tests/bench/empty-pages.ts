import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { buildOf } from '../drive/builds.ts'

const sources = join(import.meta.dirname, 'empty')

export const emptyPages = {
  paint: '/empty/paint.html',
  keep: '/empty/keep.html',
  hold: '/empty/hold.html',
} as const

/**
 * A copy of the production build with the empty Svelte pages beside it, built with the same parts. In
 * one extension both share the origin, its policy, its process, its worker and its database: nothing
 * but the page itself differs, which a second extension could not say.
 */
export async function buildWithEmptyPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'settle-popup-bench-'))
  cpSync(buildOf('chrome'), folder, { recursive: true })
  await build({
    root: sources,
    base: '/empty/',
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: join(folder, 'empty'),
      rolldownOptions: {
        input: ['paint', 'keep', 'hold'].map((name) => join(sources, `${name}.html`)),
      },
    },
  })
  return folder
}
