import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDiary } from '../../lib/store/diary.ts'
import { FRESH_LOG_NAME } from '../../lib/store/fresh-log.ts'
import { leaveFiles, leaveFilesLater } from '../../lib/store/leave-files.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { makeArea } from '../make/area.ts'
import { first } from '../make/kept.ts'

const get = vi.spyOn(IDBObjectStore.prototype, 'get')
beforeEach(() => {
  get.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(() => {
  get.mockRestore()
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
    const from = performance.now()
    await leaveFiles(makeArea(), db, ids)
    // The browser sorts in the background, and is given time for it.
    expect(performance.now() - from).toBeGreaterThan(1_200)
    const asked = get.mock.calls.map(([key]) => key as string)
    expect(asked.length).toBeGreaterThan(1_000)
    expect(asked.length).toBeLessThan(10_000)
    for (const key of new Set(asked)) {
      expect(['', ...ids]).not.toContain(key)
      const id = ids.find((one) => one.startsWith(key) || key.startsWith(one))
      expect(Math.abs(key.length - (id?.length ?? 0))).toBe(1)
    }
    expect(new Set(asked).size).toBeGreaterThanOrEqual(Math.min(2 * n, 2_000))
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(FRESH_LOG_NAME)
    db.close()
  },
)

it('where nothing was noted any key is looked for', async () => {
  const db = await opened()
  await leaveFiles(makeArea(), db, [])
  expect(get.mock.calls.length).toBeGreaterThan(1_000)
  expect(new Set(get.mock.calls.map(([key]) => key))).toEqual(new Set(['']))
  db.close()
})

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

it('where another page holds the noise, it is waited for once, and then left', async () => {
  const db = await opened()
  const holder = await held()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const tookMs = await lasting(leaveFiles(makeArea(), db, ['a']))
  expect(tookMs).toBeGreaterThan(4_500)
  expect(tookMs).toBeLessThan(6_000)
  holder.close()
  db.close()
})

describe('seconds later, when nobody reads what lay there any more', () => {
  it('the same is done again, after three seconds and after nine more', async () => {
    const db = await opened()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const later = leaveFilesLater(makeArea(), db, ['a'])
    await lasting(later, 2_900)
    expect(get).not.toHaveBeenCalled()
    expect(await lasting(later, 60_000)).toBeGreaterThan(11_000)
    expect(get.mock.calls.length).toBeGreaterThan(3_000)
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(FRESH_LOG_NAME)
    db.close()
  })

  it('nothing is done where the browser has no such files', async () => {
    const db = await opened()
    await leaveFilesLater(null, db, ['a'])
    expect(get).not.toHaveBeenCalled()
    db.close()
  })
})

const held = (): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const request = indexedDB.open(FRESH_LOG_NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('noise')
    request.onsuccess = () => resolve(request.result)
  })

/** How long the work took by the made clock, in milliseconds; no longer than the limit. */
async function lasting(work: Promise<void>, limitMs = 20_000): Promise<number> {
  let done = false
  void work.then(() => {
    done = true
  })
  let waitedMs = 0
  for (; waitedMs < limitMs && !done; waitedMs += 100) {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(100)
  }
  return waitedMs
}
