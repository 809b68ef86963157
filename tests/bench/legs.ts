import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { emptyPages } from './empty-pages.ts'
import { compared } from './pairs.ts'
import { openPopupBrowser, takeBack } from './popup-browser.ts'
import { median, table } from './stats.ts'

const short = process.argv.includes('--short')

const { chromium, hold, entries } = await openPopupBrowser(null, short ? 365 : undefined)
const room = `chrome-extension://${chromium.id}/relief.html`

/** Wall-clock milliseconds at which a page first showed anything: both pages show nothing before their one thing. */
const shownAt = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint')
          if (paint) resolve(performance.timeOrigin + paint.startTime)
        })
        observer.observe({ type: 'paint', buffered: true })
      }),
  )

/** From the press on Legs now until the time on one's feet is seen; the onset is on the disk by then. */
async function legs(): Promise<number> {
  const popup = await chromium.page('/popup.html')
  const button = popup.getByRole('button', { name: 'Legs now' })
  await button.focus()
  await popup.waitForTimeout(600)
  await popup.evaluate(() => {
    addEventListener(
      'keydown',
      () => Object.assign(globalThis, { pressedAt: performance.timeOrigin + performance.now() }),
      { capture: true, once: true },
    )
  })
  const opened = chromium.context.waitForEvent('page')
  await popup.keyboard.press('Enter')
  const page = await opened
  const at = await shownAt(page)
  if (page.url() !== room) throw new Error(`Legs now opened ${page.url()}.`)
  // What was handed over has come: the time runs.
  await page.getByRole('button', { name: 'Pause' }).waitFor({ timeout: 5_000 })
  if (!/^\d+:\d\d$/.test(await page.getByRole('timer').innerText()))
    throw new Error('The room opened without its time.')
  const id = await hold.evaluate(lastOnset)
  if (id === null || !(await takeBack(hold, id))) throw new Error('No onset was saved.')
  const pressedAt = await popup.evaluate(
    () => (globalThis as never as { pressedAt: number }).pressedAt,
  )
  await page.close()
  await popup.close()
  await hold.evaluate(() => chrome.storage.local.remove('player'))
  return at - pressedAt
}

/** From the call that opens an empty page of ours in a tab until it is seen. */
async function empty(): Promise<number> {
  const opened = chromium.context.waitForEvent('page')
  const calledAt = await hold.evaluate((path) => {
    const at = performance.timeOrigin + performance.now()
    void chrome.tabs.create({ url: chrome.runtime.getURL(path) })
    return at
  }, emptyPages.paint)
  const page = await opened
  const at = await shownAt(page)
  await page.close()
  return at - calledAt
}

const { found, judged } = await compared({
  what: 'From the press to a saved onset and a running time, to opening an empty page',
  ours: legs,
  theirs: empty,
  ratio: ({ ours, theirs }) => ours / theirs,
  limit: 2,
  ...{ short, pairs: short ? 4 : 60, warmUps: 2 },
})
await chromium.close()

const middle = (of: readonly number[]) => `${median([...of]).toFixed(0)} ms`
const said = `${table([judged])}

Middles of the same runs, on this machine as busy as it was: ${middle(found.map((p) => p.ours))} and ${middle(found.map((p) => p.theirs))}.`
console.log(said)
if (!short) {
  writeFileSync(
    'docs/bench-legs.md',
    `# How soon Legs now is there

Made by \`node tests/bench/legs.ts\` on the production build in a headless Chromium, over a diary of ten years with ${entries} rows.
The popup stands open in a tab with the focus on Legs now; Enter is pressed. The end is the first contentful paint of the
relief room, which opens once the onset is on the disk with strict durability; its row is looked up afterwards. The
empty page is a Svelte page of the same extension, opened in a tab by a page of the extension. Medians of pairs, the
first of each pair by turns, with a 95 % bootstrap interval; the upper end has to meet the limit.

${said}
`,
  )
}
if (!judged.met) process.exit(1)

function lastOnset(): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('settle')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const index = request.result.transaction('entries').objectStore('entries').index('kind+at')
      // The made diary's evening goes on after this moment.
      const range = IDBKeyRange.bound(['symptom', 0], ['symptom', Date.now()])
      const cursor = index.openCursor(range, 'prev')
      cursor.onsuccess = () => {
        const row = cursor.result?.value as { id: string; onset?: true } | undefined
        request.result.close()
        resolve(row?.onset ? row.id : null)
      }
    }
  })
}
