import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PageServer, servePages } from '../../drive/server.ts'
import { callsOf, isIn, trace } from '../../drive/trace.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'

const dim = dimOf({ dim: at(0.3), warm: at(3400) })
// At the end of the reading its layout is out of date, and so it is after a change of the root.
const doc = `<!doctype html><title>page</title>${'<p>Some words.'.repeat(300)}
<script>document.body.style.width = '300px'
addEventListener('load', () => setTimeout(() => {
  document.body.style.width = '400px'
  document.documentElement.className = 'changed'
}, 100))</script>`

let browser: DimmedChromium
let pages: PageServer
beforeAll(async () => {
  pages = await servePages({ '/doc': doc })
  browser = await launchDimmed()
  await browser.register('dimmer-early')
  await browser.setDim(dim)
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

it('never has a page laid out before the page is drawn anyway', async () => {
  const page = await browser.web(pages.url('/doc'))
  const wire = (await browser.context.browser()?.newBrowserCDPSession()) as CDPSession
  const events = await trace(wire, async () => {
    await page.reload()
    await page.waitForFunction("document.documentElement.className === 'changed'")
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
  })
  const calls = callsOf(events, browser.id)
  const layouts = events.filter(({ name }) => name === 'Layout')
  expect(calls.length).toBeGreaterThan(3)
  expect(layouts.length).toBeGreaterThan(1)
  expect(layouts.filter((layout) => calls.some((call) => isIn(layout, call)))).toEqual([])
})
