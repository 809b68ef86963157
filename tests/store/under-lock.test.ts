import { expect, onTestFinished, test, vi } from 'vitest'
import { underLock } from '../../lib/store/under-lock.ts'
import { signalsByTheClock } from '../make/signals.ts'

test('what a page holds that was frozen is waited for no longer than the patience, and nothing is done', async () => {
  const { promise: frozen, resolve: thaw } = Promise.withResolvers<void>()
  const held = underLock('settings', () => frozen)
  let done = false
  const work = async () => {
    done = true
  }
  await expect(underLock('settings', work, 50)).rejects.toMatchObject({ name: 'TimeoutError' })
  // Another lock is free.
  expect(await underLock('nights', async () => 'kept', 50)).toBe('kept')
  expect(done).toBe(false)
  thaw()
  await held
  await underLock('settings', work, 50)
  expect(done).toBe(true)
})

test('work that takes longer than the patience is done to its end', async () => {
  const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve('kept'), 120))
  expect(await underLock('settings', slow, 50)).toBe('kept')
})

test('nobody waits for a frozen page longer than ten seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const signals = signalsByTheClock()
  onTestFinished(() => {
    vi.useRealTimers()
    signals.mockRestore()
  })
  const { promise: frozen, resolve: thaw } = Promise.withResolvers<void>()
  const held = underLock('journal', () => frozen)
  const given = vi.fn<(why: Error) => void>()
  const waiting = underLock('journal', async () => undefined).catch(given)
  await vi.advanceTimersByTimeAsync(9_999)
  expect(given).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await waiting
  expect(given).toHaveBeenCalledWith(expect.objectContaining({ name: 'TimeoutError' }))
  thaw()
  await held
})
