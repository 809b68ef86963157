import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dim } from '../../lib/core/dim/ramp.ts'
import { isLeftAlone } from '../../lib/core/fuse/draw.ts'
import type { Ledger } from '../../lib/core/ledger.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { workerAtRest } from './at-rest.ts'
import { axeFindsInAll } from './axe-finds.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { openAsk } from './popup-panels.ts'
import { put } from './put.ts'

const MINUTE = 60_000
const NIGHT = '2026-11-22'
/** The first instant from a clock time on whose bout gets a nudge. */
function startOf(clock: string): number {
  let from = at(clock)
  while (isLeftAlone(from)) from += 1000
  return from
}
// Before the first step of a new person's evening: the worker that starts tells of none.
const from = startOf('19:20')
const nudge = from + 40 * MINUTE

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({
    at: nudge - 3 * MINUTE,
    zone: 'Europe/Berlin',
    hosts: true,
    notifications: true,
  })
})
afterAll(() => chromium?.close())

const settings = (rest: object = {}) => ({
  settings: {
    values: { welcomed: true, routine: [], dimming: dims, fuse: true, ...rest },
    changedAt: {},
  },
})
const track = { on: true, leadMin: 60, strength: 0.3 }
const dims = {
  on: true,
  dim: track,
  warm: { ...track, strength: 2700 },
  grey: { ...track, on: false, strength: 0 },
  list: 'off',
  off: [],
  only: [],
  spareMedia: false,
  spareFullScreen: false,
}
let pokes = 0
const wake = (page: Page) => page.evaluate((poke) => chrome.storage.local.set({ poke }), ++pokes)
const stored = async () => (await chromium.storage()) as { ledger?: Ledger }
const line = async () =>
  (await chromium.hidden<{ dim?: Dim }>('chrome.storage.session.get("dim")')).dim?.line?.text
const row = async () => (await stored()).ledger?.nights[NIGHT]?.['fuse']
const badge = (page: Page) => page.evaluate(() => chrome.action.getBadgeText({}))

test('after forty minutes of sitting: a line and the badge, never a notification; "I was up" takes it away', async () => {
  let page = await freshPage(chromium, '/options.html', settings())
  const known = page.locator('#fuse').getByText('40 min of sitting until there are 12 onsets')
  await known.waitFor()
  await put(page, { seat: [{ from, to: nudge - 4 * MINUTE, state: 'active' }] })
  await wake(page)
  // The alarm stands at the moment itself, or at the look of five minutes that comes before it.
  await expect
    .poll(() => page.evaluate(async () => (await chrome.alarms.getAll())[0]?.scheduledTime))
    .toBe(nudge)
  expect(await row()).toBeUndefined()
  expect(await badge(page)).toBe('')

  chromium.clock.set(nudge + 1000)
  await wake(page)
  await expect.poll(row).toMatchObject({ state: 'shown', by: 'line' })
  expect(await line()).toBe('A moment on your feet?')
  await expect.poll(() => badge(page)).toBe('1')
  expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({})
  // What it names is nowhere once it was shown, and never was on the disk.
  expect((await chromium.storage())['dim']).toMatchObject({ line: null })
  chromium.clock.set(nudge + 12_000)
  await wake(page)
  await expect.poll(line).toBeUndefined()

  page = await chromium.page('/popup.html')
  await page.getByText(/^Sitting since 19:2\d\./).waitFor()
  expect(await axeFindsInAll(page)).toEqual([])
  await openAsk(page, /^Sitting since/)
  await page.getByRole('button', { name: 'I was up' }).click()
  await page.getByText('Noted: you were up').waitFor()
  expect(await rowsKept(page)).toMatchObject([{ kind: 'relief', what: 'stand' }])
  await expect.poll(() => badge(page)).toBe('')
  await expect.poll(() => page.getByRole('button', { name: 'I was up' }).count()).toBe(0)
  expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({})

  // Another bout of the same evening: it had its turn.
  const again = startOf('21:05')
  await put(page, { seat: [{ from: again, to: again + 40 * MINUTE, state: 'active' }] })
  chromium.clock.set(again + 41 * MINUTE)
  await wake(page)
  await workerAtRest(chromium)
  expect(await badge(page)).toBe('')
})

/** Evenings of one bout each, whose onset follows a law; every third has none. */
const evenings = (n: number, onsetMin: (i: number) => number) => {
  const bouts = Array.from({ length: n }, (_, i) => {
    const began = at('19:00') - (i + 1) * 24 * 60 * MINUTE + i * 1234
    return { began, ends: began + onsetMin(i) * MINUTE, onset: i % 3 !== 2 }
  })
  return {
    seat: bouts.map(({ began, ends }) => ({ from: began, to: ends, state: 'active' })),
    entries: bouts
      .filter(({ onset }) => onset)
      .map(({ began, ends }, i) => ({
        id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
        kind: 'symptom',
        symptomKind: 'urge',
        onset: true,
        at: ends,
        zone: 'Europe/Berlin',
        offsetMin: 60,
        night: new Date(began).toISOString().slice(0, 10),
        enteredAt: ends,
      })),
  }
}

test('the settings say what it goes by: a guess with its interval, and whether it stays', async () => {
  for (const [n, law, words] of [
    [21, (i: number) => 50 + i, /^It is being tried\. Once 12 sittings/],
    [300, (i: number) => 70 + ((i * 37) % 20), /^It stays for now:/],
    [300, (i: number) => 5 + ((i * 37) % 110), /^Settle is back to 40 min:/],
  ] as const) {
    const page = await freshPage(chromium, '/options.html#fuse', settings())
    await page.locator('#fuse').getByText('40 min of sitting').waitFor()
    await put(page, evenings(n, law))
    await page.reload()
    await page.locator('#fuse').getByText(words).waitFor()
    await page
      .getByText(/^A guess: .* by about \d+ min \(\d+ to \d+; onsets: \d+, sittings: \d+\)/)
      .waitFor()
    if (n === 21) expect(await axeFindsInAll(page)).toEqual([])
  }
})

test('it is off until asked for, and says what it needs', async () => {
  const page = await freshPage(chromium, '/options.html', settings({ fuse: false, seat: false }))
  await page.getByText('It counts from when this computer was in use').waitFor()
  const ask = page.getByRole('switch', { name: 'Ask for a moment on my feet' })
  expect(await ask.getAttribute('aria-checked')).toBe('false')
  expect(await page.getByText('What it goes by').count()).toBe(0)
  await ask.click()
  await page.getByRole('switch', { name: 'Remember when this computer was in use' }).click()
  await page.getByText('40 min of sitting until there are 12 onsets: 0 so far.').waitFor()
})
