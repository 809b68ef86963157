import { readFileSync, writeFileSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import { servePages } from '../drive/server.ts'
import { launchDimmed } from '../e2e/dimming/alone.ts'
import { at, dimOf } from '../e2e/dimming/dims.ts'
import { articlesPage } from './dimming-page.ts'
import { type Result, ratioResult, table } from './stats.ts'

/** `--share=0.2` takes a fifth of the rounds; the intervals widen, the limits stay, and no table is written. */
const share = Number(process.argv.find((a) => a.startsWith('--share='))?.slice(8) ?? 1)
/** Counted on after `load`: what a page starts then, and what we start. */
const AFTER_MS = 700
/** As long as the sheet of the first seconds stands, and half a second more: the layer is there. */
const SETTLED_MS = 6500
const warm = dimOf({ dim: at(0.3), warm: at(3400) })

const pages = await servePages({ '/articles': articlesPage })
// A page that is kept for the way back hands its process over to nobody, and the next load would begin one.
const browser = await launchDimmed({
  args: ['--disable-features=BackForwardCache,SpareRendererForSitePerProcess'],
})
const browserWire = (await browser.context.browser()?.newBrowserCDPSession()) as CDPSession

/** Milliseconds on a processor of the main thread of each process that shows pages, by Linux's own count. */
async function mainThreads(): Promise<Map<number, number>> {
  const { processInfo } = await browserWire.send('SystemInfo.getProcessInfo')
  const shows = processInfo.filter(({ type }) => type === 'renderer')
  return new Map(
    shows.map(({ id }) => {
      const [ran = ''] = readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ')
      return [id, Number(ran) / 1e6]
    }),
  )
}

/** A tab that always loads the page from the same host, so in a process of its own. */
async function openTab(host: string) {
  const tab = await browser.web(pages.url('/'))
  const wire = await browser.context.newCDPSession(tab)
  let turn = 0
  return {
    host,
    /** Main-thread milliseconds of one load of the page, and how much lies over it then. */
    async load(afterMs: number) {
      const url = new URL(pages.url(`/articles?${turn++}`))
      url.hostname = host
      await tab.bringToFront()
      // What the page before left is no work of this load.
      await wire.send('HeapProfiler.collectGarbage')
      const before = await mainThreads()
      await tab.goto(url.href)
      await tab.waitForTimeout(afterMs)
      // The one that worked most: the others do nothing meanwhile.
      const spent = Math.max(
        ...[...(await mainThreads())].map(([id, ms]) => ms - (before.get(id) ?? 0)),
      )
      const over = await tab.evaluate(
        "document.adoptedStyleSheets.length + document.querySelectorAll('html > [popover]').length",
      )
      return { spent, over }
    },
  }
}
const tabs = [await openTab('127.0.0.1'), await openTab('localhost')] as const

/**
 * Ratios of a load with the script to one without, of two loads a side in the order A B B A. Which host has the script
 * changes every few rounds, so that what is faster in one process weighs on both alike.
 */
async function ratios(
  rounds: number,
  afterMs: number,
  script: 'dimmer' | 'dimmer-early',
  dim: Dim | null,
) {
  await browser.register(script)
  await browser.setDim(dim)
  const found: number[] = []
  for (let i = 0; i < rounds; i++) {
    const [ours, bare] = Math.floor(i / 4) % 2 === 0 ? tabs : ([tabs[1], tabs[0]] as const)
    if (i % 4 === 0) {
      await browser.hidden(
        (id: string, matches: string[]) => chrome.scripting.updateContentScripts([{ id, matches }]),
        script,
        [`http://${ours.host}/*`],
      )
      // What a process loads for the first time is compiled; that says nothing of a script of ours.
      for (const tab of tabs) await tab.load(100)
    }
    const measure = async (tab: typeof ours) => {
      const { spent, over } = await tab.load(afterMs)
      if (over !== (dim && tab === ours ? 1 : 0)) throw new Error(`${over} over ${tab.host}`)
      return spent
    }
    const [a, b] = i % 2 === 0 ? [ours, bare] : [bare, ours]
    const before = await measure(a)
    const inner = (await measure(b)) + (await measure(b))
    const outer = before + (await measure(a))
    found.push(a === ours ? outer / inner : inner / outer)
    // A long run is watched.
    process.stderr.write(`${script} ${i + 1} of ${rounds}: ${found.at(-1)?.toFixed(3)}\n`)
  }
  return found
}

const rounds = (n: number) => Math.ceil(n * share)
const what = 'Main-thread time of a load, to bare'
const results: Result[] = [
  ratioResult(`${what}: dimmed`, await ratios(rounds(100), AFTER_MS, 'dimmer-early', warm), 1.03),
  ratioResult(`${what}: script idle`, await ratios(rounds(200), AFTER_MS, 'dimmer', null), 1.01),
  ratioResult(
    `${what}: dimmed, until the layer lies there`,
    await ratios(rounds(30), SETTLED_MS, 'dimmer-early', warm),
    1.03,
  ),
]
await browser.close()
await pages.close()

const said = table(results)
console.log(said)
if (share === 1) {
  writeFileSync(
    'docs/bench-dimming-load.md',
    `# What dimming costs a page that loads

Made by \`node tests/bench/dimming-load.ts\` on a headless Chromium with software compositing (no graphics card). A page of
1,500 articles, from the navigation until ${AFTER_MS} ms after \`load\`, by the thread's own clock (so on Linux alone). Each ratio is the median of
rounds (with the script and without by turns, A B B A, in the same browser), with its 95 % bootstrap interval; the upper end
has to meet the limit. The last row goes on to ${SETTLED_MS / 1000} s after \`load\`, when a layer has taken the place of the style sheet.\n\n${said}\n`,
  )
}
if (results.some(({ met }) => !met)) process.exit(1)
