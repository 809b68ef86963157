import { afterEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { drinkName, stepName } from '../../lib/texts/names.ts'
import { nudgeWords } from '../../lib/texts/nudge-words.ts'
import { dir, lang, plural, speak, t } from '../../lib/texts/t.ts'

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
