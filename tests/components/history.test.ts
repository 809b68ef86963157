// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { Entry } from '../../lib/core/schema/entry.ts'

const entry = {
  ...{ id: 'b', night: '2026-11-22', kind: 'note', text: 'tea', zone: 'Europe/Berlin', offset: 60 },
  at: Date.parse('2026-11-22T21:00:00Z'),
  enteredAt: Date.parse('2026-11-23T09:00:00Z'),
} as unknown as Entry
const historyOf = vi.fn<() => Promise<Entry[]>>()
vi.doMock('../../lib/store/read.ts', () => ({ historyOf }))
const { default: History } = await import('../../entrypoints/diary/History.svelte')

/** As the diary's book reads: where that fails the page says so, and nothing stands in. */
const book = { names: {}, read: (rows: Promise<Entry[]>) => rows.catch(() => []) }
const shown = () => render(History, { book, database: {}, entry } as never)
afterEach(cleanup)

test('an entry whose history cannot be read is not said to be unchanged', async () => {
  historyOf.mockRejectedValueOnce(new Error('unreadable'))
  const { container } = shown()
  await vi.waitFor(() => expect(historyOf).toHaveBeenCalledOnce())
  // By the next turn whatever there is to show is shown.
  await new Promise((done) => setTimeout(done))
  expect(container.textContent?.trim()).toBe('')
})

test('an entry that was not changed is', async () => {
  historyOf.mockResolvedValueOnce([entry])
  shown()
  await screen.findByText('Nothing was changed since it was noted.')
  expect(screen.getByText(/^Noted/)).toBeTruthy()
})
