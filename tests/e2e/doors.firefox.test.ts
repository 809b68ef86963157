import { beforeAll, expect, test } from 'vitest'
import type { Firefox } from '../drive/firefox.ts'
import { at } from './fresh-page.ts'
import { lentFirefox } from './lent-firefox.ts'

let firefox: Firefox
beforeAll(async () => {
  firefox = await lentFirefox(at('22:41'))
  await firefox.navigate('/options.html')
})

const rows = () =>
  firefox.run(
    () =>
      new Promise<{ kind: string; severity?: number; side?: string; bodyParts?: string[] }[]>(
        (done) => {
          const open = indexedDB.open('settle')
          open.onsuccess = () => {
            const all = open.result.transaction('entries').objectStore('entries').getAll()
            all.onsuccess = () => {
              open.result.close()
              done(all.result)
            }
          }
        },
      ),
  )

/** Types a line behind the keyword, as the address bar does, and gives what it says of it. */
const says = (line: string) =>
  firefox.chrome<string>(
    `async (line) => {
      const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
      ExtensionSearchHandler.handleSearch({ keyword: 'legs', text: 'legs ' + line, inPrivateWindow: false }, () => {})
      await new Promise((done) => setTimeout(done, 500))
      return ExtensionSearchHandler.getDescription('legs')
    }`,
    line,
  )
const enter = (line: string) =>
  firefox.chrome(
    `(line) => {
      const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
      ExtensionSearchHandler.handleInputEntered('legs', 'legs ' + line, 'current')
    }`,
    line,
  )
const addresses = () =>
  firefox.chrome<string[]>(
    `() => Services.wm.getMostRecentWindow('navigator:browser').gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)`,
  )

test('the address bar: off at first, then what it says is what it saves', async () => {
  await expect.poll(() => says('6 left calf')).toMatch(/^The address bar is off\./)
  await firefox.run(() =>
    browser.storage.local.set({
      settings: { values: { welcomed: true, addressBar: true }, changedAt: {} },
    }),
  )
  // Firefox shows the letters as they stand: no XML here.
  await expect
    .poll(() => says('6 <b> & co'))
    .toBe('Not saved: “<b>” is not a word that Settle knows here.')
  await expect
    .poll(() => says('6 left calf'))
    .toBe('Saves: 6 of 10 · Urge to move · Left · Calf · now')
  await enter('6 left calf')
  await expect
    .poll(rows)
    .toMatchObject([{ kind: 'symptom', severity: 6, side: 'left', bodyParts: ['calf'] }])
})

test('a malformed line opens the log with the reason, and saves nothing', async () => {
  const before = (await rows()).length
  await says('6 lft')
  await enter('6 lft')
  await expect
    .poll(async () => (await addresses()).filter((one) => one.endsWith('/popup.html#line')).length)
    .toBe(1)
  expect((await addresses()).join(' ')).not.toContain('lft')
  expect((await rows()).length).toBe(before)
})

test('a click on the notification opens the log, and a digit there saves', async () => {
  const before = (await rows()).length
  // As the system does it: the alert of Settle's own notification was clicked.
  await firefox.chrome(
    `(id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      const api = ExtensionParent.apiManager.getAPI('notifications', policy.extension, 'addon_parent')
      api.notificationsMap.emit('clicked', id)
    }`,
    '2026-11-22+lightsOut',
  )
  const popup = () =>
    firefox.chrome<string | undefined>(
      `() => Services.wm.getMostRecentWindow('navigator:browser').document
        .querySelector('.webextension-popup-browser')?.currentURI.spec`,
    )
  await expect.poll(popup).toMatch(/\/popup\.html$/)
  // Keys of the remote protocol reach tabs alone: the same page there, once the popup is gone.
  await firefox.chrome(
    `() => Services.wm.getMostRecentWindow('navigator:browser').document
      .querySelector('.webextension-popup-browser').closest('panel').hidePopup()`,
  )
  await firefox.navigate('/popup.html')
  await firefox.press('7')
  await expect.poll(async () => (await rows()).length).toBe(before + 1)
  expect((await rows()).map((row) => row.severity)).toContain(7)
})
