import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { defaultRoutine, defaultSettings, seedRoutine } from '../../lib/clinical/defaults.ts'
import { drinkRows } from '../../lib/clinical/drinks.ts'
import { type SourceId, sources } from '../../lib/clinical/sources.ts'
import { isGated, lastLeads, stepKinds, stepRows } from '../../lib/clinical/steps.ts'
import { settingsKeys } from '../../lib/core/schema/settings.ts'
import { hasText } from '../../lib/texts/t.ts'
import { everyClaim, everySourceUsed } from '../make/claims.ts'

describe('rows', () => {
  test('the kinds are the rows, and each has a name', () => {
    expect(stepRows.map((row) => row.id)).toEqual([...stepKinds])
    for (const kind of stepKinds) expect(hasText(`ui.step.${kind}`), kind).toBe(true)
    for (const drink of drinkRows) expect(hasText(`ui.drink.${drink.id}`), drink.id).toBe(true)
  })
  test('a lead lies in its window, and the latest of the window is the last lead', () => {
    for (const { id, leadMin, windowMin } of stepRows) {
      if (!windowMin) continue
      const [earliest, latest] = windowMin
      expect(leadMin, id).toBeLessThanOrEqual(earliest)
      expect(leadMin, id).toBeGreaterThanOrEqual(latest)
      expect(lastLeads[id], id).toBe(latest)
    }
    expect(lastLeads['lightsOut']).toBeUndefined()
  })
  test('whoever says something names a publication', () => {
    for (const row of everyClaim) {
      if (row.caveat !== null) {
        expect(row.sources.length, row.id).toBeGreaterThan(0)
        expect(hasText(row.caveat), row.id).toBe(true)
      }
    }
  })
  test('every publication is whole and is used', () => {
    expect([...everySourceUsed].sort()).toEqual((Object.keys(sources) as SourceId[]).sort())
    for (const [id, source] of Object.entries(sources)) {
      expect(source.identifier, id).toMatch(/^(doi:10\.|PMID \d|PMC\d)/)
      expect(source.year, id).toBeGreaterThan(1990)
    }
  })
})

describe('defaults', () => {
  const settings = defaultSettings()
  test('every default parses', () => {
    for (const [key, schema] of Object.entries(settingsKeys)) {
      const value = settings[key as keyof typeof settings]
      expect(v.is(schema as v.GenericSchema, value), key).toBe(true)
    }
  })
  test('a few steps are on, none of them gated, and caffeine only stands on the badge', () => {
    const on = settings.routine.filter((step) => step.on)
    expect(on.map((step) => step.kind)).toEqual([
      'caffeine',
      'walk',
      'screens',
      'stretches',
      'lightsOut',
    ])
    expect(on.some((step) => isGated(step.kind))).toBe(false)
    expect(on.filter((step) => step.by === 'badge').map((step) => step.kind)).toEqual(['caffeine'])
  })
  test('nothing is asked for and nothing is dimmed before the person says so', () => {
    expect(settings.dimming.on).toBe(false)
    expect(settings.welcomed).toBe(false)
  })
  test('each call gives its own', () => {
    for (const step of defaultRoutine()) step.on = false
    expect(defaultSettings().routine[0]?.on).toBe(true)
  })
  test('the classic evening has its coffee corrected, and what has questions on only where cleared', () => {
    const seed = seedRoutine((kind) => !isGated(kind))
    expect(seed.find((step) => step.kind === 'caffeine')?.leadMin).toBe(540)
    const off = (of: typeof seed) => of.filter((step) => !step.on).map((step) => step.kind)
    expect(off(seed)).toEqual(['bath', 'massage', 'drink', 'pack'])
    // The pack is there in place of the bath.
    expect(off(seedRoutine(() => true))).toEqual(['pack'])
    expect(v.is(settingsKeys.routine, seed)).toBe(true)
  })
})
