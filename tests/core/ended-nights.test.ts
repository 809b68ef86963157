import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { lookAtNights } from '../../lib/core/ended-nights.ts'
import type { NightsLook } from '../../lib/core/nights-look.ts'
import { week } from '../make/evenings.ts'
import { at } from '../make/planned.ts'

const { dimming, travel } = defaultSettings()
const held = { settings: { week: week('23:00', '07:00'), travel, dimming }, tonight: null }
const device = '12345678-1234-4234-8234-123456789012'

type Seen = readonly [zone: string, when: string]
const looks = (seen: readonly Seen[]): NightsLook =>
  seen.reduce<NightsLook | null>(
    (before, [zone, when]) => lookAtNights(before, held, zone, at(when, zone), device),
    null,
  ) as NightsLook
const zonesOf = (seen: readonly Seen[]) =>
  looks(seen).rows.map(({ night, zone }) => [night.slice(5), zone])

const [B, N, T, K, P] = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]

describe('who flies', () => {
  it.each<[name: string, seen: Seen[], zones: string[][]]>([
    [
      'in the night, and is looked at often before its wake',
      [
        [B, '2026-06-09T20:00'],
        [B, '2026-06-09T23:30'],
        [N, '2026-06-10T04:00'],
        [N, '2026-06-10T05:00'],
        [N, '2026-06-10T08:00'],
      ],
      [['06-09', B]],
    ],
    [
      'in the night, and is looked at once',
      [
        [B, '2026-06-09T20:00'],
        [N, '2026-06-10T08:00'],
      ],
      [['06-09', B]],
    ],
    [
      'after an early night, and lands before the bedtime of the next',
      [
        [B, '2026-06-09T20:00'],
        [N, '2026-06-10T18:00'],
        [N, '2026-06-10T23:30'],
        [N, '2026-06-11T08:00'],
      ],
      [
        ['06-09', B],
        ['06-10', N],
      ],
    ],
    [
      'in the afternoon, and goes to bed there',
      [
        [B, '2026-06-09T16:30'],
        [N, '2026-06-09T18:00'],
        [N, '2026-06-09T23:30'],
        [N, '2026-06-10T08:00'],
      ],
      [['06-09', N]],
    ],
    [
      'twice within one night',
      [
        [B, '2026-06-09T23:30'],
        [N, '2026-06-10T02:00'],
        [N, '2026-06-10T03:00'],
        [T, '2026-06-10T20:00'],
        [T, '2026-06-11T08:00'],
      ],
      [
        ['06-09', B],
        ['06-10', T],
      ],
    ],
    [
      'over the date line and back',
      [
        [K, '2026-06-09T23:30'],
        [P, '2026-06-09T03:00'],
        [K, '2026-06-10T08:00'],
        [K, '2026-06-11T08:00'],
      ],
      [
        ['06-09', K],
        ['06-10', K],
      ],
    ],
  ])('%s', (_, seen, zones) => {
    expect(zonesOf(seen)).toEqual(zones)
  })
})

describe('a clock that ran', () => {
  const days = (month: string, from: number, to: number): Seen[] =>
    Array.from({ length: to - from + 1 }, (_, i) => [
      B,
      `${month}-${String(from + i).padStart(2, '0')}T09:00`,
    ])
  const nights = (seen: readonly Seen[]) => looks(seen).rows.map(({ night }) => night)

  it('a year ahead at the first look keeps no night from being recorded once it is right', () => {
    expect(nights([...days('2027-06', 9, 9), ...days('2026-06', 9, 12)])).toEqual([
      '2026-06-09',
      '2026-06-10',
      '2026-06-11',
    ])
    // Days passed on it before anybody put it right.
    expect(nights([...days('2027-06', 9, 11), ...days('2026-06', 9, 10)])).toEqual([
      '2027-06-09',
      '2027-06-10',
      '2026-06-09',
    ])
  })

  it('behind makes up for no night of before the first look, once it is right again', () => {
    const seen = [...days('2026-06', 9, 10), ...days('2020-01', 1, 2), ...days('2026-06', 11, 11)]
    expect(nights(seen)).toEqual(['2026-06-09', '2020-01-01', '2026-06-10'])
  })
})
