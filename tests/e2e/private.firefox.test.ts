import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Firefox, launchFirefox } from '../drive/firefox.ts'
import { at } from './fresh-page.ts'

let firefox: Firefox
let ordinary: string
let hidden: string
beforeAll(async () => {
  firefox = await launchFirefox({ at: at('21:00'), zone: 'Europe/Berlin' })
  await firefox.allowPrivate()
  ordinary = (await firefox.tabs())[0] as string
  await firefox.navigate('/options.html')
  await firefox.run(() =>
    browser.storage.local.set({ settings: { values: { welcomed: true }, changedAt: {} } }),
  )
  hidden = await firefox.newPrivateWindow()
})
afterAll(() => firefox?.close())

const shows = (words: string) =>
  expect
    .poll(() => firefox.run(() => document.body.innerText), { timeout: 20_000 })
    .toContain(words)

/** What the diary of the ordinary windows holds. */
async function kept(): Promise<Record<string, unknown>[]> {
  await firefox.switchTo(ordinary)
  if (!(await firefox.run(() => location.href)).endsWith('/diary.html'))
    await firefox.navigate('/diary.html')
  const rows = await firefox.run(
    () =>
      new Promise<Record<string, unknown>[]>((done, fail) => {
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
  await firefox.switchTo(hidden)
  return rows
}

test('a note of a private window is kept where the others are, and the page says what it cannot show', async () => {
  await firefox.switchTo(hidden)
  await firefox.navigate('/popup.html')
  expect(await firefox.run(() => browser.extension.inIncognitoContext)).toBe(true)
  await shows('A private window')
  await firefox.press('6')
  await shows('6 of 10 ·')
  await expect.poll(async () => (await kept()).map((row) => row['severity'])).toEqual([6])
  // It went to the diary by way of the worker, and waits nowhere.
  expect(Object.keys(await firefox.storage()).filter((key) => key.startsWith('journal:'))).toEqual(
    [],
  )
})

test('undo there takes it back', async () => {
  await firefox.press('u')
  await expect
    .poll(async () => (await kept()).map((row) => row['removed'] ?? false).sort())
    .toEqual([false, true])
})

test('Legs now there keeps it quiet everywhere', async () => {
  await firefox.navigate('/popup.html')
  await shows('A private window')
  const press = () =>
    firefox.run(() => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        one.innerText.startsWith('Legs now'),
      )
      button?.click()
      return button !== undefined
    })
  await expect.poll(press, { timeout: 20_000 }).toBe(true)
  await expect
    .poll(async () => (await kept()).filter((row) => row['onset'] === true).length)
    .toBe(1)
  await firefox.switchTo(ordinary)
  await firefox.navigate('/popup.html')
  await shows('Quiet until 21:3')
})

test('what is said of tonight in a private window holds in the others', async () => {
  await firefox.switchTo(hidden)
  await firefox.navigate('/popup.html')
  await shows('A private window')
  for (const name of ["Tonight's times", 'Off tonight']) {
    const press = () =>
      firefox.run((words: string) => {
        const button = [...document.querySelectorAll('button')].find((one) =>
          one.innerText.startsWith(words),
        )
        button?.click()
        return button !== undefined
      }, name)
    await expect.poll(press, { timeout: 20_000 }).toBe(true)
  }
  await firefox.switchTo(ordinary)
  await shows('quiet tonight')
  expect((await firefox.storage())['evening']).toMatchObject({
    nights: { '2026-11-22': { off: { is: true } } },
  })
})

test('its settings count no notes and offer no deleting', async () => {
  await firefox.switchTo(hidden)
  await firefox.navigate('/options.html')
  await shows('from an ordinary window')
  const words = await firefox.run(() => document.body.innerText)
  expect(words).not.toMatch(/\d+ notes?\b/)
  expect(words).not.toContain('Delete everything')
  expect((await firefox.storage())['evening']).toBeTruthy()
})
