import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { type DimmedChromium, launchDimmed } from './alone.ts'
import { at, dimOf } from './dims.ts'
import { shot } from './pixels.ts'

// React 18 takes the children of the root for its own; from 19 on it leaves alone what it does not know.
const dim = dimOf({ dim: at(0.3), warm: at(3400) })
const white = whiteOf(lookAt(dim, Date.now()).factor)
const script = (name: string) =>
  readFileSync(join('node_modules', name, 'umd', `${name}.production.min.js`), 'utf8')

/** Takes over the whole document that came from the server, and says what React complained of and which nodes it kept. */
const takeOver = `
const e = React.createElement
const App = () => e('html', { lang: 'en' },
  e('head', null, e('title', null, 'whole'), e('script', { src: '/react.js', defer: true })),
  e('body', null, e('main', { id: 'main' }, e('button', { onClick: () => { pressed = true } }, 'press'))))
const found = [...document.querySelectorAll('html, head, title, body, main, button')]
complaints = []
const start = () => {
  ReactDOM.hydrateRoot(document, e(App), { onRecoverableError: (error) => complaints.push(error.message) })
  setTimeout(() => { kept = found.filter((node) => node.isConnected).length }, 100)
}
const foreign = () => document.documentElement.prepend(document.createElement('div'))
if (location.search === '?foreign') foreign()
if (location.search === '?late') addEventListener('load', () => setTimeout(start, 1000))
else start()`
const page = `<!doctype html><html lang="en"><head><title>whole</title><script src="/react.js" defer></script></head><body><main id="main"><button>press</button></main></body></html>`

let browser: DimmedChromium
let pages: PageServer
beforeAll(async () => {
  pages = await servePages({
    '/whole': page,
    '/react.js': [script('react'), script('react-dom'), takeOver].join('\n'),
  })
  browser = await launchDimmed({ width: 640, height: 400 })
  await browser.register('dimmer-early')
  await browser.setDim(dim)
})
afterAll(async () => {
  await browser?.close()
  await pages?.close()
})

/** What came of it, once the page was taken over. */
async function takenOver(web: Page): Promise<{ complaints: string[]; kept: number }> {
  await web.waitForFunction("typeof kept === 'number'")
  return web.evaluate('({ complaints, kept })')
}

it.each(['while it loads', 'late'])(
  'a page that is taken over whole, %s, finds it as it left it, and is dim',
  async (when) => {
    const web = await browser.web(pages.url(`/whole?${when}`))
    expect(await takenOver(web)).toEqual({ complaints: [], kept: 6 })
    expect((await shot(web)).at(300, 300)).toEqual(white)
    await web.click('button')
    expect(await web.evaluate('pressed')).toBe(true)
    await web.close()
  },
)

it('a node that the page did not make is what it would stumble over', async () => {
  const web = await browser.web(pages.url('/whole?foreign'))
  const { complaints, kept } = await takenOver(web)
  expect(complaints.join()).toMatch(/#418|#423/)
  expect(kept).toBeLessThan(6)
  await web.close()
})
