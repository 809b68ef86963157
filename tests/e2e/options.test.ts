import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept, settingsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('21:40'))
})

beforeEach(async () => {
  page = await freshPage(chromium, '/options.html')
})

test('are kept as they are made, and say so', async () => {
  await page.getByRole('button', { name: 'Later: Lights out' }).click()
  await page.locator('#hours').getByText('Saved').waitFor()
  const settings = await settingsKept(chromium)
  expect(settings?.values.week).toEqual(Array(7).fill({ bed: '22:45', wake: '07:00' }))
  expect(settings?.changedAt.week).toBeGreaterThan(0)
})
test.each([
  ['7:00', 'Bedtime and wake are the same. Until they differ 22:30 stays.'],
  ['25:99', 'Write it like 22:30. Until then 22:30 stays.'],
  ['half ten', 'Write it like 22:30. Until then 22:30 stays.'],
])(
  'a bedtime of %s is refused in a plain sentence, and the last good one holds',
  async (text, words) => {
    const field = page.getByLabel('Lights out', { exact: true })
    await field.fill(text)
    await field.press('Enter')
    await page.getByText(words).waitFor()
    expect((await settingsKept(chromium))?.values.week).toBeUndefined()
  },
)
test('less colour is less as soon as it is switched on, and as much again after off and on', async () => {
  const track = page.getByRole('group', { name: 'Less colour' })
  const flip = track.getByRole('switch')
  const less = () =>
    page
      .locator('.sample')
      .evaluate((one) => Number(getComputedStyle(one, '::before').getPropertyValue('opacity')))
  expect(await less()).toBe(0)
  await flip.click()
  await expect.poll(less).toBeGreaterThan(0.3)
  await track.getByLabel('How much').fill('0.8')
  await expect.poll(less).toBeGreaterThan(0.5)
  await flip.click()
  await expect.poll(less).toBe(0)
  await flip.click()
  await expect.poll(less).toBeGreaterThan(0.5)
  await track.getByText('80%').waitFor()
})
test('a lead longer than a day is refused', async () => {
  await page.getByRole('button', { name: /^An easy walk/ }).click()
  const field = page.getByLabel('Minutes before lights out: An easy walk', { exact: true })
  await field.fill('1500')
  await field.press('Enter')
  await page.getByText('Between 0 and 960, please. Until then 120 stays.').waitFor()
})
test('own steps in any script, moved, and one taken away again', async () => {
  const names = ['🌙🦵 يمشي ببطء', '=HYPERLINK("x")', '<img src=x onerror=alert(1)>']
  for (const name of names) {
    await page.getByPlaceholder('What is it?').fill(name)
    await page.getByPlaceholder('What is it?').press('Enter')
  }
  await expect.poll(async () => (await settingsKept(chromium))?.values.routine.length).toBe(14)
  const routine = (await settingsKept(chromium))?.values.routine ?? []
  expect(routine.slice(-3).map((step) => step.name)).toEqual(names)
  await page.getByRole('button', { name: `Move up: ${names[0]}` }).click()
  await expect
    .poll(async () => (await settingsKept(chromium))?.values.routine.at(-4)?.name)
    .toBe(names[0])
  await page.locator('#routine .name', { hasText: names[1] ?? '' }).click()
  await page.getByRole('button', { name: `Remove ${names[1]}` }).click()
  await expect.poll(async () => (await settingsKept(chromium))?.values.routine.length).toBe(13)
  await page.locator('#routine').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await settingsKept(chromium))?.values.routine.length).toBe(14)
})
test('by the keyboard a step is moved to its end and taken away, and the focus stays beside it', async () => {
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent?.trim(),
    )
  await page.getByPlaceholder('What is it?').fill('Mine')
  await page.getByPlaceholder('What is it?').press('Enter')
  const name = page.locator('#routine .name', { hasText: 'Mine' })
  await name.waitFor()
  await page.getByRole('button', { name: 'Move up: Mine' }).press('Enter')
  await expect.poll(focused).toBe('Move up: Mine')
  // The last place: there is no farther down.
  await page.getByRole('button', { name: 'Move down: Mine' }).press('Enter')
  await expect.poll(focused).toBe('Move up: Mine')
  await name.press('Enter')
  await page.getByRole('button', { name: 'Remove Mine' }).press('Enter')
  await name.waitFor({ state: 'detached' })
  await expect.poll(focused).not.toBe('')
  expect(await page.evaluate(() => document.activeElement?.closest('#routine') !== null)).toBe(true)
  await page.locator('#routine').getByRole('button', { name: 'Undo' }).press('Enter')
  await name.waitFor()
  expect(await page.evaluate(() => document.activeElement?.closest('#routine') !== null)).toBe(true)
})
test('a routine that is full says so', async () => {
  const step = { kind: 'own', leadMin: 10, lengthMin: 0, on: false, star: false, by: 'nudge' }
  const routine = Array.from({ length: 60 }, (_, i) => ({
    ...step,
    id: `s${i}`,
    name: `Step ${i}`,
  }))
  page = await freshPage(chromium, '/options.html', {
    settings: { values: { routine }, changedAt: {} },
  })
  await page.getByText('The routine holds 60 steps at most.').waitFor()
})
test('200 steps written by hand cannot be read, are named, and are not lost', async () => {
  const routine = Array.from({ length: 200 }, (_, i) => ({ id: `s${i}` }))
  page = await freshPage(chromium, '/options.html', {
    settings: { values: { routine }, changedAt: {} },
  })
  await page.getByText('A part of the settings could not be read: routine.').waitFor()
  await page.getByRole('switch', { name: 'On: An easy walk' }).click()
  await expect
    .poll(async () => (await settingsKept(chromium))?.aside?.[0])
    .toEqual({ key: 'routine', value: routine })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#notes').getByRole('button', { name: 'Save a copy' }).click(),
  ])
  const copy = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect(copy.settings.aside[0].value).toHaveLength(200)
})
test('what waits for its safety questions cannot be switched on', async () => {
  expect(await page.getByRole('switch', { name: 'On: A warm bath or shower' }).isDisabled()).toBe(
    true,
  )
})
test('delete all takes two presses and leaves nothing', async () => {
  await page.getByRole('button', { name: 'Later: Lights out' }).click()
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByText('Save a copy first?').waitFor()
  await page.getByRole('button', { name: 'Delete it all' }).click()
  await page.getByText('Everything is deleted.').waitFor()
  expect(await settingsKept(chromium)).toBeUndefined()
  expect(await rowsKept(page)).toEqual([])
})
test('the licences of what Settle is made of open in a tab of their own', async () => {
  const [tab] = await Promise.all([
    chromium.context.waitForEvent('page'),
    page.getByRole('link', { name: 'Licences of what Settle is made of' }).click(),
  ])
  await tab.getByText('Mozilla Public License Version 2.0').first().waitFor()
  await tab.close()
})
