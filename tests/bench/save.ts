import { writeFileSync } from 'node:fs'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import type { Store } from '../drive/store-page/store.ts'
import { buildWithStorePages, storePages } from '../drive/store-page.ts'
import { makeGroups } from '../make/groups.ts'
import { median, type Result, ratioResult, result, table } from './stats.ts'

const short = process.argv.includes('--short') || process.env['SETTLE_SHORT'] === '1'
/** Pairs of blocks; a block is one entry after the other, each waited for, since one alone is below the clock’s grain. */
const pairs = short ? 40 : 400
const LIMIT = 1.2

declare const store: Store
type Durability = 'strict' | 'relaxed'
interface Wish {
  readonly text: string
  readonly pairs: number
  readonly block: number
  readonly durability: Durability
}

/** In the page: milliseconds of a block through the store and of a block of bare puts, taken by turns. */
async function run({ text, pairs, block, durability }: Wish): Promise<[number, number][]> {
  const rows: Parameters<Store['keepRows']>[1] = JSON.parse(text)
  const opened = await store.openDatabase(() => undefined)
  const diary = await store.openDiary(store.area)
  if (!opened.ok || !diary.database) throw new Error('The database did not open.')
  const { db } = opened
  // Straight to the browser: without a library between.
  const bare = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('settle')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  let next = 0
  /** A row that is not there yet, of the same size for both: the two of a pair differ in their ids alone. */
  const row = () => ({ ...rows[(next >> 1) % rows.length], id: crypto.randomUUID() }) as never
  const ours = (): Promise<void> =>
    durability === 'strict' ? diary.add([row()]) : store.keepRows(db, [row()], durability)
  const theirs = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const tx = bare.transaction('entries', 'readwrite', { durability })
      tx.objectStore('entries').put(row())
      tx.oncomplete = () => resolve()
      tx.onabort = () => reject(tx.error)
    })
  const timed = async (save: () => Promise<void>) => {
    const start = performance.now()
    for (let i = 0; i < block; i++) await save()
    return performance.now() - start
  }
  const found: [number, number][] = []
  for (let i = -10; i < pairs; i++) {
    next++
    const first = i % 2 === 0 ? await timed(ours) : null
    const other = await timed(theirs)
    const pair: [number, number] = [first ?? (await timed(ours)), other]
    if (i >= 0) found.push(pair)
  }
  return found
}

const text = JSON.stringify(makeGroups(5, 200).flat())
const blocks: Record<Durability, number> = { strict: 4, relaxed: 20 }

async function measure(chromium: Chromium, durability: Durability) {
  const page = await chromium.page(storePages.now)
  const block = blocks[durability]
  const found = await page.evaluate(run, { text, pairs, block, durability })
  await page.close()
  return found.map(([ours, theirs]) => ({ ours: ours / block, theirs: theirs / block }))
}

const chromium = await launchChromium({ ext: await buildWithStorePages(), hosts: true })
// The pages that ship make the database.
await (await chromium.page('/popup.html')).locator('h1').waitFor()
const found = {
  strict: await measure(chromium, 'strict'),
  relaxed: await measure(chromium, 'relaxed'),
}
await chromium.close()

const results: Result[] = (['strict', 'relaxed'] as const).map((durability) => {
  const ratios = found[durability].map((pair) => pair.ours / pair.theirs)
  const what = `Saving an entry through the store, to a bare put, ${durability}`
  // A few pairs say little about the ends of an interval: the short form judges their median, by the same limit.
  return short
    ? result(`${what}, median of ${pairs}`, median(ratios), LIMIT)
    : ratioResult(what, ratios, LIMIT)
})
const middle = (durability: Durability, whose: 'ours' | 'theirs') =>
  `${median(found[durability].map((pair) => pair[whose])).toFixed(2)} ms`
const said = `${table(results)}

Middles of the same runs, on this machine as busy as it was: strict ${middle('strict', 'ours')} through the store and
${middle('strict', 'theirs')} bare; relaxed ${middle('relaxed', 'ours')} and ${middle('relaxed', 'theirs')}.`
console.log(said)
if (!short) {
  writeFileSync(
    'docs/bench-save.md',
    `# What the store adds to a save

Made by \`node tests/bench/save.ts\` in a headless Chromium, in a page of the extension that holds the store that ships.
Bare is \`IDBObjectStore.put\` in a transaction of its own with the same durability, without any library, in the same
page, on the same database with its indexes, of a row of the same size. Both wait until the transaction is complete.
Settle keeps entries with \`strict\` alone; there the disk hides what the store itself costs, so it is measured with
\`relaxed\` too. A pair is a block of ${blocks.strict} (strict) or ${blocks.relaxed} (relaxed) saves through the store and as many bare ones, one
after the other, the first of each pair by turns. The ratio is the median of the pairs with its 95 % bootstrap interval;
the upper end has to meet the limit.

${said}
`,
  )
}
if (results.some(({ met }) => !met)) process.exit(1)
