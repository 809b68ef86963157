import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { healthWords } from '../make/health-words.ts'
import { at, notedPage } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { ourViews } from './our-pages.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})

test.each([...ourViews, '/popup.html#log', '/popup.html#line'])(
  '%s says nothing of health in its title, its address, or where its links lead',
  async (path) => {
    const stored = { settings: { values: { welcomed: true }, changedAt: {} } }
    const page = await notedPage(chromium, path, stored)
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
  },
)
