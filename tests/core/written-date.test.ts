import { describe, expect, it } from 'vitest'
import { orderShown, readWritten } from '../../lib/core/written-date.ts'

const read = (text: string, order: 'day' | 'month' | null) => {
  const { day, clock, instant } = readWritten(text, order) ?? {}
  return day ? `${day} ${clock?.clock ?? instant ?? ''}`.trim() : null
}

describe('a date', () => {
  it.each<[string, string | null, string | null]>([
    // Where the day comes first, and where the month does.
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    ['2026/11/20 9:05', '2026-11-20 09:05', '2026-11-20 09:05'],
    ['2026-11-20T22:05:11', '2026-11-20 22:05', '2026-11-20 22:05'],
    ['2026. 11. 20. 오후 10:13', '2026-11-20 22:13', '2026-11-20 22:13'],
    ['2026年11月20日', '2026-11-20', '2026-11-20'],
    ['2026년 11월 20일 22:30', '2026-11-20 22:30', '2026-11-20 22:30'],
    ['3.4.2026', '2026-04-03', '2026-03-04'],
    ['03-04-2026', '2026-04-03', '2026-03-04'],
    ['3/4/2026 12:30 am', '2026-04-03 00:30', '2026-03-04 00:30'],
    ['03/03/2026', '2026-03-03', '2026-03-03'],
    ['20. 11. 2026', '2026-11-20', null],
    ['11/20/2026, 10:13 PM', null, '2026-11-20 22:13'],
    ['٢٠‏/١١‏/٢٠٢٦، ١٠:١٣ م', '2026-11-20 22:13', null],
    ['2026-07-27 10:30 午後', '2026-07-27 22:30', '2026-07-27 22:30'],
    ['2026-07-27 10:30 م', '2026-07-27 22:30', '2026-07-27 22:30'],
    ['2026-07-27 10:30 p. m.', '2026-07-27 22:30', '2026-07-27 22:30'],
    ['2026-11-20T21:00:00Z', '2026-11-20 1795208400000', '2026-11-20 1795208400000'],
    ['2026-11-20 22:00:00 +0100', '2026-11-20 1795208400000', '2026-11-20 1795208400000'],
    ['2026-11-20T21:00:00.000+25:00', null, null],
    ['2026-11-20 late', null, null],
    ['2026-11-20 10:30 xm', null, null],
    ['2026-11-20 22', null, null],
    ['2026-11-20,', null, null],
    ['Fri 2026-11-20', null, null],
    ['2026-11-205', null, null],
    ['31.02.2026', null, null],
    ['20/11/2569', null, null],
    ['1448-05-10', null, null],
    ['20.11.26', null, null],
    ['46346', null, null],
    ['soon', null, null],
  ])('%s', (text, byDay, byMonth) => {
    expect([read(text, 'day'), read(text, 'month')]).toEqual([byDay, byMonth])
    // Unless somebody says the order, what has two readings is none.
    const only = byDay === byMonth || byMonth === null ? byDay : byDay === null ? byMonth : null
    expect(read(text, null)).toBe(only)
  })

  it.each([
    ['1899-12-31', null],
    ['1900-01-01', '1900-01-01'],
    ['2199-12-31', '2199-12-31'],
    ['2200-01-01', null],
    ['1899-12-31T21:00:00Z', null],
    ['2199-12-31T21:00:00Z', '2199-12-31'],
  ])('of the years of our calendar: %s', (text, day) => {
    expect(readWritten(text, null)?.day ?? null).toBe(day)
  })

  it.each([
    ['2026-11-20T10:30', 'to24'],
    ['2026-11-20T10:30 pm', 'half'],
    ['2026-11-20 10:30', null],
  ])('with a T in front of its time counts the hours to 24: %s', (text, shows) => {
    expect(readWritten(text, null)?.clock?.shows).toBe(shows)
  })

  it.each([
    ['13/04/2026', 'day'],
    ['04-13-2026', 'month'],
    ['04.05.2026', 'two'],
    ['31/02/2026', null],
    ['04/04/2026', null],
    ['2026-04-13', null],
    ['soon', null],
  ])('%s shows its order: %s', (text, order) => {
    expect(orderShown(text)).toBe(order)
  })
})
