import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerPrompt } from '../drive/answer-prompt.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { type PageServer, servePages } from '../drive/server.ts'
import { welcomeIn } from './agreed.ts'
import { shot } from './dimming/pixels.ts'
import { at } from './fresh-page.ts'

// From the install on, in a real window, with the browser's own questions: each action of the person is counted.
let pages: PageServer
let chromium: Chromium
let welcome: Page
let actions: string[]
beforeAll(async () => {
  pages = await servePages({ '/': '<body style="background:#fff">a page that was open before' })
})
afterAll(() => pages?.close())

beforeEach(async () => {
  actions = []
  chromium = await launchChromium({ at: at('20:20'), zone: 'Europe/Berlin', headed: true })
  welcome = await welcomeIn(chromium)
})
afterEach(() => chromium?.close())

async function press(name: string): Promise<void> {
  actions.push(name)
  await welcome.getByRole('button', { name, exact: true }).click()
}
const says = (words: string) => welcome.getByText(words)
/** Answers the browser; it is done once the page says what came of it. */
async function answer(which: 'allow' | 'deny', words: string): Promise<void> {
  actions.push(which)
  await answerPrompt(chromium, which, () => says(words).isVisible())
}
const listed = () => chromium.hidden(async () => Object.keys(await chrome.notifications.getAll()))
const wake = () => chromium.hidden(() => chrome.storage.local.set({ poke: crypto.randomUUID() }))

test('from the install until a page dims: three actions', async () => {
  const open = await chromium.web(pages.url('/'))
  await welcome.bringToFront()
  await press('I agree, go on')
  await press('Dim my pages')
  await answer('allow', 'On. Your pages dim tonight.')
  expect(actions.length).toBeLessThanOrEqual(4)
  chromium.clock.set(at('22:10'))
  await wake()
  await open.bringToFront()
  const corner = async () => (await shot(open)).at(600, 380)
  await expect.poll(corner).not.toEqual([255, 255, 255])
})

test('from the install until a reminder comes: four actions', async () => {
  await press('I agree, go on')
  await press('Not now: dim the pages I read')
  await press('Send me reminders')
  await answer('allow', 'On. A note comes when a step is due.')
  expect(actions.length).toBeLessThanOrEqual(5)
  chromium.clock.set(at('20:30'))
  await wake()
  await expect.poll(listed).toEqual(['2026-11-22+walk'])
})

test('refused, it says what will not happen, and goes on', async () => {
  await press('I agree, go on')
  await press('Dim my pages')
  await answer('deny', 'Dimming is off: only Settle’s own pages grow darker.')
  await press('Send me reminders')
  await answer('deny', 'Reminders are off: only a mark on Settle’s button shows what is due.')
  await press('Go on')
  await welcome.getByRole('heading', { name: 'Tonight' }).waitFor()
  const off = ['Dimming is off', 'Reminders are off', 'You can change both in Settings.']
  for (const words of off) expect(await says(words).isVisible()).toBe(true)
  await expect
    .poll(async () => (await chromium.storage())['settings'])
    .toMatchObject({ values: { start: { agreed: true, dims: true, reminds: true } } })
})
