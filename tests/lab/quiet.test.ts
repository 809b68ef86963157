import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { type PageServer, servePages } from '../drive/server.ts'
import { lookState, noticeTime, notifications } from './in-chromium.ts'
import {
  after,
  before,
  later,
  moment,
  pages,
  screensRow,
  settings,
  settingsWith,
  zone,
} from './quiet.ts'
import { recordOutcome } from './record.ts'
import { settled } from './settled.ts'

const screens = '2026-11-20+screens'
let server: PageServer
let chromium: Chromium
beforeAll(async () => {
  server = await servePages(pages)
})
afterAll(() => server.close())

// Headless Chromium calls every window normal and focused: this needs a screen and a window manager.
beforeEach(async () => {
  chromium = await launchChromium({ at: before, zone, notifications: true, headed: true })
  await chromium.hidden((s: object) => chrome.storage.local.set({ settings: s as never }), settings)
  await settled(() => lookState(chromium))
})
afterEach(() => chromium.close())

async function goTo(at: number) {
  chromium.clock.set(at)
  await noticeTime(chromium)
  await settled(() => lookState(chromium))
  return screensRow(await chromium.storage())
}

const record = (name: string, seen: string) =>
  recordOutcome('Chromium', { name, zone, looks: [] }, [
    { moment: '2026-11-20 screens', became: seen, at: chromium.clock.now() },
  ])

test('Chromium, full screen for real: held while it lasts, shown within a minute of its end', async () => {
  const film = await chromium.web(server.url('/film'))
  // As F11 does. What a page asks for stays inside its tab while somebody drives the browser from outside:
  // Chromium takes the page for one that is being recorded.
  const wire = await chromium.context.newCDPSession(film)
  const { windowId } = await wire.send('Browser.getWindowForTarget')
  const setWindow = (windowState: 'fullscreen' | 'normal') =>
    wire.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
  await setWindow('fullscreen')
  const state = () => chromium.hidden(async () => (await chrome.windows.getLastFocused()).state)
  await expect.poll(state, { timeout: 15_000 }).toBe('fullscreen')

  expect(await goTo(moment)).toMatchObject({ state: 'held', reason: 'quiet' })
  expect(await notifications(chromium)).not.toContain(screens)
  expect(await goTo(after)).toMatchObject({ state: 'held', reason: 'quiet' })

  await setWindow('normal')
  await expect.poll(state, { timeout: 15_000 }).not.toBe('fullscreen')
  const row = await goTo(later)
  expect(row).toMatchObject({ state: 'shown', by: 'notification' })
  expect(await notifications(chromium)).toContain(screens)
  record('full screen from 21:00 to 21:33', 'held, then shown by notification')
})

test('Chromium, a sound for real: held in the tab in front, not by a tab behind where that is chosen', async () => {
  await chromium.hidden(
    (s: object) => chrome.storage.local.set({ settings: s as never }),
    settingsWith({ sounds: 'tab' }),
  )
  const song = await chromium.web(server.url('/song'))
  await song.click('button')
  const audible = () =>
    chromium.hidden(async () => (await chrome.tabs.query({ audible: true })).length)
  await expect.poll(audible, { timeout: 15_000 }).toBe(1)

  expect(await goTo(moment)).toMatchObject({ state: 'held', reason: 'quiet' })
  await chromium.web(server.url('/film'))
  expect(await audible()).toBe(1)
  expect(await goTo(later)).toMatchObject({ state: 'shown', by: 'notification' })
  record('a sound in front at 21:30, behind another tab at 21:34', 'held, then shown')
})
