import { expect, test } from 'vitest'
import {
  dayAndMonth,
  longDate,
  longDay,
  longWeekdays,
  nearDay,
  shortDay,
  shortWeekdays,
  whenWords,
} from '../../lib/texts/day-words.ts'

const at = Date.parse('2026-11-20T23:30:00Z')

test.each([
  ['with its weekday and year', longDay('2026-11-20'), 'Friday, 20 November 2026'],
  ['near', nearDay('2026-11-20'), 'Friday 20 November'],
  ['day and month', dayAndMonth('2026-11-20'), '20 November'],
  ['short', shortDay('2026-11-20'), 'Fri 20 Nov'],
  ['of a moment, where it was', longDate(at, 'UTC'), '20 November 2026'],
  ['of a moment, further east', longDate(at, 'Europe/Berlin'), '21 November 2026'],
  ['a clock time of that day', whenWords(at, '2026-11-21', 'Europe/Berlin'), '00:30'],
  ['a clock time of another', whenWords(at, '2026-11-20', 'Europe/Berlin'), 'Sat 21 Nov, 00:30'],
])('a day in words: %s', (_, words, said) => {
  expect(words).toBe(said)
})

test('the weekdays begin with Monday, long and short', () => {
  expect(longWeekdays().join(' ')).toBe('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
  expect(shortWeekdays().join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun')
})
