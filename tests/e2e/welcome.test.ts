import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, settingsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})

beforeEach(async () => {
  page = await freshPage(chromium, '/welcome.html')
})
test('skipping leaves a working default', async () => {
  await page.getByRole('button', { name: 'Skip' }).click()
  await page.getByRole('heading', { name: 'All set' }).waitFor()
  // Where home is may be noted by now, if the page took its time; nothing else is.
  const kept = Object.entries((await settingsKept(chromium))?.values ?? {})
  expect(kept.filter(([key]) => key !== 'travel')).toEqual([['welcomed', true]])
})
test('a bare eleven is asked about, and not left behind by going on', async () => {
  const field = page.getByLabel('Lights out', { exact: true })
  await field.fill('11')
  await field.press('Enter')
  const evening = page.getByRole('button', { name: '11 in the evening, 23:00' })
  await evening.waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: '11 in the morning, 11:00' }).waitFor()
  expect((await settingsKept(chromium))?.values?.week).toBeUndefined()
  await evening.click()
  await expect
    .poll(async () => (await settingsKept(chromium))?.values.week[0])
    .toMatchObject({ bed: '23:00' })
  expect(await field.inputValue()).toBe('23:00')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Cramp' }).waitFor()
})
test('three screens: hours, what happens, the key and its undo', async () => {
  await page.getByRole('button', { name: 'Later: Lights out' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Cramp' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.keyboard.press('7')
  await page.getByText('7 of 10 · Cramp').waitFor()
  await page.keyboard.press('u')
  await page.getByText('Gone again').waitFor()
  await page.getByRole('button', { name: 'Start the evening' }).click()
  await page.getByRole('heading', { name: 'All set' }).waitFor()
  expect(await page.getByText('live on this computer').isVisible()).toBe(true)
  const settings = await settingsKept(chromium)
  expect(settings?.values).toMatchObject({ welcomed: true })
  expect(settings?.values.week[0]?.bed).toBe('22:45')
})
