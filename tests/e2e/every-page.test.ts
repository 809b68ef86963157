import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { axeFindsInAll } from './axe-finds.ts'
import { at, notedPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { ourViews } from './our-pages.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})
describe.each(ourViews)('%s', (path) => {
  beforeAll(async () => {
    const rows = { settings: { values: { welcomed: true }, changedAt: {} } }
    page = await notedPage(chromium, path, rows)
  })
  test('axe finds nothing by day, in the evening, at night', async () => {
    expect(await axeFindsInAll(page)).toEqual([])
  })
  test('fits 320 pixels, and no control is smaller than 44', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, textarea, a')]
        .map((el) => ({ el, box: el.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ el }) => el.outerHTML.slice(0, 90)),
    )
    expect(small).toEqual([])
  })
})
