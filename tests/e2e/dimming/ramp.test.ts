import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import type { Dim, Ramp } from '../../../lib/core/dim/ramp.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { dimOf } from './dims.ts'
import { photo } from './photo.ts'
import { apart, type Colour, pictureOf, shot } from './pixels.ts'

const START = Date.UTC(2026, 10, 22, 19, 30)
const MINUTE = 60_000
/** While it sinks, and after it has: that the level is right at every instant is held by tests/core/dim. */
const moments = process.env['SETTLE_LONG'] ? [10, 30, 45, 75, 100] : [10, 45, 100]

const sinking = (from: number, to: number): Ramp => ({
  from,
  to,
  startAt: START,
  endAt: START + 90 * MINUTE,
  until: START + 600 * MINUTE,
})
const evenings: readonly [name: string, dim: Dim][] = [
  ['dim alone', dimOf({ dim: sinking(0, 0.45) })],
  ['dim and warm', dimOf({ dim: sinking(0, 0.3), warm: sinking(6500, 2700) })],
]
const picture = photo(640, 240)
const bare = pictureOf(picture.bytes)
/** A photo above, black and white below it, side by side. */
const doc = `<!doctype html><body style="margin:0;background:#fff"><img src="${picture.url}" style="display:block">
<div style="background:#000;width:320px;height:160px">`
const spots = Array.from({ length: 40 }, (_, i) => [(i * 97) % 640, (i * 53) % 240] as const)
const beside = spots.map(([x, y]) => [x >> 1, 240 + Math.floor((y * 2) / 3)] as const)

let browser: DimmedChromium
let pages: PageServer
let page: Page

beforeAll(async () => {
  pages = await servePages({ '/doc': doc })
  browser = await launchDimmed({ at: START - MINUTE, width: 640, height: 400 })
  await browser.register('dimmer')
  page = await browser.context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

/** Moves the clock and a hand: the page looks at once, as it does when the machine wakes. */
async function goTo(moment: number): Promise<void> {
  browser.clock.set(moment)
  await page.goto(pages.url('/doc'))
  await browser.heard()
}

const under = (colour: Colour, factor: Colour): Colour => [
  Math.round(colour[0] * factor[0]),
  Math.round(colour[1] * factor[1]),
  Math.round(colour[2] * factor[2]),
]
/** Luminosity as CSS compositing counts it. */
const luminosity = ([red, green, blue]: Colour) =>
  Math.round(0.3 * red + 0.59 * green + 0.11 * blue)

describe.each(evenings)('%s', (_, dim) => {
  beforeAll(() => browser.setDim(dim))

  it.each(moments)('%d minutes in: white, black and a photo', async (minute) => {
    const now = START + minute * MINUTE
    const { factor } = lookAt(dim, now)
    await goTo(now)
    const seen = await shot(page)
    for (const [x, y] of beside) {
      expect(seen.at(x, y)).toEqual([0, 0, 0])
      expect(apart(seen.at(320 + x, y), whiteOf(factor))).toBeLessThanOrEqual(1)
    }
    for (const [x, y] of spots) {
      expect(apart(seen.at(x, y), under(bare.at(x, y), factor))).toBeLessThanOrEqual(1)
    }
  })
})

describe('grey', () => {
  it('leaves neutral at its height, and neutral plus warm with warmth', async () => {
    const full: Ramp = { ...sinking(1, 1) }
    const now = START + 20 * MINUTE
    await browser.setDim(dimOf({ grey: full }))
    await goTo(now)
    const grey = await shot(page)
    for (const [x, y] of spots) {
      const [red, green, blue] = grey.at(x, y)
      expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThanOrEqual(1)
      expect(Math.abs(red - luminosity(bare.at(x, y)))).toBeLessThanOrEqual(1)
    }
    const warm = dimOf({ grey: full, warm: sinking(3400, 3400) })
    await browser.setDim(warm)
    await goTo(now)
    const both = await shot(page)
    const factor = lookAt(warm, now).factor
    for (const [x, y] of spots) {
      expect(apart(both.at(x, y), under(grey.at(x, y), factor))).toBeLessThanOrEqual(1)
    }
  })

  it('is half way between at half strength', async () => {
    const now = START + 20 * MINUTE
    await browser.setDim(dimOf({ grey: sinking(0.5, 0.5) }))
    await goTo(now)
    const seen = await shot(page)
    for (const [x, y] of spots) {
      const colour = bare.at(x, y)
      const half = colour.map((c) => Math.round((c + luminosity(colour)) / 2)) as unknown as Colour
      expect(apart(seen.at(x, y), half)).toBeLessThanOrEqual(1)
    }
  })
})
