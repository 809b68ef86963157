import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defineConfig } from 'wxt'
import { licencesOf } from './scripts/licences.ts'
import { publicLocales, textKeys } from './scripts/locales.ts'

// What is said in some rooms alone lies in a script of its own, for those.
const ofRooms =
  /(locales\/en\/|texts\/of-)(options|relief|diary|insights|welcome|intake|learn|claims|caffeine|flags|magnesium|iron|medicines)\./
// For the room of what goes in, and for the popup once a coffee was noted.
const ofCaffeine = /clinical\/caffeine\.ts|lib\/page\/caffeine/
// Drawn in two rooms; no other page waits for it.
const ofCharts = /node_modules\/(d3-|internmap)/
const ofTables = /papaparse|lib\/files\/(csv|foreign|own-reading|table|two-readings|written)/
const ofHealth =
  /clinical\/gates|core\/(gate|health|schema\/health)\.ts|store\/(health|medicine)|step-gate|health-words/
// For whoever asked for the fuse; its names and hours alone are for every page.
const ofFuse = /lib\/core\/fuse\/(?!names|part|bout|up)|lib\/store\/sat\./

// The check for signs that belong to a doctor: for who answers it or has something of it to read.
const ofFlags =
  /(clinical|store)\/(flags|dopamine)|core\/flags\/(?!name)|page\/flag|texts\/flag-words|components\/(FlagLine|TooMuch)/
// For the room of what is known, and for who asks where something is from; how a stretch looks is for two rooms.
const ofKnown =
  /lib\/clinical\/(sources|source-rows|known|criteria|iron-foods)|components\/known-words/
const ofDrawings = /components\/drawings\/|relief\/pictures/
const ofDays = /\/lib\/texts\/day-words\.ts$/

type ImportersOf = (id: string) => readonly string[]

/** Whether a module comes with the first script of a page, by the modules that import it at once. */
function starts(page: string, id: string, importersOf: ImportersOf): boolean {
  const seen = new Set<string>()
  const leads = (one: string): boolean => {
    if (one.includes(`/entrypoints/${page}/`) && /\/(main\.ts|index\.html)$/.test(one)) return true
    if (seen.has(one)) return false
    seen.add(one)
    return importersOf(one).some(leads)
  }
  return leads(id)
}

/** A script of its own for what a page starts with and others need too. */
const startOf = (page: string, called: string) => ({
  debugName: called,
  name: (
    id: string,
    chunking: { getModuleInfo(id: string): { importers: readonly string[] } | null },
  ) => (starts(page, id, (one) => chunking.getModuleInfo(one)?.importers ?? []) ? called : null),
  minShareCount: 2,
})

/**
 * A CommonJS package as a module. As it is, it needs a helper, and the bundler gives that a file of its own, which every page
 * would fetch before its first frame.
 */
const asModule = (name: string) => ({
  name: `module:${name}`,
  transform: (code: string, id: string) =>
    id.includes(`/node_modules/${name}/`)
      ? {
          code: `const module = { exports: {} }; const exports = module.exports;\n${code}\nexport default module.exports`,
          map: null,
        }
      : null,
})

const mapsOf = (build: string): string => join(dirname(build), 'maps', basename(build))

/** Keeps the maps of scripts beside the builds, by browser: tests see in them what a script holds, and nobody ships them. */
const mapsApart = {
  name: 'maps-apart',
  generateBundle({ dir = '' }: { dir?: string }, bundle: Record<string, { source?: unknown }>) {
    for (const [name, { source }] of Object.entries(bundle)) {
      if (!name.endsWith('.map')) continue
      const path = join(mapsOf(dir), name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, String(source))
      delete bundle[name]
    }
  },
}

const firefoxId = 'settle@settle.example'

export default defineConfig({
  modules: ['@wxt-dev/module-svelte'],
  // No auto-imports: a file says itself what it needs.
  imports: false,
  hooks: {
    'prepare:types': (_, entries) => {
      entries.push({ path: 'text-keys.d.ts', text: textKeys() })
    },
    'build:publicAssets': (_, files) => {
      files.push(...publicLocales())
    },
    // One script and one style for what the pages share: each file more is a trip more before the first frame.
    'build:before': ({ config }) => {
      rmSync(mapsOf(config.outDir), { recursive: true, force: true })
    },
    'build:done': ({ config }, { steps }) => {
      const files = steps.flatMap(({ chunks }) => chunks)
      const modules = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      writeFileSync(join(config.outDir, 'licences.txt'), licencesOf(modules))
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      config.build = { ...config.build, sourcemap: 'hidden' }
      config.plugins = [...(config.plugins ?? []), mapsApart]
      if (!entrypoints.some((one) => one.inputPath.endsWith('.html'))) return
      config.plugins = [...(config.plugins ?? []), asModule('webextension-polyfill')]
      config.build = {
        ...config.build,
        cssCodeSplit: false,
        // Every browser that Settle runs in knows the link by itself.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          ...config.build?.rolldownOptions,
          output: {
            // By itself such a script would be called after every page that shares it.
            chunkFileNames: ({ name }) =>
              `assets/${name.startsWith('shared~') ? 'shared' : '[name]'}-[hash].js`,
            codeSplitting: {
              groups: [
                // What the popup starts with, and what the relief room needs beside it, and no more: somebody waits
                // for both with a key on the finger.
                { ...startOf('popup', 'tonight'), priority: 4 },
                { ...startOf('relief', 'legs'), priority: 3 },
                {
                  // Several scripts, by which pages share what: none loads what it has no use for.
                  name: 'shared',
                  minShareCount: 2,
                  entriesAware: true,
                  entriesAwareMergeThreshold: 2_500,
                  test: (id) =>
                    !ofRooms.test(id) &&
                    !ofTables.test(id) &&
                    !ofHealth.test(id) &&
                    !ofFuse.test(id) &&
                    !ofCaffeine.test(id) &&
                    !ofCharts.test(id) &&
                    !ofFlags.test(id) &&
                    !ofKnown.test(id) &&
                    !ofDrawings.test(id) &&
                    !ofDays.test(id),
                  priority: 2,
                },
                // Asked for by a press, in two pieces: not for the first frame of every page.
                { name: 'table', test: ofTables, priority: 1 },
                // For the pages with the health list on them; the popup asks for it after its first frame.
                { name: 'health', test: ofHealth, priority: 1 },
                { name: 'charts', test: ofCharts, priority: 1 },
                { name: 'fuse', test: ofFuse, priority: 1 },
                { name: 'flags', test: ofFlags, priority: 1 },
                { name: 'known', test: ofKnown, minShareCount: 2, priority: 1 },
                { name: 'drawings', test: ofDrawings, priority: 1 },
                // Alone, since some pages have words for a day and no field for a time.
                { name: 'days', test: ofDays, priority: 3 },
              ],
            },
          },
        },
      }
    },
  },
  outDir: process.env.SETTLE_OUT ?? '.output',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Nothing here warns at install; what does is optional and asked for by a click.
    permissions: [
      ...['alarms', 'storage', 'unlimitedStorage', 'idle', 'scripting', 'activeTab'],
      'contextMenus',
      // The monthly copy gets its address from a page that nobody sees.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: ['notifications', 'downloads'],
    optional_host_permissions: ['<all_urls>'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'toggle-dim': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandToggleDim__',
      },
      'legs-now': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandLegsNow__',
      },
    },
    omnibox: { keyword: 'legs' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: firefoxId,
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
})
