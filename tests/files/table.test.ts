import { describe, expect, it } from 'vitest'
import { type Table, tableInPieces, tableOf } from '../../lib/files/table.ts'
import { looksOf } from '../make/looks.ts'

const table = (text: string) => {
  const found = tableOf(text)
  if (typeof found === 'string') return found
  return [
    found.head.join('|'),
    ...found.rows.map(({ line, cells }) => `${line}: ${cells.join('|')}`),
  ]
}
const rows = 'Date;Time;How bad\n20.11.2026;22:40;6'
const read = ['Date|Time|How bad', '2: 20.11.2026|22:40|6']
const from = (line: number) => [read[0], `${line}: 20.11.2026|22:40|6`]

describe('lines above the head', () => {
  it.each<[string, string, string | (string | undefined)[]]>([
    ['nothing', rows, read],
    ['sep=;', `sep=;\n${rows}`, read],
    ['"sep=;"', `"sep=;"\r\n${rows}`, read],
    ['sep=, in quotes above a table of commas', `"sep=,"\n${rows.replaceAll(';', ',')}`, read],
    ['sep= with a tab behind a mark', `\uFEFFsep=\t\n${rows.replaceAll(';', '\t')}`, read],
    ['SEP=| of a spreadsheet that pads its rows', `SEP=|||\n${rows.replaceAll(';', '|')}`, from(3)],
    ['a title', `My legs\n${rows}`, from(3)],
    [
      'a title above two columns',
      'My legs\nDate;Bad\n2026-11-20;6',
      ['Date|Bad', '3: 2026-11-20|6'],
    ],
    ['a title with commas and a blank line', `Legs, mine, 2026\n\n${rows}`, from(4)],
    ['padded titles', `My legs;;\nExported:;;\n;;\n${rows}`, from(5)],
    ['comments', `# exported by X; version 2\n# ; ; \n${rows}`, from(4)],
    ['a comment of more cells than the table', `# a; b; c; d; e; f; g\n${rows}`, from(3)],
    ['blank lines', `\n \n;;\n${rows}`, from(5)],
  ])('%s', (_, text, expected) => {
    expect(table(text)).toEqual(expected)
  })

  it('where there is no head the columns have no names, and no row is lost', () => {
    expect(table('20.11.2026;22:40;6\n21.11.2026;22:50;7')).toEqual([
      '||',
      '1: 20.11.2026|22:40|6',
      '2: 21.11.2026|22:50|7',
    ])
    expect(table('20.11.2026;22:40;6\n21.11.2026;22:50;7\n22.11.2026;22:55')).toContain('||')
    expect(table('11/20/2026,22:40\n11/21/2026,22:50')).toHaveLength(3)
    expect(table('# Date,Time\n2026-11-20,22:40')).toEqual(['|', '2: 2026-11-20|22:40'])
  })

  it('a lone # names a column, and a first row without a date is the head', () => {
    expect(table('#;Date;Bad\n1;20.11.2026;6')).toEqual(['#|Date|Bad', '2: 1|20.11.2026|6'])
    expect(table('Date;Bad\nsoon;6')).toEqual(['Date|Bad', '2: soon|6'])
  })
})

it.each([
  ['below a title as wide as it', 'My;legs;in;the;year;two;thousand\n'],
  ['above rows with more cells than it names', ''],
])('our own head is found %s', (_, title) => {
  const head = 'at;zone;night;kind;enteredAt;offsetMin;id'
  const row = Array.from({ length: 20 }, () => 'x').join(';')
  const found = tableOf(`${title}${head}\n${row}\n${row}`) as Table
  expect(found.head).toEqual(head.split(';'))
  expect(found.rows).toHaveLength(2)
})

describe('the separator', () => {
  it.each([
    [
      'commas in the words of a table of semicolons',
      'Date;Bad;Words\n20.11.2026;1,5;a, b\n21.11.2026;2,5;c, d',
    ],
    ['a line in quotes', 'Date;Words\n20.11.2026;"a, b\nc; d"\n21.11.2026;"e"'],
  ])('is found among %s', (_, text) => {
    const found = tableOf(text) as Table
    expect(found.head.at(-1)).toBe('Words')
    expect(found.rows.map(({ cells }) => cells.length)).toEqual(
      found.rows.map(() => found.head.length),
    )
  })
})

/** A text is looked at so often at the most, however long it is. */
const MOST_LOOKS = 20

describe('nothing hangs', () => {
  const long = `Date,Words\n2026-11-20,${'x'.repeat(300)}\n`
  it.each<[string, () => string, (found: ReturnType<typeof tableOf>) => unknown, unknown]>([
    [
      'a quote that never closes',
      () => `Date,Words\n2026-11-20,"${'never '.repeat(500_000)}`,
      (found) => (found as Table).rows.length,
      1,
    ],
    [
      'quotes alone',
      () => `Date,Words\n2026-11-20,"${'""'.repeat(1_000_000)}`,
      (found) => (found as Table).rows.length,
      1,
    ],
    [
      'quotes that close nothing',
      () => `Date,Words\n2026-11-20,"${'x" '.repeat(500_000)}`,
      (found) => (found as Table).rows.length,
      1,
    ],
    [
      'a million columns',
      () => `${'a,'.repeat(1_000_000)}\n${'b,'.repeat(1_000_000)}`,
      (f) => f,
      'wide',
    ],
    ['one endless line', () => 'x'.repeat(3_000_000), (found) => found, 'table'],
    ['line ends alone', () => '\n'.repeat(500_000), (found) => found, 'table'],
    [
      'many rows',
      () => `Date,Words\n${long.split('\n')[1]}\n`.concat(long.slice(11).repeat(10_000)),
      (found) => (found as Table).rows.length,
      10_001,
    ],
  ])('%s', (_, text, look, expected) => {
    const whole = text()
    const { found, looks } = looksOf(() => tableOf(whole))
    expect(look(found)).toBe(expected)
    expect(looks / whole.length).toBeGreaterThan(0.9)
    expect(looks / whole.length).toBeLessThan(MOST_LOOKS)
  })
  it('and a long table is read in pieces, the same as in one', () => {
    const text = `Date,Words\n${'2026-11-20,"a ""b""\r\nc"\r\n'.repeat(150_000)}`
    const shares: number[] = []
    const pieces = tableInPieces(text)
    let step = pieces.next()
    for (; !step.done; step = pieces.next()) shares.push(step.value)
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    const { rows: all } = step.value as Table
    expect(all).toHaveLength(150_000)
    expect(all.every(({ cells }) => cells[1] === 'a "b"\r\nc')).toBe(true)
    expect(all.at(-1)?.line).toBe(150_001)
  })
})

it('of more than five hundred columns nobody matches one', () => {
  const wide = (n: number) => `${'a,'.repeat(n - 1)}a\n${'b,'.repeat(n - 1)}b`
  expect((tableOf(wide(500)) as Table).head).toHaveLength(500)
  expect(tableOf(wide(501))).toBe('wide')
})
