import { expect, test, vi } from 'vitest'
import { addressOf } from '../../lib/browser/file-address.ts'
import { made } from '../make/browser.ts'

test('a file that cannot be handed on leaves no page behind, and no clock that runs on', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const post = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {
    throw new DOMException('', 'DataCloneError')
  })
  try {
    await expect(addressOf(new Blob(['notes']))).rejects.toMatchObject({ name: 'DataCloneError' })
    expect(vi.getTimerCount()).toBe(0)
    expect(made.offscreen.isOpen()).toBe(false)
  } finally {
    post.mockRestore()
    vi.useRealTimers()
  }
})
