import { local } from '../browser/local.ts'
import { type Kept, nothingKept } from '../core/merge.ts'
import { isSpecial } from '../core/plain-signs.ts'
import type { Entry } from '../core/schema/entry.ts'
import { keptIn, MAX_BYTES, type Refusal, readBackupFile } from '../files/backup-read.ts'
import type { Fault, RowRead } from '../files/csv-in.ts'
import type { Decoded } from '../files/decode.ts'
import type { Answers } from '../files/foreign-kinds.ts'
import type { Questions } from '../files/foreign-reading.ts'
import { ownWords } from '../files/own-words.ts'
import type { NoTable, Table } from '../files/table.ts'
import type { Database } from '../store/migrations.ts'
import { planRestore, type RestorePlan } from '../store/restore.ts'
import { inPieces, inTurns, type WorkOptions } from './long-work.svelte.ts'

/** What bringing a file in would do. Nothing is done yet. */
export interface Plan {
  readonly kind: 'plan'
  readonly kept: Kept
  readonly counts: RestorePlan
  /** When the copy was saved; null for a table. */
  readonly savedAt: number | null
  /** The copy is not word for word what Settle saved. */
  readonly altered: boolean
  /** Rows of a copy that this Settle cannot read; they are kept as they are. */
  readonly strange: number
  /** Lines of a table that cannot be read; they stay out. */
  readonly faults: readonly Fault[]
  /** A row of a table as it would come in; null for a copy. */
  readonly example: Entry | null
  /** How the letters of a table are written was guessed. */
  readonly isGuess: boolean
}

/** A table in a file, and how its letters were read. */
export type FoundTable = Table & Omit<Decoded, 'text'>

export type Found =
  | Plan
  | { readonly kind: 'refused'; readonly reason: Refusal | NoTable; readonly where: string }
  /** A table of another program: its columns have to be matched first. */
  | { readonly kind: 'match'; readonly table: FoundTable }
  /** Our own, saved again by a spreadsheet in a way that can be read in two. */
  | { readonly kind: 'ask'; readonly table: FoundTable; readonly questions: Questions }

const isTable = (file: File) => /\.(csv|tsv|txt)$/i.test(file.name) || file.type === 'text/csv'

/** Looks into a file that the person chose. */
export async function lookInto(file: File, db: Database, options: WorkOptions): Promise<Found> {
  if (isTable(file)) return lookIntoTable(file, db, options)
  const read = await readBackupFile(file)
  options.signal.throwIfAborted()
  if (!read.ok) return { kind: 'refused', reason: read.reason, where: read.where ?? '' }
  const { document, altered } = read
  const strange = document.aside.length
  const kept = { ...keptIn(document), onlyCorrects: altered }
  return plan(db, kept, { savedAt: document.exportedAt, altered, strange })
}

async function lookIntoTable(file: File, db: Database, options: WorkOptions): Promise<Found> {
  if (file.size > MAX_BYTES) return { kind: 'refused', reason: 'large', where: '' }
  const { decodeInPieces } = await import('../files/decode.ts')
  const { tableInPieces } = await import('../files/table.ts')
  const { isOwnHead } = await import('../files/table-head.ts')
  const { ownQuestions } = await import('../files/own-reading.ts')
  const { isOpen } = await import('../files/foreign-reading.ts')
  const bytes = await bytesOf(file)
  if (!bytes) return { kind: 'refused', reason: 'unreadable', where: '' }
  const { text, ...letters } = await inPieces(decodeInPieces(bytes), options)
  const table = await inPieces(tableInPieces(text), options)
  if (typeof table === 'string') return { kind: 'refused', reason: table, where: '' }
  const found: FoundTable = { ...table, ...letters }
  if (!isOwnHead(table.head)) return { kind: 'match', table: found }
  const questions = ownQuestions(table)
  if (isOpen(questions, {})) return { kind: 'ask', table: found, questions }
  return planOwn(found, {}, db, options)
}

/** What bringing our own table in would do, once its questions are answered. */
export async function planOwn(
  table: FoundTable,
  answers: Answers,
  db: Database,
  options: WorkOptions,
): Promise<Plan> {
  const { ownReader } = await import('../files/csv-in.ts')
  return planRows(table, ownReader(table, answers), db, options)
}

const bytesOf = (file: File): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )

/** What bringing the rows of a table in would do; `isForeign` where another program wrote it. */
export async function planRows(
  table: FoundTable,
  read: (row: Table['rows'][number]) => RowRead,
  db: Database,
  options: WorkOptions,
  isForeign = false,
): Promise<Plan> {
  const rows: Entry[] = []
  const faults: Fault[] = []
  const take = (row: Table['rows'][number]) => {
    const lost = table.isDamaged ? row.cells.findIndex((cell) => cell.includes('\uFFFD')) : -1
    const found = lost < 0 ? read(row) : damagedAt(table, row.line, lost)
    if (found.ok) rows.push(found.entry)
    else faults.push(found.fault)
  }
  await inTurns(table.rows, table.rows.length, take, options)
  const { isGuess } = table
  return plan(
    db,
    { ...nothingKept, rows, onlyCorrects: true, isForeign },
    { savedAt: null, altered: false, faults, isGuess, example: exampleOf(rows) },
  )
}

const damagedAt = ({ head }: Table, line: number, place: number): RowRead => ({
  ok: false,
  fault: { line, column: head[place] || null },
})

/** A row to look at: one whose words show how letters were read, where there is one. */
const exampleOf = (rows: readonly Entry[]): Entry | null =>
  rows.find((row) => ownWords(row).some(isSpecial)) ?? rows[0] ?? null

async function plan(db: Database, kept: Kept, more: Partial<Plan>): Promise<Plan> {
  const counts = await planRestore(db, local, kept)
  const none = {
    savedAt: null,
    altered: false,
    strange: 0,
    faults: [],
    example: null,
    isGuess: false,
  }
  return { ...none, ...more, kind: 'plan', kept, counts }
}

/** Whether there is anything to bring in. */
export const isIdle = ({ counts }: Plan): boolean =>
  counts.fresh + counts.conflicts + counts.erases + counts.corrections === 0 &&
  counts.settingKeys.length + counts.answerKeys.length + counts.trials + counts.nights === 0 &&
  !counts.seat
