import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { telling } from '../make/lines.ts'
import { enterLine, saysUnderLine } from './address-bar.ts'
import { axeFindsInAll } from './axe-finds.ts'
import { pressCommand } from './command.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { put } from './put.ts'

const NIGHT = '2026-11-22'
const on = { settings: { values: { addressBar: true }, changedAt: {} } }

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await launchChromium({
    at: at('21:40'),
    zone: 'Europe/Berlin',
    hosts: true,
    notifications: true,
  })
})
afterAll(() => chromium?.close())
/** A page of ours beside, to look into the diary from. */
const begin = async (stored: Record<string, unknown> = {}) => {
  page = await freshPage(chromium, '/welcome.html', stored)
}
beforeEach(() => {
  chromium.clock.set(at('21:40'))
  return begin()
})

const enter = async (line: string) => enterLine(await chromium.worker(), line)
const saysUnder = async (line: string) => saysUnderLine(await chromium.worker(), line)
const command = (name: string) => pressCommand(chromium, name)
const badge = () => chromium.hidden(() => chrome.action.getBadgeText({}))
const paths = () =>
  chromium.context.pages().map((one) => {
    const { pathname, hash, search } = new URL(one.url())
    return pathname + search + hash
  })
const rows = () => rowsKept(page)

test('the popup: open it, press a digit', async () => {
  page = await chromium.page('/popup.html')
  await page.keyboard.press('6')
  await expect.poll(rows).toMatchObject([{ kind: 'symptom', severity: 6, night: NIGHT }])
})

test('the keyboard: one command notes the onset, says so, keeps quiet, and the popup takes it back', async () => {
  await command('legs-now')
  await expect
    .poll(rows)
    .toMatchObject([{ kind: 'symptom', symptomKind: 'urge', onset: true, night: NIGHT }])
  expect((await rows())[0]).not.toHaveProperty('severity')
  await expect.poll(badge).toBe('✓')
  const title = await chromium.hidden(() => chrome.action.getTitle({}))
  expect(title).toMatch(/quiet until 22:1\d/)
  const popup = await chromium.page('/popup.html')
  await popup.getByText('Legs now, 21:4').waitFor()
  await popup.getByText('Quiet until 22:1').waitFor()
  await popup.keyboard.press('u')
  await popup.getByText('Taken back').waitFor()
  await expect
    .poll(async () => (await rows()).map((row) => row['removed'] ?? false))
    .toContain(true)
  // The quiet ends with it.
  await expect.poll(() => popup.getByText('Quiet until').count()).toBe(0)
})

test('the address bar: what it says is what it saves', async () => {
  await begin(on)
  const cases = [
    ['6 left calf', 'Saves: 6 of 10 · Urge to move · Left · Calf · now'],
    ['calm', 'Saves: Calm · now'],
    ['Cramp 4 RIGHT foot', 'Saves: 4 of 10 · Cramp · Right · Foot · now'],
    ['10 both thighs crawling', 'Saves: 10 of 10 · Urge to move · Both · Thigh · Crawling · now'],
    ['6 30m ago', 'Saves: 6 of 10 · Urge to move · 30 minutes ago, '],
  ] as const
  for (const [line, says] of cases) {
    const under = await saysUnder(line)
    expect(under.refused).toBeNull()
    // The clock goes on: 21:1 and a digit.
    expect(under.says.replace(/21:1\d$/, '')).toBe(says)
    await enter(line)
  }
  await expect.poll(async () => (await rows()).length).toBe(cases.length)
  const kept = (await rows()).sort((a, b) => Number(a['enteredAt']) - Number(b['enteredAt']))
  expect(kept).toMatchObject([
    { kind: 'symptom', symptomKind: 'urge', severity: 6, side: 'left', bodyParts: ['calf'] },
    { kind: 'calm' },
    { symptomKind: 'cramp', severity: 4, side: 'right', bodyParts: ['foot'] },
    { severity: 10, side: 'both', bodyParts: ['thigh'], sensations: ['crawling'] },
    { severity: 6 },
  ])
  const last = kept.at(-1) as { at: number; enteredAt: number }
  expect(Math.round((last.enteredAt - last.at) / 60_000)).toBe(30)
  await expect.poll(badge).toBe('✓')
  expect(paths()).not.toContain('/popup.html#line')
})

test('the address bar: a line of another day, or another night, says so before it is saved', async () => {
  chromium.clock.set(at('00:20'))
  await begin(on)
  expect((await saysUnder('6 90m ago')).says).toMatch(
    /· 90 minutes ago, 22:5\d on Saturday 21 November$/,
  )
  chromium.clock.set(at('15:00'))
  const told = /· 30 minutes ago, 14:3\d on Sunday 22 November · night of Saturday 21 November$/
  expect((await saysUnder('6 30m ago')).says).toMatch(told)
  await enter('6 30m ago left foot oops')
  await expect.poll(paths).toContain('/popup.html#line')
  const tab = chromium.context.pages().find((one) => one.url().endsWith('#line')) as Page
  await tab.getByLabel('Your line').fill('6 30m ago')
  await tab.getByText(told).waitFor()
  expect(await rows()).toEqual([])
  await tab.getByLabel('Your line').press('Enter')
  await tab.getByText(/^Saved: .* 14:3\d on Sunday.* night of Saturday 21 November$/).waitFor()
  await expect.poll(rows).toMatchObject([{ severity: 6, night: '2026-11-21' }])
})

test('the address bar: “now” is Legs now', async () => {
  await begin(on)
  await enter('now')
  await expect.poll(rows).toMatchObject([{ kind: 'symptom', onset: true }])
  await expect
    .poll(() => chromium.hidden(() => chrome.action.getTitle({})))
    .toMatch(/quiet until 22:[123]/i)
})

test('the address bar: malformed lines of every sort are explained, and none is saved', async () => {
  await begin(on)
  for (const [line] of telling.filter(([line]) => line.trim() !== '')) {
    const { says, refused } = await saysUnder(line)
    expect(refused, line).toBeNull()
    expect(says, line).toMatch(/^Not saved: /)
  }
  // So many tabs say no more than so many addresses.
  const worker = await chromium.worker()
  await worker.evaluate(() => {
    const kept = globalThis as never as { opened: string[]; create: typeof chrome.tabs.create }
    kept.opened = []
    kept.create = chrome.tabs.create
    chrome.tabs.create = ((tab: { url: string }, done?: (tab: object) => void) => {
      kept.opened.push(tab.url)
      done?.({})
    }) as never
  })
  for (const [line] of telling) await enter(line)
  const opened = () => worker.evaluate(() => (globalThis as never as { opened: string[] }).opened)
  await expect.poll(async () => (await opened()).length).toBe(telling.length)
  await worker.evaluate(() => {
    const kept = globalThis as never as { create: typeof chrome.tabs.create }
    chrome.tabs.create = kept.create
  })
  expect(await rows()).toEqual([])
  // Nothing of a note in an address, which would stay in the history.
  const address = `chrome-extension://${chromium.id}/popup.html#line`
  expect(new Set(await opened())).toEqual(new Set([address]))
})

test('a malformed line stands in the log as text, and can be put right there', async () => {
  await begin(on)
  const line = '6 left <img src=x onerror=alert(1)>'
  await enter(line)
  await expect.poll(paths).toContain('/popup.html#line')
  const tab = chromium.context.pages().find((one) => one.url().endsWith('#line')) as Page
  const field = tab.getByLabel('Your line')
  await field.waitFor()
  expect(await field.inputValue()).toBe(line)
  await tab.getByText('“<img” is not a word that Settle knows here.').waitFor()
  expect(await tab.locator('img').count()).toBe(0)
  expect(await axeFindsInAll(tab)).toEqual([])
  await tab.setViewportSize({ width: 320, height: 640 })
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await field.fill('6 left calf')
  await tab.getByText('Saves: 6 of 10 · Urge to move · Left · Calf · now').waitFor()
  await field.press('Enter')
  await tab.getByText('Saved: 6 of 10 · Urge to move · Left · Calf, 21:4').waitFor()
  await expect.poll(rows).toMatchObject([{ severity: 6, side: 'left', bodyParts: ['calf'] }])
  // Once read it is gone.
  await tab.reload()
  await tab.getByRole('button', { name: 'Legs now' }).waitFor()
  expect(await tab.getByLabel('Your line').count()).toBe(0)
})

test('while it is off the address bar saves nothing, and says where to switch it on', async () => {
  expect((await saysUnder('6 left calf')).says).toMatch(/^The address bar is off\./)
  await enter('6 left calf')
  await expect.poll(paths).toContain('/options.html#doors')
  expect(await rows()).toEqual([])
  const options = chromium.context.pages().find((one) => one.url().endsWith('#doors')) as Page
  await options.getByText('the browser may send the line to your search engine').waitFor()
  await options.getByRole('switch', { name: 'Take notes from the address bar' }).click()
  await expect
    .poll(async () => (await saysUnder('6 left calf')).says)
    .toBe('Saves: 6 of 10 · Urge to move · Left · Calf · now')
})

test('a note is moved by a chip, and stays one note', async () => {
  page = await chromium.page('/popup.html')
  await page.keyboard.press('6')
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('radio', { name: 'Now', exact: true, checked: true }).waitFor()
  await page.getByRole('radio', { name: '30 min' }).click()
  await page.getByText('6 of 10 · Urge to move, 21:1').waitFor()
  await page.getByRole('radio', { name: '30 min', checked: true }).waitFor()
  expect(await axeFindsInAll(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByRole('button', { name: 'Tingling' }).click()
  await expect.poll(rows).toHaveLength(3)
  const last = (await rows()).sort((a, b) => Number(a['enteredAt']) - Number(b['enteredAt'])).at(-1)
  expect(last).toMatchObject({ severity: 6, sensations: ['tingling'], night: NIGHT })
  expect(Math.round((Number(last?.['enteredAt']) - Number(last?.['at'])) / 60_000)).toBe(30)
  await page.keyboard.press('u')
  await page.getByText('Taken back').waitFor()
})

test('calm can be moved too', async () => {
  page = await chromium.page('/popup.html')
  await page.keyboard.press('0')
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('radio', { name: '15 min' }).click()
  await page.getByText('Calm, 21:2').waitFor()
  expect(await page.getByRole('button', { name: 'Calf' }).count()).toBe(0)
})

test('who ticked jumps alone is offered no urge, and notes none by the keyboard', async () => {
  await put(page, { profile: [{ key: 'nights', value: ['jerkAtSleepOnset'], changedAt: 0 }] })
  const popup = await chromium.page('/popup.html')
  await popup.keyboard.press('4')
  await popup.getByText('4 of 10 · Jump when dozing off').waitFor()
  expect(await popup.locator('body').innerText()).not.toMatch(/urge|restless/i)
  await command('legs-now')
  await expect
    .poll(async () => (await rows()).find((row) => row['onset']))
    .toMatchObject({ symptomKind: 'jerkAtSleepOnset' })
})
