/** What of a press says which key it was; neither where it was pressed nor what was typed there. */
export type EarlyKey = Pick<
  KeyboardEvent,
  'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
>

declare global {
  /** Keys pressed before the page could take them. */
  var settleEarly: { readonly keys: EarlyKey[]; readonly stop: () => void } | undefined
}

/** A press as it is kept. AltGr counts as Alt, which not every browser says of it. */
export function pressOf(event: KeyboardEvent): EarlyKey {
  const { code, key, ctrlKey, metaKey, shiftKey, repeat, isComposing } = event
  const altKey = event.altKey || event.getModifierState('AltGraph')
  return { code, key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing }
}

/** The one page that is opened and pressed 6 in one go; no other asks for a key before it stands. */
const PAGE = '/popup.html'

/** Keeps what is pressed from the first moment on, where the page takes it: somebody opens the popup and presses 6 in one go. */
export function keepEarlyKeys({ pathname }: Pick<Location, 'pathname'>): void {
  if (pathname !== PAGE) return
  const keys: EarlyKey[] = []
  const keep = (event: KeyboardEvent) => {
    const { target } = event
    if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]'))
      return
    keys.push(pressOf(event))
  }
  document.addEventListener('keydown', keep)
  globalThis.settleEarly = { keys, stop: () => document.removeEventListener('keydown', keep) }
}

/**
 * What was pressed until now; from here on the page listens itself. A page that asks for no key, the face of the night
 * for one, takes them and lets them go: a key that was pressed where nothing is asked is no note.
 */
export function takeEarlyKeys(): readonly EarlyKey[] {
  const early = globalThis.settleEarly
  early?.stop()
  globalThis.settleEarly = undefined
  return early?.keys ?? []
}
