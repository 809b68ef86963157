import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the production build for a browser; `SETTLE_OUT` names another place than `.output`. */
export function buildOf(browser: 'chrome' | 'firefox'): string {
  const folder = resolve(process.env['SETTLE_OUT'] ?? '.output', `${browser}-mv3`)
  if (existsSync(join(folder, 'manifest.json'))) return realpathSync(folder)
  throw new Error(`There is no build in ${folder}. Make it with: npm run build`)
}

/** The id that Chromium gives an unpacked extension: the first 16 bytes of its path's SHA-256, as a to p. */
export function chromiumIdOf(folder: string): string {
  const hex = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}
