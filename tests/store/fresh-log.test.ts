import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { openDiary } from '../../lib/store/diary.ts'
import { beginFreshLog, hasFreshLog, passThrough } from '../../lib/store/fresh-log.ts'
import { makeArea } from '../make/area.ts'

const names = async () => (await indexedDB.databases()).map(({ name }) => name)

describe('a fresh log', () => {
  it('is begun once in a session, and leaves nothing behind', async () => {
    const session = makeArea()
    let written = 0
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...args) {
      written += (args[0] as Uint8Array).byteLength
      return put.apply(this, args)
    }
    expect(await hasFreshLog(session)).toBe(false)
    await beginFreshLog(session)
    // More than four megabytes, which is the most that the browser holds in memory.
    expect(written).toBeGreaterThan(4 * 1024 * 1024)
    written = 0
    expect(await hasFreshLog(session)).toBe(true)
    ;(await openDiary(makeArea(), undefined, session)).close()
    expect(written).toBe(0)
    IDBObjectStore.prototype.put = put
    expect(await names()).not.toContain('settle-log')
  })
  it('is none where the browser has no such log', async () => {
    expect(await hasFreshLog(null)).toBe(true)
    ;(await openDiary(makeArea(), undefined, null)).close()
    expect(await names()).not.toContain('settle-log')
  })
  it('is asked for while the database opens, since a note waits for both', async () => {
    const session = makeArea()
    const get = vi.spyOn(session, 'get')
    const opening = openDiary(makeArea(), undefined, session)
    expect(get).toHaveBeenCalled()
    ;(await opening).close()
  })
  it('is written by one of two who open at once, and the other waits for it', async () => {
    const session = makeArea()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    const both = await Promise.all([1, 2].map(() => openDiary(makeArea(), undefined, session)))
    expect(put).toHaveBeenCalledTimes(110)
    put.mockRestore()
    for (const diary of both) diary.close()
  })
  it('that a frozen page holds up is given up after a second, and not tried again at once', async () => {
    const session = makeArea()
    const frozen = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('settle-log', 1)
      open.onupgradeneeded = () => open.result.createObjectStore('noise')
      open.onsuccess = () => resolve(open.result)
    })
    const diary = await openDiary(makeArea(), undefined, session)
    expect(diary.home).toBe('database')
    diary.close()
    expect(await hasFreshLog(session)).toBe(true)
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 60_000)
    expect(await hasFreshLog(session)).toBe(false)
    later.mockRestore()
    frozen.close()
    await vi.waitFor(async () => expect(await names()).not.toContain('settle-log'))
  })
  it('that the browser refuses is not waited for', { timeout: 10_000 }, async () => {
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('settle-log', 2)
      open.onsuccess = () => resolve(open.result)
    })
    newer.close()
    await expect(passThrough(1)).rejects.toMatchObject({ name: 'VersionError' })
    indexedDB.deleteDatabase('settle-log')
    await vi.waitFor(async () => expect(await names()).not.toContain('settle-log'))
  })
  it('that cannot be begun keeps nobody from the diary', async () => {
    const broken = { ...makeArea(), get: () => Promise.reject(new Error('no session')) }
    const diary = await openDiary(makeArea(), undefined, broken)
    expect(diary.home).toBe('database')
    diary.close()
  })
})
