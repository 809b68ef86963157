import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBackup } from '../../lib/files/backup-read.ts'
import { type Firefox, launchFirefox } from '../drive/firefox.ts'
import { downloadsOf } from '../drive/firefox-profile.ts'
import { lookState } from '../lab/in-firefox.ts'
import { settled } from '../lab/settled.ts'
import { at } from './fresh-page.ts'
import { undated } from './undated.ts'

let firefox: Firefox
beforeAll(async () => {
  firefox = await launchFirefox({ at: at('19:40'), zone: 'Europe/Berlin' })
  await firefox.navigate('/welcome.html')
  await firefox.run(() =>
    browser.storage.local.set({ settings: { values: { welcomed: true }, changedAt: {} } }),
  )
})
afterAll(() => firefox?.close())

const fixture = readFileSync(new URL('../files/fixtures/backup-v2.json', import.meta.url), 'utf8')
const shows = (words: string) =>
  expect
    .poll(() => firefox.run(() => document.getElementById('notes')?.innerText ?? ''), {
      timeout: 20_000,
    })
    .toContain(words)
async function press(name: string): Promise<void> {
  const pressed = () =>
    firefox.run((wanted: string) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('#notes button')]
      const button = buttons.find((one) => one.innerText.trim() === wanted)
      button?.click()
      return button !== undefined
    }, name)
  await expect.poll(pressed, { timeout: 20_000 }).toBe(true)
}
/** Files that are whole: one that is still written has a second one of its name beside it. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter(
        (name) => name.endsWith('.json') && !existsSync(`${join(folder, name)}.part`),
      )
    : []
async function saved(folder: string, before: readonly string[] = []): Promise<string> {
  const added = () => filesIn(folder).filter((name) => !before.includes(name))
  await expect.poll(() => added().length, { timeout: 20_000 }).toBe(1)
  const path = join(folder, added()[0] ?? '')
  await expect
    .poll(() => readFileSync(path, 'utf8').endsWith('}\n'), { timeout: 20_000 })
    .toBe(true)
  return readFileSync(path, 'utf8')
}

test('Firefox: a copy is brought in, and saved again with the same bytes but for the date', async () => {
  await firefox.navigate('/options.html')
  await shows('Save a copy')
  // As the person's choice of a file leaves it; the system's own window cannot be pressed here.
  await firefox.run((text: string) => {
    const input = document.querySelector<HTMLInputElement>('#notes input[type=file]')
    const chosen = new DataTransfer()
    chosen.items.add(new File([text], 'copy.json', { type: 'application/json' }))
    if (!input) throw new Error('There is no field for a file.')
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, fixture)
  await press('Bring it in')
  await shows('Done. The notes are here.')
  await press('Save a copy')
  expect(undated(await saved(downloadsOf(firefox.profile)))).toBe(undated(fixture))
})

test('Firefox: a copy each month, once it is allowed and wished', async () => {
  const folder = join(downloadsOf(firefox.profile), 'Settle')
  const look = () => firefox.run(() => browser.alarms.create('look', { when: Date.now() + 50 }))
  await look()
  // The worker has looked once its alarm lies minutes ahead, and rests once nothing changes any more.
  const alarm = () => firefox.run(async () => (await browser.alarms.get('look'))?.scheduledTime)
  await expect
    .poll(async () => ((await alarm()) ?? 0) - firefox.clock.now())
    .toBeGreaterThan(10_000)
  await settled(() => lookState(firefox))
  expect(filesIn(folder)).toEqual([])
  await firefox.grant({ hosts: false, notifications: false, downloads: true })
  await firefox.run(
    (lastAt: number) =>
      new Promise<void>((done) => {
        const open = indexedDB.open('settle')
        open.onsuccess = () => {
          const tx = open.result.transaction('profile', 'readwrite')
          const value = { auto: true, lastAt }
          tx.objectStore('profile').put({ key: 'backup', value, changedAt: 5 })
          tx.oncomplete = () => {
            open.result.close()
            done()
          }
        }
      }),
    // The last one was saved forty days ago.
    at('19:40') - 40 * 24 * 3_600_000,
  )
  await look()
  const text = await saved(folder)
  const read = readBackup(text, text.length)
  expect(read.ok && !read.altered && read.document.entries.length).toBe(
    JSON.parse(fixture).entries.length,
  )
})
