import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { type Colour, shot } from './pixels.ts'

const dim = dimOf({ dim: at(0.3), warm: at(3400) })
const white = whiteOf(lookAt(dim, Date.now()).factor)
const rooted = (style: string, body = '') =>
  `<!doctype html><html style="${style}"><body style="background:#fff">${body}<div style="height:3000px"></div>`

/** Roots that are a group or a frame of their own: what a sheet generates in them lies over the view no more. */
const roots: Readonly<Record<string, string>> = {
  opacity: 'opacity:0',
  filter: 'filter:invert(0)',
  transform: 'transform:translateX(0);height:50px',
  'clip-path': 'clip-path:circle(9px)',
  contain: 'contain:strict;height:50px',
  visibility: 'visibility:hidden',
}

let browser: DimmedChromium
let pages: PageServer
let page: Page
beforeAll(async () => {
  const held =
    '<style>html:has(:popover-open){overflow:hidden}</style><div popover id="own">own</div>'
  pages = await servePages({
    ...Object.fromEntries(Object.entries(roots).map(([name, css]) => [`/${name}`, rooted(css)])),
    '/held': rooted('', held),
    '/none': rooted('display:none'),
    '/late': rooted(
      '',
      '<script>setTimeout(()=>{document.documentElement.style.opacity=0},50)</script>',
    ),
    '/sheets': rooted('', '<script>document.adoptedStyleSheets=[new CSSStyleSheet()]</script>'),
  })
  browser = await launchDimmed({ width: 640, height: 400 })
  await browser.register('dimmer-early')
  await browser.setDim(dim)
  page = await browser.web(pages.url('/'))
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

const colour = async (of = page): Promise<Colour> => (await shot(of)).at(300, 300)

describe('a page is dimmed whatever its root is', () => {
  it.each([...Object.keys(roots), 'late', 'sheets'])('%s', async (name) => {
    await page.goto(pages.url(`/${name}`))
    await expect.poll(() => colour()).toEqual(white)
  })

  it('not displayed: then the browser’s ground is dark until it is', async () => {
    await page.goto(pages.url('/none'))
    await expect.poll(async () => (await colour())[0]).toBeLessThan(white[2])
    await page.evaluate("document.documentElement.style.display = ''")
    await expect.poll(() => colour()).toEqual(white)
    expect(await page.evaluate("document.querySelectorAll('meta').length")).toBe(0)
  })
})

describe('a page that holds still while a popover is open', () => {
  const scrolled = async () => {
    await page.mouse.move(300, 300)
    await page.evaluate(() => {
      // The page is where the wheel took it two frames after it has heard of it.
      const turned = new Promise((resolve) => addEventListener('wheel', resolve, { once: true }))
      const frame = () => new Promise(requestAnimationFrame)
      Object.assign(globalThis, {
        scrolled: turned
          .then(frame)
          .then(frame)
          .then(() => scrollY),
      })
    })
    await page.mouse.wheel(0, 200)
    return page.evaluate('scrolled')
  }
  it('scrolls under the dim, and is held by its own popover alone', async () => {
    await page.goto(pages.url('/held'))
    await expect.poll(() => colour()).toEqual(white)
    await page.evaluate('own.showPopover()')
    await expect
      .poll(() => page.evaluate("document.querySelectorAll('html>[popover]').length"))
      .toBe(1)
    expect(await colour()).toEqual(white)
    expect(await scrolled()).toBe(0)
    await page.evaluate('own.hidePopover()')
    await expect.poll(scrolled).toBeGreaterThan(0)
    expect(await colour()).toEqual(white)
  })
})

describe('windows without an address of their own', () => {
  const opened = async (how: string): Promise<Page> => {
    await page.goto(pages.url('/'))
    const next = browser.context.waitForEvent('page')
    await page.evaluate(how)
    return next
  }
  it.each([
    ['about:blank, written by its opener', "void open('about:blank').document.write('<p>written')"],
    [
      'blob:',
      "void open(URL.createObjectURL(new Blob(['<!doctype html><p>blob'], { type: 'text/html' })))",
    ],
  ])('%s', async (_, how) => {
    const there = await opened(how)
    await expect.poll(() => colour(there)).toEqual(white)
    await browser.setDim({ ...dim, hosts: ['127.0.0.1'] })
    await expect.poll(() => colour(there)).toEqual([255, 255, 255])
    await browser.setDim(dim)
    await there.close()
  })
})

it('the sheet goes by itself ten minutes after the last look', async () => {
  await page.goto(pages.url('/visibility'))
  await expect.poll(() => colour()).toEqual(white)
  const wire = await browser.context.newCDPSession(page)
  await wire.send('Animation.enable')
  expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(1)
  // Twelve hundred times as fast: it is over long before the sheet gives way to a layer.
  await wire.send('Animation.setPlaybackRate', { playbackRate: 1200 })
  await expect.poll(() => colour(), { timeout: 3000, interval: 50 }).toEqual([255, 255, 255])
  await wire.send('Animation.setPlaybackRate', { playbackRate: 1 })
})

it('what a page only says has happened is not answered', async () => {
  await page.goto(pages.url('/'))
  await expect.poll(() => colour()).toEqual(white)
  const wire = await browser.context.newCDPSession(page)
  await wire.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async (work: string) => {
    const read = async () =>
      (await wire.send('Performance.getMetrics')).metrics.find(
        ({ name }) => name === 'ScriptDuration',
      )?.value ?? Number.NaN
    const before = await read()
    await page.evaluate(work)
    await page.waitForTimeout(100)
    return (await read()) - before
  }
  const forge = (names: string) =>
    `for (let i = 0; i < 2000; i++) for (const name of ${names}) window.dispatchEvent(new Event(name))`
  // A name that nobody listens to costs what an answer costs that is none.
  const nothing = await spent(forge("['nobody', 'nobody', 'nobody']"))
  const forged = await spent(forge("['pageshow', 'focus', 'visibilitychange']"))
  console.log(`forged ${forged.toFixed(3)} s, nothing ${nothing.toFixed(3)} s`)
  expect(forged).toBeLessThan(nothing + 0.2)
})
