import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { openDiary } from '../../lib/store/diary.ts'
import { leaveFiles } from '../../lib/store/leave-files.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { makeArea } from '../make/area.ts'
import { first } from '../make/kept.ts'

const get = vi.spyOn(IDBObjectStore.prototype, 'get')
beforeEach(() => {
  get.mockClear()
})

async function opened() {
  const diary = await openDiary(makeArea())
  await diary.add([first(1), first(2)])
  get.mockClear()
  return diary.database as Database
}

it.each([1, 2, 5_000])(
  'it looks beside %i keys and never at them, a few thousand times',
  async (n) => {
    const db = await opened()
    const ids = Array.from({ length: n }, () => crypto.randomUUID())
    await leaveFiles(makeArea(), db, ids)
    const asked = get.mock.calls.map(([key]) => key as string)
    expect(asked.length).toBeGreaterThan(1_000)
    expect(asked.length).toBeLessThan(10_000)
    for (const key of new Set(asked)) {
      expect(ids).not.toContain(key)
      expect(ids.some((id) => id.startsWith(key) || key.startsWith(id))).toBe(true)
    }
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('settle-log')
    db.close()
  },
)

it('where the browser has no such files nothing is done', async () => {
  const db = await opened()
  await leaveFiles(null, db, ['a'])
  expect(get).not.toHaveBeenCalled()
  db.close()
})

it('a database that is closed is no fault', async () => {
  const db = await opened()
  db.close()
  await leaveFiles(makeArea(), db, ['a'])
  expect(get).not.toHaveBeenCalled()
})
