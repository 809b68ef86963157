import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { type Colour, shot } from './pixels.ts'

const dim = dimOf({ dim: at(0.3), warm: at(3400), spareMedia: true })
const white = whiteOf(lookAt(dim, Date.now()).factor)
const bare: Colour = [255, 255, 255]
const blank =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' fill='white'/></svg>"
// A video with its poster under it, a picture too small to count, and one below the fold.
const doc = `<!doctype html><style>body{margin:0;background:#fff}img,video{position:absolute;background:#fff}</style>
<img src="${blank}" style="left:0;top:0;width:800px;height:500px"><video style="left:0;top:0;width:800px;height:500px"></video>
<img src="${blank}" style="left:900px;top:0;width:200px;height:200px">
<img src="${blank}" style="left:0;top:1600px;width:900px;height:600px"><div style="height:4000px"></div>`

let browser: DimmedChromium
let pages: PageServer
let page: Page

beforeAll(async () => {
  pages = await servePages({ '/doc': doc })
  browser = await launchDimmed()
  await browser.register('dimmer', 'dimmer-media')
  await browser.setDim(dim)
  page = await browser.web(pages.url('/doc'))
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

const colours = async (...spots: readonly (readonly [x: number, y: number])[]) => {
  const seen = await shot(page)
  return spots.map((spot) => seen.at(...spot))
}

it('leaves a large video alone, and dims what is small and what is beside it', async () => {
  await expect
    .poll(() => colours([400, 250], [1000, 100], [400, 600]))
    .toEqual([bare, white, white])
})

it('follows the scrolling', async () => {
  await page.mouse.move(600, 600)
  await page.mouse.wheel(0, 1500)
  await expect.poll(() => colours([400, 400], [400, 50], [1000, 400])).toEqual([bare, white, white])
})

it('covers all again when the option goes', async () => {
  await browser.setDim({ ...dim, spareMedia: false })
  await expect.poll(() => colours([400, 400])).toEqual([white])
})

it('leaves it alone in a page that was open when the option was set', async () => {
  await browser.register('dimmer')
  await browser.setDim({ ...dim, spareMedia: false })
  await page.goto(pages.url('/doc'))
  await expect.poll(() => colours([400, 250])).toEqual([white])
  // As the worker does: first the one value, then the script that finds pictures into every page that is open.
  await browser.setDim(dim)
  await browser.inject('dimmer-media')
  await expect
    .poll(() => colours([400, 250], [1000, 100]), { timeout: 3000 })
    .toEqual([bare, white])
})
