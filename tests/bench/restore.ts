import { writeFileSync } from 'node:fs'
import { openRestoreBrowser } from './restore-browser.ts'
import { median, type Result, ratioResult, result, table } from './stats.ts'

const short = process.argv.includes('--short') || process.env['SETTLE_SHORT'] === '1'
const pairs = short ? 3 : 15
const entries = short ? 4_000 : 50_000
/** Ours may take twice as long: half the rate. */
const LIMIT = 2

const browser = await openRestoreBrowser(entries)
const found: { ours: number; bare: number; read: number }[] = []
// The first of each pair by turns; one pair before them, for the caches, does not count.
for (let i = -1; i < pairs; i++) {
  const first = i % 2 === 0 ? await browser.ours() : null
  const bare = await browser.bare()
  const { restored, read } = first ?? (await browser.ours())
  if (i >= 0) found.push({ ours: restored, bare, read })
}
await browser.close()

const ratios = found.map(({ ours, bare }) => ours / bare)
const what = `Bringing in ${browser.entries} entries, time to that of a bare bulk put`
const results: Result[] = [
  short
    ? result(`${what}, median of ${pairs}`, median(ratios), LIMIT)
    : ratioResult(what, ratios, LIMIT),
]
const seconds = (of: (one: (typeof found)[number]) => number): string =>
  `${(median(found.map(of)) / 1000).toFixed(2)} s`
const said = `${table(results)}

Middles of the same runs, on this machine as busy as it was: ours ${seconds((one) => one.ours)}, the bare put
${seconds((one) => one.bare)}; reading the file beforehand (JSON, its shape, each row by its schema) ${seconds((one) => one.read)}.`
console.log(said)
if (!short) {
  writeFileSync(
    'docs/bench-restore.md',
    `# How fast notes come back

Made by \`node tests/bench/restore.ts\` in a headless Chromium, in a page of the extension, over a database that is empty
before each run. Ours is \`restore\` of lib/store: it looks at what is there, merges, puts what is new in batches that
can be stopped, says how far it is, and writes the settings; one strict transaction. The bare put is a loop of \`put\` over
the same rows in the same store with the same indexes, one strict transaction, without any library. Half the rate is
twice the time. The ratio is the median of pairs taken one after the other, the first of each pair by turns, with its
95 % bootstrap interval; the upper end has to meet the limit.

${said}
`,
  )
}
if (results.some(({ met }) => !met)) process.exit(1)
