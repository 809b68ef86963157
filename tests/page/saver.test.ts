import { afterEach, expect, test, vi } from 'vitest'
import { Saver } from '../../lib/page/saver.svelte.ts'
import { beginEach, local, NOW, pageWith } from '../make/page.ts'

beginEach()
afterEach(() => void vi.useRealTimers())

test('a setting that is not kept is never said to be saved, and the next one that is takes that back', async () => {
  const { live } = await pageWith()
  const saver = new Saver(() => live)
  local.full = true
  const saving = saver.save('fuse', true)
  expect(saver.state).toBe('idle')
  await saving
  expect(saver.state).toBe('failed')
  local.full = false
  await saver.save('fuse', true)
  expect(saver.state).toBe('saved')
  expect(local.stored['settings']).toMatchObject({ values: { fuse: true } })
})

test('"Saved" stands two and a half seconds after the last change', async () => {
  const { live } = await pageWith()
  const saver = new Saver(() => live)
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
  await saver.save('fuse', true)
  await vi.advanceTimersByTimeAsync(2_000)
  await saver.save('fuse', false)
  await vi.advanceTimersByTimeAsync(2_499)
  expect(saver.state).toBe('saved')
  await vi.advanceTimersByTimeAsync(1)
  expect(saver.state).toBe('idle')
})

test('that a change failed is said until another is kept, however long', async () => {
  const { live } = await pageWith()
  const saver = new Saver(() => live)
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
  await saver.save('fuse', true)
  local.full = true
  await saver.save('fuse', false)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saver.state).toBe('failed')
})
