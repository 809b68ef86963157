import { beforeAll, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { pseudo } from '../make/pseudo.ts'
import { at, notedPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { ourViews } from './our-pages.ts'
import { plainWords } from './plain-words.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})
const chosen = (language: string) => ({
  settings: { values: { welcomed: true, language }, changedAt: {} },
})

describe.each(Object.values(pseudo))('in $tag', ({ tag, dir, files }) => {
  test.each(ourViews)(
    'nothing of %s is left in English, and it fits a narrow window',
    async (path) => {
      const page = await notedPage(chromium, path, chosen(tag))
      const root = page.locator('html')
      expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([tag, dir])
      expect(await page.evaluate(plainWords)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    },
  )

  test('what comes by a press speaks it as well', async () => {
    const page = await notedPage(chromium, '/popup.html', chosen(tag))
    await page.keyboard.press('4')
    const details = files[`${tag}/tonight`]?.['ui.log.details'] ?? ''
    await page.getByRole('button', { name: details }).click()
    await page.locator('textarea').first().waitFor()
    expect(await page.evaluate(plainWords)).toEqual([])
  })

  test('the worker speaks it as well, when no page has been open since it began', async () => {
    await notedPage(chromium, '/popup.html', chosen(tag))
    await chromium.stopWorker()
    chromium.clock.set(at('21:45'))
    const title = () => chromium.hidden(() => chrome.action.getTitle({}))
    await chromium.worker()
    await expect.poll(title).toMatch(/^\P{ASCII}/u)
    expect(await title()).not.toMatch(/[A-Za-z]{2}/)
  })
})
