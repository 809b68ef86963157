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
  // As the page goes, to begin anew.
  document.dispatchEvent(new Event('visibilitychange'))
  await new Promise((done) => setTimeout(done, 300))
  expect(area.stored).toEqual({})
  expect(localStorage.length).toBe(0)
  expect(left).not.toHaveBeenCalled()
  elsewhere.close()
  stop()
})
