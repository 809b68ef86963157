import { writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { seededDraw } from '../../lib/core/draw.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import type { Store } from '../drive/store-page/store.ts'
import { buildWithStorePages, storePages } from '../drive/store-page.ts'
import { makeGroups } from '../make/groups.ts'

const kills = Number(process.env['SETTLE_KILLS'] ?? 2)
/** More than can be written before the latest kill. */
const GROUPS = 1500
const LATEST_MS = 1000

let chromium: Chromium
afterAll(() => chromium?.close().catch(() => undefined))

declare const store: Store

/** In the page: rows one set after the other, each said as soon as the store says that it is kept. */
async function keepOn(text: string): Promise<void> {
  const groups: Entry[][] = JSON.parse(text)
  const diary = await store.openDiary(store.area, undefined, store.session)
  if (diary.home !== 'database') throw new Error('The database did not open.')
  const { kept, began } = globalThis as unknown as { kept(group: number): void; began(): void }
  began()
  for (const [i, rows] of groups.entries()) {
    await diary.add(rows)
    kept(i)
  }
}

/** In the page: every row as it lies, as text, since handed over row by row thousands take a minute. */
async function readAll(): Promise<string> {
  const opened = await store.openDatabase(() => undefined)
  if (!opened.ok) throw new Error('The database did not open.')
  return JSON.stringify(await opened.db.getAll('entries'))
}

interface Round {
  readonly groups: Entry[][]
  /** Sets whose acknowledgement had reached the test when the browser was ended. */
  readonly acknowledged: Set<number>
}

async function writeUntilKilled(seed: number): Promise<Round> {
  const round: Round = { groups: makeGroups(seed, GROUPS), acknowledged: new Set() }
  const page = await chromium.page(storePages.now)
  let dead = false
  await page.exposeFunction('kept', (group: number) => {
    if (!dead) round.acknowledged.add(group)
  })
  // From when it begins to write: on a machine at work a page alone can take longer to start than the writing lasts.
  const began = Promise.withResolvers<void>()
  await page.exposeFunction('began', () => began.resolve())
  const failed: unknown[] = []
  const writing = page.evaluate(keepOn, JSON.stringify(round.groups)).catch((error) => {
    // The end of the browser ends the call too; what goes wrong before it is a fault.
    if (!dead) failed.push(error)
  })
  await Promise.race([began.promise, writing])
  await new Promise((resolve) => setTimeout(resolve, seededDraw(seed).below(LATEST_MS)))
  dead = true
  chromium.kill()
  await writing
  expect(failed).toEqual([])
  return round
}

test(`what was said to be kept is there after the browser was killed, ${kills} times`, {
  timeout: 60_000 + kills * 15_000,
}, async () => {
  chromium = await launchChromium({ ext: await buildWithStorePages(), hosts: true })
  // The browser makes its folders and the database, and is closed once, before anything is ended: of who owns a store
  // Chromium keeps a list of its own, which it writes half a minute after the first use, or when it closes.
  await (await chromium.page('/popup.html')).locator('h1').waitFor()
  chromium = await chromium.restart()
  const counts = { kills: 0, acknowledged: 0, found: 0, missing: 0, half: 0, beyond: 0 }
  const rounds: Round[] = []
  for (let seed = 1; seed <= kills; seed++) {
    rounds.push(await writeUntilKilled(seed))
    chromium = await chromium.restart()
    const page = await chromium.page(storePages.now)
    const kept: Entry[] = JSON.parse(await page.evaluate(readAll))
    const rows = new Map(kept.map((row) => [row.id, row]))
    await page.close()
    const now = { acknowledged: 0, found: 0, missing: 0, half: 0, beyond: 0 }
    // Of every round so far: a later kill must not take what an earlier one left.
    for (const { groups, acknowledged } of rounds) {
      for (const [i, group] of groups.entries()) {
        const there = group.filter((row) => rows.has(row.id)).length
        const same = group.every((row) => isDeepStrictEqual(rows.get(row.id), row))
        if (acknowledged.has(i)) {
          now.acknowledged++
          if (same) now.found++
          if (there === 0) now.missing++
        } else if (there > 0) now.beyond++
        if (there > 0 && !same) now.half++
        for (const row of group) rows.delete(row.id)
      }
    }
    Object.assign(counts, now, { kills: seed })
    const said = `${JSON.stringify(counts)}, ${kept.length} rows in all`
    expect(counts, said).toMatchObject({ missing: 0, half: 0, found: now.acknowledged })
    // Nothing that nobody wrote.
    expect([...rows.keys()]).toEqual([])
  }
  // A kill before the first note says nothing: most must have come in the midst of them.
  const busy = rounds.filter(({ acknowledged }) => acknowledged.size > 0).length
  expect(busy).toBeGreaterThanOrEqual(kills / 2)
  expect(rounds.filter((r) => r.acknowledged.size === GROUPS)).toEqual([])
  const table = tableOf({ ...counts, busy })
  console.log(table)
  const path = process.env['SETTLE_TABLE']
  if (path) writeFileSync(path, table)
})

const tableOf = (counts: Record<string, number>): string => `# Killed in the midst of it

\`npm run kill\`: a page writes sets of one to three entries one after the other through the store, and says each as soon
as the store says that it is kept. The process group of the Chromium is ended (SIGKILL) at a moment drawn by chance, and
started again on the same profile, which was closed once before; then everything that was ever said to be kept must be there, letter by letter,
and of no set may there be a part. The same profile goes through all of the kills. A killed browser loses what
lies in its own hands, not what the system has yet to write: that it is written is what \`strict\` asks for, and
\`tests/e2e/strict.test.ts\` sees that it is asked for.

| what | how many |
| --- | ---: |
| kills | ${counts['kills']} |
| of them while sets were being kept | ${counts['busy']} |
| sets said to be kept | ${counts['acknowledged']} |
| of them found whole | ${counts['found']} |
| missing | ${counts['missing']} |
| half | ${counts['half']} |
| found whole though the kill was faster than the word | ${counts['beyond']} |
`
