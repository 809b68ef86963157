import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildOf, chromiumIdOf } from '../drive/builds.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { installInProfile } from '../drive/chromium-profile.ts'
import { at } from './fresh-page.ts'

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
})
afterAll(() => chromium?.close())

test('probe', async () => {
  console.log('allowed', await chromium.hidden(() => chrome.extension.isAllowedIncognitoAccess()))
  const made = await chromium.hidden(async () => {
    const window = await chrome.windows.create({ incognito: true, url: 'about:blank' })
    const opened = await chrome.tabs
      .create({ windowId: window?.id as number, url: chrome.runtime.getURL('popup.html') })
      .then((tab) => ({ incognito: tab.incognito, windowId: tab.windowId }), String)
    const popup = await chrome.action
      .openPopup({ windowId: window?.id as number })
      .then(() => 'opened', String)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const contexts = await chrome.runtime.getContexts({})
    return {
      window: window?.id,
      opened,
      popup,
      contexts: contexts.map((c) => [c.contextType, c.documentUrl, c.incognito, c.windowId]),
    }
  })
  console.log(JSON.stringify(made, null, 1))
  console.log(chromium.context.pages().map((p) => p.url()))
  expect(1).toBe(1)
})
