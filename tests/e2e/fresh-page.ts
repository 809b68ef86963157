import type { Page } from 'playwright-core'
import type { Chromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'
import { beginWith, emptyPage, type Stores } from './begin-with.ts'

/** 22 November 2026 in Berlin: an evening with its bedtime at 22:30. */
export const at = (clock: string): number => Date.parse(`2026-11-22T${clock}:00+01:00`)

/** Three weeks of notes, with every kind of mark among them. */
const weeks = makeDiary({ seed: 5, last: '2026-11-22', nights: 21, zone: 'Europe/Berlin' })

/** A page of ours over three weeks of notes. */
export async function notedPage(
  chromium: Chromium,
  path: string,
  stored: Record<string, unknown> = {},
): Promise<Page> {
  const page = await freshPage(chromium, path, stored, { entries: weeks })
  await page.locator('main').first().waitFor()
  // The night's entries, the calendar's marks: whatever the diary brings stands.
  if (path.startsWith('/diary')) await page.locator('td[data-day], main li').first().waitFor()
  return page
}

/** The tab that every page is opened in by turns: each new one is a process more. */
const tabs = new WeakMap<Chromium, Page>()

/** A page of ours with nothing noted and nothing set but what is given, as on the first evening. */
export async function freshPage(
  chromium: Chromium,
  path: string,
  stored: Record<string, unknown> = {},
  stores: Stores = {},
): Promise<Page> {
  const known = tabs.get(chromium)
  const page = known && !known.isClosed() ? known : await chromium.context.newPage()
  tabs.set(chromium, page)
  for (const other of chromium.context.pages())
    if (other !== page && other.url().includes(chromium.id)) await other.close()
  await page.bringToFront()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ media: null, reducedMotion: null })
  const origin = `chrome-extension://${chromium.id}`
  // Away from what was open, so that nothing of it is at work any more.
  await page.goto(origin + emptyPage)
  const begin = () => page.evaluate(beginWith, [stored, JSON.stringify(stores)] as const)
  if (!(await begin())) {
    // Nobody has made the database yet; any page of ours does.
    await page.goto(`${origin}/popup.html`)
    await page.waitForFunction(async () => (await indexedDB.databases()).some((db) => db.version))
    await page.goto(origin + emptyPage)
    if (!(await begin())) throw new Error('There is no database to begin with.')
  }
  await page.goto(`${origin}/${path.replace(/^\//, '')}`)
  return page
}

type Row = Readonly<Record<string, unknown>>

/** Every row of the diary, as it lies in the database. */
export const rowsKept = (page: Page): Promise<Row[]> =>
  page.evaluate(
    () =>
      new Promise<Row[]>((done, fail) => {
        const open = indexedDB.open('settle')
        open.onerror = () => fail(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction('entries').objectStore('entries').getAll()
          all.onsuccess = () => {
            open.result.close()
            done(all.result)
          }
        }
      }),
  )

/** The settings row as it lies in `storage.local`. */
export interface SettingsKept {
  readonly values: {
    readonly week: readonly { bed: string; wake: string }[]
    readonly routine: readonly { id: string; name?: string }[]
  }
  readonly changedAt: Readonly<Record<string, number>>
  readonly aside?: readonly { key: string; value: unknown }[]
}
export const settingsKept = async (chromium: Chromium): Promise<SettingsKept | undefined> =>
  (await chromium.storage())['settings'] as SettingsKept | undefined
