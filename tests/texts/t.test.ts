import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { drinkName, stepName } from '../../lib/texts/names.ts'
import {
  createTexts,
  date,
  dir,
  hasText,
  know,
  lang,
  list,
  number,
  plural,
  speak,
  t,
} from '../../lib/texts/t.ts'
import { withLocales } from '../make/locales.ts'

afterEach(() => speak('en'))

test('placeholders are filled, and words that look like one are left alone', () => {
  expect(t('ui.tonight.dims', { dim: '21:30', bed: '22:30' })).toBe(
    'Dims at 21:30. Lights out 22:30.',
  )
  expect(t('ui.steps.tick', { name: '{time} & $1' })).toBe('Done: {time} & $1')
})

test('a number takes the form of its language', () => {
  expect(plural('ui.keep.count', 1)).toBe('1 note')
  expect(plural('ui.keep.count', 0)).toBe('0 notes')
  expect(plural('ui.keep.count', 21)).toBe('21 notes')
})

test('a language that is not there leaves English', async () => {
  withLocales({})
  await speak('tlh')
  expect([lang, dir]).toEqual(['en', 'ltr'])
  expect(t('ui.undo.button')).toBe('Undo')
})

test('English fetches nothing', async () => {
  const asked = withLocales({})
  await speak('en')
  await createTexts('en')
  expect(asked).toEqual([])
})

/** A language with half of the texts, in two rooms; of a third there is no file. */
const halfPolish = {
  'pl/tonight': { 'ui.undo.button': 'Cofnij' },
  'pl/all': {
    'ui.keep.count_one': '{n} notatka',
    'ui.keep.count_few': '{n} notatki',
    'ui.keep.count_many': '{n} notatek',
    'ui.keep.count_other': '{n} notatki',
  },
  'pl/late': { 'ui.late': 'Późno' },
  'ar/tonight': { 'ui.undo.button': 'تراجع', 'ui.steps.tick': 'تم: {name}' },
}

describe('a language that has half of the texts', () => {
  beforeEach(async () => {
    withLocales(halfPolish)
    await speak('pl')
  })

  test('is spoken as far as it goes, and English where it ends, whatever asks', () => {
    expect(t('ui.undo.button')).toBe('Cofnij')
    expect(t('ui.log.calm')).toBe('Calm')
    expect(hasText('ui.step.walk')).toBe(true)
    expect(stepName({ kind: 'walk' })).toBe('An easy walk')
    expect(hasText('ui.step.from-a-newer-version')).toBe(false)
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
  test('writes numbers, days and lists in its own way', async () => {
    const day = Date.UTC(2026, 10, 20)
    const as = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const
    expect(plural('ui.keep.count', 12_345)).toBe('12\u00a0345 notatek')
    expect([number(7.5), number(2026), number(12_345)]).toEqual(['7,5', '2026', '12\u00a0345'])
    expect([date(day, as), number(0.4, { style: 'percent' })]).toEqual(['20 listopada', '40%'])
    await speak('en')
    expect([number(7.5), number(2026), number(12_345)]).toEqual(['7.5', '2026', '12,345'])
    expect([date(day, as), number(0.4, { style: 'percent' })]).toEqual(['20 November', '40%'])
    expect([number(-0), number(-0.2, { maximumFractionDigits: 0 }), number(-3)]).toEqual([
      '0',
      '0',
      '-3',
    ])
    expect(list(['a', 'b', 'c'])).toBe('a, b, c')
    expect(plural('ui.keep.count', 12_345)).toBe('12,345 notes')
    expect(t('ui.log.of', { n: '12345', max: 10 })).toBe('12345 of 10')
  })
  test('changes the direction and the name of the language with the texts', async () => {
    expect([lang, dir]).toEqual(['pl', 'ltr'])
    await speak('ar')
    expect([lang, dir, t('ui.undo.button')]).toEqual(['ar', 'rtl', 'تراجع'])
    expect(number(3)).toBe(new Intl.NumberFormat('ar').format(3))
    // A name in Latin letters stands alone: the sentence keeps its direction.
    expect(t('ui.steps.tick', { name: 'Walk' })).toBe('تم: \u2068Walk\u2069')
  })
  test('comes with a room that is brought later, before who brings it goes on', async () => {
    const late = 'ui.late' as 'ui.log.calm'
    await know('late', { [late]: 'Late' })
    expect(t(late)).toBe('Późno')
    await speak('en')
    expect(t(late)).toBe('Late')
  })
  test('is not the language of a report in another', async () => {
    const report = await createTexts('ar')
    expect([report.lang, report.dir, report.t('ui.undo.button')]).toEqual(['ar', 'rtl', 'تراجع'])
    expect([lang, t('ui.undo.button')]).toEqual(['pl', 'Cofnij'])
  })
})

describe('somebody who chooses', () => {
  test('twice in a moment gets the later one, whichever comes first', async () => {
    const gates = Object.fromEntries(
      ['pl', 'ar'].map((tag) => [tag, Promise.withResolvers<void>()]),
    )
    const asked = withLocales(halfPolish)
    const fetching = globalThis.fetch
    vi.stubGlobal('fetch', async (address: string) => {
      await gates[address.split('/')[2] as string]?.promise
      return fetching(address)
    })
    const both = [speak('pl'), speak('ar')]
    gates['ar']?.resolve()
    await both[1]
    gates['pl']?.resolve()
    await both[0]
    expect(lang).toBe('ar')
    expect(asked.length).toBeGreaterThan(0)
    vi.unstubAllGlobals()
  })
  test('the same again fetches nothing more, and waits for what is under way', async () => {
    const asked = withLocales(halfPolish)
    const first = speak('pl')
    await speak('pl')
    expect(t('ui.undo.button')).toBe('Cofnij')
    await first
    const before = asked.length
    await speak('pl')
    expect(asked).toHaveLength(before)
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
