import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Chromium } from '../drive/chromium.ts'
import { gateTable } from '../make/gate-table.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { pressOf } from './press-of.ts'

const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
const questions = gateTable.magnesium.flat()
let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('18:40'))
})

/** The health list with every question of the plan answered no, but for what is given. */
const list = (given: Record<string, string> = {}) => ({
  key: 'health',
  changedAt: at('08:00'),
  value: Object.fromEntries(
    questions.map((id) => [id, { answer: given[id] ?? 'no', answeredAt: at('08:00') }]),
  ),
})
const plan = (startedOn: string) => ({
  key: 'magnesiumPlan',
  changedAt: at('08:00'),
  value: { startedOn },
})
const loose = (i: number, day: string) => ({
  ...{ id: `00000000-0000-4000-8000-00000000000${i}`, kind: 'factor', factor: 'looseStools' },
  ...{ at: Date.parse(`${day}T10:00:00+01:00`), enteredAt: Date.parse(`${day}T10:00:00+01:00`) },
  ...{ zone: 'Europe/Berlin', offsetMin: 60, night: day },
})
const room = () => page.locator('#magnesium')
async function open(profile: readonly unknown[], entries: readonly unknown[] = []) {
  page = await freshPage(chromium, '/intake.html', welcomed, { entries, profile })
  await room().getByRole('heading', { name: 'A plan' }).waitFor()
}
const press = (name: string) => pressOf(room(), name).click()
const doses = async () => (await rowsKept(page)).filter((row) => row['kind'] === 'dose')

describe('the gate before a plan', () => {
  test('a hard stop leaves the plan out and says why', async () => {
    await open([list({ kidney: 'yes' })])
    await room().getByText('You said yes to: kidney disease or dialysis.').waitFor()
    expect(await room().getByRole('button', { name: 'Begin tonight' }).count()).toBe(0)
  })
  test('not sure asks first, and open questions wait', async () => {
    await open([list({ digoxin: 'notSure' })])
    await room()
      .getByText(/^Ask a doctor or a pharmacist first\./)
      .waitFor()
    await open([])
    await room().getByText('Check this by day', { exact: true }).waitFor()
  })
  test('a stricter answer lets a running plan rest', async () => {
    await open([list({ pregnancy: 'yes' }), plan('2026-11-20')])
    await room()
      .getByText(/^Your plan rests\. Left out\. You said yes to: pregnancy\./)
      .waitFor()
  })
})

test('from the first press to the evening: a dose with dinner, ticked in the popup, and undone', async () => {
  await open([list()])
  await press('Begin tonight')
  await room().getByText('Day 1: 100 mg with dinner.').waitFor()
  await room().getByRole('heading', { name: 'Stop, and ask a doctor the same day' }).waitFor()
  await page.goto(page.url().replace('intake', 'popup'))
  await page.getByRole('button', { name: 'Done: With dinner, as planned' }).click()
  await expect.poll(async () => (await doses()).length).toBe(1)
  expect((await doses())[0]).toMatchObject({
    ...{ mineral: 'magnesium', elementalMg: 100, planned: true, night: '2026-11-22' },
  })
  await page.keyboard.press('u')
  await page.getByRole('button', { name: 'Done: With dinner, as planned' }).waitFor()
})

test('the worker holds the dose of a plan for the evening, and none that rests', async () => {
  const steps = async (night: string) => {
    const { ledger } = (await chromium.storage()) as {
      ledger?: { nights: Record<string, Record<string, unknown>> }
    }
    return Object.keys(ledger?.nights[night] ?? {})
  }
  chromium.clock.set(at('20:00'))
  await open([list(), plan('2026-11-20')])
  await page.evaluate(() => chrome.storage.local.set({ poke: 1 }))
  await expect.poll(() => steps('2026-11-22')).toContain('magnesium')
  // An evening later: what was on its way still speaks of the first one.
  await open([list({ kidney: 'yes' }), plan('2026-11-20')])
  chromium.clock.set(at('20:35') + 86_400_000)
  await page.evaluate(() => chrome.storage.local.set({ poke: 2 }))
  await expect.poll(() => steps('2026-11-23')).toContain('walk')
  expect(await steps('2026-11-23')).not.toContain('magnesium')
  chromium.clock.set(at('18:40'))
})

describe('doses', () => {
  const amount = () => room().getByLabel('Magnesium itself', { exact: true })
  test('above the cap: recorded as taken, marked, and no plan beside it', async () => {
    await open([list()])
    await amount().fill('800')
    await amount().press('Enter')
    await press('Save')
    await room()
      .getByText(/^800 mg today, which is above 250 mg\. It is noted as it was\./)
      .waitFor()
    const [dose] = await doses()
    expect(dose).toMatchObject({ elementalMg: 800 })
    expect(dose).not.toHaveProperty('source')
    await room()
      .getByText(/^Not planned: with what you noted today it would be 1000 mg/)
      .waitFor()
    expect(await room().getByRole('button', { name: 'Begin tonight' }).count()).toBe(0)
    await press('North America')
    await room()
      .getByText(/which is above 350 mg/)
      .waitFor()
  })
  test('an amount that nobody said is asked for', async () => {
    await open([list()])
    await amount().fill('')
    await press('Save')
    await room().getByText('How much was it?').waitFor()
    expect(await doses()).toEqual([])
  })
  test.each(['-5', '4000', 'ten'])(
    'an amount of %j is refused, and nothing is lost',
    async (wrong) => {
      await open([list()])
      await amount().fill(wrong)
      await amount().press('Enter')
      await room()
        .getByText(/0.*2000/)
        .waitFor()
      expect(await doses()).toEqual([])
    },
  )
  test('an hour of today that has not come yet is not kept', async () => {
    await open([list()])
    await amount().fill('100')
    const when = room().getByLabel('At', { exact: true })
    await when.fill('23:00')
    await when.press('Enter')
    await room().getByText('That is Saturday, 21 November 2026, 23:00.').waitFor()
    await press('Today')
    await room().getByText('That has not come yet.').waitFor()
    await press('Save')
    // The next one is the only one.
    await press('Yesterday')
    await press('Save')
    await expect.poll(doses).toMatchObject([{ at: at('23:00') - 86_400_000 }])
  })
})

describe('an end', () => {
  test('three days of loose stools end the plan by themselves', async () => {
    await open([list(), plan('2026-11-15')], [loose(1, '2026-11-20'), loose(2, '2026-11-21')])
    await room().getByText('Day 8: 200 mg with dinner.').waitFor()
    await room().getByLabel('Magnesium itself', { exact: true }).fill('200')
    await press('Save')
    await press('Yes')
    await room()
      .getByText(/^The plan ended on .*: loose stools three days in a row\./)
      .waitFor()
    expect(
      await room()
        .getByText(/with dinner\.$/)
        .count(),
    ).toBe(0)
  })
  test('a sign ends it at once and names a doctor', async () => {
    await open([list(), plan('2026-11-15')])
    await press('Yes, one of these')
    await room()
      .getByText(/ask a doctor today\.$/)
      .waitFor()
  })
  test('and so does the same sign in the check for signs', async () => {
    const flags = {
      key: 'flags',
      changedAt: at('09:00'),
      value: { answers: { magnesiumSigns: 'yes' }, at: at('09:00'), acknowledged: true },
    }
    await open([list(), plan('2026-11-15'), flags])
    await room()
      .getByText(/ask a doctor today\.$/)
      .waitFor()
  })
})
