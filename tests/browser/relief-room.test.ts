import { beforeEach, expect, it, vi } from 'vitest'

const OURS = 'chrome-extension://settle/'
type Listener = (message: unknown, sender: { id: string; url: string }) => unknown
interface Tab {
  readonly id: number
  readonly url: string
}
const world = vi.hoisted(() => ({
  tabs: [] as Tab[],
  front: 0,
  next: 1,
  /** The page that a call of ours is made in. */
  here: 0,
  listeners: [] as Listener[],
  closesWhenFound: false,
}))
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'settle',
      getURL: (path: string) => `chrome-extension://settle/${path}`,
      onMessage: { addListener: (listener: Listener) => void world.listeners.push(listener) },
      sendMessage: async (message: unknown) => {
        for (const hears of world.listeners) hears(message, { id: 'settle', url: OURS })
      },
    },
    tabs: {
      query: async () => {
        const found = [...world.tabs]
        if (world.closesWhenFound) world.tabs = []
        return found
      },
      create: async ({ url }: { url: string }) => {
        const tab = { id: world.next++, url }
        world.tabs.push(tab)
        world.front = tab.id
      },
      update: async (id: number) => {
        if (!world.tabs.some((tab) => tab.id === id)) throw new Error('No tab with that id.')
        world.front = id
      },
      getCurrent: async () => ({ id: world.here }),
    },
  },
}))

const room = (id: number): Tab => ({ id, url: `${OURS}relief.html` })
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
  Object.assign(world, { tabs: [], front: 0, next: 10, listeners: [], closesWhenFound: false })
})

it.each<[string, kept: boolean, left: string]>([
  ['a note that is kept', true, 'kept'],
  ['a note that could not be kept', false, 'unkept'],
])('%s opens one room, which finds the press', async (_, kept, word) => {
  const { openRelief, left } = await ours()
  await openRelief(Promise.resolve(kept))
  expect(world.tabs).toEqual([room(10)])
  expect(await left()).toBe(word)
})

it('presses that overlap open one room', async () => {
  const { openRelief } = await ours()
  await Promise.all([openRelief(Promise.resolve(true)), openRelief(Promise.resolve(true))])
  expect(world.tabs).toEqual([room(10)])
})

it('a press whose room could not be opened does not keep the next from opening one', async () => {
  const { openRelief } = await ours()
  const first = openRelief(Promise.reject(new Error('no window')))
  await expect(first).rejects.toThrow('no window')
  await openRelief(true)
  expect(world.tabs).toEqual([room(10)])
})

it('of two open rooms the one that comes to the front takes the press', async () => {
  world.tabs = [room(3), room(4)]
  const { openRelief, onPressed } = await ours()
  const told: number[] = []
  for (const id of [4, 3]) {
    world.here = id
    onPressed(() => void told.push(id))
  }
  await openRelief(true)
  await settled()
  expect([world.front, told, world.tabs.length]).toEqual([3, [3], 2])
})

it('a room that was closed since it was found is opened anew', async () => {
  world.tabs = [room(3)]
  world.closesWhenFound = true
  const { openRelief, left } = await ours()
  await openRelief(true)
  expect(world.tabs).toEqual([room(10)])
  expect(await left()).toBe('kept')
})
