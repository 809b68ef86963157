import 'fake-indexeddb/auto'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDiary } from '../../lib/store/diary.ts'
import { beginFreshLog, hasFreshLog, passThrough } from '../../lib/store/fresh-log.ts'
import { makeArea } from '../make/area.ts'
import { signalsByTheClock } from '../make/signals.ts'

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
    const tried = Number((await session.get('freshLog'))['freshLog'])
    const clock = vi.spyOn(Date, 'now').mockReturnValue(tried + 10 * 60_000 - 1)
    expect(await hasFreshLog(session)).toBe(true)
    clock.mockReturnValue(tried + 10 * 60_000)
    expect(await hasFreshLog(session)).toBe(false)
    clock.mockRestore()
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

  describe('waits no longer than it has to', () => {
    function byTheClock() {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      onTestFinished(() => {
        vi.useRealTimers()
        vi.restoreAllMocks()
      })
    }
    /** Whether it is over after so long, and not a moment before. */
    async function endsAfter(ms: number, work: Promise<unknown>) {
      const ended = vi.fn<() => void>()
      const ends = work.then(ended, ended)
      await vi.advanceTimersByTimeAsync(ms - 1)
      expect(ended).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      await ends
    }

    it('seven seconds for another page that writes it', async () => {
      byTheClock()
      signalsByTheClock()
      const { promise: frozen, resolve: thaw } = Promise.withResolvers<void>()
      const held = navigator.locks.request('settle-log', () => frozen)
      const session = makeArea()
      await endsAfter(7_000, beginFreshLog(session))
      expect(await hasFreshLog(session)).toBe(true)
      thaw()
      await held
    })
    it('a second for a page that holds the database', async () => {
      byTheClock()
      vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest)
      await endsAfter(1_000, beginFreshLog(makeArea()))
    })
    it('five seconds for a slow disk', async () => {
      // It lies there already: what makes it is a transaction too.
      await new Promise<void>((resolve) => {
        const open = indexedDB.open('settle-log', 1)
        open.onsuccess = () => {
          open.result.close()
          resolve()
        }
      })
      byTheClock()
      const begun = Promise.withResolvers<void>()
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
        const slow = {
          objectStore: () => ({ put: () => begun.resolve() }),
          onabort: null as (() => void) | null,
          abort: () => slow.onabort?.(),
        }
        return slow as never
      })
      const writing = passThrough(1, 1_000)
      await begun.promise
      await endsAfter(5_000, writing)
      indexedDB.deleteDatabase('settle-log')
    })
  })
})
