import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { fillableDisk } from '../drive/disk.ts'
import { agreeIn } from './agreed.ts'

let chromium: Chromium

const journal = async () =>
  Object.entries(await chromium.storage()).filter(([key]) => key.startsWith('journal:'))
const rows = () =>
  chromium.hidden(async () => {
    // To open one that is not there yet would make it.
    if (!(await indexedDB.databases()).some((one) => one.version)) return []
    return new Promise<{ severity?: number }[]>((resolve) => {
      const open = indexedDB.open('settle')
      open.onsuccess = () => {
        const all = open.result.transaction('entries').objectStore('entries').getAll()
        all.onsuccess = () => {
          open.result.close()
          resolve(all.result)
        }
      }
    })
  })

/** The popup, once tonight's sentence stands. */
async function openPopup() {
  const popup = await chromium.page('/popup.html')
  await popup.locator('h1').waitFor()
  return popup
}

/** The folder in which Chromium keeps the diary; a plain file in its place cannot be opened as one. */
function breakDatabase(profile: string): string {
  const folder = join(profile, 'Default', 'IndexedDB')
  const name = readdirSync(folder).find(
    (one) => one.startsWith('chrome-extension_') && one.endsWith('.leveldb'),
  )
  if (!name) throw new Error('Chromium made no database to break.')
  const path = join(folder, name)
  rmSync(path, { recursive: true })
  writeFileSync(path, 'not a database')
  return path
}

test('a database that cannot open: a plain sentence, notes go on, and move over once it is back', async () => {
  chromium = await launchChromium({ hosts: true })
  await agreeIn(chromium)
  let popup = await openPopup()
  await popup.keyboard.press('3')
  await expect.poll(rows).toHaveLength(1)
  await chromium.close()
  const broken = breakDatabase(chromium.profile)

  chromium = await chromium.restart()
  popup = await openPopup()
  const says = () => popup.getByRole('status').allTextContents()
  await expect.poll(says).toContainEqual(expect.stringMatching(/diary/i))
  // The evening goes on: the sentence of tonight, the line and the dim do not need the diary.
  expect(await popup.locator('h1').textContent()).toMatch(/\d\d:\d\d/)
  await popup.keyboard.press('7')
  await expect.poll(journal).toMatchObject([[expect.anything(), { kind: 'symptom', severity: 7 }]])
  await chromium.close()
  rmSync(broken, { force: true })

  chromium = await chromium.restart()
  await openPopup()
  await expect.poll(rows).toMatchObject([{ severity: 7 }])
  await expect.poll(journal).toEqual([])
  await chromium.close()
})

describe('in one browser, one after the other', () => {
  const disk = fillableDisk()
  beforeAll(async () => {
    chromium = await launchChromium({ hosts: true, disk })
    await agreeIn(chromium)
  })
  afterAll(() => chromium.close())

  test('a full disk: it says that the note was not kept, and the next one is when there is room', async () => {
    const popup = await openPopup()
    await popup.keyboard.press('3')
    await expect.poll(rows).toHaveLength(1)
    disk.fill(true)
    await popup.keyboard.press('8')
    await expect
      .poll(() => popup.getByRole('status').allTextContents())
      .toContainEqual(expect.stringMatching(/disk is full/i))
    disk.fill(false)
    await popup.keyboard.press('9')
    const severities = async () => (await rows()).map((row) => row.severity).sort()
    await expect.poll(severities).toEqual([3, 9])
    await popup.close()
  })

  test('a diary that a newer Settle made is left as it is', async () => {
    await chromium.hidden(
      () =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('settle', 99)
          open.onupgradeneeded = () => {
            // A page of ours may have been there before.
            if (open.result.objectStoreNames.contains('entries')) return
            open.result.createObjectStore('entries', { keyPath: 'id' })
          }
          open.onsuccess = () => {
            open.result.close()
            resolve()
          }
          open.onerror = () => reject(open.error)
        }),
    )
    const popup = await openPopup()
    await expect
      .poll(() => popup.getByRole('status').allTextContents())
      .toContainEqual(expect.stringMatching(/newer/i))
    await popup.keyboard.press('5')
    await expect.poll(journal).toHaveLength(1)
  })
})
