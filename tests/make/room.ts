import { vi } from 'vitest'

/** What pages of ours share and nobody else hears; a disk can be full, and a browser can refuse it. */
function makeStorage() {
  const rows = new Map<string, string>()
  const storage = {
    rows,
    refuses: false,
    getItem: (key: string) => pass(() => rows.get(key) ?? null),
    setItem: (key: string, value: string) => pass(() => void rows.set(key, value)),
    removeItem: (key: string) => pass(() => void rows.delete(key)),
  }
  function pass<T>(work: () => T): T {
    if (storage.refuses) throw new DOMException('', 'QuotaExceededError')
    return work()
  }
  return storage
}

/** The window of the relief room, as far as its player asks for it: it can be hidden, and hears what another page stored. */
export function makeWindow() {
  const document = Object.assign(new EventTarget(), { hidden: false })
  const window = new EventTarget()
  const storage = makeStorage()
  vi.stubGlobal('document', document)
  vi.stubGlobal('window', window)
  vi.stubGlobal('localStorage', storage)
  return {
    storage,
    turn(hidden: boolean) {
      document.hidden = hidden
      document.dispatchEvent(new Event('visibilitychange'))
    },
    /** Another page stored something beside. */
    stored: () => window.dispatchEvent(new Event('storage')),
  }
}
