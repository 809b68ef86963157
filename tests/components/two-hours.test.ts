// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, test, vi } from 'vitest'
import HourField from '../../components/HourField.svelte'
import { type HourOf, partOfDay, readHour, twoHours } from '../../components/hour-text.ts'
import { clockTimeOf } from '../../lib/core/clock-time.ts'

afterEach(cleanup)

describe('an hour that can mean two', () => {
  test.each<[HourOf, text: string, asked: readonly string[] | null]>([
    ['bed', '11', ['23:00', '11:00']],
    ['bed', '11:00', ['23:00', '11:00']],
    ['bed', '1130', ['23:30', '11:30']],
    ['bed', '9.15', ['21:15', '09:15']],
    ['bed', '5', ['17:00', '05:00']],
    ['bed', '12', ['00:00', '12:00']],
    ['bed', '12:30', ['00:30', '12:30']],
    ['bed', '1', null],
    ['bed', '4:59', null],
    ['bed', '23', null],
    ['bed', '2300', null],
    ['bed', '23:00', null],
    ['bed', '0:30', null],
    ['bed', '12:59', ['00:59', '12:59']],
    ['bed', '13:00', null],
    ['bed', '14:00', null],
    ['bed', '11pm', null],
    ['bed', '11 am', null],
    ['bed', 'eleven', null],
    ['wake', '7', null],
    ['wake', '11', null],
    ['wake', '2', ['14:00', '02:00']],
    ['wake', '1', ['13:00', '01:00']],
    ['wake', '2:00', null],
    ['wake', '12', null],
    ['wake', '3', null],
    ['wake', '16:30', null],
    ['wake', '19', null],
  ])('of %s, written %s', (of, text, asked) => {
    expect(twoHours(text, of)).toEqual(asked)
  })
  test('one of the two is what was written, the other half a day from it', () => {
    for (let min = 0; min < 1440; min++) {
      const text = clockTimeOf(min)
      const two = twoHours(text, 'bed')
      if (two) expect(two).toEqual([clockTimeOf(min + 720), readHour(text)])
      expect(two !== null).toBe(min >= 300 && min < 780)
      expect(partOfDay(text)).toMatch(/night|morning|noon|afternoon|evening/)
    }
  })
})

describe('a bare 11 beside lights out', () => {
  const onchange = vi.fn()
  const onasking = vi.fn()
  const write = async (text: string, value = '22:30') => {
    onchange.mockClear()
    render(HourField, { label: 'Lights out', value, of: 'bed', onchange, onasking })
    const field = screen.getByLabelText('Lights out')
    await fireEvent.input(field, { target: { value: text } })
    await fireEvent.keyDown(field, { key: 'Enter' })
    return field as HTMLInputElement
  }
  test('is asked about, and nothing is kept until one is pressed', async () => {
    await write('11')
    expect(onchange).not.toHaveBeenCalled()
    expect(onasking).toHaveBeenLastCalledWith(true)
    expect(screen.getByRole('status').textContent).toMatch(/Until one is pressed 22:30 stays/)
    expect(screen.getByRole('button', { name: '11 in the morning, 11:00' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '11 in the evening, 23:00' }))
    expect(onchange.mock.calls).toEqual([['23:00']])
    expect(onasking).toHaveBeenLastCalledWith(false)
    expect(screen.queryByText(/in the morning/)).toBeNull()
  })
  test('who sleeps by day says so once', async () => {
    await write('9')
    await fireEvent.click(screen.getByRole('button', { name: '9 in the morning, 09:00' }))
    expect(onchange.mock.calls).toEqual([['09:00']])
    cleanup()
    await write('9:00', '09:00')
    expect(screen.queryByText(/in the evening/)).toBeNull()
  })
  test('is no question any more once it is written out', async () => {
    const field = await write('11')
    await fireEvent.input(field, { target: { value: '11pm' } })
    await fireEvent.blur(field)
    expect(onchange.mock.calls).toEqual([['23:00']])
    expect(screen.queryByText(/in the morning/)).toBeNull()
  })
})
