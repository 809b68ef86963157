import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { columns } from '../../lib/files/csv-columns.ts'
import { ownReader } from '../../lib/files/csv-in.ts'
import { csvOf } from '../../lib/files/csv-out.ts'
import { ownQuestions } from '../../lib/files/own-reading.ts'
import { type Table, tableOf } from '../../lib/files/table.ts'
import { encodedAs } from '../make/encoded.ts'
import { interopRows } from '../make/interop-rows.ts'
import { readBack } from '../make/read-back.ts'

const folder = new URL('./fixtures/spreadsheets/', import.meta.url)
const encodingOf = (name: string) => (name.includes('de-DE') ? 'windows-1252' : 'utf-8')

describe('our own table comes back as it was', () => {
  const files = readdirSync(folder)
  it('of each region, by way of both formats', () => expect(files).toHaveLength(6))
  it.each(files)('saved again: %s', (name) => {
    const own = interopRows(encodingOf(name))
    const read = readBack(readFileSync(new URL(name, folder)), own)
    expect([read.faults, read.others]).toEqual([[], []])
    expect(read.same).toBe(own.length)
  })

  /** A table as another program is documented to save it: it was not run. */
  function madeAs(
    own: readonly Entry[],
    change: (column: string, cell: string) => string,
    separator: string,
  ) {
    const { data } = Papa.parse<string[]>(csvOf(own).trimEnd())
    const [head = [], ...rows] = data
    const turned = rows.map((cells) => cells.map((cell, i) => change(head[i] ?? '', cell)))
    return Papa.unparse([head, ...turned], { delimiter: separator })
  }
  const nights =
    (write: (year: string, month: string, day: string) => string) =>
    (column: string, cell: string) => {
      const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell) ?? []
      if (year && (column === 'night' || column === 'date'))
        return write(year, month ?? '', day ?? '')
      if (/^\d\d:\d\d$/.test(cell)) return cell.replace(/^0/, '')
      return cell === 'yes' || cell === 'no' ? cell.toUpperCase() : cell
    }
  const short = (n: string) => String(Number(n))
  it.each([
    [
      'Excel in en-US, made by its documentation',
      nights((y, m, d) => `${short(m)}/${short(d)}/${y}`),
      ',',
      'windows-1252',
    ],
    [
      'Excel in de-DE, made by its documentation',
      nights((y, m, d) => `${d}.${m}.${y}`),
      ';',
      'windows-1252',
    ],
    [
      'Excel in en-GB as CSV UTF-8, made by its documentation',
      nights((y, m, d) => `${d}/${m}/${y}`),
      ',',
      'utf-8 with a mark',
    ],
    [
      'Numbers in en-US, made by its documentation',
      nights((y, m, d) => `${short(m)}/${short(d)}/${y}`),
      ',',
      'utf-8',
    ],
    [
      'Excel as Unicode text, made by its documentation',
      nights((y, m, d) => `${y}-${m}-${d}`),
      '\t',
      'utf-16le',
    ],
  ] as const)('%s', (_, change, separator, encoding) => {
    const own = interopRows('windows-1252')
    const read = readBack(encodedAs(madeAs(own, change, separator), encoding), own)
    expect([read.faults, read.others]).toEqual([[], []])
    expect(read.same).toBe(own.length)
  })
})

const calm = interopRows('utf-8').find(({ kind }) => kind === 'calm') as Entry
const changed = (cells: Record<string, string>) => {
  const { data } = Papa.parse<string[]>(
    csvOf([calm, { ...calm, durationMin: 5 } as Entry]).trimEnd(),
  )
  const [head = [], first = [], second = []] = data
  for (const [name, cell] of Object.entries(cells))
    first[columns.findIndex((column) => column.name === name)] = cell
  return tableOf(Papa.unparse([head, first, second])) as Table
}
const readAs = (table: Table, answers = {}) => {
  const [row] = table.rows.map(ownReader(table, answers))
  return row?.ok ? row.entry : row?.fault
}

describe('what a spreadsheet made of a cell', () => {
  it('is asked about where it can be read in two ways, and is not settled in silence', () => {
    const night = changed({ night: '03/04/2026', at: '2026-03-04T21:00:00.000Z' })
    expect(ownQuestions(night)).toEqual({ order: null, hours: null, decimal: null })
    expect(readAs(night)).toMatchObject({ night: '2026-03-04' })
    const far = changed({ night: '03/04/2026' })
    expect(ownQuestions(far).order).toBe('03/04/2026')
    expect(readAs(far)).toEqual({ line: 2, column: 'night' })
    expect(readAs(far, { order: 'day' })).toMatchObject({ night: '2026-04-03' })
    const amount = changed({ offsetMin: '1.080' })
    expect(ownQuestions(amount).decimal?.words).toBe('1.080')
    expect(readAs(amount)).toEqual({ line: 2, column: 'offsetMin' })
    expect(readAs(amount, { decimal: ',' })).toMatchObject({ offsetMin: 1080 })
  })
  it.each([
    ['late', 'TRUE', { late: true }],
    ['late', 'Yes', { late: true }],
    ['offsetMin', '60.00', { offsetMin: 60 }],
    ['offsetMin', '-60', { offsetMin: -60 }],
    ['offsetMin', '−60', { offsetMin: -60 }],
    ['at', '2026-11-20T22:00:00+01:00', { at: 1_795_208_400_000 }],
    ['offsetMin', '1,5', { line: 2, column: 'offsetMin' }],
    ['night', '22.11.26', { line: 2, column: 'night' }],
    ['night', 'Nov 22', { line: 2, column: 'night' }],
    ['at', '20.11.2026 22:00', { line: 2, column: 'at' }],
    ['at', '46346.9', { line: 2, column: 'at' }],
    ['id', '1.2E+35', { line: 2, column: 'id' }],
  ])('is read or its line refused: %s %s', (name, cell, expected) => {
    expect(readAs(changed({ [name]: cell }))).toMatchObject(expected)
  })
})
