// @vitest-environment happy-dom
import { afterAll, expect, test, vi } from 'vitest'
import { makeArea } from '../make/area.ts'

const area = makeArea()
vi.resetModules()
vi.doMock('../../lib/browser/local.ts', () => ({ local: area, onLocalChange: () => () => {} }))
const { Playing } = await import('../../lib/page/playing.svelte.ts')
afterAll(() => {
  vi.doUnmock('../../lib/browser/local.ts')
  vi.resetModules()
})

test('once everything is deleted a running step is not written back, nor kept as done', async () => {
  const left = vi.fn()
  const playing = new Playing(left)
  const stop = playing.watch()
  playing.start('stand')
  await expect.poll(() => area.stored['player']).toBeTruthy()

  area.stored = {}
  localStorage.clear()
  const elsewhere = new BroadcastChannel('settle')
  elsewhere.postMessage('deleted')
  await expect.poll(() => playing.player).toBeNull()
  // As the page goes, to begin anew; and its clock goes on until then.
  const looks = vi.spyOn(playing, 'look')
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(() => looks.mock.calls.length).toBeGreaterThan(1)
  expect(area.stored).toEqual({})
  expect(localStorage.getItem('beat')).toBeNull()
  expect(left).not.toHaveBeenCalled()
  elsewhere.close()
  stop()
})

test('what passed unseen does not count, also where the page that found it so was ended before it had kept that', async () => {
  const began = Date.parse('2026-11-22T22:40:00+01:00')
  const clock = vi.spyOn(Date, 'now').mockReturnValue(began)
  const first = new Playing(vi.fn())
  first.start('calf')
  await expect.poll(() => area.stored['player']).toBeTruthy()
  for (let passed = 3_000; passed <= 12_000; passed += 3_000) {
    clock.mockReturnValue(began + passed)
    first.look()
  }
  // The lid was closed for ten minutes. The page looks once more, and is ended.
  const set = vi.spyOn(area, 'set').mockReturnValue(new Promise(() => {}))
  clock.mockReturnValue(began + 612_000)
  first.look()
  set.mockRestore()

  const next = new Playing(vi.fn())
  await next.load()
  expect(next.state).toMatchObject({ is: 'paused', doneMs: 12_000, missedMs: 600_000 })
  clock.mockRestore()
})

test('what passed unseen does not count where the disk refused to take it down and the page went on', async () => {
  const began = Date.parse('2026-11-22T22:40:00+01:00')
  const clock = vi.spyOn(Date, 'now').mockReturnValue(began)
  const first = new Playing(vi.fn())
  first.start('calf')
  await expect.poll(() => area.stored['player']).toMatchObject({ startedAt: began })
  const set = vi.spyOn(area, 'set').mockRejectedValue(new Error('The disk is full.'))
  clock.mockReturnValue(began + 600_000)
  first.look()
  first.goOn()
  for (let passed = 603_000; passed <= 612_000; passed += 3_000) {
    clock.mockReturnValue(began + passed)
    first.look()
  }
  expect(first.state).toMatchObject({ is: 'running', doneMs: 12_000 })
  set.mockRestore()

  const next = new Playing(vi.fn())
  await next.load()
  expect(next.state?.doneMs).toBeLessThanOrEqual(12_000)
  clock.mockRestore()
})
