import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { buildOf, chromiumIdOf } from '../../drive/builds.ts'
import { launchChromium } from '../../drive/chromium.ts'
import { servePages } from '../../drive/server.ts'
import { wakeWorker } from './by-hand.ts'
import { menuOf } from './found.ts'
import { hostilePage } from './hostile-page.ts'
import { plantedPage } from './plants.ts'
import { profileFiles } from './profile-files.ts'
import { spyExtension, spyPage } from './spy-extension.ts'
import type { Run, Stage } from './stage.ts'
import { start } from './words.ts'

const LAST = 'the last item'

type Dispatch = { dispatch(...args: unknown[]): void }

/** A Chromium with Settle and, in the same profile, the second extension. */
export async function chromiumStage(): Promise<Stage> {
  const server = await servePages({
    '/': hostilePage,
    '/planted': ({ url }) => plantedPage(url ?? ''),
  })
  const id = chromiumIdOf(buildOf('chrome'))
  const spyFolder = spyExtension('chrome', id)
  const profile = profileWithDownloads()
  const chromium = await launchChromium({
    ...{ profile, at: start, zone: 'Europe/Berlin', hosts: true, downloads: true },
    args: [`--load-extension=${spyFolder}`],
  })
  // A profile that is given counts as known; this one is new.
  await chromium.listening()
  const spy = await chromium.web(`chrome-extension://${chromiumIdOf(spyFolder)}${spyPage}`)
  const web = await chromium.web(server.url('/'))
  const ours = await chromium.page('/manifest.json')
  // Under their own names and into the profile, as a person has them; the driver gives them others.
  const wire = await chromium.context.newCDPSession(ours)
  await wire.send('Browser.setDownloadBehavior', { behavior: 'default' })
  const runIn =
    (page: Page): Run =>
    (work, ...args) =>
      page.evaluate(`(${work})(${args.map((one) => JSON.stringify(one)).join()})`) as never
  const dispatch = async (event: string, ...args: unknown[]) =>
    (await chromium.worker()).evaluate(
      ([name, given]) => {
        const [api = '', on = ''] = name.split('.')
        const events = (chrome as never as Record<string, Record<string, Dispatch>>)[api]
        events?.[on]?.dispatch(...given)
      },
      [event, args] as const,
    )
  return {
    origin: `chrome-extension://${id}`,
    web: server.url('/'),
    downloads: join(profile, 'downloads'),
    spyId: chromiumIdOf(spyFolder),
    async open(path) {
      await ours.bringToFront()
      await ours.goto(`chrome-extension://${id}${path}`)
    },
    ours: runIn(ours),
    async hostile(work, ...args) {
      await web.bringToFront()
      return runIn(web)(work, ...args)
    },
    spy: runIn(spy),
    press: (key) => ours.keyboard.press(key),
    enterLine: (line) => dispatch('omnibox.onInputEntered', line, 'currentTab'),
    checkSelected: (selectionText) =>
      dispatch('contextMenus.onClicked', { menuItemId: 'check-medicine', selectionText }),
    async setClock(at) {
      chromium.clock.set(at)
      await runIn(ours)(wakeWorker)
    },
    async visit(url) {
      await (await chromium.web(url)).close()
    },
    async end() {
      // Chromium writes its menu a while after it changed: once the last item is there, so are those before it.
      const create = (title: string) =>
        chrome.contextMenus.create({ id: title, title, contexts: ['selection'] })
      await runIn(ours)(create, LAST)
      const isWritten = () => expect(menuTitles(profile, id).join()).toContain(LAST)
      await vi.waitFor(isWritten, { timeout: 30_000, interval: 100 })
      await chromium.close()
      await server.close()
      const files = profileFiles(profile, [
        new RegExp(`^Default/(IndexedDB/chrome-extension_|Local Extension Settings/)${id}`),
        // Copies that the person asked for.
        /^downloads\/Settle\//,
      ])
      return [...files, ...menuOf(menuTitles(profile, id))]
    },
  }
}

/** A profile whose downloads lie in it. */
function profileWithDownloads(): string {
  const profile = mkdtempSync(join(tmpdir(), 'settle-chromium-'))
  mkdirSync(join(profile, 'Default'))
  const download = { default_directory: join(profile, 'downloads'), prompt_for_download: false }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ download }))
  return profile
}

/** No call tells of a menu; Chromium keeps it beside the alarms, for a worker that is not running. */
function menuTitles(profile: string, id: string): string[] {
  const folder = join(profile, 'Default', 'Extension State')
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'))
  const text = logs.map((name) => readFileSync(join(folder, name), 'latin1')).join('')
  const rows = [...text.matchAll(new RegExp(`${id}\\.context_menus[^[]*(\\[.*?\\}\\])`, 'g'))]
  return rows.flatMap(([, row = '[]']) => row.match(/"title":"[^"]*"/g) ?? [])
}
