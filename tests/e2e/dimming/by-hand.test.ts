import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../lib/clinical/defaults.ts'
import type { EveningRow } from '../../../lib/core/schema/evening.ts'
import { type Chromium, launchChromium } from '../../drive/chromium.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { pressCommand } from '../command.ts'
import { shot } from './pixels.ts'

const NIGHT = Date.parse('2026-11-22T23:10+01:00')
const bare = [255, 255, 255]

let chromium: Chromium
let pages: PageServer
let page: Page
beforeAll(async () => {
  pages = await servePages({
    '/': '<body style="background:#fff">one',
    '/two': '<body style="background:#fff">two',
  })
  chromium = await launchChromium({
    ...{ at: NIGHT, zone: 'Europe/Berlin', hosts: true, width: 640, height: 400 },
  })
  page = await chromium.web(pages.url('/'))
})
afterAll(async () => {
  await chromium?.close()
  await pages?.close()
})

const corner = async () => (await shot(page)).at(600, 380)
const isDim = () => expect.poll(corner).not.toEqual(bare)
const isBare = () => expect.poll(corner).toEqual(bare)
const badge = () => chromium.hidden('chrome.action.getBadgeText({})')
const isOff = async () => {
  const { evening } = (await chromium.storage()) as { evening?: EveningRow }
  return evening?.nights['2026-11-22']?.dimOff?.is
}
const press = () => pressCommand(chromium, 'toggle-dim')
async function dimsPages(on: boolean): Promise<void> {
  const dimming = { ...defaultSettings().dimming, on }
  const settings = { values: { welcomed: true, dimming }, changedAt: {} }
  await chromium.hidden((row: Record<string, unknown>) => chrome.storage.local.set(row), {
    settings,
  })
}

describe('where Settle dims no page by itself', () => {
  beforeEach(async () => {
    await dimsPages(false)
    await page.goto(pages.url('/'))
    await isBare()
  })

  test('the key dims this tab, says so, and takes it back', async () => {
    await press()
    await isDim()
    await expect.poll(badge).toBe('✓')
    await press()
    await isBare()
  })

  test('until it leaves its site: through a reload and along a link', async () => {
    await press()
    await isDim()
    await page.reload()
    await isDim()
    await page.goto(pages.url('/two'))
    await isDim()
    await page.goto(pages.url('/').replace('127.0.0.1', 'localhost'))
    await page.waitForLoadState()
    // The worker has seen the other site: it listens to no tab any more.
    await expect
      .poll(() => chromium.hidden('chrome.storage.session.get("dimmedByHand")'))
      .toEqual({ dimmedByHand: {} })
    await isBare()
    await page.goto(pages.url('/'))
    await page.waitForLoadState()
    await isBare()
  })

  test('with the dimming of this night switched off, one press has the tab dim', async () => {
    const own = await chromium.page('/popup.html')
    await press()
    await expect.poll(isOff).toBe(true)
    await own.close()
    await page.bringToFront()
    await press()
    await isDim()
    await press()
    await isBare()
  })
})

describe('where it does', () => {
  beforeEach(async () => {
    await dimsPages(true)
    await page.goto(pages.url('/'))
    await isDim()
  })

  test('the key switches it off for this night, and on again', async () => {
    await press()
    await isBare()
    await press()
    await isDim()
  })

  test('an open page is bare once the permission is taken back', async () => {
    await chromium.hidden('chrome.permissions.remove({ origins: ["<all_urls>"] })')
    await isBare()
  })
})
