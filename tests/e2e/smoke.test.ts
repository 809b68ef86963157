import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { ourPages } from './our-pages.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium()
})
afterAll(() => chromium?.close())

test.for(ourPages)('Chromium opens %s without an error', async (path) => {
  const page = await chromium.context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(`chrome-extension://${chromium.id}${path}`)
  await expect
    .poll(() => page.evaluate(() => document.body.innerText.trim().length))
    .toBeGreaterThan(20)
  expect(await page.title()).not.toBe('')
  expect(await page.getAttribute('html', 'lang')).toMatch(/^[a-z]{2}/)
  expect(errors).toEqual([])
  await page.close()
})

test('the worker runs and has armed its one alarm', async () => {
  await chromium.worker()
  await expect
    .poll(() => chromium.hidden(async () => (await chrome.alarms.getAll()).length))
    .toBe(1)
})

test('an install opens the welcome page', async () => {
  await expect
    .poll(() => chromium.context.pages().map((page) => new URL(page.url()).pathname))
    .toContain('/welcome.html')
})
