import 'fake-indexeddb/auto'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'

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

test('what begins while it is held open for more has it until its own end', async () => {
  await shut()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  await withDiary((diary) => diary.count())
  await vi.advanceTimersByTimeAsync(900)
  const long = withDiary(async (diary) => {
    await vi.advanceTimersByTimeAsync(5_000)
    return diary.count()
  })
  expect(await long).toBe(0)
  // Of two the first to end does not shut it either.
  const wait = Promise.withResolvers<void>()
  const other = withDiary((diary) => wait.promise.then(() => diary.count()))
  await withDiary((diary) => diary.count())
  await vi.advanceTimersByTimeAsync(5_000)
  wait.resolve()
  expect(await other).toBe(0)
})

test('another page that wants it for itself gets it at once, and the next who comes opens it anew', async () => {
  await withDiary((diary) => diary.count())
  expect(await gone()).toBe(true)
  expect(await withDiary((diary) => diary.count())).toBe(0)
})

test('it is shut a second after the last who used it', async () => {
  await shut()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const close = vi.spyOn(IDBDatabase.prototype, 'close')
  onTestFinished(() => close.mockRestore())
  await withDiary((diary) => diary.count())
  await vi.advanceTimersByTimeAsync(999)
  expect(close).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(close).toHaveBeenCalledTimes(1)
  // And after work that failed.
  await expect(withDiary(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(close).toHaveBeenCalledTimes(2)
})
