import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Firefox, launchFirefox } from '../drive/firefox.ts'
import { allowPrivate, isPrivate, openPrivateWindow } from '../drive/firefox-private.ts'
import { at } from './fresh-page.ts'

let firefox: Firefox
let normal: string
beforeAll(async () => {
  firefox = await launchFirefox({ at: at('21:40'), zone: 'Europe/Berlin' })
  await allowPrivate(firefox)
  normal = (await firefox.tabs())[0] ?? ''
})
afterAll(() => firefox?.close())

/** How strong the notes of the diary are, read in the normal window. */
async function severities(): Promise<number[]> {
  await firefox.switchTo(normal)
  return firefox.run(
    () =>
      new Promise<number[]>((done) => {
        const open = indexedDB.open('settle')
        open.onsuccess = () => {
          const all = open.result.transaction('entries').objectStore('entries').getAll()
          all.onsuccess = () => {
            open.result.close()
            done(all.result.map((row) => row.severity))
          }
        }
      }),
  )
}

test('a key pressed in the popup of a private window stands in the diary of the normal one', async () => {
  await firefox.switchTo(normal)
  await firefox.navigate('/popup.html')
  await expect.poll(severities).toEqual([])
  await openPrivateWindow(firefox)
  await firefox.navigate('/popup.html')
  // The window is a private one, and the page is ours in it.
  await expect
    .poll(() => firefox.run(() => `${location.pathname} ${typeof browser}`))
    .toBe('/popup.html object')
  expect(await isPrivate(firefox)).toBe(true)
  await expect
    .poll(() => firefox.run(() => document.body.innerText))
    .toContain('How are your legs now?')
  await firefox.press('6')
  await expect.poll(() => firefox.run(() => document.body.innerText)).toContain('6 of 10')
  await expect.poll(severities).toEqual([6])
  // It was handed over, and waits nowhere any more.
  const waiting = async () =>
    Object.keys(await firefox.storage()).filter((key) => key.startsWith('journal:'))
  await expect.poll(waiting).toEqual([])
})
