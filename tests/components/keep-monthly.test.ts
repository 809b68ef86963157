// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/svelte'
import { createSubscriber } from 'svelte/reactivity'
import { afterEach, expect, test, vi } from 'vitest'
import '../../lib/texts/of-options.ts'
import '../../lib/texts/of-rooms.ts'

vi.doMock('../../lib/browser/downloads.ts', () => ({ mayDownload: async () => true }))
vi.doMock('../../lib/page/copy.ts', () => ({
  monthlyWished: async (diary: { wished: boolean }) => diary.wished,
}))
vi.doMock('../../lib/browser/ask.ts', () => ({}))
const { default: KeepMonthly } = await import('../../entrypoints/options/KeepMonthly.svelte')
afterEach(() => {
  cleanup()
  for (const of of ['browser/downloads', 'page/copy', 'browser/ask'])
    vi.doUnmock(`../../lib/${of}.ts`)
  vi.resetModules()
})

test('what was wished is asked anew after the diary changed, as when everything was deleted', async () => {
  let wished = true
  let changed = () => {}
  const follow = createSubscriber((update) => {
    changed = update
  })
  const notes = {
    open: async () => ({ wished }),
    get tonight() {
      follow()
      return []
    },
  }
  render(KeepMonthly, { notes } as never)
  const isOn = () => screen.getByRole('switch').getAttribute('aria-checked')
  await expect.poll(isOn).toBe('true')
  wished = false
  changed()
  await expect.poll(isOn).toBe('false')
})
