import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBackup } from '../../lib/files/backup-read.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'
import { at, freshPage } from './fresh-page.ts'
import { put } from './put.ts'

const NIGHTS = Number(process.env['NIGHTS'] ?? 45)
let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({ at: at('19:40'), zone: 'Europe/Berlin', downloads: true })
})
afterAll(() => chromium?.close())

const saved = () =>
  chromium.hidden<{ filename: string; state: string; url: string }[]>('chrome.downloads.search({})')
const look = () => chromium.hidden('chrome.alarms.create("look", { when: Date.now() + 50 })')

test('a copy is saved each month, without a question, once it is allowed and wished', async () => {
  const rows = makeDiary({ seed: 8, last: '2026-11-22', nights: NIGHTS, zone: 'Europe/Berlin' })
  const page = await freshPage(chromium, '/options.html', {}, { entries: rows })
  await look()
  await page.waitForTimeout(1500)
  expect(await saved()).toEqual([])

  const wish = { key: 'backup', value: { auto: true }, changedAt: 5 }
  await put(page, { profile: [wish] })
  await look()
  await expect.poll(async () => (await saved())[0]?.state, { timeout: 60_000 }).toBe('complete')
  const [file] = await saved()
  const text = readFileSync(file?.filename ?? '', 'utf8')
  const read = readBackup(text, text.length)
  expect(read.ok && !read.altered && read.document.entries.length).toBe(rows.length)
  expect(read.ok && read.document.profile).toEqual([])

  // Another look the same day saves no second one.
  await look()
  await page.waitForTimeout(1500)
  expect(await saved()).toHaveLength(1)
})
