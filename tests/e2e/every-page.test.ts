import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { healthWords } from '../make/health-words.ts'
import { axeFindsInAll } from './axe-finds.ts'
import { at, notedPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { ourViews } from './our-pages.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})
const open = async (path: string) => {
  const rows = { settings: { values: { welcomed: true }, changedAt: {} } }
  page = await notedPage(chromium, path, rows)
}

/** Its title, its address and where its links lead: nothing of health stands in any of them. */
async function saysNothingOutside(path: string): Promise<void> {
  const links = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    )
  const rooms = ['options', 'diary', 'insights', 'intake', 'learn']
  if (rooms.some((room) => path.startsWith(`/${room}`)))
    await expect.poll(async () => (await links()).length).toBeGreaterThanOrEqual(rooms.length)
  const origin = `chrome-extension://${chromium.id}/`
  for (const address of [page.url(), ...(await links())]) {
    expect(address.startsWith(origin), address).toBe(true)
    expect(address.slice(origin.length)).not.toMatch(healthWords)
    expect(new URL(address).search).toBe('')
  }
  expect(await page.title()).toMatch(/^Settle(: (Diary|Settings))?$/)
}

describe.each(ourViews)('%s', (path) => {
  beforeAll(() => open(path))
  test('says nothing of health in its title, its address, or where its links lead', () =>
    saysNothingOutside(path))
  test('axe finds nothing by day, in the evening, at night', async () => {
    expect(await axeFindsInAll(page)).toEqual([])
  })
  // In the popup more stand in a row.
  const least = path.startsWith('/popup') ? 40 : 44
  test(`fits 320 pixels, and no control is smaller than ${least}`, async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const small = await page.evaluate(
      (px) =>
        [...document.querySelectorAll<HTMLElement>('button, input, textarea, a')]
          .map((el) => ({ el, box: el.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < px || box.width < px))
          .map(({ el }) => el.outerHTML.slice(0, 90)),
      least - 0.5,
    )
    expect(small).toEqual([])
  })
})

test.each(['/popup.html#log', '/popup.html#line'])(
  '%s says nothing of health in its title, its address, or where its links lead',
  async (path) => {
    await open(path)
    await saysNothingOutside(path)
  },
)
