import { expect, test, vi } from 'vitest'
import { inTurns, LongWork, type WorkOptions } from '../../lib/page/long-work.svelte.ts'

test('a work is shown with its words and its share while it is done, and not after', async () => {
  const work = new LongWork()
  expect(work.words).toBeNull()
  const held = Promise.withResolvers<string>()
  const done = work.run('Saving', async ({ onProgress }) => {
    onProgress(0.4)
    return held.promise
  })
  expect(work).toMatchObject({ words: 'Saving', share: 0.4 })
  held.resolve('file')
  expect(await done).toBe('file')
  expect(work.words).toBeNull()
})

test('the next work begins at nothing', async () => {
  const work = new LongWork()
  await work.run('One', async ({ onProgress }) => onProgress(1))
  const held = Promise.withResolvers<void>()
  const second = work.run('Two', () => held.promise)
  expect(work.share).toBe(0)
  held.resolve()
  await second
})

test('a work that the person stops says so, whatever it threw; one that fails fails', async () => {
  const work = new LongWork()
  work.stop()
  const stopped = work.run('One', async ({ signal }) => {
    work.stop()
    signal.throwIfAborted()
  })
  expect(await stopped).toBe('stopped')
  expect(work.words).toBeNull()
  const failed = work.run('Two', () => Promise.reject(new Error('no room')))
  await expect(failed).rejects.toThrow('no room')
  expect(work.words).toBeNull()
})

/** Goes through many things, each of which takes so many milliseconds by the clock that is looked at. */
function through(count: number, eachMs: number, total = count) {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const controller = new AbortController()
  const seen: number[] = []
  const shares: number[] = []
  const options: WorkOptions = {
    onProgress: (share) => shares.push(share),
    signal: controller.signal,
  }
  const things = Array.from({ length: count }, (_, i) => i)
  const done = inTurns(
    things,
    total,
    (thing) => {
      seen.push(thing)
      now += eachMs
    },
    options,
  ).finally(() => vi.restoreAllMocks())
  return { controller, seen, shares, done }
}

test('the page gets its turn after 40 ms, and again after as much more', async () => {
  const { seen, shares, done } = through(9, 10)
  expect(seen).toEqual([0, 1, 2, 3])
  await done
  expect(seen).toHaveLength(9)
  expect(shares).toEqual([4 / 9, 8 / 9])
})

test('"Stop", pressed in that turn, is heard before the next thing', async () => {
  const { controller, seen, done } = through(9, 10)
  controller.abort()
  await expect(done).rejects.toThrow()
  expect(seen).toEqual([0, 1, 2, 3])
})

test('a share is never above one, and is one where nothing was expected', async () => {
  const more = through(9, 40, 4)
  await more.done
  expect(Math.max(...more.shares)).toBe(1)
  const none = through(1, 40, 0)
  await none.done
  expect(none.shares).toEqual([1])
})
