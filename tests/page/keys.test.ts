// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { actionOf, listenKeys } from '../../lib/page/keys.ts'
import { layouts } from '../make/layouts.ts'

const press = (code: string, key: string, more: object = {}) => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...more,
})
const action = (code: string, key: string, more: object = {}) =>
  actionOf(press(code, key, more), true)
const number = (n: number) =>
  n === 0 ? ({ do: 'calm' } as const) : ({ do: 'severity', severity: n } as const)
const letters = {
  u: { do: 'undo' },
  z: { do: 'undo' },
  w: { do: 'up' },
  s: { do: 'down' },
  n: { do: 'snooze' },
} as const
const row = ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5'].concat(
  ['Digit6', 'Digit7', 'Digit8', 'Digit9', 'Digit0'],
  'Minus',
)
const rowMeans = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 10]

describe.each(Object.entries(layouts))('%s', (_, layout) => {
  test('has its numbers in their places, whatever is printed there', () => {
    expect(row.map((code, i) => action(code, layout.row[i] ?? ''))).toEqual(rowMeans.map(number))
  })
  test('has its letters where they are printed, or where another script has its own', () => {
    for (const [letter, means] of Object.entries(letters)) {
      const [code, key] = layout[letter as keyof typeof letters]
      expect(action(code, key), letter).toEqual(means)
      const big = key.length === 1 ? key.toUpperCase() : key
      expect(action(code, big), `${letter} with Caps Lock`).toEqual(means)
    }
  })
  test('takes back by Ctrl or Command and z, single keys or not, and by no other letter', () => {
    for (const with_ of ['ctrlKey', 'metaKey']) {
      for (const single of [true, false])
        expect(actionOf(press(...layout.z, { [with_]: true }), single)).toEqual({ do: 'undo' })
      expect(action(...layout.z, { [with_]: true, shiftKey: true })).toBeNull()
      expect(action(...layout.z, { [with_]: true, altKey: true })).toBeNull()
      for (const [code, key] of [layout.u, layout.w, layout.s, layout.n])
        expect(action(code, key, { [with_]: true }), key).toBeNull()
    }
  })
})

describe('what is printed on the English place of a letter is meant', () => {
  test.each([
    ['QWERTZ', 'KeyZ', 'y'],
    ['AZERTY', 'Semicolon', 'm'],
    ['Dvorak', 'KeyU', 'g'],
    ['Dvorak', 'KeyZ', ';'],
    ['Dvorak', 'KeyW', ','],
    ['Dvorak', 'KeyS', 'o'],
    ['Dvorak', 'KeyN', 'b'],
    ['Bépo', 'KeyW', 'é'],
    ['Bépo', 'KeyZ', 'à'],
    ['Bépo', 'KeyN', "'"],
    ['Neo, its fourth level', 'KeyS', 'ArrowLeft'],
    ['a dead key', 'KeyU', 'Dead'],
    ['AZERTY, left of the 1', 'Backquote', '²'],
  ])('%s: %s types %s, and does nothing', (_, code, key) => {
    expect(action(code, key)).toBeNull()
    expect(action(code, key, { ctrlKey: true })).toBeNull()
  })
  test('AZERTY: w is up and does not take back', () => {
    expect(action('KeyZ', 'w', { ctrlKey: true })).toBeNull()
  })
})

describe('a number by its sign, where its place says nothing', () => {
  test.each([
    ['the minus of QWERTZ', 'Slash', '-', 10],
    ['the minus of Dvorak', 'Quote', '-', 10],
    ['the 0 of Hungarian', 'Backquote', '0', 0],
    ['a key on the screen, which has no place', '', '7', 7],
  ])('%s', (_, code, key, means) => {
    expect(action(code, key)).toEqual(number(means))
  })
})

describe('the keypad', () => {
  // What the keys are called with Num Lock off, from 0 to 9.
  const off = [
    ...['Insert', 'End', 'ArrowDown', 'PageDown', 'ArrowLeft'],
    ...['Clear', 'ArrowRight', 'Home', 'ArrowUp', 'PageUp'],
  ]
  test('notes with Num Lock on, in the digits of any script', () => {
    for (const digits of ['0123456789', '٠١٢٣٤٥٦٧٨٩'])
      expect([...digits].map((key, n) => action(`Numpad${n}`, key))).toEqual(
        [...digits].map((_, n) => number(n)),
      )
  })
  test('does nothing with it off, whatever the key is called', () => {
    for (const [n, key] of off.entries()) expect(action(`Numpad${n}`, key), key).toBeNull()
    expect(action('Numpad5', 'Unidentified')).toBeNull()
    expect(action('NumpadDecimal', 'Delete')).toBeNull()
  })
  test('has its minus and its Enter either way', () => {
    expect(action('NumpadSubtract', '-')).toEqual(number(10))
    expect(action('NumpadEnter', 'Enter')).toEqual({ do: 'save' })
  })
})

describe('Shift', () => {
  test('types the digits of French, Czech and others', () => {
    for (let n = 0; n <= 9; n++)
      expect(action(`Digit${n}`, `${n}`, { shiftKey: true })).toEqual(number(n))
  })
  test.each([
    ['QWERTY', 'Digit6', '^'],
    ['AZERTY with Caps Lock', 'Digit6', '-'],
    ['QWERTY', 'Minus', '_'],
    ['AZERTY', 'Minus', '°'],
    ['a big letter', 'KeyU', 'U'],
    ['a letter with Caps Lock', 'KeyU', 'u'],
    ['the keypad on Windows', 'Numpad3', 'PageDown'],
    ['Enter', 'Enter', 'Enter'],
    ['ЙЦУКЕН', 'KeyU', 'Г'],
    ['an input method', 'KeyU', 'Process'],
    ['an input method', 'Digit6', 'Process'],
  ])('and anything else mean something else: %s, %s types %s', (_, code, key) => {
    expect(action(code, key, { shiftKey: true })).toBeNull()
  })
})

test('no number and no letter with another modifier, held down, or where single keys are switched off', () => {
  for (const [code, key] of [
    ['Digit4', '4'],
    ['Digit4', "'"],
    ['Numpad9', '9'],
    ['Minus', '-'],
    ['KeyU', 'u'],
    ['KeyU', 'г'],
    ['Enter', 'Enter'],
  ] as const) {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
      expect(action(code, key, { [modifier]: true })).toBeNull()
    expect(action(code, key, { repeat: true })).toBeNull()
    expect(actionOf(press(code, key), false)).toBeNull()
  }
})

test('what is being composed is never ours', () => {
  for (const [code, key] of [
    ['Digit6', 'Process'],
    ['KeyU', 'u'],
    ['Enter', 'Enter'],
  ] as const)
    expect(action(code, key, { isComposing: true })).toBeNull()
  expect(action('KeyZ', 'z', { isComposing: true, ctrlKey: true })).toBeNull()
})

test('AltGr is a modifier, also where the browser says neither Ctrl nor Alt of it', () => {
  const act = vi.fn(() => true)
  const stop = listenKeys(() => true, act)
  const down = (key: string, held: string) => {
    const event = new KeyboardEvent('keydown', { code: 'Digit7', key, bubbles: true })
    // happy-dom knows no AltGr.
    event.getModifierState = (name) => name === held
    document.body.dispatchEvent(event)
  }
  down('{', 'AltGraph')
  down('7', 'NumLock')
  stop()
  expect(act.mock.calls).toEqual([[number(7)]])
})
