import { describe, expect, test } from 'vitest'
import { chance, drawn } from '../scripts/mutants/draw.ts'
import { beside } from '../scripts/mutants/literals.ts'
import { changed, type Operator, type Place, parses } from '../scripts/mutants/place.ts'
import { broughtIn, relations } from '../scripts/mutants/related.ts'
import { FILE, placesOf } from './make/places.ts'

/** What a text becomes by one operator. */
const by = (operator: Operator, text: string): string[] =>
  placesOf(text)
    .filter((place) => place.operator === operator)
    .map((place) => changed(text, place))

describe('what is done to a text', () => {
  test('a comparison takes its edge in, or leaves it out; same becomes other', () => {
    expect(by('comparison', 'export const f = (a: number) => a < 1')).toEqual([
      'export const f = (a: number) => (a <= 1)',
    ])
    expect(by('comparison', 'export const f = (a: number) => a === 1')).toEqual([
      'export const f = (a: number) => (a !== 1)',
    ])
  })

  test('numbers are taken away instead of added, words are left as they are', () => {
    expect(by('arithmetic', 'export const f = (a: number) => 2 * (a + 1)')).toEqual([
      'export const f = (a: number) => (2 / (a + 1))',
      'export const f = (a: number) => 2 * ((a - 1))',
    ])
    expect(by('arithmetic', "export const f = (a: string) => a + 'b'")).toEqual([])
  })

  test('a condition is turned round, and one that was is turned back', () => {
    expect(by('negated condition', 'declare let a: boolean\nwhile (!a) a = a ? a : !a')).toEqual([
      'declare let a: boolean\nwhile (a) a = a ? a : !a',
      'declare let a: boolean\nwhile (!a) a = !(a) ? a : !a',
    ])
  })

  test('"and" for "or" stays what it is beside other operators', () => {
    const or = 'export const f = (a: boolean, b: boolean, c: boolean) => a || b || c'
    const head = or.slice(0, or.indexOf('=> ') + 3)
    expect(by('&& || ??', or)).toEqual([`${head}((a || b) && c)`, `${head}(a && b) || c`])
  })

  test('what stands in for nothing is left out, or stands always', () => {
    expect(by('&& || ??', 'export const f = (a?: number) => a ?? 1')).toEqual([
      'export const f = (a?: number) => (a!)',
      'export const f = (a?: number) => (1)',
    ])
  })

  test('numbers next to a number, as many digits as it has; a large one is doubled and halved', () => {
    expect(beside('0')).toEqual(['1'])
    expect(beside('12')).toEqual(['13', '11'])
    expect(beside('7.5')).toEqual(['7.6', '7.4'])
    expect(beside('0.05')).toEqual(['0.06', '0.04'])
    expect(beside('60_000')).toEqual(['120000', '30000'])
  })

  test('a type and a name hold no number', () => {
    expect(by('number', 'export type A = 1 | 2\nexport const a = { 1: null as 3 | null }')).toEqual(
      [],
    )
  })

  test('of a number that says which comes first nothing but the sign counts', () => {
    const order = 'export const f = (a: number, b: number) => '
    expect(by('number', `${order}a < b ? -1 : 1`)).toEqual([
      `${order}a < b ? -0 : 1`,
      `${order}a < b ? -1 : 0`,
    ])
    expect(by('number', `${order}a < b ? -1 : 3`)).toHaveLength(4)
    expect(by('number', `${order}a === b ? -1 : 1`)).toHaveLength(4)
  })

  test('a guard that leaves early goes, another branch stays', () => {
    const guard = 'export function f(a: number) { if (a > 1) return; a++ }'
    expect(by('early return removed', guard)).toEqual(['export function f(a: number) { {} a++ }'])
    expect(by('early return removed', guard.replace('return;', 'a--;'))).toEqual([])
  })

  test('what is returned is another value of its type', () => {
    const instead = (text: string) =>
      placesOf(text)
        .filter(({ operator }) => operator === 'return replaced')
        .map((place) => place.after)
    expect(instead('export const f = (a: boolean) => a')).toEqual(['true', 'false'])
    expect(instead('export const f = () => true')).toEqual(['false'])
    expect(instead('export function f(a: number) { return a }')).toEqual(['(a) + 1', '0'])
    expect(instead('export const f = (a: string) => a')).toEqual(["''"])
    expect(instead('export const f = (a: number[]) => a')).toEqual(['[]'])
    expect(instead('export const f = (a?: { b: 1 }) => a')).toEqual(['undefined'])
    expect(instead('export const f = (a: { b: 1 }) => a')).toEqual([])
  })

  test('what is put in order is put in the other, or in none', () => {
    const text = 'export const f = (a: number[]) => { a.sort((b, c) => b - c) }'
    expect(by('return replaced', text)).toEqual([
      text.replace('b - c', '-(b - c)'),
      text.replace('b - c', '0'),
    ])
  })

  test('a word of a choice becomes every other word of it', () => {
    const choice = "type A = 'x' | 'y' | 'z'\n"
    expect(by('other member of a union', `${choice}export const a: A = 'y'`)).toEqual([
      `${choice}export const a: A = 'x'`,
      `${choice}export const a: A = 'z'`,
    ])
    expect(by('other member of a union', `${choice}export const f = (a: A) => a === 'x'`)).toEqual([
      `${choice}export const f = (a: A) => a === 'y'`,
      `${choice}export const f = (a: A) => a === 'z'`,
    ])
    const row = `${choice}export const a = { is: 'x' } as const satisfies { is: A }`
    expect(by('other member of a union', row)).toHaveLength(2)
    expect(by('other member of a union', "export const a: string = 'x'")).toEqual([])
  })

  test('all are taken for some, and some for all', () => {
    const f = 'export const f = (a: number[]) => '
    expect(by('filter, some, every', `${f}a.filter((b) => b > Math.min(1, 2))`)).toEqual([
      `${f}a`,
      `${f}a.filter((b) => b > Math.max(1, 2))`,
    ])
    expect(by('filter, some, every', `${f}a.some((b) => b > 1)`)).toEqual([
      `${f}a.every((b) => b > 1)`,
    ])
  })

  test('a call or an assignment that stands alone goes', () => {
    const text = 'declare function g(): void\nlet a = 1\ng()\na = 2\nexport const f = () => g()'
    expect(by('statement removed', text)).toEqual([
      text.replace('\ng()', '\n{}'),
      text.replace('a = 2', '{}'),
      text.replace('=> g()', '=> {}'),
    ])
  })

  test('nobody waits, unless the line would be read as a part of the line before', () => {
    const text =
      'declare const p: Promise<1>\nasync function f() { await p }\nasync function g() { await (p) }'
    expect(by('await removed', text)).toEqual([text.replace('await p', 'p')])
  })
})

const many = `
export function most(a: number[], b: 'x' | 'y' | 'z', c?: number): number {
  if (a.length === 0 || b === 'x') return c ?? 0
  let sum = 1
  for (const one of a.filter((n) => n > 2 && n < 40)) sum += one * 3 - 1
  while (sum > 100 && b !== 'y') sum = sum / 2
  return a.some((n) => n === sum) ? sum : Math.max(sum, 1)
}`

test('every mutant parses, and is another text', () => {
  const places = placesOf(many)
  expect(places.length).toBeGreaterThan(40)
  for (const place of places) {
    expect(parses(changed(many, place), FILE)).toBe(true)
    expect(changed(many, place)).not.toBe(many)
  }
  expect(parses('if (', FILE)).toBe(false)
})

test('a change is said in a line, and which of two in it', () => {
  const text = 'export const f = (a: number) =>\n  a >= 10 &&\n  a < 10 + 10'
  const said = placesOf(text).map(({ line, text, change }) => `${line} ${text}: ${change}`)
  expect(said).toContain('2 a >= 10 &&: a >= 10 && a < 10 + 10 → (a >= 10) || (a < 10 + 10)')
  expect(said).toContain('3 a < 10 + 10: 10 → 11')
  expect(said).toContain('3 a < 10 + 10: 10 → 11 (no. 2 in the line)')
})

describe('what is drawn', () => {
  const places = ['a.ts', 'b.ts', 'c.ts'].flatMap((file) =>
    placesOf(many).map((place) => ({ ...place, file })),
  )
  function draw(seed: string, most: number, counts: (place: Place) => boolean = () => true) {
    const draws = drawn(places, seed, most)
    const all: Place[] = []
    for (let next = draws.next(); !next.done; next = draws.next(counts(next.value)))
      if (counts(next.value)) all.push(next.value)
    return all
  }

  test('is the same for the same seed, and other for another', () => {
    expect(draw('1', 3)).toEqual(draw('1', 3))
    expect(draw('1', 3)).not.toEqual(draw('2', 3))
    expect([chance('1')(), chance('2')()]).toEqual([chance('1')(), chance('2')()])
  })

  test('never stands twice on a line, and is as many of a file as are wished', () => {
    for (const seed of 'abcdefgh') {
      const all = draw(seed, 3)
      expect(new Set(all.map(({ file, line }) => `${file}:${line}`)).size).toBe(all.length)
      for (const file of ['a.ts', 'b.ts', 'c.ts'])
        expect(all.filter((place) => place.file === file)).toHaveLength(3)
    }
  })

  test('is another where one does not count, and leaves its line free', () => {
    const all = draw('1', Number.POSITIVE_INFINITY, ({ operator }) => operator === 'number')
    const lines = new Set(
      places
        .filter(({ operator }) => operator === 'number')
        .map(({ file, line }) => `${file}:${line}`),
    )
    expect(all).toHaveLength(lines.size)
  })
})

test('what a file brings in for its types alone is not brought in', () => {
  const text = `import type { A } from './a.ts'
    import { b } from './b.ts'
    export * from './c.ts'
    const d = () => import('./d.ts')
    type E = import('./e.ts').E`
  expect(broughtIn(text)).toEqual(['./b.ts', './c.ts', './d.ts'])
})

test('tests of this script notice nothing for Settle, though they read its sources', () => {
  const tests = ['tests/mutants-score.test.ts', 'tests/architecture.test.ts']
  const { testsOf, readers } = relations('.', tests)
  expect(readers).toEqual(['tests/architecture.test.ts'])
  expect(testsOf('scripts/mutants/score.ts', new Map())).toEqual([])
})
