import { describe, expect, test } from 'vitest'
import { knownWords, oftenReadWords } from '../../components/known-words.ts'
import { criteria } from '../../lib/clinical/criteria.ts'
import { ironFoods } from '../../lib/clinical/iron-foods.ts'
import type { Known } from '../../lib/clinical/known/known.ts'
import { knownOf, topics } from '../../lib/clinical/known/topics.ts'
import { sourcesOnEvening } from '../../lib/clinical/source-rows/evening.ts'
import { sourcesOnHabits } from '../../lib/clinical/source-rows/habits.ts'
import { sourcesOnLegs } from '../../lib/clinical/source-rows/legs.ts'
import { sourcesOnMinerals } from '../../lib/clinical/source-rows/minerals.ts'
import { sources } from '../../lib/clinical/sources.ts'
import { cutOffHours, stepRowOf } from '../../lib/clinical/steps.ts'
import { hasText } from '../../lib/texts/t.ts'
import { everyClaim, everySourceUsed } from '../make/claims.ts'
import { english } from '../make/english.ts'

const claims = topics.flatMap((topic): readonly Known[] => topic.claims)
const holesOf = (key: string): string[] => [
  ...new Set([...(english[key] ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')),
]

describe('what is known', () => {
  test('each claim stands in one topic', () => {
    const ids = claims.map(({ id }) => id)
    expect(ids.length).toBe(new Set(ids).size)
    expect(topics.every((topic) => topic.claims.length > 0)).toBe(true)
  })
  test.each(claims)('$id says something, with its numbers and nothing else', (one) => {
    expect(one.sources.length).toBeGreaterThan(0)
    expect(knownWords(one)).not.toMatch(/[{}]|^c\./)
    expect(oftenReadWords(one) ?? '').not.toMatch(/[{}]|^c\./)
    const holes = [...holesOf(one.caveat), ...(one.mayHaveRead ? holesOf(one.mayHaveRead) : [])]
    // Reckoned from its other numbers, and only where somebody reads it.
    const given = new Set(holes).difference(new Set(['fahrenheit']))
    expect([...given].sort()).toEqual(Object.keys(one.numbers).sort())
    expect([one.value].flat().filter((n) => n !== null)).toEqual(Object.values(one.numbers))
  })
  test('a claim is found by its id', () => {
    expect(knownOf('jumps').sources).toEqual(['whitney2018'])
    expect(knownOf('caffeine').numbers['hours']).toBe(cutOffHours.start)
    // One number is that number, several are a list, none is nothing.
    const worth = (id: Parameters<typeof knownOf>[0]) => knownOf(id).value
    expect([worth('kindCramp'), worth('jumps')]).toEqual([10, null])
    expect(worth('ironPoints')).toEqual([75, 100, 20, 45])
  })
  test('what another table says too is said from there', () => {
    const bath = stepRowOf('bath')
    expect(knownOf('bath')).toMatchObject({ caveat: bath?.caveat, sources: bath?.sources })
  })
  test('the five that clinicians look for, in their order and in words of their own', () => {
    expect(criteria.map(({ id }) => id)).toEqual([
      'need',
      'rest',
      'movement',
      'evening',
      'otherCause',
    ])
    for (const { text } of criteria) expect(hasText(text), text).toBe(true)
    expect(knownWords(knownOf('criteria'))).toMatch(/only a clinician/i)
  })
  test('foods hold what a serving can hold', () => {
    for (const { id, mg, grams } of ironFoods) {
      expect(mg, id).toBeGreaterThan(0.5)
      expect((100 * mg) / grams, id).toBeLessThan(10)
    }
  })
})

describe('nothing is shown that was not read, or was read in a mirror only', () => {
  const mirror = /https?:|www\.|\/\/|\.(?:com|org|net|gov|edu|io)\b/i
  test('whoever says something names a publication that can be found', () => {
    expect(everyClaim.length).toBeGreaterThan(100)
    for (const { id, caveat, sources: ids } of everyClaim) {
      if (caveat !== null) expect(ids.length, id).toBeGreaterThan(0)
      for (const one of ids) expect(sources[one], `${id} ${one}`).toBeDefined()
    }
  })
  test('each publication has authors, a year, a journal and an identifier, and is no address', () => {
    for (const [id, { authors, year, journal, identifier }] of Object.entries(sources)) {
      expect(authors, id).toMatch(/^\p{L}/u)
      expect(year, id).toBeLessThanOrEqual(2026)
      expect(journal, id).toMatch(/^\p{L}.{5,}/u)
      expect(identifier, id).toMatch(/^(doi:10\.\d{4,}\/\S+|PMID \d{7,8}|PMC\d{6,8})$/)
      for (const part of [authors, journal, identifier]) expect(part, id).not.toMatch(mirror)
    }
  })
  test('no two are the same one', () => {
    const identifiers = Object.values(sources).map(({ identifier }) => identifier.toLowerCase())
    expect(identifiers.length).toBe(new Set(identifiers).size)
  })
  test('no name stands for two', () => {
    const names = [sourcesOnEvening, sourcesOnHabits, sourcesOnLegs, sourcesOnMinerals].flatMap(
      Object.keys,
    )
    expect(names.length).toBeGreaterThan(60)
    expect(names.sort()).toEqual(Object.keys(sources).sort())
  })
  test('an address would be seen', () => {
    for (const one of ['https://medluna.com/article/1', 'www.example.org', 'ouci.dntb.org/x'])
      expect(one).toMatch(mirror)
  })
  test('what is used is there, and no text sends anybody to an address', () => {
    expect(everySourceUsed.size).toBe(Object.keys(sources).length)
    for (const [key, text] of Object.entries(english))
      if (key.startsWith('c.')) expect(text, key).not.toMatch(mirror)
  })
})
