import { describe, expect, test, vi } from 'vitest'
import { addAsked, askOrLeave } from '../../lib/store/asked.ts'
import { makeArea } from '../make/area.ts'
import { saidOf } from '../make/tonight.ts'

const change = { nights: saidOf('2026-11-20', { off: true }) }

describe('a change on its way to the worker', () => {
  test.each([
    ['kept', true, 0],
    ['full', false, 0],
    ['closed', false, 0],
    [null, true, 1],
  ] as const)('answered with %s: %s', async (answer, kept, left) => {
    const leave = vi.fn(async () => {})
    expect(await askOrLeave(change, { ask: async () => answer, leave })).toBe(kept)
    expect(leave.mock.calls).toEqual(Array.from({ length: left }, () => [change]))
  })
  test('is lost, and says so, where it can be left nowhere either', async () => {
    const leave = () => Promise.reject(new Error('full'))
    expect(await askOrLeave(change, { ask: async () => null, leave })).toBe(false)
  })
})

test('what is left lies under a name that the worker looks for', async () => {
  const area = makeArea()
  await addAsked(area, change, 'x')
  expect(area.stored).toEqual({ 'asked:x': change })
  area.full = true
  await expect(addAsked(area, change, 'y')).rejects.toMatchObject({
    name: 'KeepError',
    reason: 'full',
  })
})
