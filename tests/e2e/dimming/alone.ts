import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dim } from '../../../lib/core/dim/ramp.ts'
import { buildOf } from '../../drive/builds.ts'
import { type Chromium, type ChromiumOptions, launchChromium } from '../../drive/chromium.ts'

const same = [
  'manifest_version',
  'version',
  'permissions',
  'optional_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'minimum_chrome_version',
  'browser_specific_settings',
]

/**
 * The production build's dimmer in an extension without a worker, so that nothing but the test writes `dim`. The
 * dimmer's own file, its permissions and the way it is registered are those of the real one.
 */
export function dimmerAlone(browser: 'chrome' | 'firefox'): string {
  const build = buildOf(browser)
  const folder = mkdtempSync(join(tmpdir(), 'settle-dimmer-'))
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'))
  const kept = Object.fromEntries(Object.entries(manifest).filter(([key]) => same.includes(key)))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...kept, name: 'Dimmer alone' }))
  for (const file of ['dimmer.js', 'dimmer-early.js', 'dimmer-media.js'])
    cpSync(join(build, file), join(folder, file))
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>steers</title>')
  writeFileSync(
    join(folder, 'own.html'),
    '<!doctype html><title>own</title><body style="background:#fff"><script src="/dimmer.js"></script>',
  )
  return folder
}

export interface DimmedChromium extends Chromium {
  /** Writes the one value that the dimmer obeys, and waits until every page has heard of it. */
  setDim(dim: Dim | null): Promise<void>
  /** Waits until the dimmer of every page has what it asked for, and what it was told. */
  heard(): Promise<void>
  /** Registers the dimmer as the worker does: by day, or in the evening the early one in its place. */
  register(...names: readonly Script[]): Promise<void>
  /** Puts a script into the pages that are open. */
  inject(name: Script): Promise<void>
}

type Script = keyof typeof scripts
const scripts = {
  dimmer: { js: ['dimmer.js'], runAt: 'document_idle' },
  'dimmer-early': { js: ['dimmer-early.js', 'dimmer.js'], runAt: 'document_start' },
  'dimmer-media': { js: ['dimmer-media.js'], runAt: 'document_idle' },
}

export async function launchDimmed(options: ChromiumOptions = {}): Promise<DimmedChromium> {
  const browser = await launchChromium({
    // A test says a dim in the machine's time; nothing here goes by the hour.
    ...{ ext: dimmerAlone('chrome'), hosts: true, at: 'machine' },
    ...options,
  })
  // As the worker does in its first turn.
  await browser.hidden(() =>
    // In every browser, and in no typings.
    (
      chrome.storage.session as never as { setAccessLevel(to: object): Promise<void> }
    ).setAccessLevel({
      accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS',
    }),
  )
  // An answer from the storage comes after all that the storage has said before, and `executeScript` waits for it.
  const heard = () =>
    browser.hidden(async () => {
      const ask = async ({ id = 0 }: { id?: number }) =>
        chrome.scripting.executeScript({
          target: { tabId: id },
          func: () => chrome.storage.session.get('dim'),
        })
      // Not every page takes a script.
      await Promise.allSettled((await chrome.tabs.query({})).map(ask))
    })
  return {
    ...browser,
    heard,
    async setDim(dim) {
      await browser.hidden(
        (value: Dim | null) =>
          value ? chrome.storage.session.set({ dim: value }) : chrome.storage.session.remove('dim'),
        dim,
      )
      await heard()
    },
    inject: (name) =>
      browser.hidden(async (files: string[]) => {
        const tabs = await chrome.tabs.query({ url: 'http://127.0.0.1/*' })
        for (const { id } of tabs)
          await chrome.scripting.executeScript({ target: { tabId: id ?? 0 }, files })
      }, scripts[name].js),
    register: (...names) =>
      browser.hidden(
        async (wanted: never[]) => {
          const old = await chrome.scripting.getRegisteredContentScripts()
          if (old.length > 0)
            await chrome.scripting.unregisterContentScripts({ ids: old.map((s) => s.id) })
          await chrome.scripting.registerContentScripts(wanted)
        },
        names.map((id) => ({
          ...scripts[id],
          id,
          ...{ matches: ['<all_urls>'], allFrames: false, matchOriginAsFallback: true },
        })),
      ),
  }
}
