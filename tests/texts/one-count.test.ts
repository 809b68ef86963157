import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countedIn } from '../make/counted.ts'
import { english } from '../make/english.ts'
import { fixedNumbers } from '../make/fixed-numbers.ts'

/** What a text counts without the forms that its noun needs; a text has these for one number alone, {n}. */
const countsAmiss = (key: string, text: string): string[] =>
  countedIn(text).flatMap(({ placeholder, noun }) =>
    placeholder === 'n' && /_(one|other)$/.test(key) ? [] : [`${key}: {${placeholder}} ${noun}`],
  )

const said = (begin: string) => Object.entries(english).filter(([key]) => key.startsWith(begin))

test('what the interface counts has the forms of its noun, one count a text', () => {
  expect(said('ui.').flatMap(([key, text]) => countsAmiss(key, text))).toEqual([])
})

test.each([
  ['ui.x', '{minutes} minutes of sitting'],
  ['ui.x', 'At most {most} long letters.'],
  ['ui.x', '{have} of {n} nights'],
  ['ui.x', 'From {free} night on'],
  ['ui.x_other', '{onsets} onsets in {n} sittings'],
  ['ui.x_other', '{n} nights, {people} people'],
  ['ui.x_one', '{n} night, {days} days'],
])('planted: %s, "%s" is caught', (key, text) => {
  expect(countsAmiss(key, text)).toHaveLength(1)
})

test.each([
  ['ui.x', '{n} min, {mg} mg, {n} of {max}'],
  ['ui.x', '{name} was removed. Until then {kept} stays.'],
  ['ui.x_other', '{have} of {n} other nights'],
])('%s, "%s" is not', (key, text) => {
  expect(countsAmiss(key, text)).toEqual([])
})

/** Whether the noun after a fixed number has its form. */
const agrees = (many: boolean, number: number | undefined): boolean =>
  number !== undefined && many === (number !== 1)

test('a claim counts fixed numbers alone, and each has its noun in its form', () => {
  const amiss = said('c.').flatMap(([key, text]) => {
    const numbers = fixedNumbers(key.split('.')[1] ?? '')
    return countedIn(text).flatMap(({ placeholder, noun, many }) =>
      agrees(many, numbers[placeholder]) ? [] : [`${key}: ${numbers[placeholder]} ${noun}`],
    )
  })
  expect(amiss).toEqual([])
})
test.each([
  [true, 1],
  [false, 3],
  [true, undefined],
])('planted: many is %s, the number %s', (many, number) => {
  expect(agrees(many, number)).toBe(false)
})

const code = ['lib', 'components', 'entrypoints'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => ({ file: join(top, name), source: readFileSync(join(top, name), 'utf8') })),
)

const TEXT = '(?:t|plural)\\((?:[^(){}]|\\([^()]*\\)|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\)'
/** Ways in which code makes a sentence of pieces. */
const pieces = {
  'a text in a template': /\$\{\s*(?:t|plural)\(/,
  'a text and what is added': new RegExp(`${TEXT}\\s*\\+[^+]|[^+]\\+\\s*${TEXT}`),
  'texts in one attribute': new RegExp(
    `="[^"]*(?:\\{${TEXT}\\}[^"]*\\S|\\S\\s*\\{${TEXT}\\})[^"]*"`,
  ),
  'a count within a text': /\b(?:t|plural)\([^()]*:\s*plural\(/,
  'a sentence around markup': new RegExp(
    `\\{${TEXT}\\}\\s*<(a|b|bdi|code|em|i|kbd|span|strong|time)\\b[^>]*>[^<]*</\\1>\\s*\\{${TEXT}\\}`,
  ),
}
const piecesIn = (source: string): string[] =>
  Object.entries(pieces).flatMap(([name, way]) => (way.test(source) ? [name] : []))

test('no code makes a sentence of pieces', () => {
  const amiss = code.flatMap(({ file, source }) => piecesIn(source).map((name) => [file, name]))
  expect(amiss).toEqual([])
})

test.each([
  ['a text in a template', '`$' + '{words} $' + "{t('ui.x', { n })}`"],
  ['a text and what is added', "t('ui.x', { n: of(1) }) + ' ' + more"],
  ['a text and what is added', "'(' + plural('ui.x', 2)"],
  ['texts in one attribute', `<p title="{t('ui.x')} {t('ui.y', { n })}"></p>`],
  ['texts in one attribute', `<p title="{name}, {plural('ui.x', 2)}"></p>`],
  ['a count within a text', "t('ui.x', { nights: plural('ui.y', 3) })"],
  ['a sentence around markup', "{t('ui.x')} <b>{name}</b> {t('ui.y')}"],
])('planted: %s is caught in %s', (name, source) => {
  expect(piecesIn(source)).toEqual([name])
})

test.each([
  "{t('ui.x')}\n{t('ui.y', { n })}",
  `<p title={t('ui.x')} class="wide {more}">{t('ui.y')}</p>`,
  "list([t('ui.x'), plural('ui.y', 3)])",
  "open ? plural('ui.x', n++) : t('ui.y')",
])('whole sentences and lists are none: %s', (source) => {
  expect(piecesIn(source)).toEqual([])
})

/** What stands in one row by a mark: separate facts; elsewhere no words at all. */
const rows = [
  ['components/SamplePage.svelte', ' '],
  ['components/drawings/Figure.svelte', ' '],
  ['entrypoints/relief/Shelf.svelte', ' '],
  ['lib/core/line-tokens.ts', ' '],
  ['lib/texts/line-text.ts', ' · '],
  ['lib/texts/line-text.ts', ' · '],
]
test('a language divides its words itself', () => {
  const joins = code.flatMap(({ file, source }) =>
    [...source.matchAll(/\.join\(\s*(['"`])([^'"`\\]* [^'"`\\]*)\1,?\s*\)/g)].map(([, , by]) => [
      file,
      by,
    ]),
  )
  expect(joins.sort()).toEqual(rows)
})
