import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { axeFindsInAll } from './axe-finds.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { pressOf } from './press-of.ts'

const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
const NIGHT = '2026-11-22'
const MIN = 60_000
let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('20:20'))
})
beforeEach(() => chromium.clock.set(at('20:20')))

const open = async (path: string, entries: readonly unknown[] = []) => {
  page = await freshPage(chromium, path, welcomed, { entries })
}
const press = (name: string | RegExp) =>
  pressOf(page, name, typeof name === 'string')
    .first()
    .click()
const write = async (label: string | RegExp, text: string) => {
  const field = page.getByLabel(label, { exact: typeof label === 'string' })
  await field.fill(text)
  await field.press('Tab')
}
const kept = async (kind: string) => (await rowsKept(page)).filter((row) => row['kind'] === kind)
const cup = {
  ...{ id: '00000000-0000-4000-8000-000000000001', kind: 'intake', substance: 'caffeine' },
  ...{ drink: 'espresso', name: 'Espresso', mg: 80, at: at('20:20'), enteredAt: at('20:20') },
  ...{ zone: 'Europe/Berlin', offsetMin: 60, night: NIGHT },
}

describe('on the page of tonight, at twenty past eight', () => {
  test.each([
    ['13:00', NIGHT],
    ['06:30', '2026-11-21'],
  ])('a coffee at %s is this day’s, is drawn there, and counts today', async (clock, night) => {
    await open(`/diary.html#${NIGHT}`)
    await press('Add a note')
    await press('Coffee, alcohol, nicotine')
    await press('Filter coffee')
    await write('At', clock)
    await press('Save')
    await page.getByRole('button', { name: new RegExp(`^${clock} Filter coffee`) }).waitFor()
    expect(await kept('intake')).toMatchObject([{ at: at(clock), night, mg: 90 }])
    expect(new URL(page.url()).hash).toBe(`#${night}`)
    await page.getByRole('img', { name: 'The night on one line' }).waitFor()
    expect(await page.locator('svg desc').first().textContent()).toContain(`${clock} Filter coffee`)
    await page.goto(page.url().replace(/diary.*/, 'intake.html'))
    await page.locator('#caffeine').getByText('90 mg in all.').waitFor()
    expect(await page.locator('#caffeine li time').allInnerTexts()).toEqual([clock])
  })

  test('a supplement at half past twelve too; what the legs did at one is said to be of last night', async () => {
    await open(`/diary.html#${NIGHT}`)
    await press('Add a note')
    await press('Supplement')
    await write('Name', 'Zinc')
    await write('At', '12:30')
    await press('Save')
    await expect.poll(() => kept('dose')).toMatchObject([{ at: at('12:30'), night: NIGHT }])
    await press('Add a note')
    await press('Legs')
    await press('Cramp')
    await write('At', '13:00')
    await page
      .getByText('That is Sunday, 22 November 2026, 13:00. It belongs to the night of Saturday')
      .waitFor()
    expect(await kept('symptom')).toEqual([])
    await press('Save')
    await page.getByRole('heading', { name: /Saturday, 21 November/ }).waitFor()
    expect(await kept('symptom')).toMatchObject([{ at: at('13:00'), night: '2026-11-21' }])
  })

  test('a cup of 20:20 that is changed to 13:00 stays on its day', async () => {
    await open(`/diary.html#${NIGHT}`, [cup])
    await press(/^20:20 Espresso/)
    await press(/^Change/)
    await write('At', '13:00')
    await press('Save')
    await page.getByRole('button', { name: /^13:00 Espresso/ }).waitFor()
    const row = (await kept('intake')).find((one) => one['replaces'])
    expect(row).toMatchObject({ at: at('13:00'), night: NIGHT })
  })
})

describe('a cup of an hour ago', () => {
  test('in the popup', async () => {
    await open('/popup.html')
    await press('Coffee')
    await page.getByRole('group', { name: 'Espresso' }).getByRole('button', { name: '1 h' }).click()
    await page.getByText('Espresso, 80 mg, 19:2').waitFor()
    const [row] = await kept('intake')
    expect((Number(row?.['enteredAt']) - Number(row?.['at'])) / MIN).toBeCloseTo(60, 1)
    expect(row).toMatchObject({ night: NIGHT })
  })
  test('in the room, and one of yesterday evening is told with its day first', async () => {
    await open('/intake.html')
    const room = page.locator('#caffeine')
    const when = (name: string) => pressOf(room, name).click()
    await when('60 min')
    await room.getByRole('button', { name: /^Espresso/ }).click()
    await room.getByText('80 mg in all.').waitFor()
    const [row] = await kept('intake')
    expect((Number(row?.['enteredAt']) - Number(row?.['at'])) / MIN).toBeCloseTo(60, 1)
    await when('A different time')
    await room.getByLabel('At', { exact: true }).fill('23:10')
    await room.getByLabel('At', { exact: true }).press('Enter')
    await room.getByText('That is Saturday, 21 November 2026, 23:10.').waitFor()
    await room.getByRole('button', { name: /^Espresso/ }).click()
    await expect
      .poll(async () => (await kept('intake')).map((one) => one['night']).sort())
      .toEqual(['2026-11-21', NIGHT])
  })
})

describe('the details of a note in the popup', () => {
  const last = async () =>
    (await rowsKept(page)).sort((a, b) => Number(a['enteredAt']) - Number(b['enteredAt'])).at(-1)
  const details = async (key: string) => {
    await open('/popup.html')
    await page.keyboard.press(key)
    await press('Details')
  }
  test('a clock time of this evening is kept at once, one of yesterday is told first', async () => {
    await details('6')
    await press('A different time')
    await write('At', '19:30')
    await page.getByText('6 of 10 · Urge to move, 19:30').waitFor()
    await expect.poll(last).toMatchObject({ at: at('19:30'), night: NIGHT, severity: 6 })
    await write('At', '23:10')
    await page.getByText('That is Saturday, 21 November 2026, 23:10.').waitFor()
    expect(await kept('symptom')).toHaveLength(2)
    expect(await axeFindsInAll(page)).toEqual([])
    await press('Save this time')
    await page.getByText('6 of 10 · Urge to move, 23:10').waitFor()
    await expect
      .poll(last)
      .toMatchObject({ at: at('23:10') - 24 * 60 * MIN, night: '2026-11-21', late: true })
    await page.getByText('That is Saturday').waitFor({ state: 'detached' })
    await press('Yesterday')
    await write('At', '23:25')
    await page.getByText('That is Saturday, 21 November 2026, 23:25.').waitFor()
    await press('Done')
    await page.getByText('6 of 10 · Urge to move, 23:25').waitFor()
    expect(await page.getByLabel('At', { exact: true }).count()).toBe(0)
    expect(await kept('symptom')).toHaveLength(4)
  })
  test('half an hour ago that crosses the cut is told before it is kept', async () => {
    chromium.clock.set(at('15:00'))
    await details('0')
    await press('30 min')
    await page
      .getByText(/^That is Sunday.* 14:3\d\. It belongs to the night of Saturday, 21 November 2026/)
      .waitFor()
    expect(await kept('calm')).toHaveLength(1)
    await press('Now')
    await page.getByText('It belongs to').waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: 'Save this time' }).count()).toBe(0)
    await press('30 min')
    await press('Save this time')
    await expect.poll(last).toMatchObject({ kind: 'calm', night: '2026-11-21' })
    expect(await kept('calm')).toHaveLength(2)
  })
  test('a moment ahead of now is not kept, and neither is a day that is open', async () => {
    await details('6')
    await press('A different time')
    await press('Today')
    await write('At', '23:00')
    await page.getByText('That has not come yet.').waitFor()
    await press('Done')
    await page.getByText('When was it?').waitFor()
    await press('Another day')
    await press('Done')
    await page.getByText('When was it?').waitFor()
    await write(/^Which day/, '2026-11-01')
    await page.getByText('That is Sunday, 1 November 2026, 23:00.').waitFor()
    expect(await kept('symptom')).toHaveLength(1)
    await press('Done')
    await expect.poll(last).toMatchObject({ night: '2026-11-01', backfilled: true })
  })
})

test('a medicine begun three weeks ago has its day', async () => {
  await open('/intake.html')
  const room = page.locator('#medicines')
  await room.getByLabel('Name', { exact: true }).fill('Ropinirole')
  await room.getByRole('radio', { name: 'new', exact: true }).click()
  await room.getByRole('radio', { name: 'Another day', exact: true }).click()
  await room.getByRole('button', { name: 'Save' }).click()
  await room.getByLabel(/^Which day/).fill('2026-11-01')
  await room.getByText('That is Sunday, 1 November 2026, 20:2').waitFor()
  await room.getByRole('button', { name: 'Save' }).click()
  await room.getByText('Ropinirole: new, 1 November 2026').waitFor()
  // One row: without its day nothing was kept.
  const marks = { late: true, backfilled: true, change: 'new', night: '2026-11-01' }
  expect(await kept('medicine')).toMatchObject([marks])
})

test('the night of three weeks ago takes notes, says what becomes of them, and marks them', async () => {
  await open('/diary.html#2026-11-01', [cup])
  await page.getByText('It is kept and shown, but counts in no finding').waitFor()
  await press('Add a note')
  await press('Legs')
  await press('Cramp')
  await write('At', '00:40')
  await page.getByText('That is Monday, 2 November 2026, 00:40.').waitFor()
  await press('Save')
  await page.getByRole('button', { name: /^00:40 Cramp.*late/ }).waitFor()
  expect(await kept('symptom')).toMatchObject([
    {
      ...{ at: Date.parse('2026-11-02T00:40:00+01:00'), night: '2026-11-01' },
      ...{ late: true, backfilled: true },
    },
  ])
})
