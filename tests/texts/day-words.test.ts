import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  dayAndMonth,
  longDate,
  longDay,
  nearDay,
  shortDay,
  whenWords,
} from '../../lib/texts/day-words.ts'

const at = Date.parse('2026-11-20T23:30:00Z')

test.each([
  ['with its weekday and year', longDay('2026-11-20'), 'Friday, November 20, 2026'],
  ['near', nearDay('2026-11-20'), 'Friday, November 20'],
  ['day and month', dayAndMonth('2026-11-20'), 'November 20'],
  ['short', shortDay('2026-11-20'), 'Fri, Nov 20'],
  ['of a moment, where it was', longDate(at, 'UTC'), 'November 20, 2026'],
  ['of a moment, further east', longDate(at, 'Europe/Berlin'), 'November 21, 2026'],
  ['a clock time of that day', whenWords(at, '2026-11-21', 'Europe/Berlin'), '00:30'],
  ['a clock time of another', whenWords(at, '2026-11-20', 'Europe/Berlin'), 'Sat, Nov 21 00:30'],
])('a day in words: %s', (_, words, said) => {
  expect(words).toBe(said)
})

test('a day in words has one home', () => {
  // Dates of tables in the short form of the region, the names of weekdays alone, and where the clock stands.
  const others = [
    'components/LabHistory.svelte',
    'entrypoints/intake/Iron.svelte',
    'lib/page/weekdays.ts',
  ]
  const makes = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /\.(ts|svelte)$/.test(path))
      .filter((path) => /Intl\.DateTimeFormat\(lang/.test(readFileSync(path, 'utf8'))),
  )
  expect(makes.sort()).toEqual([...others, 'lib/texts/day-words.ts'].sort())
})
