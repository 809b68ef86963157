import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import type { Ledger } from '../../lib/core/ledger.ts'
import { DATABASE_VERSION } from '../../lib/store/migrations.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { emptyPage } from './begin-with.ts'
import { freshPage } from './fresh-page.ts'
import { ourPages } from './our-pages.ts'

// The clock of a machine whose zone nobody knows shows UTC.
const at = (clock: string): number => Date.parse(`2026-11-22T${clock}Z`)
const settings = { values: { welcomed: true }, changedAt: {} }

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({
    at: at('21:40'),
    zone: 'Etc/Unknown',
    hosts: true,
    notifications: true,
  })
})
afterAll(() => chromium?.close())

const dim = async () =>
  (await chromium.hidden<{ dim?: Dim }>('chrome.storage.session.get("dim")')).dim?.dim
const tonight = async () =>
  ((await chromium.storage()) as { ledger?: Ledger }).ledger?.nights['2026-11-22'] ?? {}
const wake = () => chromium.hidden('chrome.storage.local.set({ poke: Math.random() })')

const base = (n: number) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  ...{ at: at('19:15') + n, enteredAt: at('19:15') + n, night: '2026-11-22' },
  // Two hours ahead of the machine.
  ...{ zone: 'Mars/Olympus', offsetMin: 120 },
})
/** Each kind whose zone somebody reckons with. */
const strange = [
  { ...base(1), kind: 'symptom', symptomKind: 'urge', severity: 4 },
  { ...base(2), kind: 'medicine', name: 'Aspirin', change: 'taken' },
  { ...base(3), kind: 'dose', name: 'Magnesium', mineral: 'magnesium', elementalMg: 100 },
  { ...base(4), kind: 'factor', factor: 'looseStools' },
  {
    ...{ ...base(5), night: '2026-11-21', kind: 'sleep', answer: 'own' },
    ...{ trySleep: at('19:15') - 20 * 3_600_000, finalWake: at('19:15') - 12 * 3_600_000 },
  },
]

test('a zone that the machine names and nobody knows, and rows of another: every page works', async () => {
  const errors: string[] = []
  let page: Page | undefined
  for (const view of [
    ...ourPages,
    '/diary.html#2026-11-22',
    '/diary.html#list',
    '/learn.html#check',
  ]) {
    const fresh = page === undefined
    page ??= await freshPage(chromium, view, { settings }, { entries: strange })
    if (fresh) page.on('pageerror', (error) => errors.push(`${view}: ${error.message}`))
    await page.goto(`chrome-extension://${chromium.id}${view}`)
    if (fresh) await page.reload()
    await page.locator('main :is(h1, h2, button)').first().waitFor()
    if (view === '/diary.html#2026-11-22')
      // By the offset that its own clock had.
      await page.locator('li .time', { hasText: '21:15' }).first().waitFor()
    if (view === '/options.html') await page.getByText('as it stands now, UTC+00:00.').waitFor()
  }
  expect(errors).toEqual([])
  await expect.poll(dim).toMatchObject({ endAt: at('22:30') })
})

/** Makes the diary anew without what reading a night needs. */
const breakReads = (version: number) =>
  new Promise<void>((resolve, reject) => {
    indexedDB.deleteDatabase('settle').onsuccess = () => {
      const open = indexedDB.open('settle', version)
      open.onupgradeneeded = () => {
        open.result.createObjectStore('entries', { keyPath: 'id' })
        open.result.createObjectStore('profile', { keyPath: 'key' })
      }
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        open.result.close()
        resolve()
      }
    }
  })

test('a diary that opens and cannot be read, and the words of an older Settle: it dims and it reminds', async () => {
  const page = await freshPage(chromium, emptyPage)
  await page.evaluate(breakReads, DATABASE_VERSION)
  await page.evaluate(() => chrome.storage.local.set({ words: { title: 'Settle' } }))
  await wake()
  await expect.poll(tonight).toMatchObject({ screens: { state: 'shown', by: 'notification' } })
  await expect.poll(dim).toMatchObject({ endAt: at('22:30') })
  // What an answer in the health list could stop rests: nobody can read the answer.
  expect(await tonight()).not.toHaveProperty('walk.by', 'notification')
  // The diary says so in each of its views, and so does a search.
  for (const view of ['#2026-11', '#2026-11-22', '#list']) {
    await page.goto(`chrome-extension://${chromium.id}/diary.html${view}`)
    await page.reload()
    await page.getByText('Not all of your notes could be read').waitFor()
  }
  await page.getByLabel('Search your notes').fill('tea')
  await page.getByText('0 notes found').waitFor()
})
