import { type EarlyKey, takeEarlyKeys } from './early-keys.ts'

/** What a single key asks for. */
export type KeyAction =
  | { readonly do: 'severity'; readonly severity: number }
  | { readonly do: 'calm' | 'up' | 'down' | 'save' | 'undo' | 'snooze' }

const digit = /^(?:Digit|Numpad)(\d)$/
const plain: Readonly<Record<string, KeyAction>> = {
  Minus: { do: 'severity', severity: 10 },
  NumpadSubtract: { do: 'severity', severity: 10 },
  KeyW: { do: 'up' },
  KeyS: { do: 'down' },
  Enter: { do: 'save' },
  NumpadEnter: { do: 'save' },
  KeyU: { do: 'undo' },
  KeyZ: { do: 'undo' },
  KeyN: { do: 'snooze' },
}

/**
 * The action of a key by its place on the keyboard, so that it is the same key on every layout (the minus, which
 * wanders, by its sign too). With single keys switched off Ctrl+Z alone is left.
 */
export function actionOf(press: EarlyKey, singleKeys: boolean): KeyAction | null {
  if (press.repeat) return null
  if ((press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey && press.code === 'KeyZ')
    return { do: 'undo' }
  if (!singleKeys || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null
  const number = digit.exec(press.code)?.[1]
  if (number !== undefined)
    return number === '0' ? { do: 'calm' } : { do: 'severity', severity: Number(number) }
  return plain[press.code] ?? (press.key === '-' ? { do: 'severity', severity: 10 } : null)
}

/** Whether keys pressed there are meant for it. */
function takesKeys(target: EventTarget | null, action: KeyAction): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLInputElement)
    return !/^(checkbox|radio|button|range)$/.test(target.type)
  return action.do === 'save' && target.closest('button, a, summary, [role]') !== null
}

/** Listens for single keys on this page until the returned function is called. */
export function listenKeys(
  singleKeys: () => boolean,
  act: (action: KeyAction) => boolean,
): () => void {
  const listener = (event: KeyboardEvent) => {
    const action = actionOf(event, singleKeys())
    if (!action || takesKeys(event.target, action)) return
    if (act(action)) event.preventDefault()
  }
  document.addEventListener('keydown', listener)
  for (const early of takeEarlyKeys()) {
    const action = actionOf(early, singleKeys())
    if (action) act(action)
  }
  return () => document.removeEventListener('keydown', listener)
}
