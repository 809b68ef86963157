import 'fake-indexeddb/auto'
import { afterAll, expect, test, vi } from 'vitest'

vi.resetModules()
vi.doMock('../../lib/browser/target.ts', () => ({ target: 'firefox' }))
const { withDiary } = await import('../../entrypoints/background/diary.ts')
afterAll(() => {
  vi.doUnmock('../../lib/browser/target.ts')
  vi.resetModules()
})

const gone = () =>
  new Promise<boolean>((resolve) => {
    const deleting = indexedDB.deleteDatabase('settle')
    deleting.onsuccess = () => resolve(true)
    deleting.onblocked = () => resolve(false)
  })
/** Once nobody holds it. */
const shut = () => vi.waitFor(async () => expect(await gone()).toBe(true), 5_000)

test('all that one wake-up does opens the diary once, and shuts it again', async () => {
  await shut()
  const open = vi.spyOn(indexedDB, 'open')
  const looks = await Promise.all([1, 2].map(() => withDiary((diary) => diary.count())))
  expect(looks).toEqual([0, 0])
  await withDiary(async ({ database }) => expect(database).not.toBeNull())
  expect(open).toHaveBeenCalledTimes(1)

  await shut()
  expect(await withDiary((diary) => diary.count())).toBe(0)
  expect(open).toHaveBeenCalledTimes(2)
  open.mockRestore()
})

test('a diary that did not open is tried again by the next who comes', async () => {
  await shut()
  const refuse = () => {
    throw new DOMException('', 'UnknownError')
  }
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(refuse)
  await withDiary(async (diary) => expect(diary.home).toBe('journal'))
  open.mockRestore()
  await withDiary(async (diary) => expect(diary.home).toBe('database'))
})
