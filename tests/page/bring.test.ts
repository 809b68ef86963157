import { describe, expect, test, vi } from 'vitest'
import { HOUR } from '../../lib/core/clock-time.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import { MAX_BYTES } from '../../lib/files/backup-read.ts'
import {
  type Found,
  type FoundTable,
  isIdle,
  lookInto,
  type Plan,
  planOwn,
  planRows,
} from '../../lib/page/bring.ts'
import { copyOf, csvFileOf } from '../../lib/page/copy.ts'
import type { WorkOptions } from '../../lib/page/long-work.svelte.ts'
import { at, beginEach, fillDisk, local, NOW, pageWith } from '../make/page.ts'

beginEach()
const options = (): WorkOptions => ({ onProgress: () => {}, signal: new AbortController().signal })
const urge: Draft = { kind: 'symptom', symptomKind: 'urge', severity: 6, note: 'sofa' }
const fileOf = (text: string | Blob, name: string, type = '') => new File([text], name, { type })
async function look(file: File) {
  const { db } = await pageWith()
  return lookInto(file, db, options())
}
const planned = (found: Found): Plan => {
  if (found.kind !== 'plan') throw new Error(`no plan but ${found.kind}`)
  return found
}
/** A copy and a table of a diary with these notes, which are then no longer here. */
async function savedOf(...drafts: Draft[]) {
  const { diary } = await pageWith({
    said: drafts.map((draft, i) => [draft, NOW - i * HOUR] as const),
  })
  const [copy, table] = [await copyOf(diary, NOW, options()), await csvFileOf(diary, options())]
  await diary.wipe()
  return { copy, table }
}

describe('a file that is not read', () => {
  test.each([['table.csv'], ['copy.json']])(
    'since it is too large, by its size alone: %s',
    async (name) => {
      const file = fileOf('', name)
      const read = vi.spyOn(file, 'arrayBuffer')
      Object.defineProperty(file, 'size', { value: MAX_BYTES + 1 })
      expect(await look(file)).toEqual({ kind: 'refused', reason: 'large', where: '' })
      expect(read).not.toHaveBeenCalled()
    },
  )

  test.each([['table.csv'], ['copy.json']])('since the system cannot read it: %s', async (name) => {
    const file = fileOf('', name)
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new Error('gone'))
    expect(await look(file)).toEqual({ kind: 'refused', reason: 'unreadable', where: '' })
  })

  test('since it is no copy, and no table', async () => {
    expect(await look(fileOf('{', 'copy.json'))).toMatchObject({
      kind: 'refused',
      reason: 'damaged',
    })
    expect(await look(fileOf('{"format":"settle-backup","version":0}', 'copy.json'))).toMatchObject(
      { kind: 'refused' },
    )
    expect(await look(fileOf('', 'table.csv'))).toMatchObject({ kind: 'refused', where: '' })
  })

  test('on, once the person stops it', async () => {
    const { copy } = await savedOf(urge)
    const { db } = await pageWith()
    const stopped: WorkOptions = { onProgress: () => {}, signal: AbortSignal.abort() }
    await expect(lookInto(fileOf(copy, 'copy.json'), db, stopped)).rejects.toThrow()
  })
})

describe('a copy', () => {
  test('brings what it holds, and says when it was saved', async () => {
    const { copy } = await savedOf(urge, { kind: 'calm' })
    const plan = planned(await look(fileOf(copy, 'settle.json')))
    expect(plan).toMatchObject({
      savedAt: NOW,
      altered: false,
      strange: 0,
      faults: [],
      example: null,
      isGuess: false,
    })
    expect(plan.counts.fresh).toBe(2)
    expect(plan.kept).toMatchObject({ onlyCorrects: false })
    expect(isIdle(plan)).toBe(false)
  })

  test('that somebody wrote in only corrects, and is said to be altered', async () => {
    const { copy } = await savedOf(urge)
    const text = (await copy.text()).replace('sofa', 'chair')
    expect(planned(await look(fileOf(text, 'settle.json')))).toMatchObject({
      altered: true,
      kept: { onlyCorrects: true },
    })
  })

  test('of what lies here already brings nothing', async () => {
    const { diary, db } = await pageWith({ said: [[urge, NOW]] })
    const copy = await copyOf(diary, NOW, options())
    expect(isIdle(planned(await lookInto(fileOf(copy, 'settle.json'), db, options())))).toBe(true)
  })
})

describe('a table', () => {
  test.each([
    ['table.csv', ''],
    ['TABLE.TSV', ''],
    ['table.txt', ''],
    ['table', 'text/csv'],
  ])('of ours is read as such: %s %s', async (name, type) => {
    const { table } = await savedOf(urge, { kind: 'calm' })
    const plan = planned(await look(fileOf(table, name, type)))
    expect(plan).toMatchObject({ savedAt: null, altered: false, faults: [], isGuess: false })
    expect(plan.counts.fresh).toBe(2)
    expect(plan.kept).toMatchObject({ onlyCorrects: true, isForeign: false })
    expect(plan.example).toMatchObject({ kind: expect.any(String) })
  })

  test('of ours with lines that cannot be read leaves those out, and names them', async () => {
    const { table } = await savedOf(urge, { kind: 'calm' })
    const [head, first, ...rest] = (await table.text()).trimEnd().split('\n')
    const broken = [head, first?.replace(/symptom|calm/, 'nothing'), ...rest].join('\n')
    const plan = planned(await look(fileOf(broken, 'table.csv')))
    expect(plan.faults).toMatchObject([{ line: 2 }])
    expect(plan.counts.fresh).toBe(1)
  })

  test('of another program is to be matched first, and has its letters with it', async () => {
    const found = await look(fileOf('When,How\n2026-11-20 22:30,6\n', 'other.csv'))
    expect(found).toMatchObject({ kind: 'match', table: { head: ['When', 'How'], isGuess: false } })
  })

  test('of ours that a spreadsheet saved in a way with two readings is asked about, and read as answered', async () => {
    const { table } = await savedOf({ kind: 'dose', name: 'Magnesium', elementalMg: 1000 })
    const text = (await table.text()).replace(/,1000,/, ',"1,000",')
    const found = await look(fileOf(text, 'table.csv'))
    expect(found).toMatchObject({ kind: 'ask', questions: { decimal: { words: '1,000' } } })
    if (found.kind !== 'ask') return
    const { db } = await pageWith()
    const plan = await planOwn(found.table, { decimal: '.' }, db, options())
    expect(plan.example).toMatchObject({ elementalMg: 1000 })
  })
})

describe('rows of a table', () => {
  const row = (line: number, ...cells: string[]) => ({ line, cells })
  const read = ({ cells }: { readonly cells: readonly string[] }) => ({
    ok: true as const,
    entry: made(cells[0] ?? ''),
  })
  let number = 0
  const made = (note: string): Entry => ({
    ...{
      id: `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`,
      kind: 'calm' as const,
    },
    ...{
      at: at('12:00') + number,
      zone: 'UTC',
      offsetMin: 0,
      night: '2026-11-22',
      enteredAt: NOW,
      note,
    },
  })
  const tableOf = (rows: FoundTable['rows'], more: Partial<FoundTable> = {}) =>
    ({ head: ['note', ''], rows, isGuess: false, isDamaged: false, ...more }) as FoundTable
  test('are of another program where that is said, and how letters were read is told', async () => {
    const { db } = await pageWith()
    const plan = await planRows(
      tableOf([row(2, 'a')], { isGuess: true }),
      read,
      db,
      options(),
      true,
    )
    expect(plan).toMatchObject({ isGuess: true, kept: { isForeign: true, onlyCorrects: true } })
  })

  test('with letters that were lost stay out, each with its line and the name of its column', async () => {
    const { db } = await pageWith()
    const rows = [row(2, 'caf\uFFFD'), row(3, 'a'), row(4, 'b', 'x\uFFFD')]
    const plan = await planRows(tableOf(rows, { isDamaged: true }), read, db, options())
    expect(plan.faults).toEqual([
      { line: 2, column: 'note' },
      { line: 4, column: null },
    ])
    expect(plan.counts.fresh).toBe(1)
    const whole = await planRows(tableOf(rows), read, db, options())
    expect(whole.faults).toEqual([])
  })

  test('show one whose words tell how letters were read, else the first', async () => {
    const { db } = await pageWith()
    const shown = async (...notes: string[]) =>
      (await planRows(tableOf(notes.map((note, i) => row(i + 2, note))), read, db, options()))
        .example
    expect(await shown('a', 'café', 'ü')).toMatchObject({ note: 'café' })
    expect(await shown('a', 'b')).toMatchObject({ note: 'a' })
    expect(await shown()).toBeNull()
  })
})

test.each([
  ['a fresh row', { fresh: 1 }],
  ['a row in place of another', { conflicts: 1 }],
  ['an erased one', { erases: 1 }],
  ['a correction', { corrections: 1 }],
  ['a setting', { settingKeys: ['fuse'] }],
  ['an answer', { answerKeys: ['nights'] }],
  ['a trial', { trials: 1 }],
  ['hours of a night', { nights: 1 }],
  ['what was seen of the seat', { seat: 1 }],
  ['as much of two kinds of rows', { fresh: 1, erases: 1 }],
  ['as much of two others', { conflicts: 1, corrections: 1 }],
  ['as many settings as answers', { settingKeys: ['fuse'], answerKeys: ['nights'] }],
  ['as many trials as nights', { trials: 1, nights: 1 }],
  ['nothing', {}],
])('there is something to bring in where there is %s', (what, counts) => {
  const none = {
    fresh: 0,
    conflicts: 0,
    erases: 0,
    corrections: 0,
    settingKeys: [],
    answerKeys: [],
    trials: 0,
    nights: 0,
    seat: 0,
  }
  expect(isIdle({ counts: { ...none, ...counts } } as never)).toBe(what === 'nothing')
})

test('looking changes nothing, here or on the disk', async () => {
  const { copy } = await savedOf(urge)
  const { db } = await pageWith()
  const before = structuredClone(local.stored)
  const empty = fillDisk()
  planned(await lookInto(fileOf(copy, 'settle.json'), db, options()))
  empty()
  expect(local.stored).toEqual(before)
})
