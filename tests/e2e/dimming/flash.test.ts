import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import { screencastOf } from '../../drive/screencast.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { sheetsAndLayers } from './layers.ts'
import { type Colour, pictureOf } from './pixels.ts'

/** In all, over three weights of page. */
const NAVIGATIONS = process.env['SETTLE_LONG'] ? 201 : 12
const dim = dimOf({ dim: at(0.3), warm: at(3400) })
const white = whiteOf(lookAt(dim, Date.now()).factor)

const head = '<!doctype html><style>html{background:#fff}</style>'
const rows = (n: number) => '<p>A line of words on a white page.</p>'.repeat(n)
const busy = '<script>for(let t=performance.now();performance.now()-t<60;);</script>'
const weights = {
  light: `${head}<p>white</p>`,
  middle: `${head}${rows(800)}${busy}${rows(800)}`,
  heavy: `${head}${`${rows(900)}${busy}`.repeat(process.env['SETTLE_LONG'] ? 8 : 4)}`,
}

let browser: DimmedChromium
let pages: PageServer
let page: Page

beforeAll(async () => {
  pages = await servePages({
    '/light': weights.light,
    '/middle': weights.middle,
    '/heavy': weights.heavy,
  })
  browser = await launchDimmed({ width: 640, height: 400 })
  await browser.register('dimmer-early')
  await browser.setDim(dim)
  page = await browser.web(pages.url('/light'))
  await page.waitForTimeout(300)
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

const spots = [
  [620, 380],
  [320, 200],
  [620, 20],
] as const

/** The colours of the spots in each frame. */
const seenIn = (frames: readonly Buffer[]) =>
  frames.map((frame) => {
    const picture = pictureOf(frame)
    const scale = picture.width / 640
    return spots.map(([x, y]) => picture.at(Math.floor(x * scale), Math.floor(y * scale)))
  })
const brighterIn = (frames: readonly Buffer[]) =>
  seenIn(frames)
    .flat()
    .filter((c) => c.some((x, i) => x > (white[i as 0] ?? 0) + 1))

it.each(Object.keys(weights))(
  'no frame of a white page is brighter than the dim: %s',
  async (weight) => {
    const { frames, stop } = await screencastOf(page)
    for (let i = 0; i < NAVIGATIONS / 3; i++) {
      const before = frames.length
      await page.goto(`${pages.url(`/${weight}`)}?${i}`)
      await page.waitForTimeout(60)
      await expect.poll(() => frames.length).toBeGreaterThan(before)
    }
    await stop()
    const seen = seenIn(frames)
    const darker = seen.flat().filter((c) => c[0] < white[0] - 1).length
    console.log(
      `${weight}: ${frames.length} frames, ${darker} of ${seen.flat().length} spots darker`,
    )
    expect(frames.length).toBeGreaterThanOrEqual(NAVIGATIONS / 3)
    expect(brighterIn(frames)).toEqual([] as Colour[])
  },
)

it('nor one in which a layer takes the place of the sheet that the page begins with', async () => {
  const over = () => page.evaluate(sheetsAndLayers)
  const { frames, stop } = await screencastOf(page)
  for (let i = 0; i < NAVIGATIONS / 3; i++) {
    await page.goto(`${pages.url('/light')}?${i}`)
    expect(await over()).toEqual([1, 0])
    // Nothing that is drawn: it only asks for the layer.
    await page.evaluate(`(() => {
      const box = document.createElement('p')
      box.popover = 'manual'
      box.style.opacity = 0
      document.body.append(box)
      box.showPopover()
    })()`)
    await expect.poll(over).toEqual([0, 1])
    await page.waitForTimeout(60)
  }
  await stop()
  expect(frames.length).toBeGreaterThanOrEqual(NAVIGATIONS / 3)
  expect(brighterIn(frames)).toEqual([] as Colour[])
})
