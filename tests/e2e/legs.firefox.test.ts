import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../lib/core/ledger.ts'
import { type Firefox, launchFirefox } from '../drive/firefox.ts'
import { decided } from './agreed.ts'
import { at } from './fresh-page.ts'

const NIGHT = '2026-11-22'
const MIN = 60_000
/** The morning after. */
const later = (clock: string) => at(clock) + 24 * 60 * MIN
const week = Array.from({ length: 7 }, () => ({ bed: '22:45', wake: '07:00' }))
const stored = { settings: { values: { welcomed: true, start: decided, week }, changedAt: {} } }

let firefox: Firefox
beforeAll(async () => {
  firefox = await launchFirefox({ at: at('22:00'), zone: 'Europe/Berlin', notifications: true })
})
afterAll(() => firefox?.close())

type Row = Readonly<Record<string, unknown>>
const rows = (store: string): Promise<Row[]> =>
  firefox.run(
    (name: string) =>
      new Promise<Row[]>((done, fail) => {
        const open = indexedDB.open('settle')
        open.onerror = () => fail(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => {
            open.result.close()
            done(all.result)
          }
        }
      }),
    store,
  )
const seat = (spans: readonly (readonly [from: number, to: number])[]) =>
  firefox.run(
    (of: [number, number][]) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('settle')
        open.onerror = () => fail(open.error)
        open.onsuccess = () => {
          const tx = open.result.transaction('seat', 'readwrite')
          for (const [from, to] of of) tx.objectStore('seat').put({ from, to, state: 'active' })
          tx.oncomplete = () => {
            open.result.close()
            done()
          }
        }
      }),
    spans,
  )
/** Waits until the page shows these words. */
const shows = (words: string) =>
  expect
    .poll(() => firefox.run(() => document.body.innerText), { timeout: 20_000 })
    .toContain(words)
/** Presses the first button in sight that begins with these words, once it is there. */
async function press(words: string): Promise<void> {
  const pressed = () =>
    firefox.run((name: string) => {
      const button = [...document.querySelectorAll('button')].find(
        (one) =>
          one.checkVisibility() &&
          (one.getAttribute('aria-label') ?? one.innerText).startsWith(name),
      )
      button?.click()
      return button !== undefined
    }, words)
  await expect.poll(pressed, { timeout: 20_000 }).toBe(true)
}
/** The tab of the relief room, once it stands. */
async function toRoom(): Promise<void> {
  const there = async () => {
    for (const tab of await firefox.tabs()) {
      await firefox.switchTo(tab)
      if ((await firefox.run(() => location.pathname)) === '/relief.html') return true
    }
    return false
  }
  await expect.poll(there, { timeout: 20_000 }).toBe(true)
  await expect
    .poll(() => firefox.run(() => document.querySelector('[role="timer"]')?.textContent ?? ''))
    .toMatch(/^\d+:\d\d$/)
}
const wake = () =>
  firefox.run(async () => {
    await browser.storage.local.set({ poke: crypto.randomUUID() })
  })
const rowOf = async (id: string) =>
  ((await firefox.storage())['ledger'] as Ledger | undefined)?.nights[NIGHT]?.[id]

// Both ways in the long form; in the short one the other is Chromium's.
const ways = [
  ['with the browser open', false],
  ...(process.env['SETTLE_LONG'] ? ([['with the browser closed in between', true]] as const) : []),
] as const
describe.each(ways)('Firefox, from legs at 22:40 to the morning, %s', (_, closed) => {
  test('quiet, a stretch, better, no word of bed, awake at 03:10, filled in at 07:20', async () => {
    firefox.clock.set(at('22:00'))
    await firefox.navigate('/popup.html')
    await firefox.run(async (items: object) => {
      await browser.storage.local.clear()
      await browser.storage.local.set(items as never)
    }, stored)
    await firefox.run(
      () =>
        new Promise((done) => {
          const open = indexedDB.open('settle')
          open.onsuccess = () => {
            const tx = open.result.transaction(['entries', 'seat'], 'readwrite')
            tx.objectStore('entries').clear()
            tx.objectStore('seat').clear()
            tx.oncomplete = () => {
              open.result.close()
              done(null)
            }
          }
        }),
    )
    await seat([[at('22:05'), at('22:39')]])
    firefox.clock.set(at('22:40'))
    await firefox.navigate('/popup.html?again')
    await press('Legs now')
    await toRoom()
    expect(await firefox.run(() => document.documentElement.dataset['palette'])).toBe('night')
    const [onset] = await rows('entries')
    expect(onset).toMatchObject({ kind: 'symptom', onset: true, toLightsOutMin: 5, night: NIGHT })
    expect(onset?.['seatedMin']).toBeGreaterThanOrEqual(34)
    await press('Calf at the wall')
    for (let passed = 0; passed < 80; passed += 4) {
      firefox.clock.advance(4_000)
      // Told to look: on a busy machine a timer may come late.
      await firefox.run(() => document.dispatchEvent(new Event('visibilitychange')))
    }
    await shows('How are the legs now?')
    await press('Better')
    await expect
      .poll(async () => (await firefox.storage())['evening'])
      .toMatchObject({ better: [{ at: expect.any(Number) }] })

    firefox.clock.set(at('22:46'))
    await wake()
    await expect.poll(async () => await rowOf('lightsOut')).toMatchObject({ reason: 'legs' })

    if (closed) firefox = await firefox.restart({ at: later('03:10') })
    await firefox.navigate('/popup.html')
    firefox.clock.set(later('03:12'))
    await seat([
      [at('22:05'), at('22:52')],
      [later('03:10'), later('03:11')],
    ])
    await firefox.navigate('/popup.html?night')
    await shows('It is 03:12.')
    await press('Legs')
    await toRoom()
    await expect
      .poll(async () => (await rows('entries')).filter((row) => row['onset']))
      .toHaveLength(2)

    await seat([
      [later('03:10'), later('03:40')],
      [later('07:15'), later('07:19')],
    ])
    firefox.clock.set(later('07:20'))
    await firefox.navigate('/popup.html?morning')
    await press('How was last night?')
    await shows('Last night')
    await press('4 of 10')
    await shows('At the computer until 22:52, and again 03:10 to 03:40.')
    await press('About right')
    await shows('The night is noted.')
    const sleep = (await rows('entries')).find((row) => row['kind'] === 'sleep')
    expect(sleep).toMatchObject({ awakenings: 1, waso: 30, awakeningsByLegs: 1, night: NIGHT })
  })
})
