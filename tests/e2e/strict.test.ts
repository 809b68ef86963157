import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import type { Store } from '../drive/store-page/store.ts'
import { buildWithStorePages, storePages } from '../drive/store-page.ts'
import { makeGroups } from '../make/groups.ts'
import { agreeIn } from './agreed.ts'
import { at, rowsKept } from './fresh-page.ts'
import { notStrict, watchWorker, watchWrites, writesOf } from './strict-watch.ts'
import { pressDone, walkIsShown } from './walk-nudge.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({
    ext: await buildWithStorePages(),
    ...{ at: at('20:30'), zone: 'Europe/Berlin', hosts: true, notifications: true },
  })
  await agreeIn(chromium)
})
afterAll(() => chromium?.close())

declare const store: Store

async function watched(path: string): Promise<Page> {
  const page = await chromium.page(path)
  await watchWrites(page)
  await page.reload()
  return page
}
/** All that a page wrote is strict, and it wrote at least so often: what never writes would pass too. */
async function expectStrict(page: Page, atLeast: number) {
  const writes = await writesOf(page)
  expect(writes.length).toBeGreaterThanOrEqual(atLeast)
  expect(notStrict(writes)).toEqual([])
  await page.close()
}

test('what the popup keeps is on the disk before it says so', async () => {
  const page = await watched('/popup.html')
  await page.keyboard.press('6')
  await page.getByText('6 of 10 ·').waitFor()
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('radio', { name: 'Left', exact: true }).click()
  await expect.poll(async () => (await rowsKept(page)).some((row) => row['side'])).toBe(true)
  await page.keyboard.press('u')
  await page.getByText('Taken back').waitFor()
  await page.keyboard.press('5')
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('radio', { name: 'Cramp' }).click()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Coffee', exact: true }).click()
  await page.getByRole('group', { name: 'Espresso' }).getByRole('button', { name: 'Now' }).click()
  await page.getByText('Espresso, 80 mg').waitFor()
  await expectStrict(page, 5)
})

test('what a notification keeps, too', async () => {
  const worker = await chromium.worker()
  await watchWorker(worker)
  const before = (await writesOf(worker)).length
  await walkIsShown(chromium)
  await pressDone(chromium)
  await expect.poll(async () => (await writesOf(worker)).length).toBeGreaterThan(before)
  expect(notStrict(await writesOf(worker))).toEqual([])
})

test('what the store keeps, moves over from the journal and takes away, too', async () => {
  const page = await watched(storePages.now)
  const waiting = makeGroups(3, 2).flat()
  await page.evaluate(async (rows) => {
    const journal = rows.map((row) => [`journal:${row.id}`, row])
    await store.area.set(Object.fromEntries(journal))
    const diary = await store.openDiary(store.area)
    await diary.add(rows)
    await diary.setProfile('usualKind', 'urge', 1)
    await diary.wipe()
    if (diary.database)
      await store.observe(diary.database, 'active', 1, { limitMs: () => 1, detectionMs: 1 })
    diary.close()
  }, waiting)
  // Four that carry what was typed, and the seat, which nobody did.
  expect((await writesOf(page)).map((write) => write.durability)).toEqual([
    ...['strict', 'strict', 'strict', 'strict', 'relaxed'],
  ])
  await expectStrict(page, 5)
})

test('a relaxed one that is planted is caught, and so is one that says nothing', async () => {
  const page = await watched(storePages.now)
  await page.evaluate(async ([row]) => {
    const opened = await store.openDatabase(() => undefined)
    if (!opened.ok || !row) throw new Error('The database did not open.')
    await store.keepRows(opened.db, [row], 'relaxed')
    await opened.db.put('profile', { key: 'usualKind', value: 'urge', changedAt: 1 })
    await opened.db.put('seat', { from: 1, to: 2, state: 'idle' })
  }, makeGroups(4, 1).flat())
  expect(notStrict(await writesOf(page))).toEqual([
    { stores: ['entries'], durability: 'relaxed' },
    { stores: ['profile'], durability: 'default' },
  ])
})
