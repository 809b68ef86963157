import { cpSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Puts the popup of another build beside ours, into one extension: origin, process, worker and database are the same, and
 * only the page differs. Returns its path. A file that both builds have stays ours: what only one of them loads has another
 * name, since names of scripts and styles hold a sum of their content.
 */
export function putPopupOf(given: string | undefined, ours: string): string {
  const build = resolve(given ?? '')
  if (!given || !existsSync(join(build, 'popup.html')))
    throw new Error(`There is no popup of Settle in "${given ?? ''}".`)
  cpSync(build, ours, { recursive: true, force: false })
  const page = 'popup-before.html'
  cpSync(join(build, 'popup.html'), join(ours, page))
  return `/${page}`
}
