import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import type { Store } from '../drive/store-page/store.ts'
import { buildWithStorePages, storePages } from '../drive/store-page.ts'
import { makeGroups } from '../make/groups.ts'
import { agreeIn } from './agreed.ts'
import { at, rowsKept } from './fresh-page.ts'
import { pressDone, walkIsShown } from './walk-nudge.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({
    ext: await buildWithStorePages(),
    ...{ at: at('20:30'), zone: 'Europe/Berlin', hosts: true, notifications: true },
  })
})
afterAll(() => chromium?.close())
// A later Settle's database cannot be opened by this one: each test begins without any.
beforeEach(async () => {
  await agreeIn(chromium)
  for (const page of chromium.context.pages())
    if (page.url().includes(chromium.id)) await page.close()
  await chromium.hidden(
    () =>
      new Promise((done, fail) => {
        const wipe = indexedDB.deleteDatabase('settle')
        wipe.onsuccess = done
        wipe.onerror = () => fail(wipe.error)
      }),
  )
})

declare const store: Store

const ids = (rows: readonly unknown[]) => rows.map((row) => (row as { id: string }).id).sort()

async function addAll(text: string): Promise<void> {
  const groups: Entry[][] = JSON.parse(text)
  const diary = await store.openDiary(store.area)
  // All at once, as fast as the page can ask.
  await Promise.all(groups.map((rows) => diary.add(rows)))
}
const write = (page: Page, groups: Entry[][]) => page.evaluate(addAll, JSON.stringify(groups))

test('two pages and the worker write at once, and nothing is lost', async () => {
  await walkIsShown(chromium)
  const popup = await chromium.page('/popup.html')
  const [one, two] = [await chromium.page(storePages.now), await chromium.page(storePages.now)]
  const [mine, yours] = [makeGroups(11, 150), makeGroups(12, 150)]
  await popup.bringToFront()
  const pressed = async () => {
    for (const key of '1234567890') await popup.keyboard.press(key)
  }
  await Promise.all([write(one, mine), write(two, yours), pressed(), pressDone(chromium)])
  const told = new Set(ids([...mine, ...yours].flat()))
  const others = async () => (await rowsKept(one)).filter((row) => !told.has(row['id'] as string))
  await expect.poll(async () => (await others()).length, { timeout: 30_000 }).toBe(11)
  expect((await others()).map((row) => row['step'] ?? row['severity'] ?? row['kind'])).toEqual(
    expect.arrayContaining(['walk', 1, 2, 3, 4, 5, 6, 7, 8, 9, 'calm']),
  )
  const rows = new Map((await rowsKept(one)).map((row) => [row['id'], row]))
  for (const row of [...mine, ...yours].flat()) expect(rows.get(row.id)).toEqual(row)
})

/** Opens the database as a later Settle does; the version that it then has. */
async function openLater(): Promise<number> {
  const diary = await store.openDiary(store.area)
  if (!diary.database) throw new Error(`It did not open: ${diary.failure}.`)
  const { version } = diary.database
  diary.close()
  return version
}

test('a later Settle upgrades the database while a page of ours is open: notes of that moment arrive', async () => {
  const popup = await chromium.page('/popup.html')
  await popup.keyboard.press('3')
  await popup.getByText('3 of 10 ·').waitFor()
  const later = await chromium.page(storePages.later)
  await popup.bringToFront()
  // Pressed before, during and after.
  const [version] = await Promise.all([
    later.evaluate(openLater),
    (async () => {
      for (const key of '4567') await popup.keyboard.press(key)
    })(),
  ])
  await popup.keyboard.press('8')
  await popup.getByText('8 of 10 ·').waitFor()
  expect(await popup.getByRole('status').allTextContents()).toContainEqual(
    expect.stringMatching(/newer/i),
  )
  // Nothing was touched of what a later Settle keeps, and what waits moves over as it opens again.
  expect(await later.evaluate(openLater)).toBe(version)
  const rows = await rowsKept(later)
  expect(rows.map((row) => row['severity']).sort()).toEqual([3, 4, 5, 6, 7, 8])
  expect(Object.keys(await chromium.storage()).filter((key) => key.startsWith('journal:'))).toEqual(
    [],
  )
})

test('an upgrade waits for what is being written, and what comes too late for the database waits in the journal', async () => {
  const [page, later] = [await chromium.page(storePages.now), await chromium.page(storePages.later)]
  const groups = makeGroups(21, 300)
  // One page, one open diary, which is shut under its hands.
  const told = page.evaluate(async (text) => {
    const groups: Entry[][] = JSON.parse(text)
    const diary = await store.openDiary(store.area)
    Object.assign(globalThis, { open: true })
    for (const rows of groups) await diary.add(rows)
    return Object.keys(await store.area.get(null)).filter((key) => key.startsWith('journal:'))
      .length
  }, JSON.stringify(groups))
  await page.waitForFunction(() => 'open' in globalThis)
  await later.evaluate(openLater)
  // The page went on in the journal: some notes came before the upgrade, some after it.
  expect(await told).toBeGreaterThan(0)
  await later.evaluate(openLater)
  const rows = await rowsKept(later)
  expect(ids(rows)).toEqual(ids(groups.flat()))
})
