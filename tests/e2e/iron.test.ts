import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { pressOf } from './press-of.ts'

const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('15:00'))
})
const room = () => page.locator('#iron')
const field = (name: string) => room().getByLabel(name, { exact: true })
const press = (name: string) => pressOf(room(), name).click()
const labs = async () =>
  (await rowsKept(page))
    .filter((row) => row['kind'] === 'lab')
    .sort((a, b) => Number(a['at']) - Number(b['at']))
async function open(entries: readonly unknown[] = []) {
  page = await freshPage(chromium, '/intake.html', welcomed, { entries })
  await room().getByRole('heading', { name: 'Note a value' }).waitFor()
  await press('Ferritin')
  await press('ng/mL')
}
const day = (text: string) => field('Day of the test, as 22 Nov 2026').fill(text)

test('values are drawn over time with the points that clinicians look at, and told as a table', async () => {
  await open()
  await field('Value').fill('28')
  await day('2026-03-01')
  await press('More of the sheet')
  await field('Range from').fill('15')
  await field('Range to').fill('150')
  await field('Laboratory').fill('<img src=x onerror="window.pwned=1">')
  await room().getByRole('switch', { name: 'In the morning' }).click()
  await press('Save')
  await room()
    .getByRole('img', { name: /^Ferritin, in ng\/mL\. 1 value, of/ })
    .waitFor()
  await field('Value').fill('61,5')
  await day('2026-11-20')
  await press('Save')
  await room()
    .getByRole('img', { name: /2 values/ })
    .waitFor()
  await room().getByText('75: clinicians look at it').waitFor()
  await press('The same in numbers')
  await room().getByRole('cell', { name: '61.5 ng/mL' }).waitFor()
  expect(await labs()).toMatchObject([
    { test: 'ferritin', valueTenths: 280, lowTenths: 150, highTenths: 1500, inMorning: true },
    { valueTenths: 615 },
  ])
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false)
  expect(await room().innerText()).not.toMatch(/\b(abnormal|too low|deficient|safe)\b/i)
})

test('what is rare is asked about once, and kept when it is said again', async () => {
  await open()
  await day('2026-11-20')
  for (const rare of ['0', '12000']) {
    await field('Value').fill(rare)
    await press('Save')
    await room().getByText(`${rare} ng/mL is rare. Is the unit the one on the sheet?`).waitFor()
    await press('Save')
    await expect.poll(async () => (await labs()).length).toBe(rare === '0' ? 1 : 2)
  }
})

test.each([
  ['-5', '2026-11-20', 'A value is never below nothing.'],
  ['ten', '2026-11-20', 'A number is needed, as it stands on the sheet.'],
  ['40', '2026-12-24', 'That day has not come yet.'],
  ['40', 'last week', 'A day is needed, as 22 Nov 2026.'],
])('%s on %s: %s', async (value, on, sentence) => {
  await open()
  await field('Value').fill(value)
  await day(on)
  await press('Save')
  await room().getByText(sentence).waitFor()
  expect(await labs()).toEqual([])
  expect(await field('Value').inputValue()).toBe(value)
})

test('coffee close to iron is noticed, and a day to ask again is kept', async () => {
  const row = (i: number, when: string, more: object) => ({
    ...{ id: `00000000-0000-4000-8000-00000000000${i}`, zone: 'Europe/Berlin', offsetMin: 60 },
    ...{ at: at(when), enteredAt: at(when), night: '2026-11-22', ...more },
  })
  await open([
    row(1, '08:00', { kind: 'dose', name: 'Eisen' }),
    row(2, '08:35', { kind: 'intake', substance: 'caffeine', mg: 90 }),
  ])
  await room()
    .getByText(/^Coffee or tea 35 min after iron/)
    .waitFor()
  await press('In three months')
  await room().getByText('You wanted to ask again on 21 Feb 2027.').waitFor()
  chromium.clock.set(Date.parse('2027-02-22T15:00:00+01:00'))
  await page.reload()
  await room()
    .getByText(/you wanted to ask about iron again\.$/)
    .waitFor()
  chromium.clock.set(at('15:00'))
})
