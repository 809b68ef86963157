// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte'
import { afterEach, describe, expect, test, vi } from 'vitest'
import HourField from '../../components/HourField.svelte'
import { knownWords, oftenReadWords } from '../../components/known-words.ts'
import MonthGrid from '../../components/MonthGrid.svelte'
import { servingWords } from '../../entrypoints/learn/serving.ts'
import { knownOf } from '../../lib/clinical/known/topics.ts'
import { shortWeekdays } from '../../lib/texts/day-words.ts'
import { fahrenheitOf, ouncesOf } from '../../lib/texts/units.ts'
import { writeBritish, writeIn } from '../make/region.ts'

afterEach(() => {
  cleanup()
  writeBritish()
})

describe('an hour field of somebody who counts to twelve', () => {
  const onchange = vi.fn()
  const shown = (value: string | null, more = {}) => {
    writeIn('en-US')
    onchange.mockClear()
    render(HourField, { label: 'At', value, onchange, ...more })
    return screen.getByLabelText<HTMLInputElement>('At')
  }
  const write = async (field: HTMLInputElement, text: string) => {
    await fireEvent.input(field, { target: { value: text } })
    await fireEvent.keyDown(field, { key: 'Enter' })
  }
  test('shows the hour with its half, and takes letters', () => {
    const field = shown('22:30')
    expect(field.value).toBe('10:30\u00a0pm')
    expect(field.inputMode).toBe('text')
  })
  test('takes an hour with its half in few letters', async () => {
    await write(shown('22:30'), '1045p')
    expect(onchange.mock.calls).toEqual([['22:45']])
  })
  test('asks which half a bare hour is of, the one of before first', async () => {
    await write(shown('22:30'), '10:45')
    expect(onchange).not.toHaveBeenCalled()
    expect(screen.getByRole('status').textContent).toMatch(/10:30\u00a0pm stays/)
    const [first, second] = screen.getAllByRole('button', { name: /^10:45 in/ })
    expect(first?.textContent.trim()).toBe('10:45 in the evening, 10:45\u00a0pm')
    expect(second?.textContent.trim()).toBe('10:45 in the morning, 10:45\u00a0am')
    await fireEvent.click(first as HTMLElement)
    expect(onchange.mock.calls).toEqual([['22:45']])
  })
  test('the morning first beside an hour of the morning', async () => {
    await write(shown('07:00'), '10:45')
    const [first] = screen.getAllByRole('button', { name: /^10:45 in/ })
    expect(first?.textContent.trim()).toBe('10:45 in the morning, 10:45\u00a0am')
  })
  test.each(['22:45', '0:15'])('takes %s, which is one hour alone', async (text) => {
    await write(shown('21:00'), text)
    expect(onchange).toHaveBeenCalledTimes(1)
  })
  test('asks no more than beside lights out where it is of that', async () => {
    await write(shown('22:30', { of: 'bed' }), '1:15')
    expect(onchange.mock.calls).toEqual([['01:15']])
  })
  test('says how to write in its own way', async () => {
    await write(shown(null), 'late')
    expect(screen.getByRole('status').textContent).toBe('Write it like 10:30\u00a0pm.')
  })
})

test('who counts to 24 is asked nothing more than before', async () => {
  const onchange = vi.fn()
  render(HourField, { label: 'At', value: '22:30', onchange })
  const field = screen.getByLabelText<HTMLInputElement>('At')
  expect([field.value, field.inputMode]).toEqual(['22:30', 'numeric'])
  await fireEvent.input(field, { target: { value: '10:45' } })
  await fireEvent.keyDown(field, { key: 'Enter' })
  expect(onchange.mock.calls).toEqual([['10:45']])
})

describe('a month', () => {
  test.each([
    // 1 November 2026 is a Sunday.
    ['en-US', 'Sun', 'Sat', 1, 5],
    ['en-GB', 'Mon', 'Sun', 7, 6],
    ['ar-EG', 'Sat', 'Fri', 2, 5],
  ])('in %s begins its weeks on a %s', (locale, first, last, column, rows) => {
    writeIn(locale)
    const { container } = render(MonthGrid, {
      ...{ month: '2026-11', name: 'November', weekdays: shortWeekdays(), large: true },
      ...{ worstOf: () => ({ state: 'missing' }) as const, wordsOf: (day: string) => day },
      ...{ selected: '2026-11-01', last: '2026-11-30' },
      ...{ onselect: vi.fn(), onopen: vi.fn(), onkeydown: vi.fn() },
    })
    const names = screen.getAllByRole('columnheader').map((one) => one.textContent)
    expect([names[0], names[6]]).toEqual([first, last])
    const day = container.querySelector<HTMLTableCellElement>('[data-day="2026-11-01"]')
    expect([...(day?.parentElement?.children ?? [])].indexOf(day as Element) + 1).toBe(column)
    expect(container.querySelectorAll('tbody tr').length).toBe(rows)
  })
})

describe('temperatures and weights', () => {
  test.each([
    [40, 104],
    [45, 113],
    [18, 64],
    [0, 32],
    [-40, -40],
  ])('%d °C is %d °F', (celsius, fahrenheit) => {
    expect(fahrenheitOf(celsius)).toBe(fahrenheit)
  })
  test.each([
    [85, 3],
    [90, 3.2],
    [99, 3.5],
    [28, 1],
  ])('%d g is %d oz', (grams, ounces) => {
    expect(ouncesOf(grams)).toBe(ounces)
  })
  const pack = () => knownWords(knownOf('warmPack'))
  const compress = () => oftenReadWords(knownOf('compress'))
  test('stand in both where the region has both', () => {
    writeIn('en-US')
    expect(pack()).toContain('about 40 °C (104 °F), a cloth')
    expect(compress()).toBe('A compress of 40 to 45 °C (104 to 113 °F), held on with pressure.')
    expect(servingWords(85)).toBe('85 g (3 oz)')
  })
  test.each(['en-GB', 'en-CA', 'de-DE'])('and are as they were in %s', (locale) => {
    writeIn(locale)
    expect(pack()).toContain('about 40 °C, a cloth')
    expect(compress()).toBe('A compress of 40 to 45 °C, held on with pressure.')
    expect(servingWords(85)).toBe('85 g')
  })
})
