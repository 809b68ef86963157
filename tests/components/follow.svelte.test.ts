// @vitest-environment happy-dom
import { flushSync } from 'svelte'
import { afterAll, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'

const read: string[] = []
const diary = {
  ...{ home: 'database', failure: null, database: null },
  profile: async () => ({}),
  ofNight: async (night: string) => {
    read.push(night)
    return []
  },
}
vi.doMock('../../lib/page/open-here.ts', () => ({ openHere: async () => diary }))
const { Live } = await import('../../lib/page/live.svelte.ts')
const { Notes } = await import('../../lib/page/notes.svelte.ts')
afterAll(() => vi.useRealTimers())

test('a page that stands open reads the night that comes, and nothing while it is the same', async () => {
  const now = new Date('2026-11-22T21:00Z')
  vi.useFakeTimers({ toFake: ['Date'], now })
  made.storage.local.stored['settings'] = { values: { welcomed: true }, changedAt: {} }
  const live = new Live()
  await live.load()
  const notes = new Notes(live)
  // As the popup does it.
  const end = $effect.root(() => {
    $effect.pre(() => notes.follow())
  })
  const { day } = live.evening.dimNight
  for (const hours of [0, 1, 2]) {
    vi.setSystemTime(now.getTime() + hours * 3_600_000)
    live.look()
    flushSync()
  }
  await notes.open()
  expect(read).toEqual([])
  vi.setSystemTime(now.getTime() + 20 * 3_600_000)
  live.look()
  flushSync()
  expect(live.evening.dimNight.day > day).toBe(true)
  await vi.waitFor(() => expect(read).toContain(live.evening.dimNight.day))
  end()
})
