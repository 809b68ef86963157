// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import LineField from '../../components/LineField.svelte'

afterEach(cleanup)
const words = () => screen.getByRole('status').textContent

test('a message comes once the press that brought it is over: nothing moves under it', async () => {
  render(LineField, { label: 'Minutes', value: '', refuse: () => 'Only a number', onchange() {} })
  const field = screen.getByLabelText('Minutes')
  await fireEvent.pointerDown(document.body)
  // The press takes the focus from the field.
  await fireEvent.change(field, { target: { value: 'half' } })
  expect(words()).toBe('')
  await fireEvent.pointerUp(document.body)
  await expect.poll(words).toBe('Only a number')
})

test('by keyboard it comes at once', async () => {
  render(LineField, { label: 'Minutes', value: '', refuse: () => 'Only a number', onchange() {} })
  await fireEvent.change(screen.getByLabelText('Minutes'), { target: { value: 'half' } })
  expect(words()).toBe('Only a number')
})
