import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { entryKinds } from '../../lib/core/fields/table.ts'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'
import { pressOf } from './press-of.ts'

const welcomed = { settings: { values: { welcomed: true }, changedAt: {} } }
let chromium: Chromium
let page: Page
beforeAll(async () => {
  chromium = await lentChromium(at('20:20'))
})

/** What every entry is stamped with; nobody says it, and it says nothing of anybody. */
const stamps = ['id', 'kind', 'at', 'zone', 'offsetMin', 'night', 'enteredAt', 'late']
/** What was said of the only entry that is kept. */
async function said(): Promise<Record<string, unknown> | null> {
  const rows = await rowsKept(page)
  expect(rows.length).toBeLessThanOrEqual(1)
  const own = Object.entries(rows[0] ?? {}).filter(([key]) => !stamps.includes(key))
  return rows.length === 0 ? null : Object.fromEntries(own)
}
const fill = (room: Locator, label: string, text: string) =>
  room.getByLabel(label, { exact: true }).fill(text)

interface Form {
  readonly room: string
  /** What is missing while nothing, or not enough, was said. */
  readonly missing: readonly string[]
  readonly steps: readonly ((room: Locator) => Promise<void>)[]
  readonly kept: Record<string, unknown>
}
const press = (name: string) => (room: Locator) => pressOf(room, name).click()

describe.each<[name: string, Form]>([
  [
    'a medicine',
    {
      room: '#medicines',
      missing: ['Which medicine is it?', 'New, changed, taken or stopped: which is it?'],
      steps: [(room) => fill(room, 'Name', 'Zoloft'), press('taken')],
      kept: { name: 'Zoloft', change: 'taken' },
    },
  ],
  [
    'a dose of magnesium',
    {
      room: '#magnesium',
      missing: ['How much was it?'],
      steps: [(room) => fill(room, 'Magnesium itself', '150')],
      kept: { name: 'magnesium', mineral: 'magnesium', elementalMg: 150 },
    },
  ],
  [
    'a blood test',
    {
      room: '#iron',
      missing: [
        'Which test was it?',
        'Which unit does the sheet give?',
        'A number is needed, as it stands on the sheet.',
        'A day is needed, as 22 Nov 2026.',
      ],
      steps: [
        press('Haemoglobin'),
        press('g/dL'),
        (room) => fill(room, 'Value', '13,5'),
        (room) => fill(room, 'Day of the test, as 22 Nov 2026', '2026-11-21'),
      ],
      kept: { test: 'haemoglobin', unit: 'g/dL', valueTenths: 135 },
    },
  ],
])('%s in the room of what goes in', (_, { room, missing, steps, kept }) => {
  test('waits for what nobody said, says so, and keeps no more than was said', async () => {
    page = await freshPage(chromium, '/intake.html', welcomed)
    const of = page.locator(room)
    const save = of.getByRole('button', { name: 'Save', exact: true })
    for (const [i, step] of steps.entries()) {
      await save.click()
      await of.getByText(missing[i] ?? '', { exact: true }).waitFor()
      expect(await said()).toBeNull()
      await step(of)
    }
    await save.click()
    await expect.poll(said).toEqual(kept)
  })
})

test('a form of the diary that nobody touched keeps nothing, or nothing but its kind', async () => {
  page = await freshPage(chromium, '/diary.html#2026-11-22', welcomed)
  await press('Add a note')(page.locator('main'))
  const choice = page.getByRole('region', { name: 'Add a note' }).getByRole('button')
  const names = (await choice.allInnerTexts()).slice(0, -1)
  expect(names.length).toBe(entryKinds.length - 1)
  // What is kept without a word more comes last: no later form is looked at over it.
  for (const name of names.sort((a, b) => Number(a === 'Calm') - Number(b === 'Calm'))) {
    await page.getByRole('button', { name, exact: true }).click()
    expect(await page.locator('form [aria-checked="true"]').allInnerTexts(), name).toEqual(
      /^(The morning's answer|Sleep)$/.test(name) ? [] : ['Now'],
    )
    await page.getByRole('button', { name: 'Save' }).click()
    if (name === 'Calm') break
    await page.getByText('One thing is still open:').waitFor()
    expect(await said(), name).toBeNull()
    await page.getByRole('button', { name: 'Leave it' }).click()
    await page.getByRole('button', { name: 'Add a note' }).click()
  }
  await expect.poll(said).toEqual({})
})
