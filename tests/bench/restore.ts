import { writeFileSync } from 'node:fs'
import { compared } from './pairs.ts'
import { openRestoreBrowser } from './restore-browser.ts'
import { median, table } from './stats.ts'

const short = process.argv.includes('--short') || process.env['SETTLE_SHORT'] === '1'
const entries = short ? 4_000 : 50_000
/** Ours may take twice as long: half the rate. */
const LIMIT = 2

const browser = await openRestoreBrowser(entries)
const { found, judged } = await compared({
  what: `Bringing in ${browser.entries} entries, time to that of a bare bulk put`,
  ours: browser.ours,
  theirs: browser.bare,
  ratio: ({ ours, theirs }) => ours.restored / theirs,
  ...{ limit: LIMIT, shortLimit: LIMIT, short, pairs: short ? 3 : 15, warmUps: 1 },
})
await browser.close()

const seconds = (of: (one: (typeof found)[number]) => number): string =>
  `${(median(found.map(of)) / 1000).toFixed(2)} s`
const said = `${table([judged])}

Middles of the same runs, on this machine as busy as it was: ours ${seconds((one) => one.ours.restored)}, the bare put
${seconds((one) => one.theirs)}; reading the file beforehand (JSON, its shape, each row by its schema) ${seconds((one) => one.ours.read)}.`
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
if (!judged.met) process.exit(1)
