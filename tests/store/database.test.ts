import 'fake-indexeddb/auto'
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { openDB, unwrap } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DATABASE_NAME, openDatabase } from '../../lib/store/database.ts'
import { DATABASE_VERSION, migrations, type SettleSchema } from '../../lib/store/migrations.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  return () => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
})
const fakeTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
/** A version that a later Settle would ask for. */
const asked = (version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

describe('a database that does not open', () => {
  it('is tried once more after half a second, and then given up', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    fakeTime()
    const opening = openDatabase(() => undefined)
    await vi.advanceTimersByTimeAsync(499)
    expect(open).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(open).toHaveBeenCalledTimes(2)
    expect(await opening).toEqual({ ok: false, reason: 'broken' })
  })

  it('and is only busy is there the second time', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('', 'UnknownError')
    })
    fakeTime()
    const opening = openDatabase(() => undefined)
    await vi.advanceTimersByTimeAsync(500)
    vi.useRealTimers()
    expect(await opening).toMatchObject({ ok: true })
  })

  it('and says nothing is waited for five seconds each time; once it opens late it is let go', async () => {
    // A page with an older version holds it, and does not hear that it is to let go.
    const old = await openDB<SettleSchema>(DATABASE_NAME, 1, {
      upgrade: (db, _from, _to, tx) => migrations[0]?.(db, tx),
    })
    fakeTime()
    let opened: unknown
    const closed = vi.fn()
    void openDatabase(closed).then((found) => {
      opened = found
    })
    for (const [ms, as] of [
      [5_000 + 500 + 4_999, undefined],
      [1, { ok: false, reason: 'broken' }],
    ] as const) {
      await vi.advanceTimersByTimeAsync(ms)
      expect(opened).toEqual(as)
    }
    vi.useRealTimers()
    old.close()
    const newer = await asked(DATABASE_VERSION + 1)
    // Whoever still held it would have been asked to let go.
    expect(closed).not.toHaveBeenCalled()
    newer.close()
  })
})

describe('a database that is open', () => {
  it('is let go, and says so, where another page wants a newer version', async () => {
    const closed = vi.fn()
    const opened = await openDatabase(closed)
    expect(opened).toMatchObject({ ok: true })
    expect(closed).not.toHaveBeenCalled()
    const newer = await asked(DATABASE_VERSION + 1)
    expect(closed).toHaveBeenCalledTimes(1)
    expect(() => opened.ok && opened.db.transaction('entries')).toThrow()
    newer.close()
    expect(await openDatabase(closed)).toEqual({ ok: false, reason: 'newer' })
  })

  it('says so where the browser ends it', async () => {
    const closed = vi.fn()
    const opened = await openDatabase(closed)
    if (opened.ok) forceCloseDatabase(unwrap(opened.db) as never)
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1))
  })
})
