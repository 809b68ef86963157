import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { row } from './diary-page.ts'
import { freshPage, rowsKept, settingsKept } from './fresh-page.ts'

const berlin = (iso: string) => Date.parse(`${iso}:00+01:00`)
const hours = Array(7).fill({ bed: '22:30', wake: '07:00' })

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({ at: berlin('2026-11-20T21:00'), zone: 'Europe/Berlin' })
})
afterAll(() => chromium?.close())

interface Hours {
  readonly night: string
  readonly bedtime: string
}
/** The rows of hours in the database. */
const hoursKept = (page: Page): Promise<Hours[]> =>
  page.evaluate(
    () =>
      new Promise<Hours[]>((done, fail) => {
        const open = indexedDB.open('settle')
        open.onerror = () => fail(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction('nights').objectStore('nights').getAll()
          all.onsuccess = () => {
            open.result.close()
            done(all.result)
          }
        }
      }),
  )
const night = async (page: Page, day: string) => {
  await page.goto(`chrome-extension://${chromium.id}/diary.html#${day}`)
  await page.reload()
  await page.locator('article h2').waitFor()
  await page.locator('article .worth').waitFor()
}
const drawn = (page: Page, clock: string) => page.locator('svg text.landing', { hasText: clock })
const UNKNOWN = 'The hours of this night are not known.'
const notes = (page: Page) => page.locator('#notes')

test('a night is drawn and edited by the hours it had, whatever the week becomes, through a copy too', async () => {
  const before = row(9, { night: '2026-11-12', at: berlin('2026-11-12T22:10') })
  const settings = { values: { welcomed: true, week: hours }, changedAt: {} }
  chromium.clock.set(berlin('2026-11-20T21:00'))
  let page = await freshPage(chromium, '/popup.html', { settings }, { entries: [before] })
  await expect.poll(async () => (await chromium.storage())['nights']).toBeDefined()
  chromium.clock.set(berlin('2026-11-20T22:10'))
  await page.reload()
  await page.getByRole('button', { name: '6 of 10' }).click()
  await expect.poll(async () => (await rowsKept(page)).length).toBe(2)

  // Two nights on. The worker sleeps, and the first thing that is said is another bedtime.
  await page.goto('about:blank')
  await chromium.stopWorker()
  chromium.clock.set(berlin('2026-11-22T09:00'))
  page = await chromium.page('/options.html')
  const field = page.getByLabel('Lights out', { exact: true })
  await field.fill('00:30')
  await field.press('Enter')
  await expect
    .poll(async () => (await settingsKept(chromium))?.values.week)
    .toEqual(Array(7).fill({ bed: '00:30', wake: '07:00' }))

  const isDrawnAsItWas = async () => {
    await night(page, '2026-11-20')
    await page.getByText('Lights out 22:30', { exact: false }).first().waitFor()
    await drawn(page, '22:30').waitFor()
    expect(await page.getByText(UNKNOWN).count()).toBe(0)
  }
  await isDrawnAsItWas()
  const known = (await hoursKept(page)).map((one) => [one.night, one.bedtime]).sort()
  expect(known).toEqual([
    ['2026-11-20', '22:30'],
    ['2026-11-21', '22:30'],
  ])
  // By the hours of today this clock time would lie in the night before, and the next afternoon would be meant.
  await page.getByRole('button', { name: /6 of 10/ }).click()
  await page.getByRole('button', { name: /^Change/ }).click()
  await page.getByLabel('At', { exact: true }).fill('15:00')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: /15:00 Urge/ }).waitFor()
  const last = (await rowsKept(page)).find((one) => 'replaces' in one)
  expect(last).toMatchObject({ night: '2026-11-20', at: berlin('2026-11-20T15:00') })

  // A night from before Settle kept hours takes those of today, and says so.
  await night(page, '2026-11-12')
  await drawn(page, '00:30').waitFor()
  await page.getByText(UNKNOWN).waitFor()

  // Saved, deleted, brought back.
  await page.goto(`chrome-extension://${chromium.id}/options.html`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notes(page).getByRole('button', { name: 'Save a copy' }).click(),
  ])
  const copy = readFileSync(await download.path(), 'utf8')
  const rows = await hoursKept(page)
  await notes(page).getByRole('button', { name: 'Delete everything' }).click()
  await notes(page).getByRole('button', { name: 'Delete it all' }).click()
  await notes(page).getByText('Everything is deleted.').waitFor()
  expect(await hoursKept(page)).toEqual([])
  await notes(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(copy) })
  await notes(page).getByRole('button', { name: 'Bring it in' }).click()
  await notes(page).getByText('Done. The notes are here.').waitFor()
  expect(await hoursKept(page)).toEqual(rows)
  await isDrawnAsItWas()
})

test('a copy that brings another week moves no night that was over before', async () => {
  chromium.clock.set(berlin('2026-11-20T21:00'))
  const settings = { values: { welcomed: true, week: hours }, changedAt: {} }
  const noted = row(1, { night: '2026-11-20', at: berlin('2026-11-20T20:10') })
  let page = await freshPage(chromium, '/popup.html', { settings }, { entries: [noted] })
  await expect.poll(async () => (await chromium.storage())['nights']).toBeDefined()
  await page.goto('about:blank')
  await chromium.stopWorker()
  const now = berlin('2026-11-22T09:00')
  chromium.clock.set(now)
  const week = Array(7).fill({ bed: '00:30', wake: '07:00' })
  const nothing = { entries: [], erased: [], aside: [], profile: [], trials: [], seat: [] }
  const file = { values: { week }, changedAt: { week: now - 1000 } }
  const copy = backupText(backupOf({ ...nothing, nights: [] }, file, now))
  page = await chromium.page('/options.html')
  await notes(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(copy) })
  await notes(page).getByRole('button', { name: 'Bring it in' }).click()
  await notes(page).getByText('Done. The notes are here.').waitFor()
  expect((await settingsKept(chromium))?.values.week).toEqual(week)
  expect((await hoursKept(page)).map((one) => [one.night, one.bedtime]).sort()).toEqual([
    ['2026-11-20', '22:30'],
    ['2026-11-21', '22:30'],
  ])
})
