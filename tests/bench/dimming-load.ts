import { readFileSync, writeFileSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import { servePages } from '../drive/server.ts'
import { launchDimmed } from '../e2e/dimming/alone.ts'
import { at, dimOf } from '../e2e/dimming/dims.ts'
import { sheetsAndLayers } from '../e2e/dimming/layers.ts'
import { articlesPage } from './dimming-page.ts'
import { ownWindow } from './own-window.ts'
import { ownWork } from './own-work.ts'
import { median, type Result, ratioResult, table } from './stats.ts'

/** `--share=0.2` takes a fifth of the loads; the intervals widen, the limits stay, and no table is written. */
const share = Number(process.argv.find((a) => a.startsWith('--share='))?.slice(8) ?? 1)
/** Counted on after `load`: what a page starts then, and what we start. */
const AFTER_MS = 700
/** As long as the sheet of the first seconds stands, and half a second more: the layer is there. */
const SETTLED_MS = 6500
/** Pairs with the script on the same side: what is faster in one process weighs on both alike. */
const TURN = 10
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
  return new Map(shows.map(({ id }) => [id, ran(id)]))
}

/** Milliseconds on a processor of the main thread of one process. */
function ran(id: number): number {
  const [nanoseconds = ''] = readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8').split(' ')
  return Number(nanoseconds) / 1e6
}

const view = { width: 1280, height: 800 }

/** A window with the page, and the process that shows it. */
async function openWindow(host: string) {
  const window = await ownWindow(browser.context, browserWire, host, view)
  const { tab, wire } = window
  let turn = 0
  /** Loads the page, and looks at whether something of ours lies over it when it should. */
  async function load(afterMs: number, ours: boolean): Promise<void> {
    await window.load(pages.url(`/articles?${turn++}`), afterMs)
    const [sheets, layers] = await tab.evaluate(sheetsAndLayers)
    if (sheets + layers !== (ours ? 1 : 0)) throw new Error(`${sheets}, ${layers} over ${host}`)
  }
  await load(100, false)
  const before = await mainThreads()
  await tab.evaluate('for (const end = performance.now() + 300; performance.now() < end; );')
  const worked = [...(await mainThreads())].map(
    ([id, ms]) => [ms - (before.get(id) ?? 0), id] as const,
  )
  const [, process = 0] = worked.sort(([a], [b]) => b - a)[0] ?? []
  return {
    host,
    load,
    /** What the page before left is no work of the next load. */
    collect: () => wire.send('HeapProfiler.collectGarbage'),
    ran: () => ran(process),
  }
}
const windows = [await openWindow('127.0.0.1'), await openWindow('localhost')] as const
type Window = (typeof windows)[number]

const only = ({ host }: Window, script: 'dimmer' | 'dimmer-early') =>
  browser.hidden(
    (id: string, matches: string[]) => chrome.scripting.updateContentScripts([{ id, matches }]),
    script,
    [`http://${host}/*`],
  )

/** Ratios of a load with the script to one without. Both load at once: a machine that is slow just then is so for both. */
async function ratios(pairs: number, script: 'dimmer' | 'dimmer-early', dim: Dim | null) {
  await browser.register(script)
  await browser.setDim(dim)
  const found: number[] = []
  for (let i = 0; i < pairs; i++) {
    const [ours, bare] =
      Math.floor(i / TURN) % 2 === 0 ? windows : ([windows[1], windows[0]] as const)
    // The one that begins has the machine to itself for a moment.
    const both = () =>
      Promise.all(
        (i % 2 === 0 ? [ours, bare] : [bare, ours]).map((one) =>
          one.load(AFTER_MS, dim !== null && one === ours),
        ),
      )
    if (i % TURN === 0) {
      await only(ours, script)
      // What a process loads for the first time is compiled; that says nothing of a script of ours.
      await both()
    }
    await Promise.all([ours.collect(), bare.collect()])
    const before = [ours.ran(), bare.ran()] as const
    await both()
    found.push((ours.ran() - before[0]) / (bare.ran() - before[1]))
    // A long run is watched.
    if (i % TURN === 0)
      process.stderr.write(`${script} ${i + 1} of ${pairs}: ${median(found).toFixed(3)}\n`)
  }
  return found
}

/** What of a load is the script's own, as the whole to the rest: by the browser's trace of that load. */
async function ownShares(
  loads: number,
  afterMs: number,
  script: 'dimmer' | 'dimmer-early',
  dim: Dim | null,
) {
  const [window] = windows
  await browser.register(script)
  await browser.setDim(dim)
  await only(window, script)
  const load = () => window.load(afterMs, dim !== null)
  for (let i = 0; i < 3; i++) await load()
  const found: number[] = []
  for (let i = 0; i < loads; i++) {
    await window.collect()
    const { own, all } = await ownWork(browserWire, browser.id, load)
    found.push(all / (all - own))
    process.stderr.write(`own, ${script}: ${own.toFixed(1)} of ${all.toFixed()} ms\n`)
  }
  return found
}

const times = (n: number) => Math.ceil(n * share)
const results: Result[] = [
  ratioResult(
    'Script idle: whole to what is not its own',
    await ownShares(times(30), AFTER_MS, 'dimmer', null),
    1.01,
  ),
  ratioResult(
    'Dimmed: whole to what is not its own',
    await ownShares(times(30), AFTER_MS, 'dimmer-early', warm),
    1.03,
  ),
  ratioResult(
    'Dimmed, until the layer lies there: whole to what is not its own',
    await ownShares(times(10), SETTLED_MS, 'dimmer-early', warm),
    1.03,
  ),
  ratioResult('Dimmed: to bare, in pairs', await ratios(times(200), 'dimmer-early', warm)),
  ratioResult('Script idle: to bare, in pairs', await ratios(times(100), 'dimmer', null)),
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
1,500 articles, from the navigation until ${AFTER_MS} ms after \`load\`, by the main thread's own clock (so on Linux alone). Of each row
the median, with its 95 % bootstrap interval; the upper end has to meet the limit, where there is one.

- **Not its own** is what the thread did without each task of the script, each call into it and each answer to it, by the
  browser's own trace of that load. What the page itself has more to do since it is dimmed is not in it.
- **In pairs** has that too: two windows load the page at once, one with the script and one without, by turns. Single pairs
  scatter by a tenth and more, so two hundred of them show two hundredths at best: they are the check that nothing large is missing
  above, and no limit is held against them.
- **Until the layer lies there** goes on to ${SETTLED_MS / 1000} s after \`load\`, when a layer has taken the place of the style sheet.

${said}\n`,
  )
}
if (results.some(({ met }) => !met)) process.exit(1)
