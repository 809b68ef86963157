import { describe, expect, test } from 'vitest'
import {
  caffeineSeeds,
  dayMg,
  LARGE_CUP_MG,
  largeCup,
  leftLineMg,
  pregnantDayMg,
  singleMg,
} from '../../lib/clinical/caffeine.ts'
import { caffeineKinetics } from '../../lib/clinical/caffeine-kinetics.ts'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { drinkRows } from '../../lib/clinical/drinks.ts'
import { cutOffHours } from '../../lib/clinical/steps.ts'
import { leftMg } from '../../lib/core/caffeine/left.ts'
import { HOUR } from '../../lib/core/clock-time.ts'
import { adult } from '../core/caffeine/adult.ts'

describe('the numbers of caffeine', () => {
  test('are those of the notes', () => {
    expect(caffeineKinetics).toEqual({
      ...{ absorbedShare: 0.99, absorbedMin: 45, halfLifeH: 5, halfLifeRangeH: [1.5, 9.5] },
      ...{ smokerFactor: 0.5, pillFactor: 2 },
    })
    expect([dayMg, singleMg, pregnantDayMg].map(({ value }) => value)).toEqual([400, 200, 200])
    expect([largeCup.value, LARGE_CUP_MG]).toEqual([13, 200])
    expect(largeCup.value).toBeLessThanOrEqual(cutOffHours.most)
  })
  test('the line at lights out is what the hours of the review come to, rounded down, and a derivation', () => {
    const rates = { absorbPerH: adult.absorbPerH, halfLifeH: adult.middleH }
    const left = [
      [107, 8.8],
      [217.5, 13.2],
    ].map(([mg = 0, hours = 0]) => leftMg([{ at: 0, mg }], hours * HOUR, rates))
    for (const one of left) expect(Math.abs(one - leftLineMg.value)).toBeLessThan(6)
    expect(Math.min(...left)).toBeGreaterThan(leftLineMg.value)
    expect(leftLineMg.verdict).toBe('weak')
    expect(defaultSettings().caffeine).toEqual({ residualMg: leftLineMg.value })
  })
  test('every hour of the articles has its verdict', () => {
    expect(Object.fromEntries(caffeineSeeds.map(({ seed, verdict }) => [seed, verdict]))).toEqual({
      'CF-01': 'weak',
      'CF-02': 'supported',
      'CF-03': 'supported',
      'CF-04': 'contradicted',
      'CF-05': 'weak',
      'CF-06': 'weak',
    })
  })
})

test('the number of a drink lies in the range that was found, and whoever names a range names who found it', () => {
  const ranged = drinkRows.filter(({ rangeMg }) => rangeMg !== null)
  expect(ranged.length).toBeGreaterThan(2)
  for (const { id, mg, rangeMg, sources } of ranged) {
    expect(rangeMg?.[0], id).toBeLessThanOrEqual(mg)
    expect(rangeMg?.[1], id).toBeGreaterThanOrEqual(mg)
    expect(sources.length, id).toBeGreaterThan(0)
  }
})
