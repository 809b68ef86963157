import * as v from 'valibot'
import { afterEach, describe, expect, test } from 'vitest'
import { byRegion, type Region, settingsKeys } from '../../lib/core/schema/settings.ts'
import { countsToTwelve, dateOrderIn, localeFrom, regionOf } from '../../lib/texts/region.ts'
import { date } from '../../lib/texts/t.ts'
import { hasUsUnitsIn } from '../../lib/texts/units.ts'
import { weekOrder, weekStartIn } from '../../lib/texts/week-start.ts'
import { writeBritish, writeIn } from '../make/region.ts'

afterEach(writeBritish)

describe('what a region does', () => {
  test.each<[locale: string, twelve: boolean, dates: string, week: number, us: boolean]>([
    ['en-US', true, 'month', 7, true],
    ['en', true, 'month', 7, true],
    ['es-US', true, 'day', 7, true],
    ['en-PR', true, 'month', 7, true],
    ['en-GB', false, 'day', 1, false],
    ['de-DE', false, 'day', 1, false],
    ['de', false, 'day', 1, false],
    ['en-DE', false, 'day', 1, false],
    ['en-CA', true, 'month', 7, false],
    ['fr-CA', false, 'day', 7, false],
    ['en-AU', true, 'day', 1, false],
    ['en-IN', true, 'day', 7, false],
    ['en-PH', true, 'month', 7, false],
    ['en-LR', true, 'day', 1, true],
    ['my-MM', false, 'month', 7, true],
    ['ja-JP', false, 'month', 7, false],
    ['ko-KR', true, 'month', 7, false],
    ['zh-CN', false, 'month', 1, false],
    ['hu-HU', false, 'month', 1, false],
    ['sv-SE', false, 'day', 1, false],
    ['pt-BR', false, 'day', 7, false],
    ['ar-EG', true, 'day', 6, false],
    ['ar-u-nu-latn', true, 'day', 6, false],
    ['dv-MV', true, 'month', 5, false],
    ['eo', false, 'day', 1, false],
  ])('%s', (locale, twelve, dates, week, us) => {
    expect({
      twelve: countsToTwelve(locale, byRegion),
      dates: dateOrderIn(locale, byRegion),
      week: weekStartIn(locale, byRegion),
      us: hasUsUnitsIn(locale, byRegion),
    }).toEqual({ twelve, dates, week, us })
  })
  test('the week begins as CLDR has it', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    // Codes of states that are no more lead to those that came after them.
    const regions = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => names.of(code) && regionOf(`und-${code}`) === code)
      .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
    expect(regions.length).toBeGreaterThan(240)
    const other = regions.filter((code) => {
      const locale = new Intl.Locale(`und-${code}`)
      return weekStartIn(locale.toString(), byRegion) !== locale.getWeekInfo().firstDay
    })
    expect(other).toEqual([])
  })
  test('what the person chose goes before it, each for itself', () => {
    const said: Region = { clock: '24', dates: 'day', weekStart: 1, units: 'metric' }
    const back: Region = { clock: '12', dates: 'month', weekStart: 6, units: 'us' }
    const all = (locale: string, region: Region) => [
      countsToTwelve(locale, region),
      dateOrderIn(locale, region),
      weekStartIn(locale, region),
      hasUsUnitsIn(locale, region),
    ]
    expect(all('en-US', said)).toEqual([false, 'day', 1, false])
    expect(all('en-GB', back)).toEqual([true, 'month', 6, true])
    expect(all('en-US', { ...byRegion, clock: '24' })).toEqual([false, 'month', 7, true])
  })
  test('a locale is what the browser names, and English where that is none', () => {
    expect(['en-gb', 'zh-Hant-TW', 'de'].map(localeFrom)).toEqual(['en-GB', 'zh-Hant-TW', 'de'])
    expect(['', 'en-US@posix', 'C', undefined as never].map(localeFrom)).toEqual(
      Array.from({ length: 4 }, () => 'en'),
    )
    expect(regionOf('eo')).toBe('001')
  })
})

test('the days of a week stand in their order', () => {
  writeIn('en-US')
  expect(weekOrder()).toEqual([7, 1, 2, 3, 4, 5, 6])
  writeIn('en-GB')
  expect(weekOrder()).toEqual([1, 2, 3, 4, 5, 6, 7])
  writeIn('ar-EG')
  expect(weekOrder()).toEqual([6, 7, 1, 2, 3, 4, 5])
})

test.each([
  ['en-US', {}, 'November 20, 2026'],
  ['en-PH', {}, 'November 20, 2026'],
  ['en-GB', {}, '20 November 2026'],
  ['fr-FR', {}, '20 November 2026'],
  ['pt-BR', {}, '20 November 2026'],
  ['ja-JP', {}, 'November 20, 2026'],
  ['en-US', { dates: 'day' as const }, '20 November 2026'],
  ['en-GB', { dates: 'month' as const }, 'November 20, 2026'],
])('English in %s, with %o, writes %s', (locale, chosen, words) => {
  writeIn(locale, chosen)
  const as = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  expect(date(Date.UTC(2026, 10, 20), as)).toBe(words)
})

test.each([
  [byRegion, true],
  [{ clock: '12', dates: 'month', weekStart: 7, units: 'us' }, true],
  [{ ...byRegion, weekStart: 0 }, false],
  [{ ...byRegion, weekStart: 8 }, false],
  [{ ...byRegion, clock: 12 }, false],
  [{ clock: 'auto' }, false],
])('as a setting %o: %s', (value, stands) => {
  expect(v.safeParse(settingsKeys.region, value).success).toBe(stands)
})
