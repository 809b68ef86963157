import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { layers } from './layers.ts'

const dim = dimOf({ dim: at(0.3), warm: at(3400), grey: at(0.5) })
const doc = `<!doctype html><title>page</title><style>body{margin:0;font:20px/1.5 serif}</style>
<h1>Heading</h1><p id="p">Some words that a person may select.</p><a href="#x">link</a><button id="b">button</button>
<form><label>name <input></label></form><div style="height:3000px"></div><footer>end</footer>
<script>clicks=0;b.onclick=()=>clicks++;shifts=[];
new PerformanceObserver((l)=>shifts.push(...l.getEntries())).observe({type:'layout-shift',buffered:true})</script>`

let browser: DimmedChromium
let pages: PageServer
let page: Page

beforeAll(async () => {
  pages = await servePages({ '/doc': doc })
  browser = await launchDimmed()
  await browser.register('dimmer-early')
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})
beforeEach(async () => {
  await page?.close()
  await browser.setDim({ ...dim, line: { id: 'x', text: 'Lights low', at: Date.now() } })
  page = await browser.web(pages.url('/doc'))
  await expect.poll(() => page.evaluate(layers)).toBe(3)
})

it('lets clicks, keys and the wheel through', async () => {
  await page.click('#b')
  await page.mouse.click(640, 760)
  await page.keyboard.press('Tab')
  await page.mouse.wheel(0, 700)
  await expect.poll(() => page.evaluate('scrollY')).toBe(700)
  expect(await page.evaluate('clicks')).toBe(1)
  expect(await page.evaluate('document.elementFromPoint(640, 760).localName')).toMatch(/div|body/)
})

it('lets text be selected by the mouse, and adds none of its own', async () => {
  const box = await page.locator('#p').boundingBox()
  if (!box) throw new Error('no paragraph')
  await page.mouse.move(box.x + 1, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 600, box.y + 12, { steps: 4 })
  await page.mouse.up()
  expect(await page.evaluate('String(getSelection())')).toBe('Some words that a person may select.')
  await page.keyboard.press('Control+a')
  expect(await page.evaluate('String(getSelection())')).not.toContain('Lights low')
})

it('leaves the tree of a screen reader as it is', async () => {
  const wire = await browser.context.newCDPSession(page)
  const tree = async () => {
    const { nodes } = await wire.send('Accessibility.getFullAXTree')
    return nodes
      .filter((node) => !node.ignored)
      .map((node) => `${node.role?.value}: ${node.name?.value}`)
  }
  const dimmed = await tree()
  await browser.setDim(null)
  await expect.poll(tree).toEqual(dimmed)
  expect(dimmed.join()).toContain('Heading')
})

it('shifts nothing', async () => {
  await browser.setDim(null)
  await browser.setDim(dim)
  // What lies over the page now is laid out in the next frame, and a shift of the page's own comes after it: it is the first.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
  await page.evaluate("b.style.marginTop = '40px'")
  await expect.poll(() => page.evaluate('shifts.length')).toBe(1)
})

it('keeps the focus where it was when it comes up again', async () => {
  await page.focus('input')
  await browser.setDim({ ...dim, hosts: ['example.org'] })
  expect(await page.evaluate('document.activeElement.localName')).toBe('input')
})
