import { expect, it } from 'vitest'
import { ownQuestions, ownReading } from '../../lib/files/own-reading.ts'
import type { Table } from '../../lib/files/table.ts'

const at = Date.UTC(2026, 2, 4)
const hours = (n: number) => new Date(at + n * 3_600_000).toISOString()
/** A table of ours of which a spreadsheet wrote some cells anew. */
const table = (head: string, ...rows: string[][]): Table => ({
  head: head.split(' '),
  rows: rows.map((cells, i) => ({ line: i + 2, cells })),
})
const decimalAsked = (one: Table) => ownQuestions(one).decimal?.words ?? null

it.each([
  ['in a column of numbers', 'id offsetMin', '1.080'],
  ['in the first column', 'offsetMin id', '1.080'],
  ['in a column of numbers and words', 'id worst', '7,000'],
  ['of a note, which is no number', 'id note', null],
])('a number with two readings is asked about: %s', (_, head, asked) => {
  const cell = asked ?? '1.080'
  const row = head.startsWith('id') ? ['x', cell] : [cell, 'x']
  expect(decimalAsked(table(head, row))).toBe(asked)
})

it('another number of its column settles it, whatever was answered of others', () => {
  const settled = table('offsetMin', ['1.080'], ['60,00'])
  expect(decimalAsked(settled)).toBe(null)
  expect(ownReading(settled, { decimal: '.' }).decimals.get('offsetMin')).toBe(',')
  expect(ownReading(table('offsetMin', ['60']), { decimal: '.' }).decimals.get('offsetMin')).toBe(
    '.',
  )
})

it.each([
  ['a moment of it', hours(22), null],
  ['one less than four days later', hours(4 * 24 - 1), null],
  ['one less than four days before', hours(1 - 4 * 24), null],
  ['one four days later', hours(4 * 24), '03/04/2026'],
  ['one that is none', 'soon', '03/04/2026'],
])('a night is read as the one near its moment: %s', (_, moment, asked) => {
  const one = table('night at', ['03/04/2026', moment])
  expect(ownQuestions(one).order).toBe(asked)
  expect(ownReading(one, { order: 'day' }).order).toBe(asked ? 'day' : 'month')
})

it('a night that one row settles stays settled, however far the moments of others are', () => {
  const rows = [hours(22), hours(900)].map((moment) => ['03/04/2026', moment])
  for (const some of [rows, rows.toReversed()])
    expect(ownQuestions(table('night at', ...some)).order).toBe(null)
})
