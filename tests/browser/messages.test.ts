import { beforeEach, expect, it, test, vi } from 'vitest'
import { type Answers, answerPages, askWorker } from '../../lib/browser/messages.ts'
import { made } from '../make/browser.ts'

const OURS = { id: 'settle', url: 'chrome-extension://settle/popup.html#log' }
const said = { nights: {} }
const heard: unknown[] = []
const answers: Answers = {
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
}
const tell = (message: unknown, sender: { id?: string; url?: string }) =>
  made.runtime.onMessage.fire(message, sender)

beforeEach(() => {
  heard.length = 0
  answerPages(answers)
})

test('a page of ours is answered', async () => {
  expect(await tell({ ask: 'evening', said }, OURS)[0]).toBe('kept')
  expect(heard).toEqual([said])
})

test.each<[string, { id?: string; url?: string }]>([
  ['another extension', { ...OURS, id: 'other' }],
  ['an extension with no name', { url: OURS.url }],
  ['a script of ours in a web page', { ...OURS, url: 'https://example.org/popup.html' }],
  [
    'a web page that looks like one of ours',
    { ...OURS, url: 'https://x/?chrome-extension://settle/' },
  ],
  [
    'a page of an extension whose name goes on where ours ends',
    { ...OURS, url: 'chrome-extension://settle2/popup.html' },
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

it('waits one second; no answer, a failed one and nobody there give null', async () => {
  vi.useFakeTimers()
  const answer = vi.fn<Answers['evening']>(() => new Promise(() => {}))
  made.runtime.onMessage.reset()
  answerPages({ ...answers, evening: answer })
  try {
    const late = askWorker('evening', said)
    let done: unknown = 'waits'
    void late.then((answer) => {
      done = answer
    })
    await vi.advanceTimersByTimeAsync(999)
    expect(done).toBe('waits')
    await vi.advanceTimersByTimeAsync(1)
    expect(await late).toBeNull()
    answer.mockRejectedValue(new Error('worn out'))
    expect(await askWorker('evening', said)).toBeNull()
    answer.mockResolvedValue('full')
    expect(await askWorker('evening', said)).toBe('full')
    made.runtime.onMessage.reset()
    expect(await askWorker('evening', said)).toBeNull()
  } finally {
    vi.useRealTimers()
  }
})
