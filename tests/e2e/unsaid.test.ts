import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { entryKinds } from '../../lib/core/schema/entry.ts'
import type { Chromium } from '../drive/chromium.ts'
import { at, freshPage, rowsKept } from './fresh-page.ts'
import { lentChromium } from './lent-chromium.ts'

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
const press = (name: string) => (room: Locator) =>
  room.getByRole('button', { name, exact: true }).click()

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
        'A day is needed, as 2026-11-22.',
      ],
      steps: [
        press('Haemoglobin'),
        press('g/dL'),
        (room) => fill(room, 'Value', '13,5'),
        (room) => fill(room, 'Day of the test, as 2026-11-22', '2026-11-21'),
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
  const open = async () => {
    page = await freshPage(chromium, '/diary.html#2026-11-22', welcomed)
    await page.getByRole('button', { name: 'Add a note' }).click()
    return page.getByRole('region', { name: 'Add a note' }).getByRole('button')
  }
  const names = (await (await open()).allInnerTexts()).slice(0, -1)
  expect(names.length).toBe(entryKinds.length - 1)
  for (const name of names) {
    await open()
    await page.getByRole('button', { name, exact: true }).click()
    expect(await page.locator('form [aria-pressed="true"]').allInnerTexts(), name).toEqual(
      /^(The morning's answer|Sleep)$/.test(name) ? [] : ['Now'],
    )
    await page.getByRole('button', { name: 'Save' }).click()
    if (name === 'Calm') {
      await expect.poll(said).toEqual({})
    } else {
      await page.getByText('One thing is still open:').waitFor()
      expect(await said(), name).toBeNull()
    }
  }
})

test('a field of the long morning that was opened and left is not kept', async () => {
  chromium.clock.set(at('08:00'))
  page = await freshPage(chromium, '/popup.html', welcomed)
  const card = page.getByRole('region', { name: /last night/i })
  await card.getByRole('button', { name: 'More about the night' }).click()
  for (const name of ['Into bed', 'Minutes awake in all', 'How was the sleep?'])
    await card.getByRole('button', { name }).click()
  expect(await card.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0)
  await card.getByRole('button', { name: 'Minutes to fall asleep' }).click()
  await card.getByLabel('Minutes to fall asleep', { exact: true }).fill('25')
  await card.getByLabel('Minutes to fall asleep', { exact: true }).press('Enter')
  await card.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(said).toEqual({ answer: 'own', sol: 25 })
  chromium.clock.set(at('20:20'))
})

test('a table of another program is taken for nothing unasked', async () => {
  page = await freshPage(chromium, '/options.html#notes', welcomed)
  const notes = page.locator('#notes')
  await notes.locator('input[type=file]').setInputFiles({
    ...{ name: 'other.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('When,Bad\n2026-11-20 22:40,6\n'),
  })
  const look = notes.getByRole('button', { name: 'See what it brings' })
  await look.waitFor()
  expect(await look.isDisabled()).toBe(true)
  await notes.getByRole('button', { name: 'A cramp' }).click()
  expect(await look.isDisabled()).toBe(false)
})
