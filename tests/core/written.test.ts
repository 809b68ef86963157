import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asSeen, plainSigns } from '../../lib/core/plain-signs.ts'
import { clockBy, readClock } from '../../lib/core/written-clock.ts'
import { numberBy, readNumber } from '../../lib/core/written-number.ts'
import { runsOf } from '../make/long-form.ts'

describe('a number', () => {
  it.each<[string, number | null, number | null]>([
    // As it reads with fractions behind a point, and behind a comma.
    ['12', 12, 12],
    ['1,000', 1000, 1],
    ['1.000', 1, 1000],
    ['1.500', 1.5, 1500],
    ['1.488,69', 1488.69, 1488.69],
    ['1,488.69', 1488.69, 1488.69],
    ['1.234.567', 1_234_567, 1_234_567],
    ['12,34,567', 1_234_567, 1_234_567],
    ["1'488.5", 1488.5, 1488.5],
    ['1’000', 1000, 1000],
    ['1 000', 1000, 1000],
    ['1\u202F000,5', 1000.5, 1000.5],
    ['1\u00A0000', 1000, 1000],
    ['2,5', 2.5, 2.5],
    ['0,500', 0.5, 0.5],
    ['0012', 12, 12],
    ['1234,567', 1234.567, 1234.567],
    ['٢٬٤٠٠', 2400, 2400],
    ['٢٫٥', 2.5, 2.5],
    ['२,४००', 2400, 2.4],
    ['１２', 12, 12],
    ['\u200F12', 12, 12],
    ['-5', -5, -5],
    ['−1,000', -1000, -1],
    ['1,00', 1, 1],
    ['1,23,456', 123_456, 123_456],
    ['1.234.567,5', 1_234_567.5, 1_234_567.5],
    ['123,45,678', null, null],
    ['1,2345,678', null, null],
    ['1,2345,678,901', null, null],
    ['1,234,56,789', null, null],
    ['1,234,5678', null, null],
    ['1,0,0', null, null],
    ['1,2.3,4', null, null],
    ['1.2.3', null, null],
    ['10²', null, null],
    ['1e3', null, null],
    ['0x10', null, null],
    ['12 34', null, null],
    ['five', null, null],
    ['', null, null],
  ])('%s', (text, byPoint, byComma) => {
    const read = readNumber(text)
    expect(read && [numberBy(read, '.'), numberBy(read, ',')]).toEqual(
      byPoint === null ? null : [byPoint, byComma],
    )
    // With two readings and nobody to say which it is none.
    if (read) expect(numberBy(read, null)).toBe(byPoint === byComma ? byPoint : undefined)
  })

  const regions = ['de-DE', 'de-CH', 'fr-FR', 'en-US', 'en-GB', 'sv-SE', 'pl-PL', 'ko-KR', 'ja-JP']
  it('as ten regions and three scripts write it has the value that was written among its readings', () => {
    const region = fc.constantFrom(
      ...regions,
      'ar-EG',
      'hi-IN-u-nu-deva',
      'pt-BR',
      'fa-IR',
      'th-TH-u-nu-thai',
    )
    fc.assert(
      fc.property(region, fc.nat(99_999_999), fc.nat(3), (where, n, digits) => {
        const value = n / 10 ** digits
        const text = new Intl.NumberFormat(where, { maximumFractionDigits: 3 }).format(value)
        const read = readNumber(text)
        expect(read && [numberBy(read, '.'), numberBy(read, ',')], text).toContain(value)
        if (read && 'value' in read) expect(read.value).toBe(value)
      }),
      runsOf(300),
    )
  })
})

describe('a clock time', () => {
  it.each<[string, string | null]>([
    ['22:30', '22:30'],
    ['22.30', '22:30'],
    ['22:30:59', '22:30'],
    ['22:30:59.123', '22:30'],
    ['9:05:00 AM', '09:05'],
    ['12:00 pm', '12:00'],
    ['12:00 a.m.', '00:00'],
    ['10:30\u202FPM', '22:30'],
    ['오후 10:30', '22:30'],
    ['下午10:30', '22:30'],
    ['ÖS 10:30', '22:30'],
    ['öö 10:30', '10:30'],
    ['午後0:30', '12:30'],
    ['10:30 午後', '22:30'],
    ['١٠:٣٠ م', '22:30'],
    ['10:30 p. m.', '22:30'],
    ['du. 10:30', '22:30'],
    ['22 h 30', '22:30'],
    ['22.30 Uhr', '22:30'],
    ['kl. 22.30', '22:30'],
    ['２２：３０', '22:30'],
    ['10:30 xm', null],
    ['pm 10:30 pm', null],
    ['22:30 pm', null],
    ['about 22:30', null],
    ['22:30?', null],
    ['-22:30', null],
    ['24:00', null],
    ['10:60', null],
    ['10:30:99', null],
    ['ten', null],
    ['', null],
  ])('%s', (text, clock) => {
    expect(readClock(text)?.clock ?? null).toBe(clock)
  })

  it.each<[string, string, 'half' | 'to24' | null, boolean, boolean]>([
    // Which hours it shows, whether only a time is written so, and whether there are minutes.
    ['9', '09:00', null, true, true],
    ['12', '12:00', null, true, true],
    ['13', '13:00', 'to24', true, true],
    ['09', '09:00', 'to24', true, true],
    ['0', '00:00', 'to24', true, true],
    ['2230', '22:30', 'to24', true, false],
    ['22,30', '22:30', 'to24', true, false],
    ['10 30', '10:30', null, true, false],
    ['10:30', '10:30', null, false, false],
    ['10.30', '10:30', null, false, false],
    ['23:59', '23:59', 'to24', false, false],
    ['10 pm', '22:00', 'half', false, true],
    ['1030 pm', '22:30', 'half', false, false],
    ['12:59 am', '00:59', 'half', false, false],
  ])('%s says %s, and no more than it says', (text, clock, shows, loose, bare) => {
    expect(readClock(text)).toEqual({ clock, shows, loose, bare })
  })

  const known =
    'af am ar cs da de el en-US en-GB es es-MX fa fi fr-CA he hu is it ja ko ky lt lv mk ne nl pl pt-BR ro sl sq sv th tr uk ur vi yue zh zh-TW'
  it.each(known.split(' '))('as %s writes it comes back, by 12 hours and by 24', (where) => {
    for (const hour12 of [true, false]) {
      const options = { hour: 'numeric', minute: '2-digit', hour12, timeZone: 'UTC' } as const
      const format = new Intl.DateTimeFormat(where, options)
      for (let min = 0; min < 1440; min += 29) {
        const text = format.format(min * 60_000)
        const clock = new Date(min * 60_000).toISOString().slice(11, 16)
        expect(readClock(text)?.clock, text).toBe(clock)
      }
    }
  })

  it.each([
    ['10:30', ['10:30', '22:30', '22:30']],
    ['1:15', ['01:15', '13:15', '01:15']],
    ['12:15', ['12:15', '12:15', '00:15']],
    ['5:00', ['05:00', '17:00', '17:00']],
    ['22:30', ['22:30', '22:30', '22:30']],
    ['09:30', ['09:30', '09:30', '09:30']],
    ['10:30 AM', ['10:30', '10:30', '10:30']],
  ])('%s by 24 hours, of an afternoon, of a night', (text, clocks) => {
    const read = readClock(text)
    const counts = ['to24', 'afternoon', 'night'] as const
    expect(read && counts.map((count) => clockBy(read, count))).toEqual(clocks)
    expect(read && clockBy(read, null)).toBe(new Set(clocks).size === 1 ? clocks[0] : null)
  })
})

it('signs that nobody sees are dropped, and digits of every script are digits', () => {
  expect(asSeen('di\u00ADphen\u200Bhy\u2060dra\uFEFFmi\u202Ane')).toBe('diphenhydramine')
  expect(plainSigns('４２ ٤٢ ۴۲ ४२ ৪২ ๔๒')).toBe('42 42 42 42 42 42')
})
