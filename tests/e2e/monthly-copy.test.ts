import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBackup } from '../../lib/files/backup-read.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { makeDiary } from '../make/diary.ts'
import { workerAtRest } from './at-rest.ts'
import { at, freshPage } from './fresh-page.ts'
import { put } from './put.ts'

const NIGHTS = Number(process.env['NIGHTS'] ?? 45)
let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({ at: at('19:40'), zone: 'Europe/Berlin', downloads: true })
})
afterAll(() => chromium?.close())

interface Saved {
  readonly filename: string
  readonly state: string
  readonly url: string
}
/** What another extension that may see downloads is told: each one as it begins, and where it ends up. */
const listen = () =>
  chromium.hidden(() => {
    const heard = { begun: [] as { id: number }[], names: [] as string[], done: 0 }
    Object.assign(globalThis, { heard })
    chrome.downloads.onCreated.addListener((one) => void heard.begun.push(one))
    chrome.downloads.onChanged.addListener(({ id, filename, state }) => {
      // What had ended before may be told late.
      if (!heard.begun.some((one) => one.id === id)) return
      if (filename?.current) heard.names.push(filename.current)
      if (state?.current === 'complete') heard.done++
    })
  })
const heard = () => chromium.hidden<{ begun: Saved[]; names: string[]; done: number }>('heard')
const listed = () => chromium.hidden<Saved[]>('chrome.downloads.search({})')
const contexts = () => chromium.hidden<object[]>('chrome.runtime.getContexts({})')
const look = () => chromium.hidden('chrome.alarms.create("look", { when: Date.now() + 50 })')

test('a copy is saved each month, without a question, once it is allowed and wished', async () => {
  const rows = makeDiary({ seed: 8, last: '2026-11-22', nights: NIGHTS, zone: 'Europe/Berlin' })
  const page = await freshPage(chromium, '/options.html', {}, { entries: rows })
  // As 0.1.0 left it: the copy itself as the address, in the list for every extension that may see it.
  await chromium.hidden(() =>
    chrome.downloads.download({
      url: 'data:application/json;base64,e30=',
      filename: 'Settle/settle-2026-10-22.json',
    }),
  )
  await expect.poll(async () => (await listed())[0]?.state).toBe('complete')
  await listen()
  await look()
  await workerAtRest(chromium)
  expect((await heard()).begun).toEqual([])

  const wish = { key: 'backup', value: { auto: true }, changedAt: 5 }
  await put(page, { profile: [wish] })
  await look()
  await expect.poll(async () => (await heard()).done, { timeout: 60_000 }).toBe(1)
  const { begun, names } = await heard()
  const text = readFileSync(names[0] ?? '', 'utf8')
  const read = readBackup(text, text.length)
  expect(read.ok && !read.altered && read.document.entries.length).toBe(rows.length)
  expect(read.ok && read.document.profile).toEqual([])

  // Its address holds nothing of it, and the list of downloads forgets it.
  expect(begun[0]?.url).toMatch(/^blob:chrome-extension:\/\/[a-z]+\/[0-9a-f-]{36}$/)
  for (const one of begun) expect(JSON.stringify(one)).not.toContain('data:')
  await expect.poll(listed).toEqual([])
  // The page that gave it its address is gone.
  await expect.poll(async () => JSON.stringify(await contexts())).not.toContain('offscreen.html')

  // Another look the same day saves no second one.
  await look()
  await workerAtRest(chromium)
  expect((await heard()).begun).toHaveLength(1)
})
