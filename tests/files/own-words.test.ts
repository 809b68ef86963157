import { expect, it } from 'vitest'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { ownWords } from '../../lib/files/own-words.ts'

const stamps = { id: 'id', at: 5, enteredAt: 5, zone: 'Europe/Berlin', night: '2026-11-20' }
const wordsIn = (fields: object) => ownWords({ ...stamps, ...fields } as Entry).sort()

it.each<[string, object, string[]]>([
  ['of a note', { kind: 'note', note: 'both legs' }, ['both legs']],
  [
    'of a medicine',
    { kind: 'medicine', name: 'Eisen', change: 'taken', amount: 'zwei', note: 'früh' },
    ['Eisen', 'früh', 'zwei'],
  ],
  [
    'of a dose',
    { kind: 'dose', name: 'Mg', form: 'Zitrat', mineral: 'magnesium', elementalMg: 100 },
    ['Mg', 'Zitrat'],
  ],
  [
    'of a laboratory, and not its unit, whose µ says nothing of how letters were read',
    { kind: 'lab', test: 'other', name: 'Zink', unit: 'µg/l', valueTenths: 5, laboratory: 'Süd' },
    ['Süd', 'Zink'],
  ],
  ['of an urge without words', { kind: 'symptom', symptomKind: 'urge', onsetTime: '22:05' }, []],
])('the words that a person is shown of a table are their own: %s', (_, fields, words) => {
  expect(wordsIn(fields)).toEqual(words)
})
