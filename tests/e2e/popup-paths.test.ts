import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import type { EveningRow } from '../../lib/core/schema/evening.ts'
import { answerPrompt } from '../drive/answer-prompt.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { type PageServer, servePages } from '../drive/server.ts'
import { welcomeIn } from './agreed.ts'
import { beginWith } from './begin-with.ts'
import { shot } from './dimming/pixels.ts'
import { at } from './fresh-page.ts'
import { RealPopup } from './real-popup.ts'

// In a real window, over a page of the web, with real keys and a real mouse: each action of the person is counted.
let pages: PageServer
let chromium: Chromium
let page: Page
let popup: RealPopup
beforeAll(async () => {
  pages = await servePages({ '/': '<body style="background:#fff">a page that is read' })
  chromium = await launchChromium({ at: at('20:20'), zone: 'Europe/Berlin', headed: true })
  const welcome = await welcomeIn(chromium)
  await welcome.getByRole('button', { name: 'I agree, go on' }).click()
  await welcome.getByRole('button', { name: 'Dim my pages' }).click()
  await answerPrompt(chromium, 'allow', () => welcome.getByText('On. Your pages dim').isVisible())
  await welcome.close()
  page = await chromium.web(pages.url('/'))
  chromium.clock.set(at('21:50'))
  popup = await RealPopup.of(chromium)
})
afterAll(async () => {
  popup?.end()
  await chromium?.close()
  await pages?.close()
})
beforeEach(async () => {
  popup.close()
  for (const other of chromium.context.pages()) if (other !== page) await other.close()
  await page.bringToFront()
  await expect.poll(() => chromium.hidden(beginWith, [{ settings }, '{}'])).toBe(true)
})

const dimming = { ...defaultSettings().dimming, on: true }
const settings = { values: { dimming } }
const corner = async () => (await shot(page)).at(600, 500)
const white = [255, 255, 255]
const tonight = async () =>
  ((await chromium.storage())['evening'] as EveningRow | undefined)?.nights['2026-11-22']

/** Waits until the room stands: one that is still on its way would come in front of the next test. */
async function inRelief(): Promise<void> {
  const room = () => chromium.context.pages().find((one) => one.url().includes('relief.html'))
  await expect.poll(room).toBeDefined()
  await room()?.locator('main').waitFor()
}

test('a note is saved after two actions, and taken back after one more', async () => {
  await popup.open()
  popup.keys('6')
  await popup.says('6 of 10 · Urge to move')
  expect(popup.actions).toBe(2)
  popup.keys('u')
  await popup.says('Taken back')
  expect(popup.actions).toBe(3)
})

test('the coffee of an hour ago: three actions', async () => {
  await popup.open()
  await popup.press('Coffee')
  await popup.press('1 h')
  await popup.says(', 20:5')
  expect(popup.actions).toBe(3)
})

test('this site is never dimmed again: two actions', async () => {
  await expect.poll(corner).not.toEqual(white)
  await popup.open()
  await popup.press('Never dim this site')
  await expect.poll(corner).toEqual(white)
  expect(popup.actions).toBe(2)
})

test('brighter now: two actions', async () => {
  await expect.poll(corner).not.toEqual(white)
  await popup.open()
  await popup.press('Brighter')
  await expect.poll(corner).toEqual(white)
  expect(popup.actions).toBe(2)
})

test('no reminders tonight: two actions', async () => {
  await popup.open()
  await popup.press('No reminders tonight')
  await expect.poll(async () => (await tonight())?.snooze?.is).toBe('night')
  expect(popup.actions).toBe(2)
})

test('tonight an hour later: three actions', async () => {
  await popup.open()
  await popup.press("Tonight's times")
  await popup.press('An hour later: 23:30')
  await expect.poll(async () => (await tonight())?.bed?.is).toBe('23:30')
  expect(popup.actions).toBe(3)
})

test('Legs now from a page of the web: one action', async () => {
  popup.keys('Alt', 'Shift', 'k')
  await inRelief()
  expect(popup.actions).toBe(1)
})

test('Legs now from the open popup: one action', async () => {
  await popup.open()
  const before = popup.actions
  await popup.press('Legs now Acting up? Start here.')
  await inRelief()
  expect(popup.actions - before).toBe(1)
})
