import { join } from 'node:path'
import { launchFirefox } from '../../drive/firefox.ts'
import { downloadsOf, FIREFOX_UUID } from '../../drive/firefox-profile.ts'
import { servePages } from '../../drive/server.ts'
import { packXpi } from '../../drive/xpi.ts'
import { wakeWorker } from './by-hand.ts'
import { menuOf } from './found.ts'
import { hostilePage } from './hostile-page.ts'
import { plantedPage } from './plants.ts'
import { profileFiles } from './profile-files.ts'
import { SPY_ID, spyExtension, spyPage } from './spy-extension.ts'
import type { Run, Stage } from './stage.ts'
import { start } from './words.ts'

/** A Firefox with Settle and, in the same profile, the second extension. */
export async function firefoxStage(): Promise<Stage> {
  const server = await servePages({
    '/': hostilePage,
    '/planted': ({ url }) => plantedPage(url ?? ''),
  })
  const firefox = await launchFirefox({ at: start, zone: 'Europe/Berlin', hosts: true })
  await firefox.grant({ hosts: false, notifications: false, downloads: true })
  const xpi = join(firefox.profile, 'spy.xpi')
  packXpi(spyExtension('firefox', await idOfSettle()), xpi)
  await firefox.install(xpi)
  const host = await firefox.chrome<string>(
    '(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname',
    SPY_ID,
  )
  const [first = ''] = await firefox.tabs()
  const spy = await firefox.newTab(`moz-extension://${host}${spyPage}`)
  const web = await firefox.newTab(server.url('/'))
  await firefox.switchTo(first)
  await firefox.navigate('/manifest.json')
  const runIn =
    (tab: string): Run =>
    async (work, ...args) => {
      await firefox.switchTo(tab)
      return firefox.run(work.toString(), ...args) as never
    }
  function idOfSettle(): Promise<string> {
    return firefox.chrome<string>('() => policy.id')
  }
  return {
    origin: `moz-extension://${FIREFOX_UUID}`,
    web: server.url('/'),
    downloads: downloadsOf(firefox.profile),
    spyId: SPY_ID,
    async open(path) {
      await firefox.switchTo(first)
      await firefox.navigate(path)
    },
    ours: runIn(first),
    hostile: runIn(web),
    spy: runIn(spy),
    async press(key) {
      await firefox.switchTo(first)
      await firefox.press(key)
    },
    enterLine: (line) =>
      firefox.chrome(
        `(line) => {
          const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
          ExtensionSearchHandler.handleSearch({ keyword: 'legs', text: 'legs ' + line, inPrivateWindow: false }, () => {})
          ExtensionSearchHandler.handleInputEntered('legs', 'legs ' + line, 'current')
        }`,
        line,
      ),
    checkSelected: (selectionText) =>
      firefox.chrome(
        `(selectionText) => void policy.extension.emit('webext-menu-menuitem-click',
          { menuItemId: 'check-medicine', selectionText, editable: false, modifiers: [] }, null)`,
        selectionText,
      ),
    async setClock(at) {
      firefox.clock.set(at)
      await runIn(first)(wakeWorker)
    },
    async visit(url) {
      await firefox.newTab(url)
      await firefox.closeTab()
      await firefox.switchTo(first)
    },
    async end() {
      const titles = await firefox.chrome<string[]>(`async () => {
        const { ExtensionMenus } = ChromeUtils.importESModule('resource://gre/modules/ExtensionMenus.sys.mjs')
        return [...ExtensionMenus.getMenus(policy.extension).values()].map((one) => one.title ?? '')
      }`)
      // As a person ends it, so that history and sessions are written.
      await firefox
        .chrome('() => void Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)')
        .catch(() => undefined)
      await firefox.ended
      await firefox.close()
      await server.close()
      const files = profileFiles(firefox.profile, [
        new RegExp(`^storage/default/moz-extension\\+\\+\\+${FIREFOX_UUID}`),
        // Copies that the person asked for.
        /^downloads\/Settle\//,
      ])
      return [...files, ...menuOf(titles)]
    },
  }
}
