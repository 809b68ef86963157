import 'fake-indexeddb/auto'
import { setTimeout as delay } from 'node:timers/promises'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDiary } from '../../lib/store/diary.ts'
import { FRESH_LOG_NAME } from '../../lib/store/fresh-log.ts'
import { workerDiary } from '../../lib/store/worker-diary.ts'
import { makeArea } from '../make/area.ts'
import { makeCaches, makeStorage } from '../make/caches.ts'
import { first } from '../make/kept.ts'
import { noLocks } from '../make/no-locks.ts'

/** Of Node, which keeps a turn as a browser does. */
const realLocks = navigator.locks
const local = makeArea()
const session = makeArea()
const tellDeleted = vi.fn()
vi.resetModules()
vi.doMock('../../lib/browser/local.ts', () => ({ local }))
vi.doMock('../../lib/browser/session.ts', () => ({ session, logMarks: session }))
vi.doMock('../../lib/page/say.ts', () => ({ tellDeleted }))
const { deleteAll } = await import('../../lib/page/delete-all.ts')
afterAll(() => {
  for (const path of ['browser/local.ts', 'browser/session.ts', 'page/say.ts'])
    vi.doUnmock(`../../lib/${path}`)
  vi.resetModules()
})

const settings = { values: { welcomed: true }, changedAt: { welcomed: 5 } }
let looks: ReturnType<typeof makeStorage>
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  local.stored = { settings, evening: { nights: {} }, ledger: { nights: {} }, poke: 'a' }
  session.stored = { freshLog: true, dim: 1 }
  looks = makeStorage({ palette: 'night', popup: 'log' })
  vi.stubGlobal('localStorage', looks)
  vi.stubGlobal('sessionStorage', makeStorage({}))
  vi.stubGlobal('caches', makeCaches('of long ago', 'another'))
  // One page alone: nobody else holds the lock.
  vi.stubGlobal('navigator', noLocks)
  tellDeleted.mockReset()
  vi.spyOn(crypto, 'getRandomValues').mockImplementation(() => new Uint8Array(1) as never)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const held = (name: string, version?: number) =>
  new Promise<IDBDatabase>((resolve) => {
    const open = indexedDB.open(name, version)
    open.onsuccess = () => resolve(open.result)
  })
const opened = async () => {
  const diary = await openDiary(makeArea())
  await diary.add([first(1), first(2)])
  return diary
}

const refuse = () => {
  throw new DOMException('', 'UnknownError')
}
const refuseRemoval = () => vi.spyOn(local, 'remove').mockRejectedValue(new Error('no storage'))

/** Deletes all, while the clock goes on only as the database does: so many turns of it a moment. */
async function deleted(diary: Parameters<typeof deleteAll>[0]): Promise<string[]> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let isDone = false
  const left = deleteAll(diary).finally(() => {
    isDone = true
  })
  left.catch(() => undefined)
  while (!isDone) {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(20)
  }
  vi.useRealTimers()
  return left
}

/** Deletes all while somebody who has read before holds a lock, and writes what it had read before it lets go. */
async function deletedDuring(
  lock: string,
  diary: Parameters<typeof deleteAll>[0],
  write: () => Promise<void>,
): Promise<string[]> {
  vi.stubGlobal('navigator', { locks: realLocks })
  const reads = Promise.withResolvers<void>()
  const holds = realLocks.request(lock, async () => {
    await reads.promise
    await write()
  })
  const whileItWaits = delay(200)
  const left = deleted(diary)
  // Whoever does not wait for it is done before it.
  await Promise.race([left, whileItWaits])
  reads.resolve()
  await holds
  return left
}

describe('everything is deleted', () => {
  it('and nothing is left, in any home', async () => {
    const diary = await opened()
    expect(await deleted(diary)).toEqual([])
    expect(await diary.count()).toBe(0)
    expect(local.stored).toEqual({ poke: 'a' })
    expect(session.stored).toEqual({ freshLog: true })
    expect([...Object.keys(looks), ...(await caches.keys())]).toEqual([])
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['settle'])
    expect(tellDeleted).toHaveBeenCalled()
    diary.close()
  })

  it('also where nobody can say first which notes lie there', async () => {
    const diary = await opened()
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(refuse)
    expect(await deleted(diary)).toEqual([])
    expect(await diary.count()).toBe(0)
    diary.close()
  })

  it('once more where a page that was just saving writes back what it had read', async () => {
    const diary = await opened()
    tellDeleted.mockImplementationOnce(() => Object.assign(local.stored, { settings }))
    expect(await deleted(diary)).toEqual([])
    expect(local.stored).not.toHaveProperty('settings')
    diary.close()
  })

  it('and a look at the nights that has read before brings none of their hours back', async () => {
    const diary = await opened()
    const nights = { since: '2026-11-01', through: '2026-11-20', rows: [] }
    local.stored['nights'] = nights
    const left = await deletedDuring('settle-nights', diary, async () => {
      local.stored['nights'] = { ...nights, through: '2026-11-21' }
    })
    expect(left).toEqual([])
    expect(local.stored).toEqual({ poke: 'a' })
    diary.close()
  })

  it('and a turn of the worker that was under way writes nothing after it', async () => {
    const diary = await opened()
    const evening = { nights: { '2026-11-21': {} } }
    const at = Date.now() - 60_000
    const left = await deletedDuring('settle-look', diary, async () => {
      Object.assign(local.stored, { evening })
      await diary.database?.put('seat', { from: at - 60_000, to: at, state: 'active' })
    })
    expect(left).toEqual([])
    expect(local.stored).toEqual({ poke: 'a' })
    expect(await diary.database?.count('seat')).toBe(0)
    diary.close()
  })

  it('and what is set anew meanwhile stays', async () => {
    const diary = await opened()
    const anew = { values: {}, changedAt: {} }
    tellDeleted.mockImplementationOnce(() => {
      Object.assign(local.stored, { settings: anew })
      looks['palette'] = 'day'
    })
    expect(await deleted(diary)).toEqual([])
    expect(local.stored).toMatchObject({ settings: anew })
    expect(Object.keys(looks)).toEqual(['palette'])
    diary.close()
  })
})

describe('what could not be deleted is named', () => {
  it('all, in a private window, which cannot reach the diary: nothing is touched', async () => {
    ;(await openDiary(makeArea())).close()
    const before = structuredClone(local.stored)
    const left = await deleted(workerDiary(local, async () => 'kept'))
    expect(left).toEqual(['notes', 'settings', 'browser'])
    expect(local.stored).toEqual(before)
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain('settle')
  })

  it.each([
    ['and it goes', false, []],
    ['and it stays', true, ['settings']],
  ])('settings, where what lay there could not be read first, %s', async (_, stays, left) => {
    const diary = await opened()
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('the storage does not answer'))
    if (stays) refuseRemoval()
    expect(await deleted(diary)).toEqual(left)
    diary.close()
  })

  it('notes, where the transaction is refused', async () => {
    const diary = await opened()
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(refuse)
    expect(await deleted(diary)).toEqual(['notes'])
    expect(await diary.count()).toBe(2)
    diary.close()
  })

  it('notes, while a page holds the database of a newer version; none once it lets go', async () => {
    const holder = await held('settle', 99)
    const diary = await openDiary(makeArea())
    expect(diary.home).toBe('journal')
    expect(await deleted(diary)).toEqual(['notes'])
    holder.close()
    expect(await deleted(diary)).toEqual([])
  })

  it('notes and settings, where a note waits beside them and nothing is taken away there', async () => {
    const diary = await opened()
    local.stored['journal:1'] = first(3)
    refuseRemoval()
    expect(await deleted(diary)).toEqual(['notes', 'settings'])
    diary.close()
  })

  it('settings, where they are not taken away; rows of the worker alone are none', async () => {
    const diary = await opened()
    refuseRemoval()
    expect(await deleted(diary)).toEqual(['settings'])
    local.stored = { ledger: { nights: {} }, dim: null, poke: 'a' }
    expect(await deleted(diary)).toEqual([])
    diary.close()
  })

  it('what the browser keeps for the look of pages', async () => {
    const diary = await opened()
    vi.stubGlobal('localStorage', Object.defineProperty({ ...looks }, 'clear', { value: refuse }))
    expect(await deleted(diary)).toEqual(['browser'])
    diary.close()
  })

  it('the noise that takes the words out of the files, while a page holds it', async () => {
    const diary = await opened()
    const holder = await held(FRESH_LOG_NAME, 1)
    expect(await deleted(diary)).toEqual(['browser'])
    expect(await diary.count()).toBe(0)
    holder.close()
    diary.close()
  })
})
