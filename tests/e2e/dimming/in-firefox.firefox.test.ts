import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import type { Dim } from '../../../lib/core/dim/ramp.ts'
import { type Firefox, launchFirefox } from '../../drive/firefox.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { dimmerAlone } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { layers, sheetsAndLayers } from './layers.ts'
import { apart, type Colour, pictureOf } from './pixels.ts'

const NIGHT = Date.UTC(2026, 10, 22, 22)
const MORNING = NIGHT + 3_600_000
const warm = dimOf({ dim: at(0.3, MORNING), warm: at(3400, MORNING) })
const whiteUnder = (dim: Dim) => whiteOf(lookAt(dim, NIGHT).factor)
const bare: Colour = [255, 255, 255]

const doc = `<!doctype html><style>::backdrop{background:#fff}</style><body style="margin:0;background:#fff">
<div style="height:100px;background:#000"></div><div style="height:100px;background:#c83214"></div>
<dialog id="dialog" style="width:600px;height:300px;margin:auto;border:0;background:#fff"></dialog>`

let firefox: Firefox
let pages: PageServer
let desk: string
let web: string

beforeAll(async () => {
  pages = await servePages({ '/doc': doc })
  firefox = await launchFirefox({ ext: dimmerAlone('firefox'), hosts: true, at: NIGHT })
  await firefox.navigate('/popup.html')
  desk = (await firefox.tabs())[0] ?? ''
  await firefox.run(`() => browser.scripting.registerContentScripts([
    { id: 'dimmer', js: ['dimmer-early.js', 'dimmer.js'], matches: ['<all_urls>'], runAt: 'document_start', matchOriginAsFallback: true },
  ])`)
  await setDim(warm)
  web = await firefox.newTab(pages.url('/doc'))
})
afterAll(async () => {
  await firefox?.close()
  await pages?.close()
})

/** From another tab, so the page under test is hidden meanwhile. */
async function setDim(dim: Dim): Promise<void> {
  await firefox.switchTo(desk)
  await firefox.run('(dim) => browser.storage.local.set({ dim })', dim)
}

const at3 = async (): Promise<readonly Colour[]> => {
  const seen = pictureOf(await firefox.screenshot())
  return [seen.at(300, 50), seen.at(300, 150), seen.at(300, 450)]
}

/**
 * Waits for white to be this colour. Resolves to the milliseconds after which the picture that shows it was asked for:
 * taking a picture is the machine's time, not the dimmer's.
 */
async function expectWhite(colour: Colour): Promise<number> {
  const start = performance.now()
  let askedMs: number
  let seen: Colour
  do {
    askedMs = performance.now() - start
    seen = (await at3())[2] ?? bare
  } while (apart(seen, colour) > 1 && askedMs < 15_000)
  expect(apart(seen, colour), String(seen)).toBeLessThanOrEqual(1)
  return askedMs
}

describe('dimming in Firefox', () => {
  it('multiplies: white is the computed colour, black is black', async () => {
    await firefox.switchTo(web)
    await expectWhite(whiteUnder(warm))
    expect((await at3())[0]).toEqual([0, 0, 0])
  })

  it('does it by a style sheet while the page takes up what came from its server', async () => {
    await firefox.navigate(pages.url('/doc?again'))
    await expectWhite(whiteUnder(warm))
    const there = () => firefox.run(sheetsAndLayers)
    expect(await there()).toEqual([1, 0])
    await firefox.run('() => document.getElementById("dialog").showModal()')
    await expect.poll(there).toEqual([0, 1])
    await firefox.run('() => document.getElementById("dialog").close()')
  })

  it('reaches a window without an address of its own', async () => {
    const before = await firefox.tabs()
    await firefox.run(
      `() => void open(URL.createObjectURL(new Blob(['<!doctype html>'], { type: 'text/html' })))`,
    )
    await expect.poll(async () => (await firefox.tabs()).length).toBe(before.length + 1)
    const [opened = ''] = (await firefox.tabs()).filter((tab) => !before.includes(tab))
    await firefox.switchTo(opened)
    await expectWhite(whiteUnder(warm))
    await firefox.closeTab()
    await firefox.switchTo(web)
  })

  it('dims a modal dialog too', async () => {
    await firefox.run('() => document.getElementById("dialog").showModal()')
    await expectWhite(whiteUnder(warm))
    await firefox.run('() => document.getElementById("dialog").close()')
  })

  it('has the level right within a second of turning to a tab', async () => {
    const turns: number[] = []
    for (const level of [0.5, 0.4, 0.2]) {
      const other = dimOf({ dim: at(level, MORNING) })
      await setDim(other)
      await firefox.switchTo(web)
      // Until the tab is in front and draws is the machine's time.
      await expect.poll(() => firefox.run('() => document.hidden')).toBe(false)
      await firefox.run(() => new Promise((done) => requestAnimationFrame(() => done(true))))
      turns.push(await expectWhite(whiteUnder(other)))
    }
    // The quickest of three: other browsers run beside this one, and a dimmer that is late is late each time.
    expect(Math.min(...turns)).toBeLessThan(1000)
  })

  it('takes colour away, and adds warmth to what is left', async () => {
    const grey = dimOf({ grey: at(1, MORNING), warm: at(3400, MORNING) })
    await setDim(grey)
    await firefox.switchTo(web)
    await expectWhite(whiteUnder(grey))
    const neutral = 0.3 * 200 + 0.59 * 50 + 0.11 * 20
    const { factor } = lookAt(grey, NIGHT)
    const [, red] = await at3()
    expect(apart(red ?? bare, factor.map((x) => x * neutral) as unknown as Colour)).toBeLessThan(2)
  })

  it('a page can neither find the words of a line nor select them', async () => {
    await setDim(warm)
    const now = await firefox.run(() => Date.now())
    await setDim({ ...warm, line: { id: 'x', text: 'Zolpidem xylophone', at: now } })
    await firefox.switchTo(web)
    await expect.poll(() => firefox.run(layers)).toBe(2)
    const found = await firefox.run(`() => {
      const page = window.wrappedJSObject ?? window
      return ['Zolpidem', 'xylophone', 'x', 'z'].map((word) => {
        page.getSelection().removeAllRanges()
        return page.find(word, false, false, true) + String(page.getSelection())
      })
    }`)
    expect(found).toEqual(['false', 'false', 'false', 'false'])
    await firefox.run(
      `() => { document.body.append(Object.assign(document.createElement('p'), { textContent: 'xylophone' })) }`,
    )
    // What is there is found by the same way of looking.
    expect(
      await firefox.run(
        `() => (window.wrappedJSObject ?? window).find('xylophone', false, false, true)`,
      ),
    ).toBe(true)
  })

  it('is gone in a tab that slept over the expiry', async () => {
    await firefox.switchTo(desk)
    firefox.clock.set(MORNING + 1000)
    await firefox.switchTo(web)
    await expectWhite(bare)
  })
})
