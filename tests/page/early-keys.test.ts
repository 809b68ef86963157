// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { keepEarlyKeys, takeEarlyKeys } from '../../lib/page/early-keys.ts'
import { type KeyAction, listenKeys } from '../../lib/page/keys.ts'

const pages = ['diary', 'insights', 'intake', 'learn', 'options', 'relief', 'welcome']
const press = (key: string, on: EventTarget = document.body) =>
  on.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
      bubbles: true,
    }),
  )
const taken = (): KeyAction[] => {
  const actions: KeyAction[] = []
  listenKeys(
    () => true,
    (action) => actions.push(action) > 0,
  )()
  return actions
}
afterEach(() => {
  takeEarlyKeys()
  document.body.replaceChildren()
})

test('a 6 before the popup stands is a 6', () => {
  keepEarlyKeys({ pathname: '/popup.html' })
  press('6')
  expect(taken()).toEqual([{ do: 'severity', severity: 6 }])
})

describe.each(pages)('%s', (page) => {
  test('asks for no key before it stands, and keeps none', () => {
    keepEarlyKeys({ pathname: `/${page}.html` })
    press('6')
    expect(globalThis.settleEarly).toBeUndefined()
    expect(taken()).toEqual([])
  })
})

test('what is typed is not kept, and of nothing where it was pressed', () => {
  const field = document.body.appendChild(document.createElement('textarea'))
  keepEarlyKeys({ pathname: '/popup.html' })
  press('6', field)
  press('u')
  const kept = globalThis.settleEarly?.keys ?? []
  expect(kept).toHaveLength(1)
  expect(kept[0]).not.toHaveProperty('target')
  expect(taken()).toEqual([{ do: 'undo' }])
})

test('what was pressed where nothing is asked is gone once something is', () => {
  keepEarlyKeys({ pathname: '/popup.html' })
  press('6')
  // The face of the night is shown.
  takeEarlyKeys()
  press('6')
  expect(taken()).toEqual([])
})
