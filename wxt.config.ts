import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defineConfig } from 'wxt'
import { licencesOf } from './scripts/licences.ts'
import { publicLocales, textKeys } from './scripts/locales.ts'

interface Chunking {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/** Whether the popup starts with a module: whether its page or its `main.ts` leads there by imports that do not wait. */
function startsPopup(id: string, chunking: Chunking, seen = new Set<string>()): boolean {
  if (/\/entrypoints\/popup\/(main\.ts|index\.html)$/.test(id)) return true
  if (seen.has(id)) return false
  seen.add(id)
  const { importers = [] } = chunking.getModuleInfo(id) ?? {}
  return importers.some((one) => startsPopup(one, chunking, seen))
}

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
        cssCodeSplit: true,
        // Every browser that Settle runs in knows the link by itself.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          ...config.build?.rolldownOptions,
          output: {
            codeSplitting: {
              // All else the bundler splits by itself. What the popup starts with it would cut into seventy files, since most of it
              // is shared with some other page, and somebody waits for it with a key on the finger.
              groups: [
                {
                  name: (id: string, chunking: Chunking) =>
                    startsPopup(id, chunking) ? 'tonight' : null,
                  minShareCount: 2,
                },
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
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; font-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
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
