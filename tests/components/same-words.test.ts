// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import type { Book } from '../../entrypoints/diary/book.svelte.ts'
import Diary from '../../entrypoints/diary/Diary.svelte'
import EntryRow from '../../entrypoints/diary/EntryRow.svelte'
import type { EntryOf } from '../../lib/core/schema/entry.ts'
import { know } from '../../lib/texts/t.ts'
import { english } from '../make/english.ts'

afterEach(async () => {
  cleanup()
  await know('all', english)
})

const entry: EntryOf<'symptom'> = {
  id: '1',
  kind: 'symptom',
  at: Date.parse('2026-11-22T21:00:00+01:00'),
  zone: 'Europe/Berlin',
  offsetMin: 60,
  night: '2026-11-22',
  enteredAt: 0,
  symptomKind: 'urge',
  reliefByMovement: 'full',
  reliefByPosition: 'full',
}
/** As much of the diary's state as these two look at. */
const book = {
  place: { view: 'list' },
  day: '2026-11-22',
  tonight: '2026-11-22',
  notes: { trouble: null },
  live: { settings: { singleKeys: true } },
  names: { routine: [], drinks: [] },
  nowOf: (one: unknown) => one,
} as unknown as Book

// As in a language that has one word where English has two.
test('two ways to look at the diary may be called the same', async () => {
  await know('all', { 'ui.diary.year': english['ui.diary.month'] ?? '' })
  render(Diary, { book })
  expect(screen.getAllByRole('link', { name: english['ui.diary.month'] ?? '' })).toHaveLength(2)
})

test('two details of a note may read the same', async () => {
  await know('all', {
    'ui.field.name.reliefByMovement': 'Less',
    'ui.field.name.reliefByPosition': 'Less',
  })
  render(EntryRow, { book, entry })
  screen.getByRole('button', { expanded: false }).click()
  const details = await screen.findAllByText(/^Less:/)
  expect(new Set(details.map(({ textContent }) => textContent)).size).toBe(1)
  expect(details).toHaveLength(2)
})
