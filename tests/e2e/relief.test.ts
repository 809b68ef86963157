import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { pressed } from './pressed.ts'
import { watch as watchPlayer } from './watch.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('22:40'))
})
beforeEach(async () => {
  chromium.clock.set(at('22:40'))
  page = await freshPage(chromium, '/relief.html')
})

const face = (of = page) => of.getByRole('timer').innerText()
const secondsLeft = async (of = page) => {
  const [min, s] = (await face(of)).split(':').map(Number)
  return (min ?? 0) * 60 + (s ?? 0)
}
const press = (name: string | RegExp, of = page) => of.getByRole('button', { name }).click()
const pass = (ms: number) => chromium.clock.set(chromium.clock.now() + ms)
const watch = (seconds: number) => watchPlayer(chromium, page, seconds)
/** Lets time pass until the page's own timer has seen it: told to look, it would also keep the player. */
async function passSeen(ms: number, of: Page, clock = chromium.clock): Promise<void> {
  const seen = (await secondsLeft(of)) + ms / 1000
  clock.advance(ms)
  await expect.poll(() => secondsLeft(of), { interval: 20 }).toBeGreaterThanOrEqual(seen)
}

test('a stretch, closed and opened again in the middle, and better afterwards', async () => {
  await press(/^Calf at the wall/)
  await page.getByText('Get into place').waitFor()
  await watch(12)
  await page.getByRole('status').getByText('Left leg').waitFor()
  const before = await secondsLeft()
  expect(before).toBeLessThan(30)

  await page.close()
  pass(10 * 60_000)
  page = await chromium.page('/relief.html')
  // Ten minutes, and the seconds that a page takes to open.
  await page.getByText(/^Nobody was looking for 10:\d\d/).waitFor()
  // At most the two seconds since it last left word come back; nothing that passed unseen has counted.
  const after = await secondsLeft()
  expect(after).toBeGreaterThanOrEqual(before - 2)
  expect(after).toBeLessThanOrEqual(before + 5)
  await watch(2)
  expect(await secondsLeft()).toBe(after)

  await press('Go on')
  await watch(72)
  await page.getByText('How are the legs now?').waitFor()
  await press('Better')
  await page.getByText('Noted.').waitFor()
  const rows = await rowsKept(page)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    kind: 'relief',
    what: 'calf',
    helped: 'better',
    durationMin: 1,
    night: '2026-11-22',
  })
  await expect.poll(async () => (await chromium.storage())['player']).toBeUndefined()
})

test('opened by Legs now it is black and red by day too, and the time on your feet begins', async () => {
  chromium.clock.set(at('15:00'))
  await pressed(chromium)
  page = await chromium.page('/relief.html')
  await page.getByRole('timer').waitFor()
  expect(await page.evaluate(() => document.documentElement.dataset['palette'])).toBe('night')
  await watch(8)
  expect(await secondsLeft()).toBeGreaterThanOrEqual(8)
  const size = await page
    .getByRole('timer')
    .evaluate((el) => Number.parseFloat(getComputedStyle(el).fontSize))
  expect(size).toBeGreaterThanOrEqual(96)

  // Opened again by a link it has the colours of the hour: what was handed over was taken, and once.
  page = await freshPage(chromium, '/relief.html')
  const palette = () => page.evaluate(() => document.documentElement.dataset['palette'])
  await expect.poll(palette).toBe('day')
  // Pressed elsewhere while it stands open, it begins anew.
  await pressed(chromium)
  await chromium.hidden(async () => {
    const [room] = await chrome.tabs.query({ url: chrome.runtime.getURL('relief.html') })
    void chrome.runtime.sendMessage({ tell: 'pressed', tab: room?.id })
  })
  await expect.poll(palette).toBe('night')
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  expect(page.url()).toMatch(/\/relief\.html$/)
})

test('the space bar stops and goes on, and not while a button has the focus', async () => {
  await press(/^Walk/)
  await page.getByText('Put a light on first.').waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('Space')
  await page.getByText('Paused').waitFor()
  const held = await face()
  await watch(8)
  expect(await face()).toBe(held)
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await page.getByRole('button', { name: 'Enough' }).focus()
  await page.keyboard.press('Space')
  await page.getByText('How are the legs now?').waitFor()
})

test('what made it worse rests for tonight; what has questions waits for the day', async () => {
  await press(/^Ankle circles/)
  await watch(20)
  await press('Enough')
  await press('Worse')
  await page.getByText('Not again tonight').waitFor()
  expect(await page.getByRole('button', { name: /^Ankle circles/ }).count()).toBe(0)
  for (const name of [/Warm pack/, /Cool pack/, /Massage/, /Warm bath/])
    expect(await page.getByRole('button', { name }).count()).toBe(0)
  await page.keyboard.press('u')
  await page.getByRole('button', { name: /^Ankle circles/ }).waitFor()
})

describe('a warm pack under way', () => {
  test('opened too late it says one thing: take it off', async () => {
    const now = chromium.clock.now()
    const player = { step: 'warmPack', startedAt: now - 20 * 60_000, pauses: [], answered: 0 }
    page = await freshPage(chromium, '/relief.html', {
      player: { ...player, seenAt: now - 14 * 60_000 },
    })
    await page.getByText('Take it off now.').waitFor()
    expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(0)
    await press('It is off')
    await page.getByText('How are the legs now?').waitFor()
  })
})

test('the list for a busy mind is the one from the settings, in any script', async () => {
  const settings = { values: { calmList: ['أحجية', '<b>old film</b>'] }, changedAt: {} }
  page = await freshPage(chromium, '/relief.html', { settings })
  await press(/^Something for the mind/)
  await page.getByText('<b>old film</b>').waitFor()
  await page.getByText('أحجية').waitFor()
})

test('slow breathing shows a ring that stands still for who asked for less movement', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await press(/^Slow breathing/)
  await watch(8)
  const ring = page.locator('.ring')
  await ring.waitFor()
  expect(await ring.evaluate((el) => getComputedStyle(el).transform)).toBe('none')
  // The word is enough.
  const word = page.locator('.pacer').getByRole('status')
  const before = await word.innerText()
  await expect.poll(() => word.innerText(), { timeout: 20_000 }).not.toBe(before)
})

test('while it plays nothing is written that the worker or a dimmed page would hear', async () => {
  await press(/^Walk/)
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  const count = () => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    chrome.storage.onChanged.addListener((changes) => void heard.push(...Object.keys(changes)))
  }
  const told = () => (globalThis as unknown as { heard: string[] }).heard
  const worker = await chromium.worker()
  await chromium.hidden(count)
  await worker.evaluate(count)
  // That it began is on its way to them still: what is written now comes after it, and from there on they count.
  await expect.poll(async () => Boolean((await chromium.storage())['player'])).toBe(true)
  await chromium.hidden(() => chrome.storage.local.set({ mark: 1 }))
  await expect.poll(() => chromium.hidden(told)).toContain('mark')
  await expect.poll(() => worker.evaluate(told)).toContain('mark')
  for (let second = 0; second < 15; second += 3) await passSeen(3_000, page)
  await press('Pause')
  // The press is heard, and all that was written before it would have been heard before it.
  const players = (heard: readonly string[]) =>
    heard.slice(heard.indexOf('mark')).filter((key) => key === 'player').length
  await expect.poll(async () => players(await chromium.hidden(told))).toBe(1)
  await expect.poll(async () => players(await worker.evaluate(told))).toBe(1)
  expect(Number((await face()).split(':')[1])).toBeGreaterThanOrEqual(15)
})

test('a room whose process dies in the middle goes on from two seconds before it', async () => {
  // A browser of its own: with the room dies every page of ours, that of the test too.
  const own = await launchChromium({ at: at('22:40'), zone: 'Europe/Berlin' })
  try {
    const room = await own.page('/relief.html')
    await press(/^Walk/, room)
    await room.getByRole('button', { name: 'Pause' }).waitFor()
    const wire = await own.context.newCDPSession(room)
    const died = room.waitForEvent('crash')
    for (let second = 0; second < 8; second++) await passSeen(1_000, room, own.clock)
    const readAt = own.clock.now()
    const before = await secondsLeft(room)
    void wire.send('Page.crash').catch(() => undefined)
    await died
    // On a busy machine it lives on for a while.
    const lived = (own.clock.now() - readAt) / 1000
    await room.close()
    own.clock.set(own.clock.now() + 5 * 60_000)
    const again = await own.page('/relief.html')
    await again.getByText(/^Nobody was looking for 5:\d\d/).waitFor()
    expect(before).toBeGreaterThanOrEqual(8)
    // Two seconds, and one that the face rounds away.
    expect(await secondsLeft(again)).toBeGreaterThanOrEqual(before - 3)
    expect(await secondsLeft(again)).toBeLessThanOrEqual(before + 1 + lived)
  } finally {
    await own.close()
  }
})
