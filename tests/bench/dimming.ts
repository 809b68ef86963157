import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession } from 'playwright-core'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import { buildOf } from '../drive/builds.ts'
import { servePages } from '../drive/server.ts'
import { launchDimmed } from '../e2e/dimming/alone.ts'
import { at, dimOf } from '../e2e/dimming/dims.ts'
import { layers } from '../e2e/dimming/layers.ts'
import { heavyPage } from './dimming-page.ts'
import { ownWindow } from './own-window.ts'
import { median, type Result, ratioResult, result, table } from './stats.ts'

const short = process.argv.includes('--short')
/** `--gpu` measures what the blend costs where pages are put together, in a browser in which no other window was open. */
const gpu = process.argv.includes('--gpu')
/** `--share=0.2` takes a fifth of the rounds; the intervals widen, the limits stay. */
const share = Number(process.argv.find((a) => a.startsWith('--share='))?.slice(8) ?? 1)
const warm = dimOf({ dim: at(0.3), warm: at(3400) })
const plain = dimOf({ dim: at(0.3) })

/** The page in one state: dimmed, or with the extension there and nothing of it acting. */
async function load(dim: Dim | null, path: string): Promise<void> {
  await browser.register(...(dim ? (['dimmer'] as const) : []))
  await browser.setDim(dim)
  // A page behind another window draws nothing, and would cost nothing.
  await page.bringToFront()
  await page.goto(pages.url(path))
  await page.waitForTimeout(300)
  const there = await page.evaluate(layers)
  if ((there === 0) !== (dim === null)) throw new Error(`The subject is missing: ${there} layers`)
}

/**
 * What the blend takes from the processor here, a graphics card takes from nobody: in a small window little of it falls on
 * the main thread, which shares the processor's caches with it. The page and its work are the same.
 */
const smallView = { width: 320, height: 200 }

/**
 * Two windows of the heavy page, each with a process of its own: the dimmer is put into the one, and into the other nothing.
 * Which one changes each time that they are loaded anew, so that what is faster in one process weighs on both alike.
 */
async function openTwins() {
  await browser.register('dimmer')
  await browser.setDim(warm)
  const open = async (host: string) => {
    const { tab, wire, load } = await ownWindow(browser.context, browserWire, host, smallView)
    await wire.send('Performance.enable', { timeDomain: 'threadTicks' })
    const read = async () => {
      const { metrics } = await wire.send('Performance.getMetrics')
      return metrics.find((m) => m.name === 'TaskDuration')?.value ?? Number.NaN
    }
    return {
      host,
      tab,
      /** Main-thread seconds of some frames of work. */
      async measure() {
        const before = await read()
        await tab.evaluate('work(4)')
        return (await read()) - before
      },
      async fresh(wanted: number) {
        await load(pages.url('/heavy'), 300)
        const there = await tab.evaluate(layers)
        if (there !== wanted) throw new Error(`The subject is missing: ${there} layers at ${host}`)
        // What runs for the first time is compiled; that says nothing of a layer.
        await tab.evaluate('work(12)')
      },
    }
  }
  const twins = [await open('127.0.0.1'), await open('localhost')] as const
  /** Loads both anew, with the dimmer in the other one than before. */
  let turn = 0
  const swapped = async () => {
    const [dimmed, bare] = turn++ % 2 === 0 ? twins : ([twins[1], twins[0]] as const)
    await browser.hidden(
      async (matches: string[]) => {
        const scripts = await chrome.scripting.getRegisteredContentScripts()
        await chrome.scripting.updateContentScripts(scripts.map(({ id }) => ({ id, matches })))
      },
      [`http://${dimmed.host}/*`],
    )
    await dimmed.fresh(1)
    await bare.fresh(0)
    return { dimmed, bare }
  }
  return { swapped, close: () => Promise.all(twins.map(({ tab }) => tab.close())) }
}

/** Many short turns by the two, so that both meet the machine in the same mood; loaded anew now and then. */
async function taskTimes(rounds: number): Promise<number[]> {
  const { swapped, close } = await openTwins()
  let { dimmed, bare } = await swapped()
  const found: number[] = []
  for (let i = 0; i < rounds; i++) {
    if (i > 0 && i % 15 === 0) ({ dimmed, bare } = await swapped())
    const [a, b] = i % 2 === 0 ? [dimmed, bare] : [bare, dimmed]
    const before = await a.measure()
    const inner = (await b.measure()) + (await b.measure())
    const outer = before + (await a.measure())
    found.push(a === dimmed ? outer / inner : inner / outer)
    // A long run is watched.
    if (i % 10 === 9)
      process.stderr.write(`task time ${i + 1} of ${rounds}: ${median(found).toFixed(3)}\n`)
  }
  await close()
  return found
}

async function gpuTime(dim: Dim | null): Promise<number> {
  await load(dim, '/heavy')
  const read = async () => {
    const { processInfo } = await browserWire.send('SystemInfo.getProcessInfo')
    return processInfo.find((p) => p.type === 'GPU')?.cpuTime ?? Number.NaN
  }
  const before = await read()
  await page.evaluate('scroll(4000)')
  return (await read()) - before
}

/** Frames that reach the screen while something goes on. */
async function framesDuring(work: () => Promise<unknown>): Promise<number> {
  let frames = 0
  const count = ({ value }: { value: readonly object[] }) => {
    for (const event of value as { name?: string }[]) {
      if (event.name?.endsWith('.DrawAndSwap')) frames++
    }
  }
  browserWire.on('Tracing.dataCollected', count)
  const done = new Promise((resolve) => browserWire.once('Tracing.tracingComplete', resolve))
  await browserWire.send('Tracing.start', {
    traceConfig: { includedCategories: ['viz', 'cc', 'benchmark'] },
    transferMode: 'ReportEvents',
  })
  await work()
  await browserWire.send('Tracing.end')
  await done
  browserWire.off('Tracing.dataCollected', count)
  return frames
}

/**
 * Ratios of dimmed to bare, each of two runs a side taken in the order A B B A: what drifts slowly on the machine weighs
 * on both alike. The side that begins changes.
 */
async function ratios(rounds: number, measure: (dim: Dim | null) => Promise<number>, dim: Dim) {
  const found: number[] = []
  for (let i = 0; i < rounds; i++) {
    const [a, b] = i % 2 === 0 ? [dim, null] : [null, dim]
    const before = await measure(a)
    const inner = (await measure(b)) + (await measure(b))
    const outer = before + (await measure(a))
    found.push(a ? outer / inner : inner / outer)
    // A long run is watched.
    process.stderr.write(`${measure.name} ${i + 1} of ${rounds}: ${found.at(-1)?.toFixed(3)}\n`)
  }
  return found
}

const sizeOf = (file: string) => statSync(join(buildOf('chrome'), file)).size
const pages = await servePages({ '/heavy': heavyPage })
const browser = await launchDimmed()
const page = await browser.web(pages.url('/'))
const browserWire = (await browser.context.browser()?.newBrowserCDPSession()) as CDPSession

await load(warm, '/heavy')
const moving = await framesDuring(() => page.evaluate('scroll(2000)'))
if (moving < 20) throw new Error(`The count of frames is blind: ${moving} while scrolling`)

const results: Result[] = gpu ? await costOnGpu() : await costOnMain()
await browser.close()
await pages.close()

async function costOnMain(): Promise<Result[]> {
  await load(warm, '/')
  await page.waitForTimeout(1500)
  const idle = await framesDuring(() => page.waitForTimeout(5000))
  const first = [
    result('Size of dimmer.js, bytes', sizeOf('dimmer.js'), 7500),
    result('Size of dimmer-early.js, bytes, in the evening', sizeOf('dimmer-early.js'), 2500),
    result('Frames in 5 s on an idle dimmed page', idle, 5),
  ]
  const what = 'Main-thread task time, dimmed to bare'
  // A few rounds say nothing about three percent; what costs as much as rewriting colours would still show.
  if (short) return [...first, result(`${what}, median of 8`, median(await taskTimes(8)), 1.3)]
  return [...first, ratioResult(what, await taskTimes(Math.ceil(300 * share)), 1.03)]
}

async function costOnGpu(): Promise<Result[]> {
  const rounds = (n: number) => Math.ceil(n * share)
  return [
    ratioResult(
      'GPU-process CPU while scrolling, warm to bare',
      await ratios(rounds(5), gpuTime, warm),
      4,
    ),
    ratioResult(
      'GPU-process CPU while scrolling, dim alone to bare',
      await ratios(rounds(8), gpuTime, plain),
      1.2,
    ),
  ]
}

const said = table(results)
console.log(said)
const head = (how: string) => `# What dimming costs${gpu ? ' where pages are put together' : ''}

Made by \`${how}\` on a headless Chromium with software compositing (no graphics card). Each ratio is the median of rounds
(dimmed and bare by turns, A B B A, in the same browser), with its 95 % bootstrap interval; the upper end has to meet the
limit. The page is a heavy one, of ten thousand nodes.`
if (!short && share === 1 && gpu) {
  writeFileSync(
    'docs/bench-dimming-gpu.md',
    `${head('node tests/bench/dimming.ts --gpu')} A window of 1280 × 800. A blend costs the same on every page (about nine
tenths of a core here, where a processor stands in for the graphics card), so its ratio is larger where the page itself
costs less.\n\n${said}\n`,
  )
}
if (!short && share === 1 && !gpu) {
  writeFileSync(
    'docs/bench-dimming.md',
    `${head('node tests/bench/dimming.ts')} Main-thread time is of two small windows of it, the dimmer in the one alone and
in the other after every fifteen rounds, in many short turns.\n\n${said}\n`,
  )
}
if (results.some(({ met }) => !met)) process.exit(1)
