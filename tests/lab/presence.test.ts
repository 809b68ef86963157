import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readLedger } from '../../lib/core/ledger.ts'
import type { Reminders } from '../../lib/core/schema/settings.ts'
import type { AtTheScreen } from '../drive/at-the-screen.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { type PageServer, servePages } from '../drive/server.ts'
import { lookState, noticeTime, notifications } from './in-chromium.ts'
import { at, pages, rowIn, settingsWith, zone } from './quiet.ts'
import { recordOutcome } from './record.ts'
import { isLong } from './scenarios.ts'
import { settled } from './settled.ts'

/** Ten seconds each: the short form keeps to the first and the last. */
function long(name: string, run: () => Promise<void>): void {
  if (isLong) test(name, run)
}
const walk = '2026-11-20+walk'
let server: PageServer
let chromium: Chromium
beforeAll(async () => {
  server = await servePages(pages)
})
afterAll(() => server.close())
afterEach(() => chromium.close())

// Headless Chromium has nobody in front of it: this needs a screen that somebody can leave.
async function open(reminders: Partial<Reminders> = {}): Promise<AtTheScreen> {
  chromium = await launchChromium({ at: at('20:20'), zone, notifications: true, headed: true })
  await set(reminders)
  return chromium.person as AtTheScreen
}
async function set(reminders: Partial<Reminders>) {
  const row = settingsWith(reminders)
  await chromium.hidden((s: object) => chrome.storage.local.set({ settings: s as never }), row)
  await settled(() => lookState(chromium))
}
async function goTo(clock: string, id = 'walk') {
  chromium.clock.set(at(clock) + 4_000)
  await noticeTime(chromium)
  await settled(() => lookState(chromium))
  return rowIn(await chromium.storage(), id)
}
const record = (name: string, became: string) =>
  recordOutcome('Chromium', { name, zone, looks: [] }, [
    { moment: '2026-11-20 walk', became, at: chromium.clock.now() },
  ])
/** Lets the browser see that somebody left, as it does once a second. */
async function seenLeaving(leave: () => unknown) {
  await chromium.hidden(() => {
    const left = Promise.withResolvers<void>()
    chrome.idle.onStateChanged.addListener((state) => state === 'active' || left.resolve())
    Object.assign(globalThis, { left: left.promise })
  })
  await leave()
  await chromium.hidden(() => (globalThis as never as { left: Promise<void> }).left)
}
/** The worker hears by itself that somebody is back: no alarm is moved, no tab opened. */
const comesByItself = () =>
  expect.poll(async () => rowIn(await chromium.storage(), 'walk')).toMatchObject({ state: 'shown' })

test('Chromium, nobody there from 20:25 to 20:40: it waits without a look each minute, and comes with the return', async () => {
  const person = await open()
  await seenLeaving(() => person.leave(304))
  expect(await goTo('20:30')).toMatchObject({ state: 'held', reason: 'away' })
  expect(await notifications(chromium)).toEqual([])
  const { alarmAt, now } = await lookState(chromium)
  expect((alarmAt as number) - now).toBeGreaterThan(4 * 60_000)
  // As nobody's worker stays: the return itself starts it.
  await chromium.stopWorker()
  chromium.clock.set(at('20:40'))
  await person.touch()
  await comesByItself()
  expect(await notifications(chromium)).toEqual([walk])
  record('nobody there from 20:25 to 20:40', 'held for away, then shown by notification')
})

long('Chromium, a little less than five minutes: somebody reads', async () => {
  const person = await open()
  person.leave(240)
  expect(await goTo('20:30')).toMatchObject({ state: 'shown', by: 'notification' })
  record('nobody touches anything for four minutes', 'shown by notification')
})

long('Chromium, the screen locked from 20:28 to 20:45, and past the grace of it', async () => {
  const person = await open()
  await seenLeaving(() => person.lock())
  expect(await goTo('20:30')).toMatchObject({ state: 'held', reason: 'away' })
  chromium.clock.set(at('20:45'))
  await person.touch()
  await comesByItself()
  expect(await notifications(chromium)).toEqual([walk])
  await person.lock()
  expect(await goTo('21:30', 'screens')).toMatchObject({ state: 'held', reason: 'away' })
  expect(await goTo('22:01', 'screens')).toMatchObject({ state: 'dropped', reason: 'away' })
  record('locked from 20:28 to 20:45', 'held for away, then shown by notification')
})

long(
  'Chromium, a call in another window: it holds where the person says so, and only there',
  async () => {
    await open()
    const call = await chromium.web(server.url('/song'))
    await call.click('button')
    const sounding = () =>
      chromium.hidden(async () => (await chrome.tabs.query({ audible: true })).length)
    await expect.poll(sounding, { timeout: 15_000 }).toBe(1)
    await chromium.hidden((url: string) => chrome.windows.create({ url }), server.url('/film'))
    const front = () =>
      chromium.hidden(async () => {
        const { id, focused } = await chrome.windows.getLastFocused()
        const [tab] = await chrome.tabs.query({ audible: true })
        return focused === true && tab?.windowId !== id
      })
    await expect.poll(front, { timeout: 15_000 }).toBe(true)
    expect(await goTo('20:30')).toMatchObject({ state: 'shown', by: 'notification' })
    await set({ sounds: 'anywhere' })
    expect(await goTo('21:30', 'screens')).toMatchObject({ state: 'held', reason: 'quiet' })
    await call.evaluate(() => (globalThis as never as { stop(): Promise<void> }).stop())
    await expect.poll(sounding, { timeout: 15_000 }).toBe(0)
    expect(await goTo('21:34', 'screens')).toMatchObject({ state: 'shown', by: 'notification' })
    record('a call in another window', 'shown; with the choice on, held, then shown')
  },
)

long('Chromium, a gentle beginning: the badge, and a minute later the notification', async () => {
  await open({ gentle: true })
  expect(await goTo('20:30')).toMatchObject({ state: 'held', reason: 'gentle' })
  expect(await notifications(chromium)).toEqual([])
  expect(await chromium.hidden(() => chrome.action.getBadgeText({}))).toBe('1')
  expect(await goTo('20:31')).toMatchObject({ state: 'shown', by: 'notification' })
  expect(await notifications(chromium)).toEqual([walk])
  record('a gentle beginning', 'held for gentle, then shown by notification')
})

test('Chromium, installed at 20:00: nobody is reminded of a coffee at 13:30', async () => {
  chromium = await launchChromium({ at: at('20:00'), zone })
  await settled(() => lookState(chromium))
  const badge = () => chromium.hidden(() => chrome.action.getBadgeText({}))
  const ledger = async () => readLedger((await chromium.storage())['ledger'])
  expect(await badge()).toBe('')
  const { nights, since } = await ledger()
  expect(nights).toEqual({})
  expect(Math.abs((since ?? 0) - at('20:00'))).toBeLessThan(60_000)
  expect(await goTo('20:30')).toMatchObject({ state: 'shown', by: 'badge' })
  expect(await badge()).toBe('1')
  expect(await ledger()).toMatchObject({ since })
  expect(rowIn(await chromium.storage(), 'caffeine')).toBeUndefined()
  record('installed at 20:00', 'shown by badge; nothing of before')
})
