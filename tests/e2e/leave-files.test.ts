import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'
import { at, freshPage } from './fresh-page.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({ at: at('21:40'), zone: 'Europe/Berlin' })
})
afterAll(() => chromium.close())

/** Files of the browser's databases that hold a text, in one byte a letter or in two. */
function filesWith(words: string): string[] {
  const folder = join(chromium.profile, 'Default', 'IndexedDB')
  const found: string[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    let bytes: Buffer
    try {
      bytes = readFileSync(join(folder, name))
    } catch {
      continue
    }
    if (bytes.includes(Buffer.from(words)) || bytes.includes(Buffer.from(words, 'utf16le')))
      found.push(name)
  }
  return found
}

/**
 * Makes the files of the database as they are after many sessions: what was noted first lies in older tables than what
 * was noted last (lib/store/leave-files.ts).
 */
const age = (page: Page, sessions: number): Promise<void> =>
  page.evaluate(async (count) => {
    const done = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    for (let session = 0; session < count; session++) {
      const opening = indexedDB.open('other', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('noise')
      const db = await done(opening)
      const tx = db.transaction('noise', 'readwrite', { durability: 'strict' })
      for (let i = 0; i < 110; i++)
        tx.objectStore('noise').put(crypto.getRandomValues(new Uint8Array(50_000)), i)
      await new Promise<void>((resolve) => {
        tx.oncomplete = () => resolve()
      })
      db.close()
      await done(indexedDB.deleteDatabase('other'))
    }
  }, sessions)

const words = 'Stachelbeerkompott'
const [some, ...others] = makeDiary({ seed: 4, last: '2026-11-22', nights: 365, zone: 'UTC' })
const note = {
  ...some,
  id: crypto.randomUUID(),
  kind: 'note',
  note: words,
  at: at('21:00'),
  night: '2026-11-22',
  enteredAt: at('21:00'),
}
const noted = async (path: string) => {
  const page = await freshPage(chromium, path, {}, { entries: [note, ...others] })
  await expect.poll(() => filesWith(words)).not.toEqual([])
  return page
}

test.each([0, 4])('erased for good, noted %i sessions ago', async (sessions) => {
  const page = await noted('/diary.html#2026-11-22')
  await age(page, sessions)
  await page.getByText(words).first().click()
  await page.getByRole('button', { name: /^Erase for good/ }).click()
  await page.getByRole('button', { name: 'Erase it' }).click()
  await expect.poll(() => filesWith(words)).toEqual([])
})

/** Reads one row after the other in another database of ours for so long: what is read stays in the files meanwhile. */
const readFor = (page: Page, ms: number): Promise<void> =>
  page.evaluate(async (length) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const opening = indexedDB.open('read', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows').put(1, 1)
    const db = await done(opening)
    const rows = db.transaction('rows').objectStore('rows')
    await done(rows.openCursor())
    const end = performance.now() + length
    const goOn = async (): Promise<void> => {
      while (performance.now() < end) await done(rows.get(1))
      db.close()
    }
    void goOn()
  }, ms)

test('erased for good, while something is read for three seconds', async () => {
  const page = await noted('/diary.html#2026-11-22')
  await page.getByText(words).first().click()
  await page.getByRole('button', { name: /^Erase for good/ }).click()
  await readFor(page, 3_000)
  await page.getByRole('button', { name: 'Erase it' }).click()
  await expect.poll(() => filesWith(words)).toEqual([])
})

test('deleted with everything, noted nine sessions ago', async () => {
  const page = await noted('/options.html')
  await age(page, 9)
  const keep = page.locator('#notes')
  await keep.getByRole('button', { name: 'Delete everything' }).click()
  await keep.getByRole('button', { name: 'Delete it all' }).click()
  await keep.getByText('Everything is deleted.').waitFor()
  await expect.poll(() => filesWith(words)).toEqual([])
})
