// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, expect, test, vi } from 'vitest'
import WhenField from '../../components/WhenField.svelte'
import type { Around, When } from '../../lib/core/moment-in.ts'
import { week } from '../make/evenings.ts'

afterEach(cleanup)
const around: Around = {
  kind: 'intake',
  night: null,
  now: Date.parse('2026-11-22T20:20:00+01:00'),
  schedule: { week: week('22:30', '07:00'), tonight: null },
  zone: 'Europe/Berlin',
}
/** The piece as a form holds it: what is said comes back to it. */
function form(value: When | null, more: object = {}) {
  const said = vi.fn()
  const props = { around, value, ...more, onchange: said }
  const { rerender } = render(WhenField, props)
  said.mockImplementation((next: When | null) => void rerender({ ...props, value: next }))
  return { said, last: () => said.mock.lastCall?.[0] as When | null }
}
const press = (name: string) =>
  fireEvent.click(screen.queryByRole('radio', { name }) ?? screen.getByRole('button', { name }))
const write = async (label: string | RegExp, text: string) => {
  const field = screen.getByLabelText(label)
  await fireEvent.input(field, { target: { value: text } })
  await fireEvent.blur(field)
}
/** The region stands before its words; the fields have regions of their own. */
const told = () => screen.getAllByRole('status').at(-1)?.textContent

test('minutes ago, a clock time, yesterday, and back', async () => {
  const { last } = form({ minAgo: 0 })
  await press('30 min')
  expect(last()).toEqual({ minAgo: 30 })
  await write('At', '1 pm')
  expect(last()).toEqual({ clock: '13:00', day: null })
  await press('Yesterday')
  expect(last()).toEqual({ clock: '13:00', day: '2026-11-21' })
  await press('Yesterday')
  expect(last()).toEqual({ clock: '13:00', day: null })
  await press('Today')
  expect(last()).toEqual({ clock: '13:00', day: '2026-11-22' })
  await press('Now')
  expect(last()).toEqual({ minAgo: 0 })
})

test('another day is written; until it can be read nothing is said', async () => {
  const { last } = form({ minAgo: 0 }, { around: { ...around, kind: 'medicine' } })
  await press('Another day')
  expect(last()).toBeNull()
  await write(/^Which day/, '2026-11-31')
  expect(last()).toBeNull()
  expect(screen.getByText('Write it like 22 Nov 2026.')).toBeTruthy()
  await write(/^Which day/, '2026-12-01')
  expect(last()).toBeNull()
  await write(/^Which day/, '2026-11-01')
  expect(last()).toEqual({ clock: '20:20', day: '2026-11-01' })
  expect((screen.getByLabelText(/^Which day/) as HTMLInputElement).value).toBe('2026-11-01')
  expect(told()).toBe('That is Sunday, 1 November 2026, 20:20.')
})

test.each<[name: string, When, more: object, told: string]>([
  ['this afternoon', { clock: '13:00', day: null }, {}, ''],
  ['an hour ago', { minAgo: 60 }, {}, ''],
  [
    'later than now',
    { clock: '21:00', day: null },
    {},
    'That is Saturday, 21 November 2026, 21:00.',
  ],
  [
    'an hour of today that has not come',
    { clock: '21:00', day: '2026-11-22' },
    {},
    'That has not come yet.',
  ],
  [
    'the legs at one, on the page of tonight',
    { clock: '13:00', day: null },
    { around: { ...around, kind: 'symptom', night: '2026-11-22' } },
    'That is Sunday, 22 November 2026, 13:00. It belongs to the night of Saturday, 21 November 2026.',
  ],
  [
    'what stays as it was',
    { clock: '21:00', day: null },
    { kept: Date.parse('2026-11-21T21:00:23+01:00') },
    '',
  ],
])('which day it is, where it could surprise: %s', (_, value, more, words) => {
  form(value, more)
  expect(told()).toBe(words)
})
