import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOf, lastDayOf, monthBeside, monthsOf, placeOf } from '../../entrypoints/diary/place.ts'

const today = '2026-11-22'

describe('the address says what is shown', () => {
  test.each([
    ['#2026', { view: 'year', year: '2026' }],
    ['#2026-11', { view: 'month', month: '2026-11' }],
    ['#2026-11-20', { view: 'night', night: '2026-11-20' }],
    ['#2024-02-29', { view: 'night', night: '2024-02-29' }],
    ['#list', { view: 'list' }],
    ['#1900', { view: 'year', year: '1900' }],
    ['#2199-12', { view: 'month', month: '2199-12' }],
  ])('%s', (hash, place) => {
    expect(placeOf(hash, today)).toEqual(place)
    expect(hashOf(placeOf(hash, today))).toBe(hash)
  })
  test.each([
    ...[
      '',
      '#',
      '#2026-13',
      '#2026-00',
      '#2026-02-30',
      '#2025-02-29',
      '#0001-01-01',
      '#9999',
      '#1899',
      '#2200-01',
    ],
    ...['#20261', '#list/', '#2026-11-20T00:00', '#<script>', '#constructor'],
  ])('"%s" is no place: this year is shown', (hash) => {
    expect(placeOf(hash, today)).toEqual({ view: 'year', year: '2026' })
  })
  test('any text at all shows something', () => {
    fc.assert(fc.property(fc.string(), (text) => placeOf(`#${text}`, today).view !== undefined))
  })
})

test('months follow each other, across the year too', () => {
  expect(monthsOf('2026')).toHaveLength(12)
  expect([monthsOf('2026')[0], monthsOf('2026')[11]]).toEqual(['2026-01', '2026-12'])
  expect(monthBeside('2026-06', 1)).toBe('2026-07')
  expect(monthBeside('2026-12', 1)).toBe('2027-01')
  expect(monthBeside('2026-01', -1)).toBe('2025-12')
  expect(['2024-02', '2026-02', '2026-11'].map(lastDayOf)).toEqual([
    '2024-02-29',
    '2026-02-28',
    '2026-11-30',
  ])
})
