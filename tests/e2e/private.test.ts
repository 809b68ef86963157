import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildOf, chromiumIdOf } from '../drive/builds.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { installInProfile } from '../drive/chromium-profile.ts'
import { agreeIn } from './agreed.ts'
import { at, rowsKept } from './fresh-page.ts'

let chromium: Chromium
beforeAll(async () => {
  const profile = mkdtempSync(join(tmpdir(), 'settle-private-'))
  const ext = buildOf('chrome')
  const id = chromiumIdOf(ext)
  installInProfile(profile, ext, id, { hosts: true, notifications: false, downloads: false })
  // The person's switch "Allow in Incognito".
  const path = join(profile, 'Default', 'Preferences')
  const preferences = JSON.parse(readFileSync(path, 'utf8'))
  preferences.extensions.settings[id].incognito = true
  writeFileSync(path, JSON.stringify(preferences))
  chromium = await launchChromium({ profile, hosts: true, at: at('21:00'), zone: 'Europe/Berlin' })
  await agreeIn(chromium)
})
afterAll(() => chromium?.close())

/** A window of each kind; the private one is in front. */
const openPrivate = () =>
  chromium.hidden(async () => {
    const window = await chrome.windows.create({ incognito: true, url: 'about:blank' })
    return window?.id as number
  })

test('over a private window the popup is the one of the other windows: a note there is in the diary', async () => {
  const window = await openPrivate()
  // Refused until the window stands in front.
  const opens = () =>
    chromium.hidden(
      (windowId) =>
        chrome.action.openPopup({ windowId }).then(
          () => true,
          () => false,
        ),
      window,
    )
  await expect.poll(opens).toBe(true)
  const press = () =>
    chromium.hidden(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' })
      const key = popup?.document.querySelector<HTMLButtonElement>('button[aria-label^="6 of 10"]')
      key?.click()
      return key !== undefined && key !== null
    })
  await expect.poll(press).toBe(true)
  const contexts = await chromium.hidden(() => chrome.runtime.getContexts({}))
  const popup = contexts.find((one) => one.contextType === 'POPUP')
  expect(popup?.incognito).toBe(false)
  const page = await chromium.page('/diary.html')
  await expect.poll(async () => (await rowsKept(page)).map((row) => row['severity'])).toEqual([6])
  const stored = Object.keys(await chromium.storage())
  expect(stored.filter((key) => key.startsWith('journal:'))).toEqual([])
})
