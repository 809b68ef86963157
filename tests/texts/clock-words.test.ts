import { afterEach, describe, expect, test } from 'vitest'
import { readHour, twoHours } from '../../components/hour-text.ts'
import { clockTimeOf } from '../../lib/core/clock-time.ts'
import { clockWords, halfWords, scaleWords, timeWords } from '../../lib/texts/clock-words.ts'
import { textsOf } from '../make/english.ts'
import { regions, writeBritish, writeIn } from '../make/region.ts'

afterEach(writeBritish)
const at = Date.parse('2026-11-22T21:30:00Z')
const hour = Date.parse('2026-11-22T22:00:00Z')

test.each([
  ['en-US', {}, '10:30\u00a0pm', '11\u00a0pm', '3:30\u00a0am'],
  ['en-CA', {}, '10:30\u00a0pm', '11\u00a0pm', '3:30\u00a0am'],
  ['en-US', { clock: '24' as const }, '22:30', '23:00', '03:30'],
  ['en-GB', {}, '22:30', '23:00', '03:30'],
  ['fr-CA', {}, '22:30', '23:00', '03:30'],
  ['de-DE', { clock: '12' as const }, '10:30\u00a0pm', '11\u00a0pm', '3:30\u00a0am'],
])('in %s, with %o: %s', (locale, chosen, time, onScale, inIndia) => {
  writeIn(locale, chosen)
  expect(timeWords(at, 'Europe/Berlin')).toBe(time)
  expect(scaleWords(hour, 'Europe/Berlin')).toBe(onScale)
  // Where hours of the clock begin in the midst of an hour of UTC nothing is left off.
  expect(scaleWords(hour, 'Asia/Kolkata')).toBe(inIndia)
})

test('midnight and noon have their halves', () => {
  writeIn('en-US')
  expect(['00:00', '00:30', '11:59', '12:00', '12:30', '13:00'].map(clockWords)).toEqual(
    ['12:00 am', '12:30 am', '11:59 am', '12:00 pm', '12:30 pm', '1:00 pm'].map((words) =>
      words.replace(' ', '\u00a0'),
    ),
  )
})

describe.each(regions)('in %s', (region) => {
  test('every minute of the day that is shown is read as the same, and nothing is asked', () => {
    writeIn(region)
    for (let min = 0; min < 1440; min++) {
      const clock = clockTimeOf(min)
      expect(readHour(clockWords(clock))).toBe(clock)
      expect(readHour(halfWords(clock))).toBe(clock)
      expect(twoHours(halfWords(clock), 'any')).toBeNull()
    }
  })
})

describe('an hour of which nothing is known', () => {
  test.each([
    ['1030p', null],
    ['10:30 pm', null],
    ['22:30', null],
    ['09:15', null],
    ['0:30', null],
    ['late', null],
    ['11', ['23:00', '11:00']],
    ['1030', ['22:30', '10:30']],
    ['12', ['00:00', '12:00']],
    ['1:05', ['13:05', '01:05']],
  ])('%s', (text, asked) => {
    expect(twoHours(text, 'any')).toEqual(asked)
  })
})

test.each(Object.keys(textsOf))('%s has words for the halves that are read again', (language) => {
  for (const [half, clock] of Object.entries({ am: '10:30', pm: '22:30' })) {
    const said = textsOf[language]?.[`ui.clock.${half}`]
    if (said !== undefined) expect(readHour(said.replace('{time}', '10:30'))).toBe(clock)
  }
})
