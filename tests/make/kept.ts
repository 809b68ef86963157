import { IDBFactory } from 'fake-indexeddb'
import { expect } from 'vitest'
import type { EntryKind } from '../../lib/core/fields/table.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { type Cursor, newest } from '../../lib/store/read.ts'
import { makeArea } from './area.ts'

export const nights = ['2026-11-19', '2026-11-20', '2026-11-21']
export const moments = [1_795_100_000_000, 1_795_200_000_000, 1_795_300_000_000]
export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A first row; three nights and moments take turns. */
export const first = (n: number): Entry => ({
  ...{ id: id(n), kind: 'symptom', symptomKind: 'urge', severity: n },
  ...{ at: moments[n % 3] as number, zone: 'UTC', offsetMin: 0 },
  ...{ night: nights[n % 3] as string, enteredAt: n },
})

/** The order of pages: the newest first. */
export const newer = (a: Entry, b: Entry) => b.at - a.at || (a.id < b.id ? 1 : -1)

/** A diary that holds these rows and nothing else, in a database of its own. */
export async function diaryOf(rows: readonly unknown[]) {
  globalThis.indexedDB = new IDBFactory()
  const diary = await openDiary(makeArea())
  await diary.add(rows as Entry[])
  return { diary, db: diary.database as Database }
}

/** What all pages hold, one after the other. */
export async function everyPage(db: Database, limit: number, kinds?: readonly EntryKind[]) {
  const found: Entry[] = []
  for (let before: Cursor | null = null, isFirst = true; ; isFirst = false) {
    const page: Awaited<ReturnType<typeof newest>> = await newest(db, { kinds, before, limit })
    // Only a diary with nothing in it has a page with nothing on it.
    if (!isFirst || page.next) expect(page.entries.length).toBeGreaterThan(0)
    found.push(...page.entries)
    if (!page.next) return found
    before = page.next
  }
}
