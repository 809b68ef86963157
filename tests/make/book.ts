import { onTestFinished, vi } from 'vitest'
import { Book } from '../../entrypoints/diary/book.svelte.ts'
import { EntryDraft } from '../../entrypoints/diary/draft.svelte.ts'
import type { EntryKind } from '../../lib/core/fields/table.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { NOW, noted, onDisk, pageWith } from './page.ts'

/** The window of the diary page, as far as a book asks for it: an address, and going somewhere by Back. */
export function windowAt(hash = '') {
  const place = { hash }
  const heard = new Set<() => void>()
  const scrolled = vi.fn()
  vi.stubGlobal('location', place)
  vi.stubGlobal('addEventListener', (what: string, hears: () => void) => {
    if (what === 'hashchange') heard.add(hears)
  })
  vi.stubGlobal('scrollTo', scrolled)
  const goTo = (to: string) => {
    place.hash = to
    for (const hears of heard) hears()
  }
  return { place, goTo, scrolled }
}

/** The diary page, opened at an address, with what lies in its diary. */
export async function bookWith(before: Parameters<typeof pageWith>[0] = {}, hash = '') {
  const window = windowAt(hash)
  const page = await pageWith(before)
  const book = new Book(page.live, page.notes)
  await book.begin()
  return { ...page, ...window, book }
}

/** A method that fails from here to the end of the test. */
export function failing(of: object, method: string): void {
  const spy = vi.spyOn(of as Record<string, () => unknown>, method)
  spy.mockImplementation(() => {
    throw new DOMException('', 'UnknownError')
  })
  onTestFinished(() => spy.mockRestore())
}

/** A form of a new note, at some moment. */
export async function formOf(kind: EntryKind, night = '2026-11-22', now = NOW) {
  vi.setSystemTime(now)
  const page = await bookWith()
  return { ...page, form: new EntryDraft(page.book, kind, night, null) }
}

/** A form that changes what was noted, some time later. */
export async function formFor(draft: Draft, when: number, later = NOW, change: object = {}) {
  const page = await bookWith()
  const entry = { ...noted(page.live, draft, when), ...change } as Entry
  await page.book.add(entry)
  vi.setSystemTime(later)
  page.live.look()
  return { ...page, entry, form: new EntryDraft(page.book, entry.kind, entry.night, entry) }
}

/** What was written down last. */
export const last = async (): Promise<Entry | undefined> =>
  (await onDisk()).entries.toSorted((a, b) => a.enteredAt - b.enteredAt).at(-1)
