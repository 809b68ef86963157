import { afterAll, beforeEach, vi } from 'vitest'
import { changeIn, withChange } from '../../lib/core/evening-row.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import { makeArea } from './area.ts'
import { noLocks } from './no-locks.ts'

export type Answer = 'kept' | 'full' | null

export const area = makeArea()
/** Readings of the storage that wait while `world.holds`, each to be let go in its turn. */
export const waiting: (() => void)[] = []
/** What happens around a page: what the worker answers, and the word that something in the storage changed. */
export const world = {
  holds: false,
  changed: (_: string[]): void => {},
  answer: async (_: EveningChange): Promise<Answer> => 'kept',
}

vi.resetModules()
vi.doMock('../../lib/browser/local.ts', () => ({
  local: {
    ...area,
    async get(keys: string | string[] | null) {
      const found = await area.get(keys)
      if (world.holds) await new Promise<void>((resolve) => waiting.push(resolve))
      return found
    },
  },
  onLocalChange: (_: readonly string[], callback: typeof world.changed) => {
    world.changed = callback
    return () => {}
  },
}))
vi.doMock('../../lib/browser/messages.ts', () => ({
  askWorker: (_: string, change: EveningChange) => world.answer(change),
}))
export const { Live } = await import('../../lib/page/live.svelte.ts')

/** The worker as it is where nothing goes wrong. */
export const takes = async (change: EveningChange): Promise<Answer> => {
  area.stored['evening'] = withChange(changeIn(area.stored['evening']), change, Date.now())
  world.changed(['evening'])
  return 'kept'
}
export const turn = () => new Promise((resolve) => setTimeout(resolve))

/** Call once in a file: each test begins with an empty storage and a worker that takes what it is told. */
export function beginEach(): void {
  beforeEach(() => {
    area.stored = {}
    area.full = false
    waiting.length = 0
    world.holds = false
    world.answer = takes
    vi.stubGlobal('document', { addEventListener: () => {} })
    // One page alone: nobody else holds the lock.
    vi.stubGlobal('navigator', noLocks)
    return () => {
      vi.unstubAllGlobals()
      vi.useRealTimers()
    }
  })
  afterAll(() => {
    vi.doUnmock('../../lib/browser/local.ts')
    vi.doUnmock('../../lib/browser/messages.ts')
    vi.resetModules()
  })
}

export async function open() {
  const live = new Live()
  await live.load()
  vi.spyOn(globalThis, 'setTimeout').mockReturnValue(0 as never)
  live.watch()
  vi.restoreAllMocks()
  return live
}
