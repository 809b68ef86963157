import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({ at: at('21:40'), zone: 'Europe/Berlin' })
})
afterAll(() => chromium.close())

const entries = makeDiary({ seed: 9, last: '2026-11-22', nights: 20, zone: 'Europe/Berlin' })
const notes = (page: Page) => page.locator('#notes')
const press = (page: Page, name: string) =>
  notes(page).getByRole('button', { name, exact: true }).click()
const deleteIt = async (page: Page) => {
  await press(page, 'Delete everything')
  await press(page, 'Delete it all')
}
const names = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

/** What the page waits for in vain need not be waited for to the end; gives what lets its waits be as long as they are. */
async function hastened(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const slowly = window.setTimeout
    const fast = (work: () => void, ms = 0) => slowly(work, ms / 10)
    Object.assign(window, { slowly, setTimeout: fast })
  })
  return () =>
    page.evaluate(() => void Object.assign(window, { setTimeout: Reflect.get(window, 'slowly') }))
}

describe('everything is deleted', () => {
  test('says so where a page holds the database open and it cannot be deleted', async () => {
    let page = await freshPage(chromium, '/options.html', {}, { entries })
    await notes(page).getByText(`${entries.length} notes`).waitFor()
    const holder = await chromium.context.newPage()
    await holder.goto(`chrome-extension://${chromium.id}/manifest.json`)
    await holder.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const open = indexedDB.open('settle', 98)
          open.onsuccess = () => {
            // What nobody refers to is collected, and closed with it.
            Object.assign(window, { held: open.result })
            resolve()
          }
        }),
    )
    await page.reload()
    await notes(page).getByText('newer').first().waitFor()
    const slowly = await hastened(page)
    await deleteIt(page)
    await notes(page).getByText('Not everything could be deleted.').waitFor()
    await notes(page).getByText('your notes and answers').waitFor()
    expect(await notes(page).getByText('Everything is deleted.').count()).toBe(0)
    await slowly()
    await holder.close()
    await deleteIt(page)
    await notes(page).getByText('Everything is deleted.').waitFor()
    // Also that a newer Settle had made it.
    page = await freshPage(chromium, '/options.html')
    expect(await rowsKept(page)).toEqual([])
    const version = await page.evaluate(
      async () => (await indexedDB.databases()).find(({ name }) => name === 'settle')?.version,
    )
    expect(version).toBeLessThan(98)
  })

  test('a transaction that is refused leaves the buttons usable, and is said', async () => {
    const page = await freshPage(chromium, '/options.html', {}, { entries })
    await notes(page).getByText(`${entries.length} notes`).waitFor()
    await page.evaluate(() => {
      const { clear } = IDBObjectStore.prototype
      Object.assign(window, { clear })
      IDBObjectStore.prototype.clear = () => {
        throw new DOMException('', 'UnknownError')
      }
    })
    await deleteIt(page)
    await notes(page).getByText('your notes and answers').waitFor()
    expect(await rowsKept(page)).toHaveLength(entries.length)
    await page.evaluate(() => {
      IDBObjectStore.prototype.clear = (
        window as unknown as { clear: () => IDBRequest<undefined> }
      ).clear
    })
    await deleteIt(page)
    await notes(page).getByText('Everything is deleted.').waitFor()
    expect(await rowsKept(page)).toEqual([])
    await expect.poll(() => names(page)).not.toContain('settle-log')
  })

  test('and the page itself shows no answer any more', async () => {
    const health = {
      key: 'health',
      changedAt: at('15:00'),
      value: { numbness: { answer: 'yes', answeredAt: at('15:00') } },
    }
    const page = await freshPage(chromium, '/options.html', {}, { entries, profile: [health] })
    await notes(page).getByText(`${entries.length} notes`).waitFor()
    const answers = page.locator('#answers')
    await answers.locator('#health-heat').click()
    const yes = answers.getByRole('radio', { name: 'Yes', exact: true, checked: true })
    await expect.poll(() => yes.count()).toBeGreaterThan(0)
    await deleteIt(page)
    await notes(page).getByText('Everything is deleted.').waitFor()
    await expect.poll(() => yes.count()).toBe(0)
  })

  test('and another page that stands open begins anew: its undo has nothing to write back', async () => {
    const page = await freshPage(chromium, '/options.html', {}, { entries })
    const popup = await chromium.context.newPage()
    await popup.goto(`chrome-extension://${chromium.id}/popup.html`)
    await popup.locator('h1').waitFor()
    await popup.keyboard.press('7')
    await popup.getByRole('button', { name: /undo/i }).waitFor()
    await page.bringToFront()
    const reloaded = popup.waitForEvent('load')
    await deleteIt(page)
    await notes(page).getByText('Everything is deleted.').waitFor()
    await reloaded
    await popup.bringToFront()
    await popup.locator('h1').waitFor()
    await expect.poll(() => popup.getByRole('button', { name: /undo/i }).count()).toBe(0)
    await popup.keyboard.press('u')
    await popup.keyboard.press('3')
    // Whether notes may be kept is to be said anew.
    await popup.getByText('are lost when this closes').waitFor()
    await popup.getByText('3 of 10').first().waitFor()
    expect(await rowsKept(page)).toEqual([])
    await popup.evaluate(() =>
      chrome.storage.local.set({ settings: { values: { welcomed: true }, changedAt: {} } }),
    )
    await expect.poll(async () => (await rowsKept(page)).map((row) => row['severity'])).toEqual([3])
    await popup.close()
  })
})

test('a diary that is closed and reopened keeps one listener', async () => {
  const page = await freshPage(chromium, '/manifest.json')
  await page.addInitScript(() => {
    const { addEventListener } = BroadcastChannel.prototype
    Object.assign(window, { heard: 0 })
    BroadcastChannel.prototype.addEventListener = function (
      ...args: Parameters<typeof addEventListener>
    ) {
      ;(window as unknown as { heard: number }).heard++
      return addEventListener.apply(this, args)
    }
  })
  await page.goto(`chrome-extension://${chromium.id}/popup.html`)
  await page.locator('h1').waitFor()
  await page.keyboard.press('3')
  await expect.poll(async () => (await rowsKept(page)).length).toBe(1)
  const heard = () => page.evaluate(() => (window as unknown as { heard: number }).heard)
  // One for the diary, one for the word that all was deleted, which is listened for a little later.
  await expect.poll(heard).toBe(2)
  const before = await heard()
  for (const [n, key] of ['4', '5', '6'].entries()) {
    // As a newer version does, or somebody who deletes it: the page lets go, and opens it anew for the next note.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('settle').onsuccess = () => resolve()
        }),
    )
    await page.keyboard.press(key)
    await expect.poll(async () => (await rowsKept(page)).length, { message: `note ${n}` }).toBe(1)
  }
  expect(await heard()).toBe(before)
})
