import { describe, expect, it } from 'vitest'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { foreignReader } from '../../lib/files/csv-match.ts'
import type { ForeignKind, Matching } from '../../lib/files/foreign-kinds.ts'
import { isOpen, questionsOf } from '../../lib/files/foreign-reading.ts'
import { type Table, tableOf } from '../../lib/files/table.ts'
import { week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const columnsOf: Readonly<Record<string, Matching['columns']>> = {
  urge: { when: 0, clock: 1, severity: 2, note: 3 },
  dose: { when: 0, clock: 1, elementalMg: 2, name: 3 },
}
function look(kind: ForeignKind, lines: readonly string[], said: Partial<Matching> = {}) {
  const table = tableOf(`Date;Time;Number;Words\n${lines.join('\n')}`) as Table
  const matching = { kind, columns: columnsOf[kind] ?? {}, ...said }
  const read = table.rows.map(foreignReader(table, matching, 'UTC', schedule))
  const { order, hours, decimal } = questionsOf(table, matching)
  return {
    asked: { order, hours: hours?.words ?? null, decimal: decimal?.words ?? null },
    rows: read.map((row) => (row.ok ? row.entry : row.fault)) as (Entry & { line: number })[],
  }
}
const nothing = { order: null, hours: null, decimal: null }
const dose = (...numbers: string[]) => numbers.map((n) => `2026-11-20;22:30;${n};Magnesium`)
const mgOf = (lines: string[], decimal?: '.' | ',') =>
  look('dose', lines, decimal ? { decimal } : {}).rows.map((row) =>
    'elementalMg' in row ? row.elementalMg : row,
  )
const fault = (line: number, column: string) => ({ line, column })

describe('a number with two readings', () => {
  it.each(['1,000 mg', '1.000', '2.400mg'])(
    'is asked about, and refused until then: %s',
    (text) => {
      expect(look('dose', dose(text)).asked).toEqual({ ...nothing, decimal: text })
      expect(mgOf(dose(text))).toEqual([fault(2, 'Number')])
    },
  )
  it('is what the person said', () => {
    expect(mgOf(dose('1,000 mg', '1.000', '300'), '.')).toEqual([1000, 1, 300])
    expect(mgOf(dose('1,000 mg', '1.000', '300'), ',')).toEqual([1, 1000, 300])
  })
  it.each([
    ['1.488,00', [1000, 1488]],
    ['1.000.000', [1000, fault(3, 'Number')]],
    ['2,5', [1000, fault(3, 'Number')]],
  ])('is settled by another cell of its column: %s', (other, expected) => {
    expect(look('dose', dose('1.000', other)).asked).toEqual(nothing)
    expect(mgOf(dose('1.000', other))).toEqual(expected)
    // What the cells show holds, whatever was said.
    expect(mgOf(dose('1.000', other), '.')).toEqual(expected)
  })
  it('is asked about where the others of its column contradict each other', () => {
    expect(look('dose', dose('1.000', '2,5', '2.5')).asked.decimal).toBe('1.000')
  })
  it.each(['30 min', '30 m', '1 g', '5 or 6', '٥ ملغ'])(
    'is none with a unit of something else: %s',
    (text) => {
      expect(mgOf(dose(text))).toEqual([fault(2, 'Number')])
    },
  )
  it.each([
    ['٦', 6],
    ['６', 6],
    ['6/10', 6],
    ['६', 6],
  ])('has one reading in any script: %s', (text, severity) => {
    expect(look('urge', [`2026-11-20;22:30;${text};`]).rows[0]).toMatchObject({ severity })
  })
})

const whenOf = (lines: string[], said: Partial<Matching> = {}) =>
  look('urge', lines, said).rows.map((row) =>
    'at' in row ? new Date(row.at).toISOString().slice(0, 16) : row,
  )

describe('a date with two readings', () => {
  it.each(['03/04/2026', '03-04-2026', '03.04.2026'])('is asked about: %s', (date) => {
    expect(look('urge', [`${date};22:30;6;`]).asked).toEqual({ ...nothing, order: date })
    expect(whenOf([`${date};22:30;6;`])).toEqual([fault(2, 'Date')])
    expect(whenOf([`${date};22:30;6;`], { order: 'day' })).toEqual(['2026-04-03T22:30'])
    expect(whenOf([`${date};22:30;6;`], { order: 'month' })).toEqual(['2026-03-04T22:30'])
  })
  it.each(['31/31/2026', '31/02/2026', '31/04/2026', 'soon'])(
    'is settled by the others, and %s among them costs its own line alone',
    (broken) => {
      const lines = ['11/20/2026;22:30;6;', `${broken};22:30;6;`, '03/04/2026;22:30;6;']
      expect(look('urge', lines).asked).toEqual(nothing)
      expect(whenOf(lines)).toEqual(['2026-11-20T22:30', fault(3, 'Date'), '2026-03-04T22:30'])
    },
  )
  it('is asked about where others show both orders; those of the other order are refused', () => {
    const lines = ['11/20/2026;22:30;6;', '20/11/2026;22:30;6;', '03/04/2026;22:30;6;']
    expect(look('urge', lines).asked.order).toBe('03/04/2026')
    expect(look('urge', lines.slice(0, 2)).asked.order).toBe('11/20/2026')
    expect(whenOf(lines, { order: 'month' })).toEqual([
      '2026-11-20T22:30',
      fault(3, 'Date'),
      '2026-03-04T22:30',
    ])
  })
})

describe('a time with two readings', () => {
  it.each([
    ['in a column of its own', ['20.11.2026;10:30;6;', '21.11.2026;1:15;6;'], '10:30'],
    ['beside its date', ['20.11.2026 10:30;;6;', '21.11.2026 1:15;;6;'], '20.11.2026 10:30'],
    ['among some that say their half', ['20.11.2026;10:30 PM;6;', '21.11.2026;1:15;6;'], '1:15'],
  ])('is asked about: %s', (_, lines, cell) => {
    expect(look('urge', lines).asked).toEqual({ ...nothing, hours: cell })
    expect(whenOf(lines).at(-1)).toMatchObject({ line: 3 })
    expect(whenOf(lines, { hours: 'night' })).toEqual(['2026-11-20T22:30', '2026-11-21T01:15'])
  })
  it('is asked about where it stands beside a date with the month first', () => {
    const [line, cell] = ['11/20/2026 10:30;;6;', '11/20/2026 10:30']
    expect(look('urge', [line]).asked).toEqual({ ...nothing, hours: cell })
    expect(whenOf([line])).toEqual([fault(2, 'Date')])
    expect(whenOf([line], { hours: 'night' })).toEqual(['2026-11-20T22:30'])
  })
  it('is settled by a time that only a clock of 24 hours shows', () => {
    const lines = ['20.11.2026;10:30;6;', '21.11.2026;22:40;6;']
    expect(look('urge', lines).asked).toEqual(nothing)
    expect(whenOf(lines)).toEqual(['2026-11-20T10:30', '2026-11-21T22:40'])
  })
  it.each([
    ['오후 10:30', '2026-11-20T22:30'],
    ['下午10:30', '2026-11-20T22:30'],
    ['ÖS 10:30', '2026-11-20T22:30'],
    ['10:30 م', '2026-11-20T22:30'],
    ['10:30 p. m.', '2026-11-20T22:30'],
    ['10:30 xx', fault(2, 'Time')],
    ['half past ten', fault(2, 'Time')],
    ['22,5', fault(2, 'Time')],
    ['9', fault(2, 'Time')],
    ['930', fault(2, 'Time')],
  ])('has one with its half of the day, or is refused: %s', (time, at) => {
    expect(whenOf([`2026-11-20;${time};6;`])).toEqual([at])
  })
  it.each([
    [
      'the midnight of a spreadsheet beside the date',
      '2026-11-20 00:00:00;22:40',
      '2026-11-20T22:40',
    ],
    ['the same time twice', '2026-11-20 22:40;22:40', '2026-11-20T22:40'],
    ['another time beside the date', '2026-11-20 21:10;22:40', fault(2, 'Time')],
    ['an instant that says another', '2026-11-20T21:10:00Z;22:40', fault(2, 'Time')],
    ['a midnight in another zone', '2026-11-20T00:00:00Z;22:40', fault(2, 'Time')],
    ['words behind the date', '2026-11-20 late;22:40', fault(2, 'Date')],
  ])('said twice has to agree: %s', (_, cells, at) => {
    expect(whenOf([`${cells};6;`])).toEqual([at])
  })
})

it.each([
  ['nothing that is asked', nothing, {}, false],
  ['an order that nobody said', { ...nothing, order: '3/4/2026' }, {}, true],
  ['an order that was said', { ...nothing, order: '3/4/2026' }, { order: 'day' }, false],
  ['an answer to something else', { ...nothing, order: '3/4/2026' }, { decimal: ',' }, true],
] as const)('a table waits for its answers: %s', (_, questions, answers, waits) => {
  expect(isOpen(questions, answers)).toBe(waits)
})
