import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { gates } from '../../lib/clinical/gates.ts'
import { questionsOf } from '../../lib/core/gate.ts'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { axeFinds } from './axe-finds.ts'
import { at, freshPage, settingsKept } from './fresh-page.ts'
import { openAsk } from './popup-panels.ts'
import { put } from './put.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await launchChromium({ at: at('15:00'), zone: 'Europe/Berlin' })
})
afterAll(() => chromium?.close())
beforeEach(() => chromium.clock.set(at('15:00')))

const DAY = 86_400_000
const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
const list = (of = page) => of.locator('#answers')
const fold = (name: string) => list().getByRole('button', { name, exact: false })
const press = (question: RegExp, answer: string) =>
  list()
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .click()
const relief = async (clock: string) => {
  chromium.clock.set(at(clock))
  await page.close()
  page = await chromium.page('/relief.html')
  await page.getByRole('button', { name: /^Walk/ }).waitFor()
}
const options = async () => {
  chromium.clock.set(at('15:00'))
  await page.close()
  page = await chromium.page('/options.html#answers')
}
/** The list with a no to everything but what is given, answered so many days ago. */
const answered = (days: number, but: Readonly<Record<string, string>> = {}) => ({
  key: 'health',
  changedAt: at('15:00') - days * DAY,
  value: Object.fromEntries(
    questionsOf(gates).map((id) => [
      id,
      { answer: but[id] ?? 'no', answeredAt: at('15:00') - days * DAY },
    ]),
  ),
})

test('answered by day, one press each, the warm pack opens; taken back, not sure, yes: it does not', async () => {
  page = await freshPage(chromium, '/options.html#answers', welcomed)
  const heat = fold('Warm pack, bath or shower')
  expect(await heat.innerText()).toContain('Check this by day')
  await heat.click()
  const groups = list().getByRole('radiogroup')
  const of = await groups.count()
  for (let i = 0; i < of; i++)
    await groups.nth(i).getByRole('radio', { name: 'No', exact: true }).click()
  await expect.poll(() => heat.innerText()).toContain('Nothing you said speaks against it.')
  // Folded it is looked at with every page, in every palette.
  expect(await axeFinds(page, 'evening')).toEqual([])
  // A question that others share is answered there too.
  expect(await fold('Cool pack').innerText()).toMatch(/\(2 of 4 answered\)/)

  // In the routine what was cleared can be switched on, what was not says why.
  await page.getByRole('switch', { name: 'On: A warm bath or shower' }).click()
  await expect
    .poll(async () => (await settingsKept(chromium))?.values.routine)
    .toContainEqual(expect.objectContaining({ id: 'bath', on: true }))
  expect(await page.getByRole('switch', { name: /^On: .*massage/i }).isDisabled()).toBe(true)

  await relief('22:40')
  await page.getByRole('button', { name: /^Warm pack/ }).waitFor()
  await page.getByText('Check this by day').waitFor()
  expect(await page.getByRole('button', { name: /^Massage/ }).count()).toBe(0)

  await options()
  await fold('Warm pack, bath or shower').click()
  await press(/diabetes/, 'Not sure')
  await list().getByText('Ask a doctor or a pharmacist first').first().waitFor()
  await relief('22:40')
  await page.getByRole('heading', { name: 'Ask first' }).waitFor()
  expect(await page.getByRole('button', { name: /^Warm pack/ }).count()).toBe(0)
  expect(await page.getByRole('listitem').filter({ hasText: 'Warm pack' }).innerText()).toContain(
    'diabetes',
  )

  await options()
  await fold('Warm pack, bath or shower').click()
  await press(/diabetes/, 'Not sure')
  await list().getByText('(12 of 13 answered)').waitFor()
  await press(/newly swollen/, 'Yes')
  await list().getByText('Left out. You said yes to').first().waitFor()
  await page
    .locator('#routine li', { hasText: 'A warm bath' })
    .getByText('Left out. You said yes to: one leg newly swollen')
    .waitFor()
  await relief('22:40')
  await page.getByText(/^Stretches, .*Warm pack.*: left out\. You said yes to: one leg/).waitFor()
  for (const name of [/^Warm pack/, /^Calf/, /^Massage/])
    expect(await page.getByRole('button', { name }).count()).toBe(0)
})

test('at night nothing leads to a question; by day one quiet link does', async () => {
  page = await freshPage(chromium, '/relief.html', welcomed)
  const link = () => page.getByRole('link', { name: 'To the questions' })
  await link().waitFor()
  for (const clock of ['22:40', '03:00']) {
    await relief(clock)
    await page.getByText('Check this by day').waitFor()
    expect(await link().count(), clock).toBe(0)
    expect(await page.getByText(/\?$/).count(), clock).toBe(0)
  }
})

test('after thirty days one line: still right? Yes, and it is gone', async () => {
  page = await freshPage(chromium, '/options.html#answers', welcomed)
  await list().getByRole('button').first().waitFor()
  await put(page, { profile: [answered(31, { falls: 'yes' })] })
  await page.reload()
  await list().getByText('more than 30 days old').waitFor()
  await list().getByRole('button', { name: 'Change' }).click()
  await list()
    .getByRole('radiogroup', { name: /diabetes/ })
    .getByText('Still right?')
    .first()
    .waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('health-heat')

  await page.close()
  page = await chromium.page('/popup.html')
  await openAsk(page, /are its answers still right\?/)
  const question = page.getByRole('region', { name: 'One question' })
  await question.getByText('are its answers still right?').waitFor()
  await question.getByRole('button', { name: 'Yes' }).click()
  await page.getByText('Noted. Thank you.').waitFor()
  await options()
  await fold('Cool pack').getByText('Nothing you said speaks against it.').waitFor()
  expect(await list().getByText('more than 30 days old').count()).toBe(0)
  expect(await fold('Warm pack').innerText()).toContain('falls or unsteadiness')
})

test('a step that is on while its gate turns to stop is neither on the badge nor in the popup', async () => {
  page = await freshPage(chromium, '/options.html#answers', welcomed)
  await list().getByRole('button').first().waitFor()
  await put(page, { profile: [answered(0)] })
  await page.reload()
  await page.getByRole('switch', { name: 'On: A warm bath or shower' }).click()
  const badge = () => chromium.hidden(() => chrome.action.getBadgeText({}))
  const wake = async (of: Page) =>
    of.evaluate(() => chrome.storage.local.set({ poke: Math.random() }))
  chromium.clock.set(at('21:05'))
  await wake(page)
  await expect.poll(badge).toBe('2')
  await put(page, { profile: [answered(0, { patch: 'yes' })] })
  await wake(page)
  await expect.poll(badge).toBe('1')
  await page.close()
  page = await chromium.page('/popup.html')
  await page.getByRole('button', { name: "Tonight's times" }).click()
  const step = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await step('Stretches').waitFor()
  expect(await step('A warm bath').count()).toBe(0)
})

test('what was better afterwards stands further up, and says how often', async () => {
  page = await freshPage(chromium, '/relief.html', welcomed)
  await page.getByRole('button', { name: /^Walk/ }).waitFor()
  expect(await page.getByText('It is only an order').count()).toBe(0)
  const entries = Array.from({ length: 22 }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    kind: 'relief',
    what: i < 12 ? 'footUp' : 'walk',
    helped: i === 21 ? 'worse' : i % 3 === 0 ? 'same' : 'better',
    at: at('22:00') - (30 - i) * DAY,
    zone: 'Europe/Berlin',
    offsetMin: 60,
    night: '2026-11-01',
    enteredAt: at('22:00') - (30 - i) * DAY,
  }))
  await put(page, { entries })
  await relief('22:40')
  await page.getByText('It is only an order').waitFor()
  const names = await page.locator('.shelf button .name').allInnerTexts()
  expect(names.slice(0, 2)).toEqual(['Stand', 'Foot pulled up'])
  expect(names.at(-1)).toBe('Walk')
  await page.getByRole('button', { name: /^Foot pulled up/ }).click()
  await page.getByText('Better afterwards 8 of 12 times. Some of that comes by itself.').waitFor()
})
