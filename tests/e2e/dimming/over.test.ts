import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { layers } from './layers.ts'
import { apart, type Colour, shot } from './pixels.ts'

const dim = dimOf({ dim: at(0.3), warm: at(3400) })
const white = whiteOf(lookAt(dim, Date.now()).factor)
const bare: Colour = [255, 255, 255]

const big = 'width:300px;height:200px;margin:auto;padding:0;border:0;background:#fff'
const doc = `<!doctype html><style>::backdrop{background:#fff}</style><body style="margin:0;background:#fff">
<dialog id="dialog" style="${big}"></dialog>
<div id="popover" popover style="${big}"></div>
<button id="whole" onclick="box.requestFullscreen()">whole</button>
<div id="box" style="background:#fff;width:200px;height:100px"></div>
<div id="player" style="background:#fff"><video style="width:9px;height:9px"></video></div>
<button id="play" onclick="player.requestFullscreen()">play</button>
<div id="shadow"></div>
<script>const d=document.createElement('dialog');d.style='${big}';d.innerHTML='<input autofocus>';
shadow.attachShadow({mode:'closed'}).append(d);openShadow=()=>d.showModal()</script>`

const hostile = `<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>*,[popover]{display:none!important;opacity:0!important;clip-path:circle(0)!important;transform:scale(0)!important;
transition:all 9s!important;animation:x 1s infinite!important}html,body{display:block!important;opacity:1!important;
clip-path:none!important;transform:none!important;background:#fff}::backdrop{background:#0f0!important}</style><body>`

let browser: DimmedChromium
let pages: PageServer
let page: Page

beforeAll(async () => {
  pages = await servePages({ '/doc': doc, '/hostile': hostile })
  browser = await launchDimmed({ width: 640, height: 400 })
  await browser.register('dimmer-early')
  await browser.setDim(dim)
  page = await browser.context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

async function open(path: string): Promise<void> {
  await page.goto(pages.url(path))
  await browser.heard()
}

/** What the dimmer put off, it does within 300 ms; a timer that the page sets after that fires after it. */
const afterItsLastLook = () =>
  page.evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(done), 320))')

/** That the page comes to have this colour, and keeps it. */
async function expectEverywhere(colour: Colour): Promise<void> {
  const otherwise = async () => {
    const seen = await shot(page)
    return spots.filter(([x, y]) => apart(seen.at(x, y), colour) > 1).map(([x, y]) => seen.at(x, y))
  }
  await expect.poll(otherwise).toEqual([])
  await afterItsLastLook()
  expect(await otherwise()).toEqual([])
}
const spots = [
  [5, 395],
  [320, 200],
  [635, 300],
  [350, 250],
] as const

describe('what the page puts on top is dimmed too', () => {
  it('a modal dialog, and nothing twice', async () => {
    await open('/doc')
    await page.evaluate('dialog.showModal()')
    await expectEverywhere(white)
  })

  it('a dialog opened again and again', async () => {
    await open('/doc')
    for (let i = 0; i < 5; i++) await page.evaluate('dialog.close(); dialog.showModal()')
    await expectEverywhere(white)
  })

  it('a popover', async () => {
    await open('/doc')
    await page.evaluate('popover.showPopover()')
    await expectEverywhere(white)
  })

  it('a dialog in a closed shadow tree, which takes the focus', async () => {
    await open('/doc')
    await page.evaluate('openShadow()')
    // The page cannot style the backdrop in there, so it is grey: the dialog alone is looked at.
    await expect.poll(async () => (await shot(page)).at(320, 250)).toEqual(white)
  })

  it('an element in full screen, which stays so', async () => {
    await open('/doc')
    await page.click('#whole')
    await expectEverywhere(white)
    expect(await page.evaluate('document.fullscreenElement?.id')).toBe('box')
    await page.evaluate('document.exitFullscreen()')
    await expectEverywhere(white)
  })

  it('a video in full screen, unless it is to be left alone', async () => {
    await open('/doc')
    await page.click('#play')
    await expectEverywhere(white)
    await browser.setDim({ ...dim, spareFullScreen: true })
    await expectEverywhere(bare)
    await page.evaluate('document.exitFullscreen()')
    await expectEverywhere(white)
    await browser.setDim(dim)
  })
})

describe('a page cannot shake it off', () => {
  it('by style or a strict policy', async () => {
    await open('/hostile')
    await expectEverywhere(white)
  })

  it('by taking it out of the document', async () => {
    await open('/doc')
    await page.evaluate('dialog.showModal()')
    await expect.poll(() => page.evaluate(layers)).toBe(1)
    await page.evaluate("document.querySelectorAll('html > div').forEach((e) => e.remove())")
    await expectEverywhere(white)
    expect(await page.evaluate(layers)).toBe(1)
  })

  it('by writing the document anew, and it still answers a dialog then', async () => {
    await open('/doc')
    await page.evaluate((html) => {
      document.open()
      document.write(html)
      document.close()
    }, doc)
    await expectEverywhere(white)
    await page.evaluate("document.querySelector('dialog').showModal()")
    await expectEverywhere(white)
  })

  it('by replacing the root', async () => {
    await open('/doc')
    await page.evaluate(() => {
      const root = document.createElement('html')
      root.innerHTML = '<body style="background:#fff">'
      document.replaceChild(root, document.documentElement)
    })
    await expectEverywhere(white)
  })
})

describe('where it stays away', () => {
  it('on paper', async () => {
    await open('/doc')
    await page.emulateMedia({ media: 'print' })
    await expectEverywhere(bare)
    await page.emulateMedia({ media: null })
    await expectEverywhere(white)
  })

  it('on a host of the off list, and on all but one of the only-on list', async () => {
    await open('/doc')
    await browser.setDim({ ...dim, hosts: ['0.0.1'] })
    await expectEverywhere(bare)
    await browser.setDim({ ...dim, list: 'only', hosts: ['127.0.0.1'] })
    await expectEverywhere(white)
    await browser.setDim({ ...dim, list: 'only', hosts: ['example.org'] })
    await expectEverywhere(bare)
    await browser.setDim(dim)
    await expectEverywhere(white)
  })

  it('on our own pages in the night palette alone', async () => {
    const own = await browser.page('own.html')
    const seen = async () => (await shot(own)).at(600, 300)
    await expect.poll(seen).toEqual(white)
    await own.evaluate("document.documentElement.dataset.palette = 'night'")
    await expect.poll(seen).toEqual(bare)
    await own.close()
  })
})
