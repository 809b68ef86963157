import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { buildOf } from './builds.ts'

const sources = join(import.meta.dirname, 'store-page')

/** Pages of a test that hold the store: the one that ships, and one of a later Settle. */
export const storePages = { now: '/store/store.html', later: '/later/store.html' } as const

/**
 * A copy of the production build with pages beside it in which a test can call the store itself. One
 * extension, one origin: they share the database, the journal and the worker with the pages that ship.
 * Made once for a build and the sources it came from; nobody writes into it.
 */
export async function buildWithStorePages(): Promise<string> {
  const from = buildOf('chrome')
  const folder = join(tmpdir(), 'settle-store', markOf([from, resolve('lib'), sources]))
  if (existsSync(folder)) return folder
  const fresh = `${folder}.${process.pid}`
  cpSync(from, fresh, { recursive: true })
  await page(fresh, 'store', [])
  await page(fresh, 'later', [oneMigrationMore])
  try {
    // Renamed, not written in place: two tests may build at the same time.
    renameSync(fresh, folder)
  } catch {
    rmSync(fresh, { recursive: true })
  }
  return folder
}

/** What lies in some folders, in a few letters. */
function markOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename))
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    for (const file of files.filter((one) => one.isFile())) {
      const path = join(file.parentPath, file.name)
      hash.update(path).update(readFileSync(path))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

async function page(folder: string, name: string, plugins: Plugin[]): Promise<void> {
  await build({
    root: sources,
    base: `/${name}/`,
    configFile: false,
    logLevel: 'error',
    plugins,
    build: {
      outDir: join(folder, name),
      rolldownOptions: { input: join(sources, 'store.html') },
    },
  })
}

/** What the next release may be: the list of migrations with one more at its end. */
const oneMigrationMore: Plugin = {
  name: 'one-migration-more',
  // Before the types are gone, so that the list is found as it is written.
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/lib/store/migrations.ts')) return null
    const end = '\n]\n\n/** The version'
    if (!code.includes(end)) throw new Error('The list of migrations is not where it was.')
    return code.replace(end, `\n  (db) => void db.createObjectStore('later' as never),${end}`)
  },
}
