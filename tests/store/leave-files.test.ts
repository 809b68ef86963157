import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openDiary } from '../../lib/store/diary.ts'
import { FRESH_LOG_NAME } from '../../lib/store/fresh-log.ts'
import { leaveFiles } from '../../lib/store/leave-files.ts'
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
  const holder = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(FRESH_LOG_NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('noise')
    request.onsuccess = () => resolve(request.result)
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let tookMs: number | null = null
  void leaveFiles(makeArea(), db, ['a']).then(() => {
    tookMs = waited
  })
  let waited = 0
  for (; waited < 20_000 && tookMs === null; waited += 100) {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(tookMs).toBeGreaterThan(4_500)
  expect(tookMs).toBeLessThan(6_000)
  holder.close()
  db.close()
})
