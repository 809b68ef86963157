import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { deleteDatabase, isThere, rowsLeft } from '../../lib/store/delete-database.ts'
import { openDiary } from '../../lib/store/diary.ts'
import { beginFreshLogNow } from '../../lib/store/fresh-log.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { makeArea } from '../make/area.ts'
import { first } from '../make/kept.ts'

const opened = (name: string) =>
  new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open(name, 99)
    open.onsuccess = () => resolve(open.result)
  })

it('a database of a newer version is deleted, and one that is held is not said to be', async () => {
  globalThis.indexedDB = new IDBFactory()
  const holder = await opened('settle')
  await expect(deleteDatabase('settle')).rejects.toThrow('held open')
  expect(await isThere('settle')).toBe(true)
  holder.close()
  await deleteDatabase('settle')
  expect(await isThere('settle')).toBe(false)
}, 20_000)

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
  expect(await rowsLeft(db, 31)).toBe(5)
  await diary.wipe()
  expect(await rowsLeft(db, 31)).toBe(0)
  diary.close()
})

it('another log is begun as often as something is deleted, and leaves nothing behind', async () => {
  const session = makeArea()
  let puts = 0
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...args) {
    puts++
    return put.apply(this, args)
  }
  for (const n of [1, 2]) {
    await beginFreshLogNow(session)
    expect(puts).toBe(n * 5 * 110)
  }
  IDBObjectStore.prototype.put = put
  expect(await isThere('settle-log')).toBe(false)
})
