import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { EveningChange } from '../../lib/core/schema/evening.ts'

const opened: boolean[] = []
vi.resetModules()
vi.doMock('../../lib/browser/pages.ts', () => ({
  openRelief: async (noted: Promise<boolean>) => void opened.push(await noted),
}))
const { pressLegs } = await import('../../lib/page/press-legs.ts')
afterAll(() => {
  vi.doUnmock('../../lib/browser/pages.ts')
  vi.resetModules()
})

const AT = 1_795_211_100_000
let said: EveningChange[] = []
const say = async (change: EveningChange) => void said.push(change)
beforeEach(() => {
  said = []
  opened.length = 0
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})
const after = <T>(ms: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), ms))
const press = { presses: [{ at: AT }] }
const back = { presses: [{ at: AT, back: true }] }

test.each<[string, ms: number, kept: boolean, said: EveningChange[]]>([
  ['a note that is kept says all there is to say', 900, true, []],
  ['one that is not: the press itself keeps it quiet', 900, false, [press]],
  [
    'one that takes its time: quiet does not wait, and is the note’s own in the end',
    4000,
    true,
    [press, back],
  ],
  ['one that takes its time and is not kept', 4000, false, [press]],
])('%s', async (_, ms, kept, expected) => {
  const pressed = pressLegs({ note: () => after(ms, kept), say }, AT)
  await vi.advanceTimersByTimeAsync(1000)
  if (ms > 1000) expect(said).toEqual([press])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await pressed).toBe(kept)
  expect(said).toEqual(expected)
  expect(opened).toEqual([kept])
})

test('the room opens where nothing at all can be kept', async () => {
  const refuses = () => Promise.reject(new Error('full'))
  expect(await pressLegs({ note: async () => false, say: refuses }, AT)).toBe(false)
  expect(opened).toEqual([false])
})
