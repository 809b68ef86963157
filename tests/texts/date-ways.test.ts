import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type DateWays, readDay } from '../../lib/core/iron/written-day.ts'
import { dateWays } from '../../lib/texts/date-ways.ts'
import { fieldDay, longDay } from '../../lib/texts/day-words.ts'
import { regions, writeBritish, writeIn } from '../make/region.ts'

afterEach(writeBritish)
const today = '2026-11-22'
const read = (text: string) => readDay(text, today, dateWays())

describe('a day is read as people write it', () => {
  test.each([
    ['2026-11-20', '2026-11-20'],
    [' 2024-02-29 ', '2024-02-29'],
    ['2026/11/20', '2026-11-20'],
    ['20.11.2026', '2026-11-20'],
    ['20. 11. 2026', '2026-11-20'],
    ['11/20/2026', '2026-11-20'],
    ['20/11/2026', '2026-11-20'],
    ['11/20/26', '2026-11-20'],
    ['20.11.26', '2026-11-20'],
    ['20 Nov 2026', '2026-11-20'],
    ['20-Nov-2026', '2026-11-20'],
    ['20 Nov 26', '2026-11-20'],
    ['Nov 20, 2026', '2026-11-20'],
    ['Nov. 20th, 2026', '2026-11-20'],
    ['the 20th of November', '2026-11-20'],
    ['20 november', '2026-11-20'],
    ['NOVEMBER 20', '2026-11-20'],
    ['Friday, 20 November 2026', '2026-11-20'],
    ['Fri 20 Nov', '2026-11-20'],
    ['22 November', '2026-11-22'],
    // Not yet this year: the last one.
    ['23 November', '2025-11-23'],
    ['29 Feb', '2024-02-29'],
    ['2 Sept 2026', '2026-09-02'],
    ['2 Sep 2026', '2026-09-02'],
    ['٢٠/١١/٢٠٢٦', '2026-11-20'],
  ])('%j', (text, day) => {
    for (const region of ['en-US', 'en-GB']) {
      writeIn(region)
      expect(read(text), region).toEqual({ day })
    }
  })
  test.each([
    ['', 'date'],
    ['soon', 'date'],
    ['November', 'date'],
    ['Nov 2026', 'date'],
    ['ma 20 2026', 'date'],
    ['20 Ju 2026', 'date'],
    ['20 Nov Dec 2026', 'date'],
    ['20 of my Nov', 'date'],
    ['20 Nov 2026 08', 'date'],
    ['30 Feb 2026', 'date'],
    ['30 Feb', 'date'],
    ['2026-02-30', 'date'],
    ['2026-13-01', 'date'],
    ['20261120', 'date'],
    ['2026-11-20T08:00', 'date'],
    ['2026-11-20 08:00', 'date'],
    ['2026-11-20T08:00Z', 'date'],
    ['13/14/2026', 'date'],
    ['Nov 20 & 21', 'date'],
    ['2026-11-23', 'ahead'],
    ['23 Nov 2026', 'ahead'],
    ['11/23/26', 'ahead'],
  ])('%j is none', (text, why) => {
    expect(read(text)).toEqual({ why })
  })
  test.each([
    ['en-US', '11/02/2026', '2026-11-02'],
    ['en-CA', '11/02/2026', '2026-11-02'],
    ['en-GB', '11/02/2026', '2026-02-11'],
    ['en-AU', '11/02/26', '2026-02-11'],
    ['de-DE', '11.02.2026', '2026-02-11'],
    ['fr-CA', '11-02-2026', '2026-02-11'],
    ['ja-JP', '11/02/2026', '2026-11-02'],
  ])('in %s %s is %s', (region, text, day) => {
    writeIn(region)
    expect(read(text)).toEqual({ day })
  })
  test('what the person chose goes before the region', () => {
    writeIn('en-US', { dates: 'day' })
    expect(read('11/02/2026')).toEqual({ day: '2026-02-11' })
    writeIn('de-DE', { dates: 'month' })
    expect(read('11.02.2026')).toEqual({ day: '2026-11-02' })
  })
  test('a month that two of a language begin like is none', () => {
    const ways: DateWays = {
      order: 'day',
      months: [
        ['mars', 3],
        ['marraskuu', 11],
      ],
      fillers: new Set(),
    }
    expect(readDay('20 mar 2026', today, ways)).toEqual({ why: 'date' })
    expect(readDay('20 marr 2025', today, ways)).toEqual({ day: '2025-11-20' })
  })
})

describe.each(regions)('in %s', (region) => {
  test('every day that is shown is read as the same day', () => {
    writeIn(region)
    const ways = dateWays()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (back) => {
        const day = new Date(Date.parse(`${today}T12:00Z`) - back * 86_400_000)
        const iso = day.toISOString().slice(0, 10)
        for (const shown of [fieldDay(iso), longDay(iso)])
          expect(readDay(shown, today, ways), shown).toEqual({ day: iso })
      }),
    )
  })
})
