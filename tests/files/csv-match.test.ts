import { describe, expect, it } from 'vitest'
import type { Zone } from '../../lib/core/clock-time.ts'
import { correction } from '../../lib/core/entry.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { mergeFile } from '../../lib/core/merge-file.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { steadyId } from '../../lib/core/steady-id.ts'
import { foreignReader, takesEvening } from '../../lib/files/csv-match.ts'
import type { Matching } from '../../lib/files/foreign-kinds.ts'
import { type Table, tableOf } from '../../lib/files/table.ts'
import { week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const zone = 'Europe/Berlin'
const rowsOf = (text: string, matching: Matching) => {
  const table = tableOf(text) as Table
  return table.rows.map(foreignReader(table, matching, zone, schedule))
}
const urges: Matching = {
  kind: 'urge',
  columns: { when: 0, clock: 1, severity: 2, note: 3 },
  order: 'day',
}
const file = `Date;Time;How bad;Words
20.11.2026;22:40;6;"left; calf"
20.11.2026;22:40;6;"left; calf"
21/11/2026;10:05 PM;7;'=1+1
22.11.2026;;3 ;
`

describe('rows of another program', () => {
  it('become entries of the kind that the person named', () => {
    const entries = rowsOf(file, urges).map((row) => (row.ok ? row.entry : row.fault)) as Entry[]
    expect(entries.map(({ night }) => night)).toEqual([
      ...['2026-11-20', '2026-11-20', '2026-11-21', '2026-11-22'],
    ])
    expect(entries[0]).toMatchObject({ kind: 'symptom', symptomKind: 'urge', severity: 6 })
    expect(entries[0]).toMatchObject({ note: 'left; calf', zone, offsetMin: 60 })
    expect(new Date(entries[2]?.at ?? 0).toISOString()).toBe('2026-11-21T21:05:00.000Z')
    expect(entries[2]?.note).toBe('=1+1')
    expect(new Date(entries[3]?.at ?? 0).toISOString()).toBe('2026-11-22T20:00:00.000Z')
  })

  it('are the same rows the second time, and twice the same line is two', () => {
    expect(rowsOf(file, urges)).toEqual(rowsOf(file, urges))
    const ids = rowsOf(file, urges).map((row) => row.ok && row.entry.id)
    expect(new Set(ids).size).toBe(4)
  })

  it.each<[string, string, string, Zone]>([
    ['a bedtime of the morning', file, '09:00', zone],
    [
      'another zone, where the file says instants',
      'Date;Time\n2026-11-20T21:00:00Z;',
      '22:30',
      'UTC',
    ],
  ])('are brought in once, also with %s since', (_, text, bed, then) => {
    const table = tableOf(text) as Table
    const bring = (kept: Kept, hours: string, where: Zone, now: number) => {
      const planned = { week: week(hours, '17:00'), tonight: null }
      const read = table.rows.map(foreignReader(table, urges, where, planned))
      const rows = read.flatMap((row) => (row.ok ? [row.entry] : []))
      expect(rows).toHaveLength(table.rows.length)
      return mergeFile(kept, { ...nothingKept, rows, onlyCorrects: true, isForeign: true }, now)
    }
    const now = Date.parse('2026-12-20')
    const once = bring(nothingKept, '22:30', zone, now)
    const [first] = once.kept.rows as Entry[]
    const since = correction(first as Entry, { severity: 1 }, steadyId('x'), now)
    const twice = bring({ ...once.kept, rows: [...once.kept.rows, since] }, bed, then, now + 1)
    expect(twice.kept.rows).toEqual([...once.kept.rows, since])
    expect(twice.counts).toMatchObject({ fresh: 0, corrections: 0, here: table.rows.length })
  })

  it.each([
    ['a date in words', 'soon;22:40;6;', 'Date'],
    ['a day that never was', '31.02.2026;22:40;6;', 'Date'],
    ['a time in words', '20.11.2026;late;6;', 'Time'],
    ['a number in words', '20.11.2026;22:40;bad;', 'How bad'],
    ['half a point', '20.11.2026;22:40;6.5;', 'How bad'],
    ['more than ten', '20.11.2026;22:40;11;', 'How bad'],
  ])('that cannot be read name their column: %s', (_, line, column) => {
    expect(rowsOf(`Date;Time;How bad;Words\n${line}`, urges)).toEqual([
      { ok: false, fault: { line: 2, column } },
    ])
  })

  it.each<[string, string, boolean]>([
    ['a date alone', '20.11.2026;', true],
    ['a date alone with its month first', '11/20/2026;', true],
    ['one among many', '20.11.2026;22:40\n21.11.2026;', true],
    ['a time in its own column', '20.11.2026;22:40', false],
    ['a time beside the date', '20.11.2026 22:40;', false],
    ['an instant', '2026-11-20T21:00:00Z;', false],
    ['no date', 'soon;', false],
    ['a time that cannot be read', '20.11.2026;late', false],
  ])('whose date has no time are of the evening: %s', (_, lines, takes) => {
    const table = tableOf(`Date;Time\n${lines}`) as Table
    expect(takesEvening(table, { columns: { when: 0, clock: 1 } })).toBe(takes)
    const [whole, read] = [foreignReader(table, urges, zone, schedule), [] as string[]]
    for (const row of table.rows) {
      const found = whole(row)
      if (found.ok) read.push(new Date(found.entry.at).toISOString().slice(11, 16))
    }
    expect(read.includes('20:00')).toBe(takes)
  })

  it('where the time has a column that is not chosen are of the evening too', () => {
    const table = tableOf('Date;Time\n20.11.2026;22:40') as Table
    expect(takesEvening(table, { columns: { when: 0 } })).toBe(true)
    expect(takesEvening(table, { columns: { clock: 1 } })).toBe(false)
  })

  it('that lack what they need, and have no column for it, name none', () => {
    const matching: Matching = { kind: 'dose', columns: { when: 1 } }
    expect(rowsOf('what,when\nMagnesium,2026-11-20T21:00:00Z', matching)).toEqual([
      { ok: false, fault: { line: 2, column: null } },
    ])
  })

  it('of doses take the milligrams with their unit', () => {
    const matching: Matching = {
      kind: 'dose',
      columns: { when: 0, name: 1, elementalMg: 2 },
      order: 'day',
    }
    const [row] = rowsOf('when,what,mg\n2026-11-20T21:00:00+01:00,Magnesium,100 mg', matching)
    expect(row).toMatchObject({
      ok: true,
      entry: { kind: 'dose', name: 'Magnesium', elementalMg: 100, at: 1_795_204_800_000 },
    })
  })
})

it.each<[Matching['kind'], string, object]>([
  [
    'urge',
    'severity durationMin note',
    { kind: 'symptom', symptomKind: 'urge', severity: 6, durationMin: 7, note: 'words' },
  ],
  [
    'cramp',
    'severity durationMin note',
    { kind: 'symptom', symptomKind: 'cramp', severity: 6, durationMin: 7, note: 'words' },
  ],
  [
    'caffeine',
    'mg name note',
    { kind: 'intake', substance: 'caffeine', mg: 80, name: 'words', note: 'words' },
  ],
  [
    'dose',
    'name elementalMg note',
    { kind: 'dose', name: 'words', elementalMg: 100, note: 'words' },
  ],
  [
    'medicine',
    'name amount note',
    { kind: 'medicine', change: 'taken', name: 'words', amount: 'words', note: 'words' },
  ],
  ['note', 'note', { kind: 'note', note: 'words' }],
])('a row of %s takes %s, each with its unit or without', (kind, fields, said) => {
  const cells: Record<string, readonly string[]> = {
    severity: ['6', '6/10', '6 / 10'],
    durationMin: ['7', '7 min', '7 Minutes', '7m.'],
    mg: ['80', '80 mg', '80MG \u200E'],
    elementalMg: ['100', '100mg', '100 mg \u200E'],
  }
  const names = fields.split(' ')
  const columns = Object.fromEntries(['when', ...names].map((name, i) => [name, i]))
  for (const i of [0, 1, 2, 3]) {
    const line = names.map((name) => (cells[name] ? (cells[name][i] ?? cells[name][0]) : 'words'))
    const text = `when,${names.join(',')}\n2026-11-20T21:00:00Z,${line.join(',')}`
    const [row] = rowsOf(text, { kind, columns })
    expect(row).toMatchObject({ ok: true, entry: said })
  }
})

it('an id that follows from a text is a UUID, and another for another text', () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => steadyId(`row ${i}`))
  expect(new Set(ids).size).toBe(20_000)
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

it.each([
  ['', '92ca2f0e-1388-80fb-b0ef-980309f45f69'],
  ['a', 'fdfd4629-5007-861a-b31d-4f0b7d036298'],
  ['["urge",1795204800000,[["severity",6]]] 0', '4592ee56-80e0-8f79-8683-d0f7a5090678'],
  ['ä€😀'.repeat(20), '99fedadb-fc8f-8fde-8d43-44566fa1ab19'],
])(
  'the id of %j is the one it always was, or a table brought in again would double everything',
  (text, id) => {
    expect(steadyId(text)).toBe(id)
  },
)
it('the ids of a table are those they always were', () => {
  const ids = rowsOf(file, urges).map((row) => row.ok && row.entry.id)
  expect(ids).toEqual([
    'a2e3b5de-16de-8e71-bc12-46a3b1a7ffba',
    '2ddc35d2-5b97-85d9-9633-352724670db2',
    'a069e247-f923-84fb-b7a5-a262cb2cd418',
    '9cec642f-1c2f-89ac-9876-75cdcde3525f',
  ])
})
