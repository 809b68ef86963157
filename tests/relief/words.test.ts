import { describe, expect, test } from 'vitest'
import { caveatOf } from '../../entrypoints/relief/caveat.ts'
import { standingOf } from '../../entrypoints/relief/cleared.ts'
import { faceOf } from '../../entrypoints/relief/clock-face.ts'
import { pictures } from '../../entrypoints/relief/pictures.ts'
import { gateRowOf } from '../../lib/clinical/gates.ts'
import { type ReliefRow, reliefRowOf, reliefRows } from '../../lib/clinical/relief.ts'
import type { Health } from '../../lib/core/schema/health.ts'
import '../../lib/texts/of-rooms.ts'

const NOW = 1_795_211_100_000
const row = (id: string): ReliefRow => reliefRowOf(id) as ReliefRow

test.each([
  [0, '0:00', '0:00'],
  [1, '0:01', '0:00'],
  [999, '0:01', '0:00'],
  [1_000, '0:01', '0:01'],
  [59_001, '1:00', '0:59'],
  [60_000, '1:00', '1:00'],
  [754_500, '12:35', '12:34'],
])('%i ms are %s where they are left, and %s where they have passed', (ms, left, passed) => {
  expect(faceOf(ms, true)).toBe(left)
  expect(faceOf(ms, false)).toBe(passed)
})

describe('what is known of a row', () => {
  test('is said of each that claims something, and of no other', () => {
    const said = reliefRows.filter((one) => caveatOf(one) !== null).map(({ id }) => id)
    expect(said).toEqual(reliefRows.filter(({ caveat }) => caveat !== null).map(({ id }) => id))
    expect(caveatOf({ ...row('walk'), caveat: 'c.unknown' as never })).toBeNull()
  })

  test('of packs has their numbers', () => {
    expect(caveatOf(row('warmPack'))).toContain('about 40 °C, a cloth between, 15 minutes at most')
    expect(caveatOf(row('coolPack'))).toContain('10 minutes')
    expect(caveatOf({ ...row('coolPack'), seconds: null })).toContain('0 minutes')
  })

  test('of others is their own', () => {
    const said = ['walk', 'calf', 'massage', 'bath'].map((id) => caveatOf(row(id)))
    expect(new Set(said).size).toBe(4)
    expect(said[0]).toMatch(/One evening walk/)
  })
})

describe('where a row stands', () => {
  const answers = (answer: string, ...gates: Parameters<typeof gateRowOf>[0][]): Health =>
    Object.fromEntries(
      gates
        .flatMap((gate) => gateRowOf(gate).conditions)
        .map(({ condition }) => [condition, { answer, answeredAt: NOW }]),
    )
  test('follows from its gates, and of what it only heeds from a stop alone', () => {
    expect(standingOf(row('warmPack'), {}, NOW).is).toBe('unanswered')
    expect(standingOf(row('warmPack'), answers('no', 'heat'), NOW).is).toBe('clear')
    expect(standingOf(row('calf'), {}, NOW).is).toBe('clear')
    expect(standingOf(row('calf'), answers('yes', 'exercise'), NOW).is).toBe('stop')
    expect(standingOf(row('stand'), answers('yes', 'exercise', 'heat'), NOW).is).toBe('clear')
  })
})

test('each thing on the shelf has a drawing of its own', () => {
  const drawn = reliefRows.map(({ id }) => pictures[id])
  expect(drawn.every((one) => typeof one === 'function')).toBe(true)
  expect(new Set(drawn).size).toBe(reliefRows.length)
})
