import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { changeSetting } from '../../lib/core/settings.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { putRows } from '../e2e/put-rows.ts'
import { makeDiary } from '../make/diary.ts'
import { compared } from './pairs.ts'
import { firstPaint } from './popup-probe.ts'
import { median, ratioResult, table } from './stats.ts'

const short = process.argv.includes('--short') || process.env['SETTLE_SHORT'] === '1'
const pairs = short ? 3 : 100
/** Ten years; a quarter of them in the short form, where bringing them in takes longer than all that is measured. */
const ROWS = short ? 12_000 : 50_000
const LIMIT = 1.5

const at = Date.parse('2026-11-20T18:40:00+01:00')
const zone = 'Europe/Berlin'
const rows = makeDiary({ seed: 7, last: '2026-11-20', nights: short ? 1_200 : 4_600, zone }).slice(
  -ROWS,
)
if (rows.length !== ROWS) throw new Error(`The diary has ${rows.length} rows.`)

/** Two browsers at once, alike but for what the diary holds: neither is younger or warmer than the other. */
const [full, empty] = await Promise.all([browserWith(rows), browserWith([])])

async function browserWith(notes: readonly unknown[]): Promise<Chromium> {
  const chromium = await launchChromium({ hosts: true, at, zone, width: 1100, height: 900 })
  const hold = await chromium.page('/diary.html')
  const { week, start } = defaultSettings()
  const hours = changeSetting(undefined, 'week', week, at)
  const settings = changeSetting(hours, 'start', { ...start, agreed: true }, at)
  await hold.evaluate((value) => chrome.storage.local.set({ settings: value }), settings)
  await putRows(hold, notes)
  // It stays open, so that the extension's process is there for every page that is measured.
  await hold.goto(`chrome-extension://${chromium.id}/options.html`)
  return chromium
}

interface Seen {
  /** First contentful paint, milliseconds from the start of the navigation. */
  readonly paint: number
  /** The calendar stands, with what is noted this month. */
  readonly stands: number
}

async function look(chromium: Chromium): Promise<Seen> {
  const page = await chromium.context.newPage()
  await page.waitForTimeout(300)
  await page.goto(`chrome-extension://${chromium.id}/diary.html`)
  const paint = await firstPaint(page)
  const stands = await page.evaluate(whenStands)
  await page.close()
  return { paint, stands }
}

/** Runs in the page: when tonight's cell is there, by the page's own clock. */
function whenStands(): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (document.querySelector('td[data-day="2026-11-20"]')) resolve(performance.now())
      else if (performance.now() > 30_000) reject(new Error('The calendar never stood.'))
      else requestAnimationFrame(look)
    }
    look()
  })
}

const { found: seen, judged: painted } = await compared({
  what: `First contentful paint, ${ROWS} entries to none`,
  ours: () => look(full),
  theirs: () => look(empty),
  ratio: ({ ours, theirs }) => ours.paint / theirs.paint,
  ...{ limit: LIMIT, short, pairs, warmUps: short ? 1 : 3 },
})
const scrolled = await scroll(await full.page('/diary.html#list'))
const searched = await search(await full.page('/diary.html#list'), 'espresso')
await Promise.all([full.close(), empty.close()])

/** Turns the wheel over the list for three seconds: the tasks that held the page up, and how far it came. */
async function scroll(page: Page): Promise<{ tasks: number[]; drawn: number; shown: number }> {
  await page.locator('main li').first().waitFor()
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    const note = (list: PerformanceObserverEntryList) =>
      tasks.push(...list.getEntries().map((entry) => entry.duration))
    new PerformanceObserver(note).observe({ type: 'longtask' })
  })
  await page.mouse.move(500, 500)
  const end = performance.now() + 3000
  while (performance.now() < end) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(16)
  }
  return page.evaluate(() => ({
    tasks: (globalThis as unknown as { tasks: number[] }).tasks,
    drawn: document.querySelectorAll('main li button.head').length,
    shown: Math.round(document.documentElement.scrollHeight / innerHeight),
  }))
}

/** Types a word into the search, letter by letter: how long each waits until what it finds is counted and drawn. */
async function search(page: Page, word: string): Promise<{ first: number; next: number[] }> {
  await page.locator('main li').first().waitFor()
  const took = await page.evaluate(async (word) => {
    const field = document.querySelector('input[inputmode="search"]') as HTMLInputElement
    const status = field.closest('section')?.querySelector(':scope > [role=status]')
    if (!status) throw new Error('Where the list says what it found is nowhere.')
    const took: number[] = []
    for (let i = 1; i <= word.length; i++) {
      const from = performance.now()
      field.value = word.slice(0, i)
      field.dispatchEvent(new Event('input'))
      do {
        if (performance.now() - from > 30_000) throw new Error(`It says: ${status.textContent}`)
        await new Promise((resolve) => setTimeout(resolve))
      } while (!status.textContent?.includes('found'))
      took.push(performance.now() - from)
    }
    return took
  }, word)
  return { first: took[0] ?? Number.NaN, next: took.slice(1) }
}

const results = [
  painted,
  ratioResult(
    'Until the calendar stands, the same pages',
    seen.map((pair) => pair.ours.stands / pair.theirs.stands),
  ),
]
const middle = (of: (pair: (typeof seen)[number]) => number): string =>
  `${median(seen.map(of)).toFixed(0)} ms`
const longest =
  scrolled.tasks.length === 0 ? 'none' : `${Math.max(...scrolled.tasks).toFixed(0)} ms`
const said = `${table(results)}

Middles of the same runs, on this machine as busy as it was: first paint ${middle((p) => p.ours.paint)} with ${ROWS} entries, ${middle((p) => p.theirs.paint)}
with none; the calendar stands after ${middle((p) => p.ours.stands)} and ${middle((p) => p.theirs.stands)}. Three seconds of the wheel over the list of all
notes: ${scrolled.tasks.length} tasks of more than 50 ms, the longest ${longest}; ${scrolled.shown} windows long by then, ${scrolled.drawn} notes drawn. A search reads all
notes at its first letter, piece by piece in ${searched.first.toFixed(0)} ms; each further letter took ${median(searched.next).toFixed(0)} ms.`
console.log(said)
if (!short) {
  writeFileSync(
    'docs/bench-diary.md',
    `# The diary page with ten years in it

Made by \`node tests/bench/diary.ts\` on the production build in two headless Chromiums that run side by side, a tab of
1100 × 900 at 18:40, one over a diary of ${ROWS} rows, one over an empty one. Pages are opened in new tabs, one after the
other, the first of each pair by turns; the browsers are warm. Each ratio is the median of ${pairs} pairs with its 95 %
bootstrap interval; the upper end has to meet the limit.

${said}
`,
  )
}
if (results.some(({ met }) => !met)) process.exit(1)
