import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { workerAtRest } from './at-rest.ts'
import { at, freshPage, settingsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await lentChromium(at('20:00'))
})

const rows = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, unknown>[]>((done, fail) => {
        const open = indexedDB.open('settle')
        open.onerror = () => fail(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction('seat').objectStore('seat').getAll()
          all.onsuccess = () => {
            open.result.close()
            done(all.result)
          }
        }
      }),
  )
/** A change of what the worker listens to wakes it. */
const wake = (page: Page, n: number) =>
  page.evaluate((poke) => chrome.storage.local.set({ poke }), n)

test('the worker remembers when somebody sat here: from, to, and whether; nothing else', async () => {
  const page = await freshPage(chromium, '/options.html')
  await page.getByText('Remember when this computer was in use').waitFor()
  await wake(page, 1)
  await expect.poll(() => rows(page)).not.toEqual([])
  chromium.clock.set(at('20:04'))
  await wake(page, 2)
  await expect.poll(async () => (await rows(page)).at(-1)?.['to']).toBeGreaterThan(at('20:04'))
  for (const row of await rows(page))
    expect(Object.keys(row).sort()).toEqual(['from', 'state', 'to'])
})

test('switched off nothing is written, and what there is goes in one press', async () => {
  const page = await freshPage(chromium, '/options.html')
  await page.getByText('Remember when this computer was in use').waitFor()
  await wake(page, 3)
  await expect.poll(() => rows(page)).not.toEqual([])
  await page.reload()
  await page.getByRole('switch', { name: 'Remember when this computer was in use' }).click()
  await expect
    .poll(async () => (await settingsKept(chromium))?.values)
    .toMatchObject({ seat: false })
  await page.getByRole('button', { name: 'Delete what is remembered' }).click()
  await page.getByText('Your notes are as they were.').waitFor()
  expect(await rows(page)).toEqual([])
  chromium.clock.set(at('20:30'))
  await wake(page, 4)
  await workerAtRest(chromium)
  expect(await rows(page)).toEqual([])
})
