import { describe, expect, test } from 'vitest'
import { languages } from '../../lib/texts/languages.ts'
import { publicLocales } from '../../scripts/locales.ts'
import { englishParts, type Note, notes, partsOf } from '../make/english.ts'
import { fixedNumbers } from '../make/fixed-numbers.ts'
import { amissIn, notesAmiss, placeholdersIn, tooLong } from '../make/locale-laws.ts'

const rooms = Object.entries(partsOf).flatMap(([language, parts]) =>
  Object.entries(parts).map(([room, own]) => ({ language, room, own })),
)

test('every folder is a language that can be chosen, and the other way round', () => {
  expect(Object.keys(partsOf).sort()).toEqual(Object.keys(languages).sort())
})

test('the notes for translators are no language, and are not shipped', () => {
  expect(publicLocales().filter(({ relativeDest }) => relativeDest.includes('_notes'))).toEqual([])
  expect(publicLocales().map(({ relativeDest }) => relativeDest)).toContain(
    '_locales/en/messages.json',
  )
})

describe.each(rooms)('$language, $room', ({ language, room, own }) => {
  test('says what the English room says, in forms of its own', () => {
    expect(amissIn(language, own, englishParts[room] ?? {})).toEqual([])
  })
  test('keeps to the space that there is', () => {
    expect(tooLong(own, notes[room] ?? {})).toEqual([])
  })
})

const english = {
  'ui.a': 'Done: {name}',
  'ui.b_one': 'One night in {days} days',
  'ui.b_other': '{n} nights in {days} days',
}
const polish = {
  'ui.b_one': '1',
  'ui.b_few': '{n} {days}',
  'ui.b_many': '{n} {days}',
  'ui.b_other': '{n} {days}',
}
const russian = { ...polish, 'ui.b_one': '{n} {days}' }
const plain = { 'ui.b_one': '{n} {days}', 'ui.b_other': '{n} {days}' }
const arabic = { ...russian, 'ui.b_zero': '', 'ui.b_two': '' }

test.each([
  ['pl', { ...polish, 'ui.a': '{name}: gotowe' }],
  ['pl', {}],
  ['ru', russian],
  ['ar', arabic],
  ['fr', plain],
  ['es', plain],
  ['fr', { ...plain, 'ui.b_many': '{n} de {days}' }],
  ['ja', { 'ui.b_other': '{n} {days}' }],
])('planted: %s, %o is all right', (language, own) => {
  expect(amissIn(language, own, english)).toEqual([])
})

test.each([
  ['pl', { 'ui.c': 'x' }, 'ui.c: no such key in English'],
  ['pl', { 'ui.a': 'x' }, 'ui.a: other placeholders'],
  ['pl', { 'ui.a': '{name} {more}' }, 'ui.a: other placeholders'],
  ['pl', { 'ui.a_other': '{name}' }, 'ui.a: does not count in English'],
  ['pl', { 'ui.b': '{n} {days}' }, 'ui.b: counts in English'],
  ['pl', plain, 'ui.b: no form "few"'],
  ['pl', { ...polish, 'ui.b_few': '{n}' }, 'ui.b_few: other placeholders'],
  ['pl', { ...polish, 'ui.b_one': '{nights}' }, 'ui.b_one: other placeholders'],
  ['pl', { ...polish, 'ui.b_two': '{n} {days}' }, 'ui.b_two: no form of the language'],
  // 21 takes it too.
  ['ru', { ...russian, 'ui.b_one': '1 {days}' }, 'ui.b_one: other placeholders'],
  // So does nought.
  ['fr', { ...plain, 'ui.b_one': '1 {days}' }, 'ui.b_one: other placeholders'],
])('planted: %s, %o is caught', (language, own, said) => {
  expect(amissIn(language, own, english)).toContain(said)
})
test('planted: an underscore that ends no plural is caught', () => {
  const own = { 'ui.part_of.x': 'x' }
  expect(amissIn('en', own, own)).toEqual(['ui.part_of.x: an underscore'])
})

test('a text may be as long as its place, and no longer', () => {
  const own: Record<string, string> = { 'ui.a': '1234', 'ui.ab': '1234', 'ui.c': '12345678' }
  const most: Record<string, Note> = {
    'ui.': { where: '' },
    'ui.a': { where: '', most: 4 },
    'ui.ab': { where: '', most: 3 },
  }
  expect(tooLong(own, most)).toEqual(['ui.ab: 4 of 3'])
})

describe('the notes', () => {
  test('there are some for every room, and for no other', () => {
    expect(Object.keys(notes)).toEqual(Object.keys(englishParts))
  })
  test.each(Object.keys(notes))('of %s tell something of every key, and nothing else', (room) => {
    expect(notesAmiss(englishParts[room] ?? {}, notes[room] ?? {})).toEqual([])
  })
  test.each(Object.entries(notes))('of %s are short and plain', (_, told) => {
    for (const [key, note] of Object.entries(told)) {
      expect(
        Object.keys(note).filter((name) => !['where', 'most'].includes(name)),
        key,
      ).toEqual([])
      expect(note.where.length, key).toBeLessThanOrEqual(180)
      expect(note.where, key).toMatch(/^[A-Z{“].*\.$/)
    }
  })
  test.each([
    [{ 'ui.a': { where: '' } }, ['ui.b_one: no note', 'ui.b_other: no note']],
    [{ 'ui.': { where: '' }, 'ui.c': { where: '' } }, ['ui.c: no key']],
    [{ 'ui.': { where: '' }, 'ui.a': { where: '{days}' } }, ['ui.a: no {days}']],
    [{ 'ui.': { where: '{name}, {n}, {days}' } }, []],
  ] as [Record<string, Note>, string[]][])('planted: %o', (told, said) => {
    expect(notesAmiss(english, told)).toEqual(said)
  })
  test('of a claim tell its numbers, so that a translator knows the form of the noun', () => {
    const untold = Object.entries(englishParts).flatMap(([room, texts]) =>
      Object.entries(texts)
        .filter(([key]) => key.startsWith('c.'))
        .flatMap(([key, text]) => {
          const id = key.split('.')[1] ?? ''
          const numbers = fixedNumbers(id)
          const told = Object.entries(notes[room] ?? {}).flatMap(([begin, { where }]) =>
            key.startsWith(begin) ? [where] : [],
          )
          return [...placeholdersIn(text)].filter((name) => {
            const said = `{${name}} is ${numbers[name]}`
            return numbers[name] !== undefined && !told.some((where) => where.includes(said))
          })
        }),
    )
    expect(untold).toEqual([])
  })
})
