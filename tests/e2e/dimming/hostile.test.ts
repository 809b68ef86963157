import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { layers } from './layers.ts'

/** A line with the person's own name for a step, and in it letters and words that stand nowhere in the page. */
const LINE = 'Zolpidem quietly xylophone'
const dim = dimOf({ dim: at(0.3), warm: at(3400) })
const doc =
  '<!doctype html><title>page</title><p id="p">bnmp bnmp</p><p id="own" contenteditable>bp</p>'

let browser: DimmedChromium
let pages: PageServer
let page: Page
beforeAll(async () => {
  pages = await servePages({ '/doc': doc })
  browser = await launchDimmed()
  await browser.register('dimmer-early')
  await browser.setDim({ ...dim, line: { id: 'x', text: LINE, at: Date.now() } })
  page = await browser.web(pages.url('/doc'))
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

/** Everything that a script of a page has to look for words with, each given back as what it learned. */
const looks: Readonly<Record<string, string>> = {
  // Each letter and each word that the line has and the page has not.
  'window.find': `[...'zoldquietyxh','Zolpidem','quietly','xylophone'].filter((word) => {
    getSelection().removeAllRanges()
    return find(word, false, false, true, false, true, true)
  })`,
  'what find left selected': `[...'zoldquietyxh'].map((letter) => {
    getSelection().removeAllRanges()
    find(letter, false, false, true, false, true, true)
    for (let i = 0; i < 40; i++) getSelection().modify('extend', i % 2 ? 'forward' : 'backward', 'word')
    return String(getSelection())
  })`,
  'a selection that grows out of the page': `['character', 'word', 'sentence', 'line', 'paragraph', 'documentboundary'].map((by) => {
    getSelection().collapse(document.getElementById('p').firstChild, 0)
    for (let i = 0; i < 60; i++) getSelection().modify('extend', 'forward', by)
    return String(getSelection())
  })`,
  'select all': `(document.execCommand('selectAll'), [String(getSelection())])`,
  'selectAllChildren of the root': `(getSelection().selectAllChildren(document.documentElement), [String(getSelection())])`,
  findString: `[document.execCommand('findString', false, 'xylophone') && String(getSelection())]`,
  'innerText and textContent': `[document.documentElement.innerText, document.documentElement.textContent, document.documentElement.outerHTML]`,
  'the layers themselves': `[...document.querySelectorAll('html > [popover]')].flatMap((host) =>
    [host.shadowRoot, host.innerText, host.outerHTML, host.getHTML({ serializableShadowRoots: true }), host.ariaLabel, host.computedName, host.ariaDescription])`,
  'the point where it stands': `Array.from({ length: 20 }, (_, i) => {
    const { offsetNode, offset } = document.caretPositionFromPoint(innerWidth / 2, innerHeight * (0.8 + i / 100)) ?? {}
    return [offsetNode?.nodeName, offsetNode?.textContent, offset, document.elementFromPoint(innerWidth / 2, innerHeight * (0.8 + i / 100))?.textContent].join()
  })`,
  copy: `(document.execCommand('selectAll'), [(() => { let text; document.addEventListener('copy', (event) => { text = event.clipboardData.getData('text/plain') + getSelection() }, { once: true }); document.execCommand('copy'); return text })()])`,
}

/** What a look learned, in one text. */
const learned = (how: string) =>
  page.evaluate(`JSON.stringify(${how})`).then((said) => String(said).toLowerCase())

it.each(Object.entries(looks))('a page learns nothing of the line by %s', async (_, how) => {
  await browser.setDim({ ...dim, line: { id: 'x', text: LINE, at: Date.now() } })
  // It is shown while it is looked for.
  await expect.poll(() => page.evaluate(layers)).toBe(2)
  const said = await learned(how)
  for (const word of ['zolpidem', 'quietly', 'xylophone']) expect(said).not.toContain(word)
  if (how === looks['window.find']) expect(said).toBe('[]')
})

describe('the same looks find a line that can be found', () => {
  beforeAll(async () => {
    await page.evaluate((words) => {
      // In the page, where selections go, and above it, where the layers are.
      document.getElementById('p')?.insertAdjacentHTML('afterend', `<p>${words}</p>`)
      const host = document.createElement('div')
      host.popover = 'manual'
      host.style.cssText = 'inset: 78% 0 0 0; width: 100%; font-size: 40px'
      host.textContent = `${words} `.repeat(20)
      document.documentElement.append(host)
      host.showPopover()
    }, LINE)
  })
  it.each(Object.entries(looks))('%s', async (_, how) => {
    expect(await learned(how)).toContain('xylophone')
  })
})
