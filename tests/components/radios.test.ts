// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import Choices from '../../components/Choices.svelte'

afterEach(cleanup)

const options = ['left', 'right', 'both'].map((key) => ({ key, name: key }))
function show(chosen: string[], many = false) {
  const onchange = vi.fn()
  render(Choices, { label: 'Which side?', options, chosen, many, onchange })
  return onchange
}
const radio = (name: string) => screen.getByRole('radio', { name })

test('one of several is a radio group with a name, and one stop of the Tab key', () => {
  show(['right'])
  const group = screen.getByRole('radiogroup', { name: 'Which side?' })
  const radios = [...group.querySelectorAll<HTMLElement>('[role="radio"]')]
  expect(radios.map((one) => one.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false'])
  expect(radios.map((one) => one.tabIndex)).toEqual([-1, 0, -1])
})

test('where nothing is chosen the first one is the stop', () => {
  show([])
  expect(options.map(({ name }) => radio(name).tabIndex)).toEqual([0, -1, -1])
})

test.each([
  ['ArrowRight', 'left', 'right'],
  ['ArrowDown', 'both', 'left'],
  ['ArrowLeft', 'left', 'both'],
  ['ArrowUp', 'both', 'right'],
])('%s on %s chooses %s, and the focus goes with it', async (key, from, to) => {
  const onchange = show([from])
  radio(from).focus()
  await fireEvent.keyDown(radio(from), { key })
  expect(onchange.mock.calls).toEqual([[[to]]])
  expect(document.activeElement).toBe(radio(to))
})

test('the digits that note how the legs are go past it', async () => {
  const onchange = show(['left'])
  const noted = vi.fn()
  document.addEventListener('keydown', (event) => noted(event.key, event.defaultPrevented), {
    once: true,
  })
  await fireEvent.keyDown(radio('left'), { key: '4', code: 'Digit4' })
  expect(noted).toHaveBeenCalledWith('4', false)
  expect(onchange).not.toHaveBeenCalled()
})

test('a second press says the same again, for who takes an answer back by it', async () => {
  const onchange = show(['left'])
  await fireEvent.click(radio('left'))
  expect(onchange.mock.calls).toEqual([[['left']]])
})

test('several of them stay switches of their own', async () => {
  const onchange = show(['left'], true)
  expect(screen.queryByRole('radiogroup')).toBeNull()
  await fireEvent.click(screen.getByRole('button', { name: 'both', pressed: false }))
  expect(onchange.mock.calls).toEqual([[['left', 'both']]])
})
