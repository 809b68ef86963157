/** An event of the browser. A listener that is added twice is told once. */
export function makeEvent<Said extends readonly unknown[]>() {
  const listeners = new Set<(...said: Said) => unknown>()
  return {
    addListener: (listener: (...said: Said) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...said: Said) => unknown) => void listeners.delete(listener),
    hasListener: (listener: (...said: Said) => unknown) => listeners.has(listener),
    /** Tells whoever listens, and gives what each of them answers. */
    fire: (...said: Said) => [...listeners].map((hears) => hears(...said)),
    isHeard: () => listeners.size > 0,
    reset: () => listeners.clear(),
  }
}
