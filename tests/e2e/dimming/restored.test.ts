import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultSettings } from '../../../lib/clinical/defaults.ts'
import { lookAt, whiteOf } from '../../../lib/core/dim/look.ts'
import { type Chromium, launchChromium } from '../../drive/chromium.ts'
import { type PageServer, servePages } from '../../drive/server.ts'
import { launchDimmed } from './alone.ts'
import { dimOf, at as levelAt } from './dims.ts'
import { shot } from './pixels.ts'

/** How often the browser is closed and started again. */
const STARTS = process.env['SETTLE_LONG'] ? 20 : 2
/** Milliseconds of a page for which the dark surely waits: a second of the dimmer's, which begins after the page. */
const WAIT = 1000
const at = (clock: string): number => Date.parse(`2026-11-22T${clock}:00+01:00`)

// Counts from its first script on, in each frame that it draws, what lies over it: layers, or rules of a sheet.
const page = `<!doctype html><html style="background:#fff"><script>
over=()=>document.querySelectorAll('html>[popover]').length+document.adoptedStyleSheets.reduce((n,{cssRules:[all]})=>n+(all?.cssRules.length??0),0)
frames=[];requestAnimationFrame(function look(at){frames.push({at,layers:over()});requestAnimationFrame(look)})
</script><p>white</p>`

let chromium: Chromium
let pages: PageServer
beforeAll(async () => {
  pages = await servePages({ '/': page })
  const profile = mkdtempSync(join(tmpdir(), 'settle-restored-'))
  mkdirSync(join(profile, 'Default'))
  // Goes on where it was left.
  const goOn = JSON.stringify({ session: { restore_on_startup: 1 } })
  writeFileSync(join(profile, 'Default', 'Preferences'), goOn)
  chromium = await launchChromium({
    profile,
    at: at('22:58'),
    zone: 'Europe/Berlin',
    hosts: true,
    width: 640,
    height: 400,
  })
  await chromium.listening()
})
afterAll(async () => {
  await chromium?.close()
  await pages?.close()
})

/** The layers in each frame, and when it was drawn: milliseconds since the page began. */
const framesOf = (page: Page): Promise<{ at: number; layers: number }[]> => page.evaluate('frames')
const timeOf = (page: Page): Promise<number> => page.evaluate('performance.now()')

const restored = async (): Promise<Page> => {
  const find = () => chromium.context.pages().find((one) => one.url() === pages.url('/'))
  await expect.poll(() => find() !== undefined).toBe(true)
  return find() as Page
}

it('a tab that comes back with the browser at 23:00 is never bare', async () => {
  const dimming = { ...defaultSettings().dimming, on: true }
  const settings = { values: { welcomed: true, dimming }, changedAt: {} }
  await chromium.hidden((row: object) => chrome.storage.local.set({ settings: row }), settings)
  await expect
    .poll(() => chromium.hidden('chrome.scripting.getRegisteredContentScripts()'))
    .toHaveLength(1)
  const left = await chromium.web(pages.url('/'))
  await expect.poll(async () => (await shot(left)).at(300, 300)[0]).toBeLessThan(250)
  const dark = (await shot(left)).at(300, 300)
  for (let i = 0; i < STARTS; i++) {
    chromium = await chromium.restart({ at: at('23:00') })
    const back = await restored()
    await back.bringToFront()
    await expect.poll(async () => (await shot(back)).at(300, 300)).toEqual(dark)
    const frames = await framesOf(back)
    console.log(`layers in each frame: ${frames.map(({ layers }) => layers).join('')}`)
    expect(frames.filter(({ layers }) => layers === 0)).toEqual([])
  }
})

it('where the worker comes up later than the page, the page waits for it in the dark', async () => {
  const dim = dimOf({ dim: levelAt(0.3), warm: levelAt(3400) })
  const alone = await launchDimmed({ width: 640, height: 400 })
  try {
    await alone.register('dimmer-early')
    const early = await alone.web(pages.url('/'))
    await early.waitForFunction('frames.length > 3')
    await alone.setDim(dim)
    const said = await timeOf(early)
    await expect
      .poll(async () => (await shot(early)).at(300, 300))
      .toEqual(whiteOf(lookAt(dim, Date.now()).factor))
    const seen = await timeOf(early)
    await early.evaluate('new Promise(requestAnimationFrame)')
    // On a slow machine it may be said only when the dark has waited in vain: bare until it is seen, then, and no longer.
    const excused = (at: number) => said > WAIT && at > WAIT && at < seen
    const frames = (await framesOf(early)).filter(({ at }) => !excused(at))
    expect(frames.filter(({ layers }) => layers === 0)).toEqual([])
    // Where nothing ever comes it is not dark for long.
    await alone.setDim(null)
    await early.reload()
    await expect.poll(() => early.evaluate('over()')).toBe(0)
  } finally {
    await alone.close()
  }
})
