import { afterAll, beforeAll, expect, it } from 'vitest'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { layers } from './layers.ts'
import { shot } from './pixels.ts'

const dim = dimOf({ dim: at(0.3), warm: at(3400) })
const white = whiteOf(lookAt(dim, Date.now()).factor)

let browser: DimmedChromium
let pages: PageServer

beforeAll(async () => {
  pages = await servePages()
  browser = await launchDimmed()
  await browser.register('dimmer')
  await browser.setDim(dim)
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

it('never lies twice over a page, and goes by itself once its extension is gone', async () => {
  const page = await browser.web(pages.url('/'))
  await expect.poll(async () => (await shot(page)).at(300, 300)).toEqual(white)

  // Put in again, as after a grant: the one that runs only takes a look.
  await browser.inject('dimmer')
  expect(await page.evaluate(layers)).toBe(1)

  // An orphan notices at its next look, twenty seconds away at most.
  if (!process.env['SETTLE_LONG']) return
  const control = await browser.context.newPage()
  await control.goto('chrome://extensions')
  await control.evaluate((id) => chrome.management.setEnabled(id, false), browser.id)
  await page.bringToFront()
  await expect.poll(() => page.evaluate(layers), { timeout: 21_000, interval: 500 }).toBe(0)
  expect((await shot(page)).at(300, 300)).toEqual([255, 255, 255])
})
