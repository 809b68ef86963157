// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { focusNight, gridKeys } from '../../entrypoints/diary/grid-keys.ts'
import { listenSpace } from '../../entrypoints/relief/space.ts'
import { keepEarlyKeys, takeEarlyKeys } from '../../lib/page/early-keys.ts'
import { type KeyAction, listenKeys } from '../../lib/page/keys.ts'

afterEach(() => document.body.replaceChildren())
const press = (key: string, more: object = {}, on: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', {
    key,
    code: key,
    bubbles: true,
    cancelable: true,
    ...more,
  })
  on.dispatchEvent(event)
  return event.defaultPrevented
}

describe('keys pressed early', () => {
  test('are kept for the popup alone, in their order, and nothing after they are taken', () => {
    keepEarlyKeys({ pathname: '/options.html' })
    press('6')
    expect(takeEarlyKeys()).toEqual([])
    keepEarlyKeys({ pathname: '/popup.html' })
    press('6')
    press('u', { ctrlKey: true })
    const keys = takeEarlyKeys()
    press('7')
    expect(keys.map(({ key, ctrlKey }) => [key, ctrlKey])).toEqual([
      ['6', false],
      ['u', true],
    ])
    expect(takeEarlyKeys()).toEqual([])
  })
})

describe('a single key', () => {
  function page(singleKeys = true, takes = true) {
    const said: KeyAction[] = []
    const end = listenKeys(
      () => singleKeys,
      (action) => {
        said.push(action)
        return takes
      },
    )
    return { said, end }
  }
  test('is taken, and the browser does nothing with it; one that the page leaves is its own', () => {
    const { said, end } = page()
    expect(press('Enter')).toBe(true)
    expect(said).toEqual([{ do: 'save' }])
    end()
    expect(press('u')).toBe(false)
    expect(said).toHaveLength(1)
    const leaves = page(true, false)
    expect(press('u')).toBe(false)
    expect(leaves.said).toEqual([{ do: 'undo' }])
    leaves.end()
  })

  test.each(['checkbox', 'radio', 'button', 'range'])(
    'is taken on an input that is a %s',
    (type) => {
      const { said, end } = page()
      press(
        'u',
        {},
        document.body.appendChild(Object.assign(document.createElement('input'), { type })),
      )
      expect(said).toEqual([{ do: 'undo' }])
      end()
    },
  )

  test.each(['input', 'textarea'])('is a letter of a %s', (tag) => {
    const { said, end } = page()
    press('u', {}, document.body.appendChild(document.createElement(tag)))
    expect(said).toEqual([])
    end()
  })

  test.each([
    ['button', []],
    ['summary', []],
    ['p', [{ do: 'save' }]],
  ])('of Enter is pressed on a %s', (tag, saves) => {
    const { said, end } = page()
    const on = document.body.appendChild(document.createElement(tag))
    press('Enter', {}, on)
    expect(said).toEqual(saves)
    press('u', {}, on)
    expect(said.at(-1)).toEqual({ do: 'undo' })
    end()
  })

  test('pressed before the page stood is taken as it begins, and only what says something', () => {
    keepEarlyKeys({ pathname: '/popup.html' })
    press('u')
    press('q')
    const { said, end } = page()
    expect(said).toEqual([{ do: 'undo' }])
    end()
  })
})

describe('the space bar', () => {
  function room(singleKeys = true) {
    const pressed = vi.fn()
    const end = listenSpace(() => singleKeys, pressed)
    return { pressed, end }
  }
  const space = (more: object = {}, on?: EventTarget) => press(' ', { code: 'Space', ...more }, on)
  test('starts and stops, and scrolls nothing; no other key does', () => {
    const { pressed, end } = room()
    expect(space()).toBe(true)
    expect(press('x', { code: 'KeyX' })).toBe(false)
    expect(pressed).toHaveBeenCalledOnce()
    end()
    expect(space()).toBe(false)
    expect(pressed).toHaveBeenCalledOnce()
  })

  test.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'repeat'])(
    'is left alone with %s',
    (with_) => {
      const { pressed, end } = room()
      expect(space({ [with_]: true })).toBe(false)
      expect(pressed).not.toHaveBeenCalled()
      end()
    },
  )

  test.each(['button', 'a', 'input', 'textarea', 'summary'])(
    'is that of a %s which has the focus',
    (tag) => {
      const { pressed, end } = room()
      const inside = document.body
        .appendChild(document.createElement(tag))
        .appendChild(document.createElement('b'))
      expect(space({}, inside)).toBe(false)
      expect(pressed).not.toHaveBeenCalled()
      expect(space({}, document.body.appendChild(document.createElement('p')))).toBe(true)
      end()
    },
  )

  test('does nothing where single keys are off', () => {
    const { pressed, end } = room(false)
    expect(space()).toBe(false)
    expect(pressed).not.toHaveBeenCalled()
    end()
  })
})

describe('keys of the calendar', () => {
  function grid(selected = '2026-11-10') {
    const said = { selected: [] as string[], opened: [] as string[] }
    const keys = gridKeys(
      () => selected,
      () => ['2026-11-02', '2026-11-22'],
      (day) => said.selected.push(day),
      (day) => said.opened.push(day),
    )
    const event = (key: string, more: object = {}) => {
      const one = new KeyboardEvent('keydown', { key, cancelable: true, ...more })
      keys(one)
      return one.defaultPrevented
    }
    return { said, event }
  }
  test.each([
    ['ArrowRight', '2026-11-11'],
    ['ArrowLeft', '2026-11-09'],
    ['ArrowDown', '2026-11-17'],
    ['ArrowUp', '2026-11-03'],
    ['PageDown', '2026-11-22'],
    ['PageUp', '2026-11-02'],
  ])('%s goes to %s, and not out of the range', (key, day) => {
    const { said, event } = grid()
    expect(event(key)).toBe(true)
    expect(said).toEqual({ selected: [day], opened: [] })
  })

  test.each(['Enter', ' '])('%j opens the night, others do nothing', (key) => {
    const { said, event } = grid()
    expect(event(key)).toBe(true)
    expect(event('x')).toBe(false)
    expect(said).toEqual({ selected: [], opened: ['2026-11-10'] })
  })

  test.each(['ctrlKey', 'metaKey', 'altKey'])('are those of the browser with %s', (with_) => {
    const { said, event } = grid()
    expect(event('ArrowRight', { [with_]: true })).toBe(false)
    expect(event('Enter', { [with_]: true })).toBe(false)
    expect(said).toEqual({ selected: [], opened: [] })
  })

  test('go by four weeks', () => {
    const { said, event } = grid('2026-10-20')
    event('PageDown')
    expect(said.selected).toEqual(['2026-11-17'])
  })

  test('put the focus on the night that is shown', () => {
    document.body.innerHTML =
      '<table><tr><td data-day="2026-11-10" tabindex="0"></td><td data-day="2026-11-11" tabindex="0"></td></tr></table>'
    focusNight('2026-11-11')
    expect((document.activeElement as HTMLElement | null)?.dataset['day']).toBe('2026-11-11')
    focusNight('2026-12-24')
  })
})
