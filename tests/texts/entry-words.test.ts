import { describe, expect, test } from 'vitest'
import { defaultDrinks, defaultRoutine } from '../../lib/clinical/defaults.ts'
import { entryKinds, saidFields } from '../../lib/core/fields/table.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { entryWords } from '../../lib/texts/entry-words.ts'
import { fieldName, fieldWord, optionWord } from '../../lib/texts/field-words.ts'
import { makeDiary } from '../make/diary.ts'

const names = { routine: defaultRoutine(), drinks: defaultDrinks(), zone: 'Europe/Berlin' }
const at = Date.parse('2026-11-20T22:37:00+01:00')
const words = (fields: Record<string, unknown>) =>
  entryWords({ at, zone: names.zone, ...fields } as unknown as Entry, names)

describe('an entry in words', () => {
  test.each([
    [{ kind: 'symptom', symptomKind: 'urge', severity: 6 }, 'Urge to move · 6 of 10'],
    [{ kind: 'symptom', symptomKind: 'cramp' }, 'Cramp'],
    [{ kind: 'calm' }, 'Calm'],
    [{ kind: 'morning', worst: 0 }, "The morning's answer · 0 of 10"],
    [{ kind: 'morning', worst: 'skipped' }, "The morning's answer · Skipped"],
    [{ kind: 'fortnight', change: -2 }, 'The long look · Much worse'],
    [
      { kind: 'sleep', answer: 'own', trySleep: at, finalWake: at + 8 * 3_600_000 },
      'Sleep · 22:37 to 06:37',
    ],
    [{ kind: 'sleep', answer: 'notMe' }, 'Sleep'],
    [{ kind: 'intake', substance: 'caffeine', drink: 'filter', mg: 90 }, 'Filter coffee · 90 mg'],
    [{ kind: 'intake', substance: 'alcohol', count: 2 }, 'Alcohol'],
    [{ kind: 'dose', name: 'Iron', elementalMg: 65 }, 'Iron · 65 mg'],
    [{ kind: 'medicine', name: 'X', change: 'stopped' }, 'X · Stopped'],
    [{ kind: 'lab', test: 'ferritin', valueTenths: 755, unit: 'µg/l' }, 'Ferritin · 75.5 µg/l'],
    [{ kind: 'step', step: 'walk', did: 'skipped' }, 'An easy walk · Skipped'],
    [{ kind: 'step', step: 'own-of-long-ago', did: 'done' }, 'Your own step · Done'],
    [{ kind: 'relief', what: 'walk', helped: 'better' }, 'An easy walk · Better'],
    [{ kind: 'factor', factor: 'stress', level: 7 }, 'Stress'],
    [{ kind: 'note', note: 'x' }, 'Just words'],
  ])('%o', (fields, title) => {
    expect(words(fields).title).toBe(title)
  })
  test('tells what else was said, each with its name, and nothing twice', () => {
    const { details } = words({
      ...{ kind: 'symptom', symptomKind: 'urge', severity: 6, side: 'left', atRest: false },
      ...{ bodyParts: ['calf', 'thigh'], durationMin: 20, note: 'mine' },
      signs: [{ sign: 'swollen', side: 'left', since: 'new' }, { sign: 'numb' }],
    })
    expect(details.map((one) => one.words)).toEqual([
      'Side: Left',
      'Where: Calf, Thigh',
      'How long: 20 min',
      'Came at rest: No',
      'Seen or felt on the leg: Swollen (Left, New), Numb',
    ])
  })
  test('of a whole diary none is empty or shows a word of the code', () => {
    const rows = makeDiary({ seed: 4, last: '2026-11-20', nights: 120, zone: names.zone })
    const all = rows.flatMap((row) => {
      const { title, details } = entryWords(row, names)
      return [title, ...details.map((one) => one.words)]
    })
    expect(all.filter((one) => one.trim() === '' || /undefined|ui\.|[a-z][A-Z]/.test(one))).toEqual(
      [],
    )
  })
})

test('beside its answer a field asks no more', () => {
  const names = entryKinds.flatMap((kind) =>
    saidFields(kind).map(({ key }) => fieldName(kind, key)),
  )
  expect(names.filter((name) => /[?？;؟]/.test(name))).toEqual([])
})

test('every field and every choice of a form has its words', () => {
  for (const kind of entryKinds) {
    for (const field of saidFields(kind)) {
      expect(fieldWord(kind, field.key), `${kind} ${field.key}`).not.toBe(field.key)
      const options =
        field.is === 'one' || field.is === 'many' ? field.of : ('or' in field && field.or) || []
      for (const option of options)
        expect(optionWord(field.key, option), `${field.key} ${option}`).not.toBe(option)
    }
  }
})
