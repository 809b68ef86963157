import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chromium, launchChromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept, settingsKept } from './fresh-page.ts'

let chromium: Chromium
beforeAll(async () => {
  chromium = await launchChromium({ at: at('21:40'), zone: 'Europe/Berlin', locale: 'en-US' })
})
afterAll(() => chromium.close())

const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }

test('in the United States the popup says pm', async () => {
  const page = await freshPage(chromium, '/popup.html', welcomed)
  await page.getByText('Lights out at 10:30 pm').first().waitFor()
  await page.getByText('10:30 pm', { exact: true }).first().waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/\b2[0-3]:\d\d/)
})

test('a new bedtime is written with its half, and a bare one is asked about', async () => {
  const page = await freshPage(chromium, '/options.html', welcomed)
  const field = page.getByLabel('Lights out', { exact: true })
  expect(await field.inputValue()).toBe('10:30\u00a0pm')
  await field.fill('1115p')
  await field.press('Enter')
  await expect.poll(async () => (await settingsKept(chromium))?.values.week[0]?.bed).toBe('23:15')
  expect(await field.inputValue()).toBe('11:15\u00a0pm')
  await field.fill('11')
  await field.press('Enter')
  await page.getByRole('button', { name: '11 in the evening, 11:00 pm' }).click()
  await expect.poll(async () => (await settingsKept(chromium))?.values.week[0]?.bed).toBe('23:00')
  await page.getByRole('button', { name: 'Each day on its own' }).click()
  expect(await page.locator('#hours li button.day').allInnerTexts()).toEqual(
    ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur'].map((day) => `${day}day`),
  )
})

test('what is chosen instead shows at once, in every open page', async () => {
  const page = await freshPage(chromium, '/options.html', welcomed)
  const popup = await chromium.page('/popup.html')
  await popup.getByText('Lights out at 10:30 pm').first().waitFor()
  const region = page.locator('#region')
  const choose = (of: string, name: string) =>
    region.getByRole('radiogroup', { name: of }).getByRole('radio', { name, exact: true }).click()
  await region.getByRole('radio', { name: 'By region: 10:30 pm' }).waitFor()
  await choose('Times', '22:30')
  await popup.getByText('Lights out at 22:30').first().waitFor()
  expect(await page.getByLabel('Lights out', { exact: true }).inputValue()).toBe('22:30')
  await choose('A week begins on', 'Monday')
  await choose('Dates', 'Day first, 22/11')
  await choose('Temperatures and weights', '40 °C')
  await expect
    .poll(async () => (await settingsKept(chromium))?.values)
    .toMatchObject({ region: { clock: '24', dates: 'day', weekStart: 1, units: 'metric' } })
  await popup.close()
  // What the region does is named still, and can be taken up again.
  await region.getByRole('radio', { name: 'By region: Sunday' }).waitFor()
  await choose('Times', 'By region: 10:30 pm')
  await expect
    .poll(() => page.getByLabel('Lights out', { exact: true }).inputValue())
    .toBe('10:30\u00a0pm')
})

test('the calendar begins on Sunday, and says dates with the month first', async () => {
  const page = await freshPage(chromium, '/diary.html#2026-11', welcomed)
  await page.getByRole('columnheader').first().waitFor()
  const names = await page.getByRole('columnheader').allInnerTexts()
  expect([names[0], names[6]]).toEqual(['Sun', 'Sat'])
  await page.getByText('Sunday, November 22, 2026', { exact: true }).waitFor()
})

test('a laboratory’s 11/02/2026 is of November there, and is said back before it is kept', async () => {
  const page = await freshPage(chromium, '/intake.html', welcomed)
  const room = page.locator('#iron')
  const day = room.getByLabel('Day of the test, as Nov 22, 2026')
  await day.fill('11/02/2026')
  await room.getByText('That is Monday, November 2, 2026.').waitFor()
  await room.getByRole('radio', { name: 'Haemoglobin' }).click()
  await room.getByRole('radio', { name: 'g/dL' }).click()
  await room.getByLabel('Value', { exact: true }).fill('13.5')
  await room.getByRole('button', { name: 'Save', exact: true }).click()
  await expect
    .poll(async () => (await rowsKept(page)).map((row) => row['at']))
    .toEqual([Date.parse('2026-11-02T12:00:00+01:00')])
})

test('a warm pack is warm in °F, too, and an American word finds it', async () => {
  const page = await freshPage(chromium, '/learn.html', welcomed)
  const search = page.getByRole('searchbox')
  await search.fill('(104 °F)')
  await page.getByText('about 40 °C (104 °F), a cloth').waitFor()
  await search.fill('sleep apnea')
  await page
    .getByText(/apnoea/)
    .first()
    .waitFor()
})
