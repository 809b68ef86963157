import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everyClaim } from '../make/claims.ts'
import { english as texts } from '../make/english.ts'

const claims = new Set(everyClaim.map(({ id }) => id))

// What the interface itself may never say of anything: these belong to a claim with its source.
const effect =
  /\b(help(s|ed|ing)?|reliev(e|es|ed|ing)|relief|cure[sd]?|treat(s|ed|ment)?|prevent(s|ed)?|improve[sd]?|work(s|ed)?|reduce[sd]?|ease[sd]?|heal(s|ed)?|soothe[sd]?)\b/i
const unkind = /\b(streak|fail(ed|ure)?|missed|should|must|never forget|safe)\b/i

const sources = ['lib', 'components', 'entrypoints', 'wxt.config.ts'].flatMap((top) =>
  top.endsWith('.ts')
    ? [readFileSync(top, 'utf8')]
    : readdirSync(top, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|svelte)$/.test(name))
        .map((name) => readFileSync(join(top, name), 'utf8')),
)
const code = sources.join('\n')

describe('the two kinds of keys', () => {
  test('there are no others', () => {
    expect(Object.keys(texts).filter((key) => !/^(c|ui)\./.test(key))).toEqual([])
  })
  test('what speaks of health names a claim, and takes its numbers from there', () => {
    for (const [key, text] of Object.entries(texts).filter(([key]) => key.startsWith('c.'))) {
      expect(claims, key).toContain(key.split('.')[1])
      expect(text.replace(/\{\w+\}/g, ''), key).not.toMatch(/\d/)
    }
  })
  test('the interface says no number of its own and promises nothing', () => {
    for (const [key, text] of Object.entries(texts).filter(([key]) => key.startsWith('ui.'))) {
      const words = text.replace(/\{\w+\}/g, '')
      expect(words, key).not.toMatch(/\d/)
      expect(words, key).not.toMatch(effect)
    }
  })
  test.each([
    'Massage relieves the urge',
    'It works',
    'A bath helps',
    'Improved sleep',
    'Reduces cramps',
  ])('a planted promise is caught: %s', (words) => {
    expect(words).toMatch(effect)
  })
})

// The name of an illness scolds nobody.
const illness = /\bheart failure\b/gi

test('no text scolds', () => {
  for (const [key, text] of Object.entries(texts))
    expect(text.replace(illness, ''), key).not.toMatch(unkind)
})

test('no code puts a comma between words: a language divides them in its own way', () => {
  expect(code).not.toMatch(/\.join\(['"`], ['"`]\)/)
})

test('no text is empty, and none has a placeholder that is not closed', () => {
  for (const [key, text] of Object.entries(texts)) {
    expect(text.trim(), key).not.toBe('')
    expect(text.replace(/\{\w+\}/g, ''), key).not.toMatch(/[{}]/)
  }
})

test('every text is used: by its name, by a template that begins like it, or by the manifest', () => {
  const templates = [...code.matchAll(/[`'"]((?:c|ui)\.[\w.]*)\$\{(?!string\})/g)].map(
    (match) => match[1] ?? '',
  )
  const named = new Set([...code.matchAll(/'((?:c|ui)\.[\w.-]+)'/g)].map(([, key]) => key))
  const unused = Object.keys(texts).filter((key) => {
    const base = key.replace(/_(one|other)$/, '')
    if (named.has(key) || named.has(base)) return false
    if (key.startsWith('ui.manifest.') && code.includes(`__MSG_${key.slice(12)}__`)) return false
    return !templates.some((prefix) => key.startsWith(prefix))
  })
  expect(unused).toEqual([])
})
