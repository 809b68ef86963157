import { writeFileSync } from 'node:fs'
import { putPopupOf } from './build-before.ts'
import { emptyPages } from './empty-pages.ts'
import { compared } from './pairs.ts'
import { openPopupBrowser, popupOfExtension, sentenceOf, takeBack } from './popup-browser.ts'
import { firstPaint, startSeen, watchStart } from './popup-probe.ts'
import { median, type Result, table } from './stats.ts'

const short = process.argv.includes('--short') || process.env['SETTLE_SHORT'] === '1'
const course = { short, pairs: short ? 5 : 100, warmUps: short ? 1 : 3 }
/** The folder that is given with an option; null where the option is not. */
function folderAfter(option: string) {
  const at = process.argv.indexOf(option)
  return at < 0 ? null : { path: process.argv[at + 1] }
}
const dark = folderAfter('--dark-reader')
const darkReader = dark && popupOfExtension(dark.path)
const before = folderAfter('--before')

const browser = await openPopupBrowser(darkReader?.folder ?? null, short ? 365 : undefined)
const { chromium, folder, hold, entries } = browser
const origin = `chrome-extension://${chromium.id}`
const sentence = await sentenceOf(browser)

/** A page in a tab of its own, once what the new tab has woken is quiet again. */
async function inNewTab<T>(url: string, look: () => Promise<T>, words?: string): Promise<T> {
  page = await chromium.context.newPage()
  if (words) await watchStart(page, words)
  await page.waitForTimeout(300)
  await page.goto(url)
  const seen = await look()
  await page.close()
  return seen
}
let page = hold

const paint = (url: string) => () => inNewTab(url, () => firstPaint(page))

const start = (url: string, words: string) => async () => {
  const { stands, saved, id } = await inNewTab(url, () => startSeen(page), words)
  if (!(await takeBack(hold, id)))
    throw new Error(`${url} said that it saved ${id}; it is not there.`)
  return { stands, saved }
}

const middle = (values: number[]): string => `${median(values).toFixed(0)} ms`

const popup = `${origin}/popup.html`
const { found: paints, judged: painted } = await compared({
  what: 'First contentful paint, popup to empty page',
  ours: paint(popup),
  theirs: paint(`${origin}${emptyPages.paint}`),
  ratio: ({ ours, theirs }) => ours / theirs,
  limit: 1.4,
  ...course,
})
const { found: starts, judged: started } = await compared({
  what: 'From start until a key is saved, popup to empty page',
  ours: start(popup, sentence),
  theirs: start(`${origin}${emptyPages.keep}`, 'Empty'),
  ratio: ({ ours, theirs }) => ours.saved / theirs.saved,
  limit: 2,
  ...course,
})
const results: Result[] = [painted, started]
let other =
  'Dark Reader’s popup was not measured: no build of it was given (`--dark-reader <folder>`).'
if (darkReader) {
  const { found, judged } = await compared({
    what: 'First contentful paint, popup to Dark Reader’s',
    ours: paint(popup),
    theirs: paint(darkReader.url),
    ratio: ({ ours, theirs }) => ours / theirs,
    limit: 0.5,
    ...course,
  })
  results.push(judged)
  other = `Dark Reader ${darkReader.version}, first contentful paint: ${middle(found.map((p) => p.theirs))}.`
}
let earlier = ''
if (before) {
  const old = `${origin}${putPopupOf(before.path, folder)}`
  const limit = 1.1
  const { judged: paintedBefore } = await compared({
    what: 'First contentful paint, popup to that of the build before',
    ours: paint(popup),
    theirs: paint(old),
    ratio: ({ ours, theirs }) => ours / theirs,
    ...{ limit, ...course },
  })
  const { found, judged: startedBefore } = await compared({
    what: 'From start until a key is saved, popup to that of the build before',
    ours: start(popup, sentence),
    theirs: start(old, sentence),
    ratio: ({ ours, theirs }) => ours.saved / theirs.saved,
    ...{ limit, ...course },
  })
  results.push(paintedBefore, startedBefore)
  earlier = `
The popup of the build before lay in the same extension; beside it ours had the note saved after ${middle(found.map((p) => p.ours.saved))}
and that one after ${middle(found.map((p) => p.theirs.saved))}.`
}
await chromium.close()

const said = `${table(results)}

Middles of the same runs, on this machine as busy as it was: first contentful paint ${middle(paints.map((p) => p.ours))},
empty page ${middle(paints.map((p) => p.theirs))}; tonight’s sentence ${middle(starts.map((p) => p.ours.stands))}, the note saved
${middle(starts.map((p) => p.ours.saved))}, empty page ${middle(starts.map((p) => p.theirs.saved))}. ${other}${earlier}`
console.log(said)
if (!short) {
  writeFileSync(
    'docs/bench-popup.md',
    `# How soon the popup is there

Made by \`${['node tests/bench/popup.ts', ...(darkReader ? ['--dark-reader <folder>'] : []), ...(before ? ['--before <folder>'] : [])].join(' ')}\` on the production build in a headless Chromium, a tab of 360 × 600, at 22:40 with
pages dimmed and lights out at 23:30, over a diary of ten years with ${entries} rows. The page is cold, the browser
warm: the extension’s process runs already, which leaves nothing in both numbers that would bring them closer.
The empty page is a Svelte page that mounts one heading. It lies in a copy of the same extension, not in a second one:
so origin, policy, process, worker and database are the same, and only the page differs. For the second line it opens
the same database without any library, reads one row and puts one with strict durability. A script that runs before
the page presses one key at the first turn after the sentence stands; saved is when the transaction is complete, and
the row is looked up afterwards. Each ratio is the median of pairs taken one after the other, the first of each pair
by turns, with its 95 % bootstrap interval; the upper end has to meet the limit.

${said}
`,
  )
}
if (results.some(({ met }) => !met)) process.exit(1)
