import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { Searched } from '../../entrypoints/diary/searched.ts'
import { defaultDrinks, defaultRoutine } from '../../lib/clinical/defaults.ts'
import { correction, removal } from '../../lib/core/entry.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { holdsAll } from '../../lib/core/wanted-words.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { rowText } from '../../lib/texts/row-words.ts'
import { makeDiary } from '../make/diary.ts'
import { diaryOf, first, id } from '../make/kept.ts'
import { rowsRead } from '../make/rows-read.ts'

const tea = { id: 'own-tea', kind: 'own', name: 'Grandma’s tea', mg: 40, usual: false }
const names = { routine: defaultRoutine(), drinks: [...defaultDrinks(), tea] }
const of = (db: Database) => new Searched(db, (entry) => rowText(entry, names))
async function find(all: Searched, words: string) {
  const isWanted = holdsAll(words)
  const found: Entry[] = []
  for await (const piece of all.pieces())
    found.push(...piece.filter(({ text }) => isWanted(text)).map(({ entry }) => entry))
  return found.map((row) => Number(row.id.slice(-12)))
}
const at = Date.parse('2026-11-20T21:37:00Z')
const said = (n: number, fields: Record<string, unknown>): Entry =>
  ({ ...first(n % 10), id: id(n), at: at - n * 60_000, night: '2026-11-20', ...fields }) as Entry

describe('what a row shows finds it', () => {
  const rows = [
    said(1, { symptomKind: 'urge', severity: 6, bodyParts: ['calf', 'thigh'], side: 'left' }),
    said(2, { symptomKind: 'cramp', severity: 10, late: true }),
    said(3, { kind: 'intake', substance: 'caffeine', drink: 'espresso', mg: 80 }),
    said(4, { kind: 'intake', substance: 'alcohol', count: 2 }),
    said(5, { kind: 'intake', substance: 'caffeine', drink: 'own-tea', mg: 40 }),
    said(6, { kind: 'step', step: 'walk', did: 'skipped' }),
    said(7, { kind: 'relief', what: 'walk', helped: 'better' }),
    said(8, { kind: 'lab', test: 'ferritin', valueTenths: 755, unit: 'µg/l' }),
    said(9, { kind: 'dose', name: 'Magnésium', elementalMg: 100 }),
    said(10, { kind: 'morning', worst: 'unknown', night: '2025-03-01', sample: true }),
    said(11, { kind: 'note', note: 'Sofa, for long\nafter the café' }),
    said(12, { kind: 'medicine', name: 'Xyz', change: 'stopped', amount: 'half a tablet' }),
    said(14, { kind: 'note', note: 'Anaemia? One sleeping pill, and diarrhoea' }),
    said(15, { kind: 'factor', factor: 'menstruation' }),
    said(13, { kind: 'medicine', name: 'Ibu\u00ADprofen', change: 'taken' }),
  ]
  test.each([
    ['a kind of symptom', 'urge', [1]],
    ['another, whatever its case', 'CRAMP', [2]],
    ['a part of the body, which the open row shows', 'calf', [1]],
    ['all words, in any order', 'left thigh urge', [1]],
    ['a part of a word', 'espr', [3]],
    ['a drink of the person’s own', 'grandma tea', [5]],
    ['what a drink is', 'alcohol', [4]],
    ['a step and something tried of the same name', 'easy walk', [6, 7]],
    ['how it went', 'skipped', [6]],
    ['a number as it is written', '75.5', [8]],
    ['a unit', 'mg 80', [3]],
    ['a name without its accent', 'magnesium', [9]],
    ['a word with an accent that the row has not', 'càlf', [1]],
    ['a note', 'cafe sofa', [11]],
    ['a word as America spells it', 'anemia diarrhea', [14]],
    ['a word of America', 'sleep aid', [14]],
    ['what the row calls otherwise', 'menstruation', [15]],
    ['a word with signs in it that nobody sees', 'so\u200Bfa', [11]],
    ['a name with a soft hyphen in it', 'ibuprofen', [13]],
    ['an amount', 'tablet', [12]],
    ['an answer', 'i do not know', [10]],
    ['the clock', '21:36', [1]],
    ['the night that it stands under', 'march 2025', [10]],
    ['a mark', 'late', [2]],
    ['another mark', 'sample', [10]],
    ['no word of the code', 'symptomKind', []],
    ['what nothing shows', 'sofas', []],
    ['signs that mean something elsewhere', '.*', []],
  ])('%s: %s', async (_, words, expected) => {
    expect(await find(of((await diaryOf(rows)).db), words)).toEqual(expected)
  })
})

test('finds what stands alone: neither a corrected nor a removed text', async () => {
  const [a, b] = [said(1, { note: 'sofa' }), said(2, { note: 'sofa' })]
  const { db } = await diaryOf([
    ...[a, correction(a, { note: 'chair' }, id(11), 50)],
    ...[b, removal(b, id(12), 50)],
  ])
  expect(await find(of(db), 'sofa')).toEqual([])
  expect(await find(of(db), 'chair')).toEqual([11])
})

test('what was read for one letter is at hand for the next, and no more is read than is looked at', async () => {
  const rows = makeDiary({ seed: 3, last: '2026-11-20', nights: 90, zone: 'Europe/Berlin' })
  const { db } = await diaryOf(rows)
  const all = of(db)
  expect(await rowsRead(() => all.pieces().next())).toBeLessThan(rows.length / 2)
  const [once, twice] = await Promise.all([find(all, 'u'), find(all, 'u')])
  expect(once.length).toBeGreaterThan(100)
  expect(twice).toEqual(once)
  expect(await rowsRead(() => find(all, 'urge'))).toBe(0)
})
