import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeOfTopic } from '../entrypoints/learn/places.ts'
import { english } from './make/english.ts'
import { healthWords } from './make/health-words.ts'

/** Titles and addresses of a source: both stay in the browser's history, and other extensions are told of them. */
function namesIn(source: string): string[] {
  const titles = [...source.matchAll(/<title>([^<]*)<\/title>/g)].map(([, words = '']) =>
    [
      words,
      ...[...words.matchAll(/t\('([^']+)'/g)].map(([, key = '']) => english[key] ?? key),
    ].join(' '),
  )
  // Code that sets a title by hand would be looked at by nobody.
  const byHand = [...source.matchAll(/document\.title\s*=.*/g)].map(([line]) => line)
  const pages = [...source.matchAll(/[\w{}$-]+\.html([?#][^'"`\s]*)/g)].map(([, tail = '']) => tail)
  const anchors = [...source.matchAll(/href="(#[^"]*)"/g)].map(([, tail = '']) => tail)
  return [...titles, ...byHand, ...pages, ...anchors]
}

/** Those that say something of somebody's health, or carry a value beyond the part of a page. */
const faultsIn = (source: string): string[] =>
  namesIn(source).filter(
    (name) =>
      // What stands in braces is a name in the code; the browser test below the e2e folder sees its value.
      healthWords.test(name.replace(/\{[^}]*\}/g, '')) || /^\?|document\.title/.test(name),
  )

const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte|html)$/.test(name))
    .map((name) => join(folder, name)),
)

test('no title and no address of ours says anything of health', () => {
  const read = sources.map((path) => [path, readFileSync(path, 'utf8')] as const)
  expect(read.flatMap(([, source]) => namesIn(source)).length).toBeGreaterThan(30)
  expect(read.flatMap(([path, source]) => faultsIn(source).map((one) => `${path} ${one}`))).toEqual(
    [],
  )
})

test.each([
  '<title>Legs now</title>',
  "<title>{t('ui.relief.title')}</title>",
  "<title>{t('ui.app.page', { page: t('ui.mag.title') })}</title>",
  "document.title = t('ui.relief.title')",
  '<a href="/options.html#health">x</a>',
  '<a href="#magnesium">x</a>',
  "openPage('learn.html#flags')",
  'const url = room + "relief.html?" + Date.now() + "#legs"',
  "openPage('relief.html?at=1795383602444')",
])('%s is seen', (source) => {
  expect(faultsIn(source).length).toBeGreaterThan(0)
})

test.each([
  "<title>{t('ui.app.page', { page: t('ui.diary.title') })}</title>",
  "openPage('relief.html')",
  '<a href="/diary.html#2026-11-22">x</a>',
  '<a href="/options.html#doors">x</a>',
])('%s passes', (source) => {
  expect(faultsIn(source)).toEqual([])
})

test('links into the room of what is known lead to the topic they mean', () => {
  const linked = (path: string) => /learn\.html#(\d+)/.exec(readFileSync(path, 'utf8'))?.[1]
  expect(linked('entrypoints/intake/Iron.svelte')).toBe(placeOfTopic.iron)
  expect(linked('entrypoints/intake/Magnesium.svelte')).toBe(placeOfTopic.magnesium)
  expect(new Set(Object.values(placeOfTopic)).size).toBe(Object.keys(placeOfTopic).length)
})
