import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { entryKinds } from '../../lib/core/fields/table.ts'
import { type Entry, entrySchemas } from '../../lib/core/schema/entry.ts'
import { columns } from '../../lib/files/csv-columns.ts'
import { ownReader } from '../../lib/files/csv-in.ts'
import { csvHead, csvOf } from '../../lib/files/csv-out.ts'
import { type Table, tableOf } from '../../lib/files/table.ts'
import { isOwnHead } from '../../lib/files/table-head.ts'
import { anyEntry, anyEntryOf } from '../make/any-entry.ts'
import { makeDiary } from '../make/diary.ts'
import { runsOf } from '../make/long-form.ts'
import { formulas, markup } from '../make/texts.ts'

const read = (text: string) => {
  const table = tableOf(text) as Table
  return table.rows.map(ownReader(table))
}
const entriesIn = (text: string) => read(text).map((row) => (row.ok ? row.entry : row.fault))
const calm = makeDiary({ seed: 1, last: '2026-11-20', nights: 9, zone: 'Europe/Berlin' }).find(
  (row) => row.kind === 'calm',
) as Entry
/** A line of a CSV with one cell changed. */
const changed = (row: Entry, column: string, cell: string): string => {
  const { data } = Papa.parse<string[]>(csvOf([row]))
  const [head = [], cells = []] = data
  cells[columns.findIndex(({ name }) => name === column)] = cell
  return Papa.unparse([head, cells])
}

describe('a CSV of ours', () => {
  it.each(entryKinds)('comes back as it was: %s', (kind) => {
    fc.assert(
      fc.property(fc.array(anyEntryOf(kind), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(entriesIn(csvOf(rows))).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what a later Settle added, and empty words and lists', () => {
    const later: Entry = Object.assign({ ...calm, note: '' }, { foreseen: [{ a: 1 }] })
    expect(entriesIn(csvOf([later]))).toEqual([later])
    const signs = [
      { sign: 'swollen', side: 'left' },
      { sign: 'numb', degree: 2 },
    ]
    const seen = { ...calm, kind: 'symptom', symptomKind: 'pain', signs } as unknown as Entry
    expect(entriesIn(csvOf([seen]))).toEqual([seen])
  })

  it('leaves the last cell of a line empty where every field has a column', () => {
    const { data } = Papa.parse<Record<string, string>>(csvOf([calm]), { header: true })
    expect(data[0]?.['more']).toBe('')
    expect(csvOf([calm]).endsWith(',\r\n')).toBe(true)
    expect(csvOf([])).toBe(csvHead)
  })
  it('says yes and no, and of a mark nothing but yes', () => {
    const dose = {
      ...calm,
      kind: 'dose',
      name: 'x',
      clinicianSet: true,
      planned: false,
      late: true,
    }
    const { data } = Papa.parse<Record<string, string>>(csvOf([dose as Entry]), { header: true })
    const cells = ['clinicianSet', 'planned', 'late', 'backfilled', 'atRest']
    expect(cells.map((name) => data[0]?.[name])).toEqual(['yes', 'no', 'yes', '', ''])
  })
  it('has a column for every field of every kind', () => {
    const known = new Set(columns.map(({ name, path }) => path?.[0] ?? name))
    const fields = [...entrySchemas.values()].flatMap((one) => Object.keys(one.entries))
    // Sample rows are never written.
    expect(fields.filter((field) => !known.has(field) && field !== 'sample')).toEqual([])
  })

  it('has whole numbers, ISO instants and what the wall showed, and no sample row', () => {
    const rows = makeDiary({ seed: 5, last: '2026-11-20', nights: 40, zone: 'America/St_Johns' })
    const text = csvOf([...rows, { ...calm, sample: true }])
    expect(text.startsWith('\uFEFFat,date,clock,')).toBe(true)
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(rows.length)
    for (const [i, row] of data.entries()) {
      expect(row['at']).toBe(new Date(rows[i]?.at ?? 0).toISOString())
      const wall = Temporal.Instant.from(row['at'] ?? '').toZonedDateTimeISO('America/St_Johns')
      expect(`${row['date']} ${row['clock']}`).toBe(
        `${wall.toPlainDate()} ${wall.toPlainTime().toString().slice(0, 5)}`,
      )
      expect(row['severity']).toMatch(/^\d*$/)
    }
  })

  it.each([
    ['a separator of semicolons, as some spreadsheets save it', ';'],
    ['a separator of tabs', '\t'],
  ])('is read with %s and columns in another order', (_, delimiter) => {
    const rows = makeDiary({ seed: 5, last: '2026-11-20', nights: 9, zone: 'Europe/Berlin' })
    const { data } = Papa.parse<string[]>(csvOf(rows).trimEnd())
    const turned = data.map((cells) => [...cells.slice(1), cells[0] ?? ''])
    expect(entriesIn(Papa.unparse(turned, { delimiter }))).toEqual(rows)
    expect(entriesIn(Papa.unparse(data, { delimiter }))).toEqual(rows)
  })

  it.each<[string, string, string]>([
    ['a severity in words', 'severity', 'strong'],
    ['half a minute', 'durationMin', '2.5'],
    ['an instant in words', 'at', 'yesterday'],
    ['a night of no calendar', 'night', '31.11.2026'],
    ['a kind of tomorrow', 'kind', 'tomorrow'],
    ['no id', 'id', ''],
    ['a mark that is none', 'late', 'maybe'],
    ['a mark that says no', 'late', 'no'],
    ['an instant without its zone', 'at', '2026-11-20 21:40'],
    ['more that is no record', 'more', '[1]'],
    ['more that is a number', 'more', '7'],
    ['more that is nothing', 'more', 'null'],
    ['more with a field that does not fit', 'more', '{"note":7}'],
  ])('names the line and the column of %s', (_, column, cell) => {
    const field = cell.includes('note') ? 'note' : column
    expect(entriesIn(changed(calm, column, cell))).toEqual([{ line: 2, column: field }])
  })

  it('cannot bring a sample row in, nor a prototype', () => {
    expect(read(changed(calm, 'more', '{"sample":true}'))[0]?.ok).toBe(false)
    const [row] = entriesIn(changed(calm, 'more', '{"__proto__":{"removed":true}}'))
    expect((row as Entry).removed).toBeUndefined()
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
  })
})

describe('a cell', () => {
  it.each(formulas)('that begins a formula is text to a spreadsheet: %j', (text) => {
    const note = { ...calm, note: text }
    const { data } = Papa.parse<Record<string, string>>(csvOf([note]), { header: true })
    // Behind a sign at which another spreadsheet cuts, too.
    expect(data[0]?.['note']).toBe(`'${text.replace(/^([\t\r\n])=/, "$1'=")}`)
    expect(entriesIn(csvOf([note]))).toEqual([note])
  })

  it.each(markup)('of markup stays the text it is: %s', (text) => {
    const note = { ...calm, note: text }
    expect(entriesIn(csvOf([note]))).toEqual([note])
  })

  it('never begins with a sign that starts a formula, but for numbers', () => {
    fc.assert(
      fc.property(anyEntry, (one) => {
        const { data } = Papa.parse<string[]>(csvOf([one]))
        for (const cell of data[1] ?? [])
          if (!/^-\d+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a file', () => {
  it.each([
    ['nothing', ''],
    ['a head alone', csvHead],
    ['one column', 'a\nb\nc'],
  ])('without a table is none: %s', (_, text) => {
    expect(tableOf(text)).toBe('table')
  })

  it('of another program is told from ours', () => {
    expect(isOwnHead((tableOf('date,severity\n2026-11-20,6') as Table).head)).toBe(false)
    expect(isOwnHead((tableOf(csvOf([calm])) as Table).head)).toBe(true)
    const needed = ['at', 'zone', 'night', 'kind', 'enteredAt', 'offsetMin', 'id']
    expect(isOwnHead(['note', ...needed.toReversed()])).toBe(true)
    for (const name of needed) {
      // One of our names, or all but one, is another program's table: it is matched column by column.
      expect(isOwnHead([name, 'severity']), name).toBe(false)
      expect(isOwnHead(needed.filter((one) => one !== name)), name).toBe(false)
    }
  })
})

describe('a text', () => {
  /** Cells as a spreadsheet cuts a line that goes by its own separator and sees no quote inside a cell. */
  const cut = (text: string, separator: string) =>
    text
      .slice(text.indexOf('\n') + 1)
      .split(/[\r\n]/)
      .flatMap((line) => line.split(separator))
  it.each([';', '\t', '|', ','])('begins no formula where a table is cut at %j', (separator) => {
    const parts = fc.constantFrom(
      '=1+1',
      '+1',
      '-x',
      '@SUM(A1)',
      'x',
      ' ',
      ';',
      '\t',
      '\n',
      '|',
      "'",
      '"',
      ',',
      '＝1',
      '5',
      'May',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (words) => {
        const note = { ...calm, note: words.join('') }
        const text = csvOf([note])
        expect(entriesIn(text)).toEqual([note])
        // Quotes hold a comma together in each of them.
        if (separator === ',') return
        for (const cell of cut(text, separator))
          if (!/^-\d+$/.test(cell.trim())) expect(cell).not.toMatch(/^ *[=+\-@＝＋－＠]/)
      }),
      runsOf(60),
    )
  })
  it.each([
    '5',
    '0012',
    '1/2',
    '2026-11-20',
    '10:30',
    '9:30 pm',
    '1e5',
    '12 %',
    'TRUE',
    'false',
    ' 1/2 ',
    'March 5',
    '5 Mär 2026',
    '5 €',
    'SEPT2',
  ])('that a spreadsheet would change is held by an apostrophe: %s', (text) => {
    const note = { ...calm, note: text }
    const { data } = Papa.parse<Record<string, string>>(csvOf([note]), { header: true })
    expect(data[0]?.['note']).toBe(`'${text}`)
    expect(entriesIn(csvOf([note]))).toEqual([note])
  })
  it('with a semicolon or a tab stands in quotes', () => {
    expect(csvOf([{ ...calm, note: 'x;=1+1' }])).toContain(`"x;'=1+1"`)
    expect(csvOf([{ ...calm, note: 'x\ty' }])).toContain('"x\ty"')
  })
})
