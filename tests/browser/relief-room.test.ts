import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { made } from '../make/browser.ts'

const ROOM = 'chrome-extension://settle/relief.html'
const put = () => made.tabs.put({ url: ROOM }).id as number
const rooms = () => made.tabs.all().filter(({ url }) => url === ROOM)
const front = () => made.tabs.all().find(({ active }) => active)?.id

async function ours() {
  const { openRelief } = await import('../../lib/browser/pages.ts')
  const { keepHandOvers, onPressed, takeOver } = await import('../../lib/browser/hand-over.ts')
  // The worker itself: what is handed over lies in its memory.
  const { handed } = keepHandOvers()
  return { openRelief, onPressed, takeOver, left: () => handed('press') }
}
/** Lets everything that waits for nothing but its turn come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  vi.resetModules()
  made.tabs.put({})
})
// A page of another file is not the worker.
afterAll(() => vi.resetModules())

it.each<[string, kept: boolean, left: string]>([
  ['a note that is kept', true, 'kept'],
  ['a note that could not be kept', false, 'unkept'],
])('%s opens one room, which finds the press', async (_, kept, word) => {
  const { openRelief, left } = await ours()
  await openRelief(Promise.resolve(kept))
  expect(rooms()).toMatchObject([{ active: true }])
  expect(await left()).toBe(word)
})

it('presses that overlap open one room', async () => {
  const { openRelief } = await ours()
  await Promise.all([openRelief(Promise.resolve(true)), openRelief(Promise.resolve(true))])
  expect(rooms()).toHaveLength(1)
})

it('a press whose room could not be opened does not keep the next from opening one', async () => {
  const { openRelief } = await ours()
  const first = openRelief(Promise.reject(new Error('no window')))
  await expect(first).rejects.toThrow('no window')
  await openRelief(true)
  expect(rooms()).toHaveLength(1)
})

it('of two open rooms the one that comes to the front takes the press', async () => {
  const [first, second] = [put(), put()]
  const { openRelief, onPressed } = await ours()
  const told: number[] = []
  for (const id of [second, first]) {
    made.tabs.current = id
    onPressed(() => void told.push(id))
  }
  await openRelief(true)
  await settled()
  expect([front(), told, rooms().length]).toEqual([first, [first], 2])
})

it('a room in a window behind comes to the front with it, also where the browser will not have it', async () => {
  made.windows.list.push({ id: 2, focused: false, state: 'normal' })
  const id = made.tabs.put({ url: ROOM, windowId: 2 }).id
  const { openRelief, left } = await ours()
  await openRelief(true)
  expect((await made.windows.getLastFocused()).id).toBe(2)
  expect([rooms().length, await left()]).toEqual([1, 'kept'])
  vi.spyOn(made.windows, 'update').mockRejectedValueOnce(new Error('not now'))
  await openRelief(true)
  expect([rooms().map((tab) => tab.id), await left()]).toEqual([[id], 'kept'])
})

it('no stranger presses for a room, and no other word does', async () => {
  const id = put()
  const { onPressed } = await ours()
  made.tabs.current = id
  const told = vi.fn()
  onPressed(told)
  const page = { id: 'settle', url: ROOM }
  const say = made.runtime.tell
  await say({ tell: 'pressed', tab: id }, { id: 'settle', url: 'https://example.org/' })
  await say({ tell: 'pressed', tab: id + 1 }, page)
  await say({ tell: 'other', tab: id }, page)
  await say(null, page)
  await settled()
  expect(told).not.toHaveBeenCalled()
  await say({ tell: 'pressed', tab: id }, page)
  await settled()
  expect(told).toHaveBeenCalledTimes(1)
})

it('a room that was closed since it was found is opened anew', async () => {
  const id = put()
  const { openRelief, left } = await ours()
  const { query } = made.tabs
  vi.spyOn(made.tabs, 'query').mockImplementationOnce(async (wish) => {
    const found = await query(wish)
    made.tabs.close(id)
    return found
  })
  await openRelief(true)
  expect(rooms()).toHaveLength(1)
  expect(await left()).toBe('kept')
})
