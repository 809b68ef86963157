import { beforeEach, expect, it, test, vi } from 'vitest'

type Listener = (message: unknown, sender: { id?: string; url?: string }) => unknown
const world = vi.hoisted(() => ({
  listeners: [] as Listener[],
  answer: (): Promise<unknown> => Promise.resolve(undefined),
}))
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'settle@example',
      getURL: (path: string) => `moz-extension://5e771e/${path}`,
      sendMessage: () => world.answer(),
      onMessage: { addListener: (listener: Listener) => world.listeners.push(listener) },
    },
  },
}))
vi.resetModules()
const { answerPages, askWorker } = await import('../../lib/browser/messages.ts')

const OURS = { id: 'settle@example', url: 'moz-extension://5e771e/popup.html#log' }
const said = { nights: {} }
const heard: unknown[] = []
answerPages({
  evening: async (change) => {
    heard.push(change)
    return 'kept'
  },
  keep: async (rows) => {
    heard.push(rows)
    return 'kept'
  },
  dimTab: async ({ id }) => {
    heard.push(id)
    return true
  },
  hand: async ({ words }) => {
    heard.push(words)
    return true
  },
  handed: async (as) => {
    heard.push(as)
    return null
  },
})
const tell = (message: unknown, sender: { id?: string; url?: string }) =>
  world.listeners.map((listener) => listener(message, sender))

beforeEach(() => {
  heard.length = 0
})

test('a page of ours is answered', async () => {
  expect(await tell({ ask: 'evening', said }, OURS)[0]).toBe('kept')
  expect(heard).toEqual([said])
})

test.each<[string, { id?: string; url?: string }]>([
  ['another extension', { ...OURS, id: 'other@example' }],
  ['an extension with no name', { url: OURS.url }],
  ['a script of ours in a web page', { ...OURS, url: 'https://example.org/popup.html' }],
  [
    'a web page that looks like one of ours',
    { ...OURS, url: 'https://x/?moz-extension://5e771e/' },
  ],
  [
    'a page of an extension whose name goes on where ours ends',
    { ...OURS, url: 'moz-extension://5e771e2/popup.html' },
  ],
  ['a sender without an address', { id: OURS.id }],
])('%s is not, and nothing is done', (_, sender) => {
  expect(tell({ ask: 'evening', said }, sender)).toEqual([undefined])
  expect(tell({ ask: 'keep', said: [] }, sender)).toEqual([undefined])
  expect(heard).toEqual([])
})

test.each([
  null,
  undefined,
  7,
  'evening',
  {},
  { ask: 7 },
  { ask: 'toString' },
  { ask: '__proto__' },
])('ignores a message that asks for nothing: %o', (message) => {
  expect(tell(message, OURS)).toEqual([undefined])
  expect(heard).toEqual([])
})

it('waits one second; no answer and a failed one both give null', async () => {
  vi.useFakeTimers()
  try {
    world.answer = () => new Promise(() => {})
    const late = askWorker('evening', said)
    let done: unknown = 'waits'
    void late.then((answer) => {
      done = answer
    })
    await vi.advanceTimersByTimeAsync(999)
    expect(done).toBe('waits')
    await vi.advanceTimersByTimeAsync(1)
    expect(await late).toBeNull()
    world.answer = () => Promise.reject(new Error('Could not establish connection.'))
    expect(await askWorker('evening', said)).toBeNull()
    world.answer = () => Promise.resolve('full')
    expect(await askWorker('evening', said)).toBe('full')
  } finally {
    vi.useRealTimers()
  }
})
