import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import { entryKinds } from '../../lib/core/fields/table.ts'
import { asSample } from '../../lib/core/sample.ts'
import { entry } from '../../lib/core/schema/entry.ts'
import { worstOf } from '../../lib/core/worst.ts'
import { makeDiary } from '../make/diary.ts'

const wish = { seed: 7, last: '2026-11-20', nights: 400, zone: 'Europe/Berlin' }

describe('the sample diary', () => {
  const rows = makeDiary(wish)
  test('is the same for the same seed, and another for another', () => {
    const few = { ...wish, nights: 40 }
    expect(makeDiary(few)).toEqual(makeDiary(few))
    expect(makeDiary({ ...few, seed: 8 })).not.toEqual(makeDiary(few))
  })
  test('holds every kind of entry, corrections and removals, and every row parses', () => {
    expect([...new Set(rows.map((row) => row.kind))].sort()).toEqual([...entryKinds].sort())
    expect(rows.some((row) => row.replaces && !row.removed)).toBe(true)
    expect(rows.some((row) => row.removed)).toBe(true)
    expect(rows.filter((row) => !v.is(entry, row))).toEqual([])
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })
  test('lies in its nights, about fourteen rows each', () => {
    const days = new Set(rows.map((row) => row.night))
    expect(days.size).toBe(400)
    expect([...days].sort().at(-1)).toBe('2026-11-20')
    expect(rows.length / 400).toBeGreaterThan(10)
    expect(rows.length / 400).toBeLessThan(18)
  })
  test('has nights of every worth, and leaves some out where it is asked to', () => {
    const byNight = Map.groupBy(standing(rows), (row) => row.night)
    const states = new Set([...byNight.values()].map((night) => worstOf(night).state))
    expect([...states].sort()).toEqual(['calm', 'known', 'missing', 'skipped', 'unknown'])
    const gaps = makeDiary({ ...wish, gaps: true })
    expect(new Set(gaps.map((row) => row.night)).size).toBeLessThan(390)
  })
  test('of somebody with cramps alone holds no urge', () => {
    const cramps = makeDiary({ ...wish, urges: false })
    expect(cramps.some((row) => row.kind === 'symptom' && row.symptomKind === 'urge')).toBe(false)
    expect(cramps.some((row) => row.kind === 'symptom')).toBe(true)
  })
  test.each([
    ['stress', 'level'],
    ['hydration', 'glasses'],
    ['exercise', 'min', 'intensity'],
  ])('says of each %s how much', (factor, ...much) => {
    const found = rows.filter((row) => row.kind === 'factor' && row.factor === factor)
    expect(found.length).toBeGreaterThan(0)
    for (const row of found) for (const key of much) expect(row).toHaveProperty(key)
  })
  test('names no loose stools and no snoring', () => {
    const named = new Set(rows.flatMap((row) => (row.kind === 'factor' ? [row.factor] : [])))
    expect(named.size).toBeGreaterThan(5)
    expect([...named]).not.toContain('looseStools')
    expect([...named]).not.toContain('snoring')
  })
  test('is marked row by row', () => {
    expect(asSample(rows).every((row) => row.sample === true)).toBe(true)
  })
})
