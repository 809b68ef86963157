import { expect, test } from 'vitest'
import { exampleWords } from '../../entrypoints/options/example-words.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

const at = Date.parse('2026-11-20T22:41:00+01:00')
const words = (of: object, zone = 'Europe/Berlin') => exampleWords({ at, ...of } as Entry, zone)

test.each<[string, object, string]>([
  [
    'how strong it was, and the words',
    { kind: 'symptom', severity: 0, note: 'sofa' },
    ', 0 of 10, sofa',
  ],
  ['how long it took', { kind: 'relief', durationMin: 15 }, ', 15 min'],
  ['how much it was', { kind: 'intake', mg: 80, name: 'Espresso' }, ', 80 mg, Espresso'],
  [
    'how much of a mineral',
    { kind: 'dose', elementalMg: 100, name: 'Citrate', form: 'powder' },
    ', 100 mg, Citrate, powder',
  ],
  [
    'no number where a text stands',
    { kind: 'dose', severity: '6', mg: 'much', durationMin: null, name: 'Zinc' },
    'Zinc',
  ],
])('a row says when it was, and %s', (_, of, said) => {
  expect(words(of)).toContain('22:41')
  expect(words(of)).toMatch(/20/)
  expect(words(of).endsWith(said)).toBe(true)
})

test('when it was goes by the zone', () => {
  expect(words({ kind: 'calm' }, 'Asia/Tokyo')).toContain('06:41')
})
