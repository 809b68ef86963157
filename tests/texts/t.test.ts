import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { drinkName, stepName } from '../../lib/texts/names.ts'
import { nudgeWords } from '../../lib/texts/nudge-words.ts'
import {
  dir,
  hasText,
  know,
  lang,
  list,
  number,
  plural,
  speak,
  t,
  template,
} from '../../lib/texts/t.ts'

afterEach(() => speak('en'))

test('placeholders are filled, and words that look like one are left alone', () => {
  expect(t('ui.tonight.plain', { bed: '22:30', wake: '07:00' })).toBe(
    'Lights out 22:30, up at 07:00.',
  )
  expect(t('ui.steps.tick', { name: '{time} & $1' })).toBe('Done: {time} & $1')
})

test('a number takes the form of its language', () => {
  expect(plural('ui.keep.count', 1)).toBe('1 note')
  expect(plural('ui.keep.count', 0)).toBe('0 notes')
  expect(plural('ui.keep.count', 21)).toBe('21 notes')
})

test('a language that is not there leaves English', () => {
  speak('tlh')
  expect([lang, dir]).toEqual(['en', 'ltr'])
  expect(t('ui.undo.button')).toBe('Undo')
})

describe('a language that has half of the texts', () => {
  beforeAll(() => {
    know({
      pl: {
        'ui.undo.button': 'Cofnij',
        'ui.keep.count.one': '{n} notatka',
        'ui.keep.count.few': '{n} notatki',
        'ui.keep.count.many': '{n} notatek',
        'ui.keep.count.other': '{n} notatki',
      },
      ar: { 'ui.undo.button': 'تراجع' },
    })
  })
  beforeEach(() => speak('pl'))

  test('is spoken as far as it goes, and English where it ends, whatever asks', () => {
    expect(t('ui.undo.button')).toBe('Cofnij')
    expect(t('ui.log.calm')).toBe('Calm')
    expect(hasText('ui.step.walk')).toBe(true)
    expect(stepName({ kind: 'walk' })).toBe('An easy walk')
    expect(hasText('ui.step.from-a-newer-version')).toBe(false)
    expect(template('ui.nudge.message')).toContain('{steps}')
  })
  test('has forms of its own, and an English text has those of English', () => {
    expect([1, 2, 5, 22].map((n) => plural('ui.keep.count', n))).toEqual([
      '1 notatka',
      '2 notatki',
      '5 notatek',
      '22 notatki',
    ])
    // "few" and "many" in Polish; English knows neither.
    expect([1, 2, 5].map((n) => plural('ui.diary.found', n))).toEqual([
      '1 note found',
      '2 notes found',
      '5 notes found',
    ])
  })
  test('writes numbers and lists in its own way', () => {
    expect(plural('ui.keep.count', 12_345)).toBe('12\u00a0345 notatek')
    expect([number(7.5), number(2026), number(12_345)]).toEqual(['7,5', '2026', '12\u00a0345'])
    speak('en')
    expect([number(7.5), number(2026), number(12_345)]).toEqual(['7.5', '2026', '12,345'])
    expect(list(['a', 'b', 'c'])).toBe('a, b, c')
    expect(plural('ui.keep.count', 12_345)).toBe('12,345 notes')
    expect(t('ui.log.of', { n: '12345', max: 10 })).toBe('12345 of 10')
  })
  test('changes the direction and the name of the language with the texts', () => {
    expect([lang, dir]).toEqual(['pl', 'ltr'])
    speak('ar')
    expect([lang, dir, t('ui.undo.button')]).toEqual(['ar', 'rtl', 'تراجع'])
    expect(number(3)).toBe(new Intl.NumberFormat('ar').format(3))
  })
})

describe('names', () => {
  test('own words come first, then those of the kind, then a plain one', () => {
    expect(stepName({ kind: 'walk', name: 'Round the block' })).toBe('Round the block')
    expect(stepName({ kind: 'walk' })).toBe('An easy walk')
    expect(stepName({ kind: 'from-a-newer-version' })).toBe('Your own step')
    expect(drinkName({ kind: 'own' })).toBe('Your own drink')
  })
})

describe('the words of nudges', () => {
  const settings = defaultSettings()
  test('there is a name for every step and for the fuse, and the templates keep their places', () => {
    const words = nudgeWords(settings)
    const ids = settings.routine.map((step) => step.id)
    expect(Object.keys(words.steps).sort()).toEqual([...ids, 'fuse', 'magnesium'].sort())
    expect(words.message).toContain('{steps}')
    expect(words.message).toContain('{time}')
  })
})
