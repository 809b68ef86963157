import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { made } from '../make/browser.ts'

const OURS = 'chrome-extension://settle/'
const popup = { id: 'settle', url: `${OURS}popup.html` }
/** Who else may send a message: code of ours in a web page, another extension, a page that only looks like ours. */
const strangers = [
  { id: 'settle', url: 'https://example.org/' },
  { id: 'settle' },
  { id: 'other', url: 'chrome-extension://other/popup.html' },
  { id: 'settle', url: 'https://example.org/chrome-extension://settle/popup.html' },
  { id: 'other', url: `${OURS}popup.html` },
]

async function worker() {
  vi.resetModules()
  const handing = await import('../../lib/browser/hand-over.ts')
  const { answerPages } = await import('../../lib/browser/messages.ts')
  const answers = handing.keepHandOvers()
  answerPages({ ...answers, keep: async () => 'unknown' } as never)
  const ask = (message: unknown, sender: object) => made.runtime.onMessage.fire(message, sender)[0]
  return { ...handing, ask }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.resetModules()
})

describe('what is handed over', () => {
  it.each(['line', 'medicine', 'press'] as const)(
    'is given once, and to the one who asks for it: %s',
    async (as) => {
      const { handOver, takeOver } = await worker()
      await handOver('6 lft calf', as)
      for (const other of ['line', 'medicine', 'press'] as const)
        if (other !== as) expect(await takeOver(other)).toBeNull()
      expect(await takeOver(as)).toBe('6 lft calf')
      expect(await takeOver(as)).toBeNull()
    },
  )

  it('comes from a page as well, and the later one stands', async () => {
    const { ask, takeOver } = await worker()
    await ask({ ask: 'hand', said: { as: 'press', words: 'kept' } }, popup)
    await ask({ ask: 'hand', said: { as: 'press', words: 'unkept' } }, popup)
    expect(await takeOver('press')).toBe('unkept')
  })

  it('waits for half a minute and no longer', async () => {
    const { handOver, takeOver } = await worker()
    await handOver('kept', 'press')
    vi.advanceTimersByTime(29_999)
    await handOver('6 lft', 'line')
    vi.advanceTimersByTime(1)
    expect(await takeOver('press')).toBeNull()
    expect(await takeOver('line')).toBe('6 lft')
  })

  it('is given up after a second, and waited for ten, where the worker does not answer', async () => {
    vi.useFakeTimers()
    vi.resetModules()
    const { handOver, takeOver } = await import('../../lib/browser/hand-over.ts')
    made.runtime.onMessage.addListener(() => new Promise(() => undefined))
    const done: string[] = []
    void handOver('kept', 'press').then(() => done.push('handed'))
    void takeOver('press').then((words) => done.push(`took ${words}`))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(done).toEqual(['handed'])
    await vi.advanceTimersByTimeAsync(9_000)
    expect(done).toEqual(['handed', 'took null'])
  })

  it.each(strangers)('is given to nobody else, and taken from nobody else: %o', async (sender) => {
    const { ask, handOver, takeOver } = await worker()
    await handOver('Zolpidem', 'medicine')
    expect(ask({ ask: 'handed', said: 'medicine' }, sender)).toBeUndefined()
    expect(ask({ ask: 'hand', said: { as: 'medicine', words: 'x' } }, sender)).toBeUndefined()
    expect(await takeOver('medicine')).toBe('Zolpidem')
  })
})
