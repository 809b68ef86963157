import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, expect, it, vi } from 'vitest'
import { deleteDatabase, isThere, rowsLeft } from '../../lib/store/delete-database.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { makeArea } from '../make/area.ts'
import { first } from '../make/kept.ts'

const opened = (name: string) =>
  new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open(name, 99)
    open.onsuccess = () => resolve(open.result)
  })

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it("deletes a newer version's database, and rejects while one is held open", async () => {
  globalThis.indexedDB = new IDBFactory()
  const holder = await opened('settle')
  // The patience alone: the database goes on by itself.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const refused = expect(deleteDatabase('settle')).rejects.toThrow('longer than 3000 ms')
  await vi.advanceTimersByTimeAsync(3_000)
  await refused
  vi.useRealTimers()
  expect(await isThere('settle')).toBe(true)
  holder.close()
  await deleteDatabase('settle')
  expect(await isThere('settle')).toBe(false)
})

it('every store is empty after a wipe, whatever stores there are', async () => {
  globalThis.indexedDB = new IDBFactory()
  const diary = await openDiary(makeArea())
  const db = diary.database as Database
  await diary.add([first(1)])
  await diary.setProfile('nights', ['urge'], 5)
  const tx = db.transaction(['nights', 'safety'], 'readwrite')
  void tx.objectStore('nights').put({ id: 'a', night: '2026-11-20' })
  void tx.objectStore('safety').put(5, 'at')
  await tx.done
  const tx2 = db.transaction('seat', 'readwrite')
  void tx2.objectStore('seat').put({ from: 1, to: 30, state: 'idle' })
  await tx2.done
  expect(await rowsLeft(db, 20)).toBe(4)
  // What was changed at that very moment counts as written after it.
  expect(await rowsLeft(db, 30)).toBe(4)
  expect(await rowsLeft(db, 5)).toBe(3)
  expect(await rowsLeft(db, 31)).toBe(5)
  await diary.wipe()
  expect(await rowsLeft(db, 31)).toBe(0)
  diary.close()
})
