declare global {
  /** Keys pressed before the page could take them. */
  var settleEarly: { readonly keys: KeyboardEvent[]; readonly stop: () => void } | undefined
}

/** Keeps what is pressed from the first moment on: somebody opens the popup and presses 6 in one go. */
export function keepEarlyKeys(): void {
  const keys: KeyboardEvent[] = []
  const keep = (event: KeyboardEvent) => keys.push(event)
  document.addEventListener('keydown', keep)
  globalThis.settleEarly = { keys, stop: () => document.removeEventListener('keydown', keep) }
}

/** What was pressed until now; from here on the page listens itself. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  const early = globalThis.settleEarly
  early?.stop()
  globalThis.settleEarly = undefined
  return early?.keys ?? []
}
