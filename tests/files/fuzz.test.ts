import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Draw, seededDraw } from '../../lib/core/draw.ts'
import { isSame } from '../../lib/core/same.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { readBackup } from '../../lib/files/backup-read.ts'
import { ownReader, type RowRead } from '../../lib/files/csv-in.ts'
import { foreignReader } from '../../lib/files/csv-match.ts'
import { csvOf } from '../../lib/files/csv-out.ts'
import { decode } from '../../lib/files/decode.ts'
import type { Answers, Matching } from '../../lib/files/foreign-kinds.ts'
import { questionsOf } from '../../lib/files/foreign-reading.ts'
import { ownQuestions } from '../../lib/files/own-reading.ts'
import { type Table, tableOf } from '../../lib/files/table.ts'
import { damage } from '../make/damage.ts'
import { makeDiary } from '../make/diary.ts'
import { canSay, type Encoding, encodedAs, encodings } from '../make/encoded.ts'
import { week } from '../make/evenings.ts'
import { savedAgain } from '../make/saved-again.ts'
import { drawStranger, type Stranger } from '../make/stranger.ts'

/** `npm run fuzz` reads 200,000 of them. */
const FILES = Number(process.env['SETTLE_FUZZ'] ?? 400)
const SEED = Number(process.env['SETTLE_SEED'] ?? 7)
const schedule = { week: week('22:30', '07:00'), tonight: null }
const fixture = readFileSync(new URL('./fixtures/backup-v2.json', import.meta.url), 'utf8')
const diary = makeDiary({ seed: 5, last: '2026-11-22', nights: 60, zone: 'Europe/Berlin' })

/** What this thread has worked, in milliseconds: a machine that is busy elsewhere makes no file slow. */
function spent(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

interface Tally {
  files: number
  rows: number
  kept: number
  asked: number
  refused: number
  slowest: number
}
const tallies = new Map<string, Tally>()
function count(kind: string, add: Partial<Tally>, ms: number): void {
  const none = { files: 0, rows: 0, kept: 0, asked: 0, refused: 0, slowest: 0 }
  const tally = tallies.get(kind) ?? none
  tally.files++
  for (const key of ['rows', 'kept', 'asked', 'refused'] as const) tally[key] += add[key] ?? 0
  tally.slowest = Math.max(tally.slowest, ms)
  tallies.set(kind, tally)
}

/** Every line of a table has one fate: what was meant, or a refusal; unless somebody answered, also a question. */
function judged(
  read: readonly RowRead[],
  lines: readonly number[],
  isMeant: (i: number, row: Entry) => boolean,
) {
  expect(read).toHaveLength(lines.length)
  let kept = 0
  for (const [i, row] of read.entries()) {
    if (!row.ok) expect(row.fault.line).toBe(lines[i])
    else if (isMeant(i, row.entry)) kept++
    else throw new Error(`Line ${lines[i]} was read as ${JSON.stringify(row.entry)}`)
  }
  return { rows: read.length, kept, refused: read.length - kept }
}

function readStranger({ bytes, meant, isApart, truth }: Stranger) {
  const found = tableOf(decode(bytes).text)
  // A single column is no table: nothing of it is kept.
  if (typeof found === 'string') throw new Error(found)
  const columns: Matching['columns'] = isApart
    ? { when: 0, clock: 1, elementalMg: 2, note: 3 }
    : { when: 0, elementalMg: 1, note: 2 }
  const asked = Object.values(questionsOf(found, { kind: 'dose', columns })).some(Boolean)
  const read = (answers: Answers) => {
    const matching = {
      kind: 'dose',
      columns: { ...columns, name: columns.note ?? 0 },
      ...answers,
    } as Matching
    return judged(
      found.rows.map(foreignReader(found, matching, 'UTC', schedule)),
      meant.map(({ line }) => line),
      (i, row) => {
        const { at, elementalMg, note } = meant[i]?.row ?? {}
        return (
          row.at === at &&
          (row as { elementalMg?: number }).elementalMg === elementalMg &&
          (row.note ?? '') === note
        )
      },
    )
  }
  // Nobody answered: what is kept is right as well.
  read({})
  return { ...read(truth), asked: Number(asked) }
}

function readOwn(draw: Draw) {
  const from = draw.below(diary.length - 8)
  const rows = diary.slice(from, from + 1 + draw.below(7))
  const { text, truth } = savedAgain(csvOf(rows), draw)
  const encoding = draw.one(encodings.filter((one) => canSay(text, one as Encoding)))
  const table = tableOf(decode(encodedAs(text, encoding)).text) as Table
  const asked = Object.values(ownQuestions(table)).some(Boolean)
  const read = (answers: Answers) =>
    judged(
      table.rows.map(ownReader(table, answers)),
      rows.map((_, i) => i + 2),
      (i, row) => isSame(row, rows[i]),
    )
  read({})
  return { ...read(truth), asked: Number(asked) }
}

function readCopy(draw: Draw) {
  const text = draw.chance(0.3) ? fixture : damage(fixture, draw)
  const encoding = draw.one(encodings.filter((one) => canSay(text, one as Encoding)))
  const read = readBackup(decode(encodedAs(text, encoding)).text, text.length)
  if (!read.ok) return { refused: 1 }
  // Whole means word for word what was saved.
  if (!read.altered) expect(text).toBe(fixture)
  return { kept: 1 }
}

/** Bytes that a disk or a hand spoiled: nothing is promised but an end. */
function readSpoiled(draw: Draw) {
  const { bytes } = drawStranger(draw)
  const at = draw.below(bytes.length)
  const spoiled = draw.chance(0.5) ? bytes.slice(0, at) : bytes.with(at, draw.below(256))
  const table = tableOf(decode(spoiled).text)
  if (typeof table === 'string') return { refused: 1 }
  const columns = { when: 0, elementalMg: 1, note: 2, name: 2 }
  const read = table.rows.map(foreignReader(table, { kind: 'dose', columns }, 'UTC', schedule))
  return { rows: read.length, refused: read.filter(({ ok }) => !ok).length }
}

describe('files of strangers', () => {
  it(`${FILES} drawn ones: what is kept is what was meant, or it was asked about, or refused by its line`, () => {
    for (let i = 0; i < FILES; i++) {
      const draw = seededDraw(SEED * 1_000_003 + i)
      const began = spent()
      const kind = i % 10
      try {
        if (kind < 6) {
          const stranger = drawStranger(draw)
          count(stranger.region, readStranger(stranger), spent() - began)
        } else if (kind < 8) count('our own table, saved again', readOwn(draw), spent() - began)
        else if (kind < 9) count('a copy, whole or damaged', readCopy(draw), spent() - began)
        else count('a table with spoiled bytes', readSpoiled(draw), spent() - began)
      } catch (error) {
        throw new Error(`File ${i} of seed ${SEED}`, { cause: error })
      }
    }
    const all = [...tallies.values()]
    expect(Math.max(...all.map(({ slowest }) => slowest))).toBeLessThan(2000)
    // A reader that refuses everything would be right, too.
    const tables = [...tallies].filter(([name]) => /^[a-z]{2}-|own/.test(name))
    for (const [name, { kept, rows }] of tables) expect(kept / rows, name).toBeGreaterThan(0.7)
    write()
  })
})

function write(): void {
  const path = process.env['SETTLE_TABLE']
  if (!path) return
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))
  const line = ([kind, { files, rows: all, kept, asked, refused }]: [string, Tally]) =>
    `| ${kind} | ${files} | ${all} | ${kept} | ${asked} | ${refused} |`
  writeFileSync(
    path,
    `# Files of strangers, drawn

\`npm run fuzz\`: ${FILES} drawn tables and copies, by seed ${SEED}. Tables in the dates, times, digits and numbers of twelve
regions, with four separators, five encodings, titles and comments above the head, and spoiled cells in some lines; our own
tables as spreadsheets save them; copies in other encodings and damaged; bytes cut and changed. A line that is read as anything
but what was meant fails the run, with and without the questions answered. "Asked" counts files with a question.

| what | files | lines | kept as meant | asked | refused |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.map(line).join('\n')}
`,
  )
}
