import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Diary } from '../../lib/store/diary.ts'
import { makeArea } from '../make/area.ts'

const area = makeArea()
const session = makeArea()
/** How many readings of the whole storage fail, and whether nothing can be taken out of it. */
let unread = 0
let stays = false
const local = {
  ...area,
  async get(keys: string | string[] | null) {
    if (keys === null && unread-- > 0) throw new Error('the storage does not answer')
    return area.get(keys)
  },
  async remove(keys: string | string[]) {
    if (!stays) await area.remove(keys)
  },
}
vi.resetModules()
vi.doMock('webextension-polyfill', () => ({ default: { storage: { local, session } } }))
const { deleteAll } = await import('../../lib/page/delete-all.ts')
const { openDiary } = await import('../../lib/store/diary.ts')
const { workerDiary } = await import('../../lib/store/worker-diary.ts')
afterAll(() => {
  vi.doUnmock('webextension-polyfill')
  vi.resetModules()
})

const kept = {
  settings: { values: { welcomed: true }, changedAt: {} },
  evening: { nights: {} },
  'journal:00000000-0000-4000-8000-000000000001': { id: 'waits' },
}
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  area.stored = structuredClone(kept)
  unread = 0
  stays = false
  const store = Object.create({ clear: () => undefined })
  vi.stubGlobal('localStorage', store)
  vi.stubGlobal('sessionStorage', store)
  vi.stubGlobal('caches', { keys: async () => [] })
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } })
  return () => vi.unstubAllGlobals()
})

test('a private window, which can reach no diary, deletes nothing', async () => {
  ;(await openDiary(makeArea())).close()
  const diary: Diary = workerDiary(area, async () => 'kept')
  expect(await deleteAll(diary)).toEqual(['notes', 'settings', 'browser'])
  expect(area.stored).toEqual(kept)
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['settle'])
})

test.each([
  ['all can be read and taken out', 0, false, []],
  ['what lay there could not be read, and stays', 1, true, ['notes', 'settings']],
  ['what lay there could not be read first, and goes', 1, false, []],
  ['nothing can be taken out', 0, true, ['notes', 'settings']],
])('what is left is said: %s', async (_, failing, staying, left) => {
  const diary = await openDiary(makeArea())
  unread = failing
  stays = staying
  expect(await deleteAll(diary)).toEqual(left)
  diary.close()
})
