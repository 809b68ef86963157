import { vi } from 'vitest'

/** The clock of a signal that ends is the test's as well. */
export const signalsByTheClock = () =>
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const end = new AbortController()
    setTimeout(() => end.abort(new DOMException('', 'TimeoutError')), ms)
    return end.signal
  })
