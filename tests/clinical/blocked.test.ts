import { describe, expect, test } from 'vitest'
import { knownWords, oftenReadWords } from '../../components/known-words.ts'
import { blocked, blockedIn } from '../../lib/clinical/blocked.ts'
import type { Known } from '../../lib/clinical/known/known.ts'
import { topics } from '../../lib/clinical/known/topics.ts'
import { textsOf } from '../make/english.ts'
import { nearAndTrue } from './near-and-true.ts'
import { statedOtherwise } from './stated-otherwise.ts'

const isQuoted = (key: string) => /^c\.\w+\.mayHaveRead$/.test(key)
const everyKnown = topics.flatMap(({ claims }): readonly Known[] => claims)

test('there are the twenty, each once, with a reason', () => {
  const ids = Array.from({ length: 20 }, (_, at) => `BL-${String(at + 1).padStart(2, '0')}`)
  expect(blocked.map(({ id }) => id)).toEqual(ids)
  for (const { id, why, sources } of blocked) {
    expect(why, id).not.toBe('')
    // What cannot be looked up has nothing to look it up in.
    if (id !== 'BL-16') expect(sources.length, id).toBeGreaterThan(0)
  }
})

describe.each(blocked)('$id, $claim', ({ id, claim }) => {
  test('is caught, and in five other wordings and more', () => {
    expect(statedOtherwise[id].length).toBeGreaterThanOrEqual(5)
    for (const words of statedOtherwise[id]) expect(blockedIn(words), words).toContain(id)
    if (id !== 'BL-16') expect(blockedIn(claim), claim).toContain(id)
  })
  test('what is near it and true may be said', () => {
    expect(nearAndTrue[id].length).toBeGreaterThanOrEqual(3)
    for (const words of nearAndTrue[id]) expect(blockedIn(words), words).toEqual([])
  })
})

test.each(Object.keys(textsOf))('no text in %s states one of them', (language) => {
  const texts = Object.entries(textsOf[language] ?? {})
  expect(texts.length).toBeGreaterThan(500)
  const stated = texts
    .filter(([key]) => !isQuoted(key))
    .flatMap(([key, words]) => blockedIn(words).map((id) => `${id} ${key}: ${words}`))
  expect(stated).toEqual([])
})

test('nor with the numbers filled in', () => {
  const stated = everyKnown.flatMap((one) =>
    blockedIn(knownWords(one)).map((id) => `${id} ${one.id}`),
  )
  expect(stated).toEqual([])
})

describe('what you may have read', () => {
  const quoted = everyKnown.filter(({ mayHaveRead }) => mayHaveRead !== null)
  test('is a claim that does not hold, and comes with its answer and where that is written', () => {
    expect(quoted.length).toBeGreaterThan(10)
    for (const one of quoted) {
      expect(['contradicted', 'unsafe-as-written'], one.id).toContain(one.verdict)
      expect(one.mayHaveRead, one.id).toBe(`c.${one.id}.mayHaveRead`)
      expect(one.caveat, one.id).toBe(`c.${one.id}.caveat`)
      expect(one.sources.length, one.id).toBeGreaterThan(0)
      expect(oftenReadWords(one), one.id).not.toMatch(/[{}]|^c\./)
    }
  })
  test('every such text belongs to a claim that is shown with it', () => {
    const keys = Object.keys(textsOf['en'] ?? {}).filter(isQuoted)
    expect(keys.sort()).toEqual(quoted.map(({ mayHaveRead }) => mayHaveRead as string).sort())
  })
  test('what does not hold is only ever said as something that was read', () => {
    for (const one of everyKnown)
      if (one.verdict === 'contradicted' || one.verdict === 'unsafe-as-written')
        expect(one.mayHaveRead, one.id).not.toBeNull()
  })
  test('most of it would be caught without leave', () => {
    const caught = quoted.filter((one) => blockedIn(oftenReadWords(one) ?? '').length > 0)
    expect(caught.length).toBeGreaterThan(8)
  })
})
