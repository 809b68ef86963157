import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { askedFor } from '../scripts/mutants/asked.ts'
import { equivalents } from '../scripts/mutants/equivalent.ts'
import { bars, counts, groupNames, groupOf, quotas } from '../scripts/mutants/groups.ts'
import type { Place } from '../scripts/mutants/place.ts'
import { type End, scores, type Tried, wronglyListed } from '../scripts/mutants/score.ts'
import { tableOf } from '../scripts/mutants/table.ts'
import type { Mutant } from '../scripts/mutants/to-draw.ts'

const place: Place = {
  ...{
    file: 'lib/core/made.ts',
    line: 3,
    text: 'if (a < 1 || b) return',
    change: 'a < 1 || b → a',
  },
  ...{ start: 0, end: 1, operator: 'comparison', after: 'a', words: 0 },
}
const one = (group: Mutant['group'], end: End, equivalent = false): Tried => ({
  mutant: { ...place, group, equivalent },
  ...{ end, by: null },
})
const times = (n: number, tried: Tried): Tried[] => Array.from({ length: n }, () => tried)

test('what is noticed and what is endless counts for the tests, what lives on or has no test against them', () => {
  const [row] = scores([
    ...times(18, one('core', 'noticed')),
    ...[one('core', 'endless'), one('core', 'lived')],
  ])
  expect(row).toMatchObject({ name: 'core', n: 20, score: 95, holds: true })
  const [less] = scores([...times(18, one('core', 'noticed')), one('core', 'no test')])
  expect(less).toMatchObject({ n: 19, untested: 1, holds: false })
})

test('equivalents are left out, and one that is noticed is wrongly listed', () => {
  const lives = one('store', 'lived', true)
  const noticed = one('store', 'noticed', true)
  const tried = [...times(9, one('store', 'noticed')), one('store', 'lived'), lives, noticed]
  expect(scores(tried)[0]).toMatchObject({ drawn: 12, equivalent: 2, n: 10, score: 90 })
  expect(wronglyListed(tried)).toEqual([noticed])
})

test('pages and the worker are held to one number together', () => {
  const tried = [...times(17, one('state', 'noticed')), ...times(3, one('worker', 'lived'))]
  expect(scores(tried)).toMatchObject([{ name: 'state and worker', n: 20, score: 85, holds: true }])
})

test('three hundred are drawn at least, and every group has its number', () => {
  expect(Object.values(quotas).reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(330)
  expect(bars.flatMap(({ groups }) => groups).sort()).toEqual([...groupNames].sort())
})

test('a file belongs to the group of its folder; seeds, beginnings of pages and texts to none', () => {
  expect(
    [
      ...['lib/core/iron/again.ts', 'lib/files/csv-in.ts', 'lib/clinical/known/iron.ts'],
      ...['lib/page/live.svelte.ts', 'entrypoints/diary/book.svelte.ts', 'lib/browser/ask.ts'],
      ...['lib/clinical/seeds/iron.ts', 'entrypoints/diary/main.ts', 'lib/texts/t.ts'],
    ].map(groupOf),
  ).toEqual([
    'core',
    'store',
    'clinical',
    'state',
    'state',
    'worker',
    undefined,
    undefined,
    undefined,
  ])
})

test('of a table of what is known only numbers and verdicts are drawn', () => {
  const known = { ...place, file: 'lib/clinical/known/iron.ts' }
  expect(counts(known)).toBe(false)
  expect(counts({ ...known, operator: 'number' })).toBe(true)
  expect(counts({ ...known, operator: 'other member of a union', words: 4 })).toBe(true)
  expect(counts({ ...known, operator: 'other member of a union', words: 30 })).toBe(false)
  expect(counts({ ...place, file: 'lib/clinical/iron.ts' })).toBe(true)
})

test('a command asks for a file, a folder or a group, or is told what is wrong', () => {
  const groups = (...args: string[]) => {
    const asked = askedFor(args, '/')
    return typeof asked === 'string' ? asked : asked.wish.groups
  }
  expect(groups()).toHaveLength(groupNames.length)
  expect(groups('--only=lib/core/worst.ts')).toEqual([{ name: 'core', count: quotas.core }])
  expect(groups('--only=lib/files', '--count=5')).toEqual([{ name: 'store', count: 5 }])
  expect(groups('--group=worker')).toEqual([{ name: 'worker', count: quotas.worker }])
  expect(groups('--group=wroker')).toContain('No group is called wroker')
  expect(groups('--only=lib/texts')).toContain('in no group')
  expect(groups('--count=none')).toContain('numbers')
})

test('the table names what lives on, in its cells', () => {
  const about = { date: '', commit: 'c0ffee', command: '', seed: '1', took: '', refused: '7' }
  const table = tableOf([one('core', 'lived'), one('core', 'noticed')], about)
  expect(table).toContain('| lib/core/made.ts:3 | `a < 1 \\|\\| b → a` | it lives on |')
  expect(table).toContain('| core | 2 | 0 | 2 | 1 | 0 | 1 | 0 | 50.0 % | 95 % | NO |')
  expect(table).toContain('| comparison | 2 | 1 |')
})

test('every line that is listed as equivalent stands in its file', () => {
  for (const { file, text, why } of equivalents) {
    const lines = readFileSync(file, 'utf8').split('\n')
    const trimmed = lines.map((line) => line.trim())
    expect(trimmed, file).toContain(text)
    expect(why).not.toBe('')
  }
})
