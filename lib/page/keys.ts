import { type EarlyKey, pressOf, takeEarlyKeys } from './early-keys.ts'

/** What a single key asks for. */
export type KeyAction =
  | { readonly do: 'severity'; readonly severity: number }
  | { readonly do: 'calm' | 'up' | 'down' | 'save' | 'undo' | 'snooze' }

const ten: KeyAction = { do: 'severity', severity: 10 }
const byPlace: Readonly<Record<string, KeyAction>> = {
  Minus: ten,
  NumpadSubtract: ten,
  Enter: { do: 'save' },
  NumpadEnter: { do: 'save' },
}
const bySign: Readonly<Record<string, KeyAction>> = {
  '-': ten,
  w: { do: 'up' },
  s: { do: 'down' },
  u: { do: 'undo' },
  z: { do: 'undo' },
  n: { do: 'snooze' },
}

/** The key has a letter of another script, or its sign is not told: an input method took it, or nobody knows it. */
const OTHER = /^(?!\p{Script=Latin})[\p{L}\p{M}]|^(?:Process|Unidentified)?$/u

/**
 * What a key types, as a small Latin sign: letters wander with the layout, so what is printed counts. Where that is no
 * Latin letter the place says which it is. A key that moves or does something types nothing.
 */
function signOf({ code, key }: EarlyKey): string | undefined {
  // On a Hebrew keyboard the place of w alone has no letter.
  if (OTHER.test(key) || (code === 'KeyW' && key === "'"))
    return /^Key(.)$/.exec(code)?.[1]?.toLowerCase()
  return key.length === 1 ? key.toLowerCase() : undefined
}

const numbered = (digit: string): KeyAction =>
  digit === '0' ? { do: 'calm' } : { do: 'severity', severity: Number(digit) }

/** The digit of a place: of the row whatever it types, of the keypad while that types and does not move. */
function digitOf({ code, key }: EarlyKey): string | undefined {
  const [, where, digit] = /^(Digit|Numpad)(\d)$/.exec(code) ?? []
  return where === 'Numpad' && key.length > 1 ? undefined : digit
}

/**
 * The action of a key: numbers by their places, which are the same on every layout, then by the sign (a minus wanders, a
 * key on the screen has no place), letters by what is printed. Shift counts as a part of the digit that it types, in French
 * for one. With single keys switched off Ctrl+Z alone is left. What belongs to a composition is never ours.
 */
export function actionOf(press: EarlyKey, singleKeys: boolean): KeyAction | null {
  if (press.repeat || press.isComposing || press.altKey) return null
  const sign = signOf(press)
  if (press.ctrlKey || press.metaKey) return sign === 'z' && !press.shiftKey ? { do: 'undo' } : null
  if (!singleKeys) return null
  const digit = press.shiftKey ? sign : (digitOf(press) ?? sign)
  if (digit !== undefined && /^[0-9]$/.test(digit)) return numbered(digit)
  if (press.shiftKey) return null
  return byPlace[press.code] ?? bySign[sign ?? ''] ?? null
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
    const action = actionOf(pressOf(event), singleKeys())
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
