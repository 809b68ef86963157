import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { changeSetting } from '../../lib/core/settings.ts'
import { chromiumIdOf } from '../drive/builds.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'
import { buildWithEmptyPages, emptyPages } from './empty-pages.ts'

/** The evening of every run: pages dim already, lights out is 50 minutes away. */
const at = Date.parse('2026-11-20T22:40:00+01:00')
const zone = 'Europe/Berlin'

export interface PopupBrowser {
  /** Where the build lies that runs. */
  readonly folder: string
  readonly chromium: Chromium
  /** A page of the extension that stays open: it keeps the process there for both, and looks at the database. */
  readonly hold: Page
  /** Rows in the diary. */
  readonly entries: number
}

/** A warm Chromium with Settle, the empty pages, dimming allowed and so many nights of notes, ten years of them by default. */
export async function openPopupBrowser(
  darkReader: string | null,
  nights = 3653,
): Promise<PopupBrowser> {
  const folder = await buildWithEmptyPages()
  const chromium = await launchChromium({
    ext: folder,
    args: darkReader ? [`--load-extension=${darkReader}`] : [],
    ...{ hosts: true, at, zone, width: 360, height: 600 },
  })
  const hold = await chromium.page(emptyPages.hold)
  await setEvening(hold)
  await openOnce(chromium)
  const rows = makeDiary({ seed: 7, last: '2026-11-20', nights, zone })
  for (let from = 0; from < rows.length; from += 5000) {
    // As text: handed over row by row it takes a minute.
    await hold.evaluate(putRows, JSON.stringify(rows.slice(from, from + 5000)))
  }
  await openOnce(chromium)
  return { folder, chromium, hold, entries: await hold.evaluate(countRows) }
}

/** The popup of another extension, by its manifest. One that is not there is an error: what was not looked at is not met. */
export function popupOfExtension(given: string | undefined) {
  const folder = resolve(given ?? '')
  const path = join(folder, 'manifest.json')
  if (!given || !existsSync(path)) throw new Error(`There is no extension in "${given ?? ''}".`)
  const { action, version } = JSON.parse(readFileSync(path, 'utf8'))
  const url = `chrome-extension://${chromiumIdOf(folder)}/${action.default_popup}`
  return { folder, url, version: String(version) }
}

/** The sentence of that evening, as a popup shows it that has had its time. */
export async function sentenceOf({ chromium }: PopupBrowser): Promise<string> {
  const page = await chromium.page('/popup.html')
  await page.waitForSelector('h1')
  await page.waitForTimeout(1500)
  const sentence = (await page.locator('h1').innerText()).trim()
  await page.close()
  return sentence
}

/** Takes out what a run has noted, so that the next finds the same diary; false where it is not there. */
export const takeBack = (hold: Page, id: string): Promise<boolean> => hold.evaluate(takeRow, id)

async function setEvening(hold: Page): Promise<void> {
  const settings = defaultSettings()
  const week = settings.week.map(() => ({ bed: '23:30', wake: '07:00' }))
  const hours = changeSetting(undefined, 'week', week, at)
  const dims = changeSetting(hours, 'dimming', { ...settings.dimming, on: true }, at)
  const row = changeSetting(dims, 'start', { ...settings.start, agreed: true }, at)
  await hold.evaluate((value) => chrome.storage.local.set({ settings: value }), row)
}

/** The popup itself makes the database, with the migrations that ship. */
async function openOnce(chromium: Chromium): Promise<void> {
  const page = await chromium.page('/popup.html')
  await page.waitForFunction(async () => {
    const found = await indexedDB.databases()
    return found.some((one) => one.name === 'settle' && one.version)
  })
  await page.waitForTimeout(1000)
  await page.close()
}

// What stands below runs in the page that stays open, and finds nothing of this file there.

async function putRows(text: string): Promise<void> {
  const rows: unknown[] = JSON.parse(text)
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('settle')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction('entries', 'readwrite')
    for (const row of rows) tx.objectStore('entries').put(row)
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
  db.close()
}

function countRows(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('settle')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const counted = request.result.transaction('entries').objectStore('entries').count()
      counted.onsuccess = () => {
        request.result.close()
        resolve(counted.result)
      }
    }
  })
}

function takeRow(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('settle')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const tx = request.result.transaction('entries', 'readwrite')
      const found = tx.objectStore('entries').getKey(id)
      found.onsuccess = () => tx.objectStore('entries').delete(id)
      tx.oncomplete = () => {
        request.result.close()
        resolve(found.result !== undefined)
      }
    }
  })
}
