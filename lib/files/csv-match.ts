import * as v from 'valibot'
import { instantOf, type Zone } from '../core/clock-time.ts'
import { newEntry } from '../core/entry.ts'
import type { Schedule } from '../core/night.ts'
import { type Draft, entry } from '../core/schema/entry.ts'
import { steadyId } from '../core/steady-id.ts'
import { unguarded } from './csv-guard.ts'
import type { RowRead, Table } from './csv-in.ts'
import { type DateOrder, readClock, readWritten } from './written-date.ts'

/** What the rows of another program's file can be taken for, and which of their columns then say something. */
export const foreignKinds = {
  urge: ['severity', 'durationMin', 'note'],
  cramp: ['severity', 'durationMin', 'note'],
  caffeine: ['mg', 'name', 'note'],
  dose: ['name', 'elementalMg', 'note'],
  medicine: ['name', 'amount', 'note'],
  note: ['note'],
} as const
export type ForeignKind = keyof typeof foreignKinds
export type ForeignField = 'when' | 'clock' | (typeof foreignKinds)[ForeignKind][number]

/** What the person said about the file. */
export interface Matching {
  readonly kind: ForeignKind
  /** For each field the place of its column; `when` cannot be missing. */
  readonly columns: Partial<Readonly<Record<ForeignField, number>>>
  readonly order: DateOrder
}

const drafts: Readonly<Record<ForeignKind, object>> = {
  urge: { kind: 'symptom', symptomKind: 'urge' },
  cramp: { kind: 'symptom', symptomKind: 'cramp' },
  caffeine: { kind: 'intake', substance: 'caffeine' },
  dose: { kind: 'dose' },
  medicine: { kind: 'medicine', change: 'taken' },
  note: { kind: 'note' },
}

const numeric: readonly ForeignField[] = ['severity', 'durationMin', 'mg', 'elementalMg']

/** Where a date stands without a time: the evening, since it is evenings that people note. */
export const EVENING = '21:00'

/** Whether a row says a day without a time, so that it is taken for the evening. */
export const takesEvening = (
  { rows }: Table,
  { when, clock }: Matching['columns'],
  order: DateOrder,
): boolean =>
  rows.some(({ cells }) => {
    const written = readWritten(cellAt(cells, when), order)
    if (!written || written.instant !== null || written.clock !== null) return false
    return cellAt(cells, clock) === ''
  })

const cellAt = (cells: readonly string[], place: number | undefined): string =>
  place === undefined ? '' : unguarded(cells[place] ?? '').trim()

/**
 * Reads rows of another program's CSV as entries, or names the column that cannot be read. An id follows from what its
 * row says (and from how often the same was said above it), so that a file brought in twice adds nothing.
 */
export function foreignReader(
  head: readonly string[],
  matching: Matching,
  zone: Zone,
  schedule: Schedule,
): (row: Table['rows'][number]) => RowRead {
  const said = new Map<string, number>()
  return (row) => {
    const nth = (words: string): number => {
      const n = said.get(words) ?? 0
      said.set(words, n + 1)
      return n
    }
    return readRow(row, head, matching, zone, schedule, nth)
  }
}

function readRow(
  { line, cells }: Table['rows'][number],
  head: readonly string[],
  { kind, columns, order }: Matching,
  zone: Zone,
  schedule: Schedule,
  nth: (words: string) => number,
): RowRead {
  const fault = (field: ForeignField): RowRead => {
    const place = columns[field]
    return {
      ok: false,
      fault: { line, column: place === undefined ? null : (head[place] ?? null) },
    }
  }
  const cell = (field: ForeignField) => cellAt(cells, columns[field])
  const when = readWritten(cell('when'), order)
  if (!when) return fault('when')
  const apart = cell('clock') === '' ? null : readClock(cell('clock'))
  if (cell('clock') !== '' && !apart) return fault('clock')
  const at = when.instant ?? instantOf(when.day, apart ?? when.clock ?? EVENING, zone)
  const said = new Map<string, unknown>()
  for (const field of foreignKinds[kind]) {
    const text = cell(field)
    if (text === '') continue
    const value = numeric.includes(field) ? numberIn(text) : text
    if (value === undefined) return fault(field)
    said.set(field, value)
  }
  const draft = { ...drafts[kind], ...Object.fromEntries(said) } as Draft
  // Written down when it happened, for all that is known; an instant of today would make each import another row.
  const words = JSON.stringify([kind, at, [...said]])
  const id = steadyId(`${words} ${nth(words)}`)
  const made = newEntry(draft, { id, at, now: at, zone, schedule })
  const parsed = v.safeParse(entry, made)
  if (parsed.success) return { ok: true, entry: parsed.output }
  return fault(String(parsed.issues[0].path?.[0]?.key) as ForeignField)
}

/** A whole number, with a unit behind it or not; half a point is none of ours. */
function numberIn(text: string): number | undefined {
  const found = /^(\d{1,7})(?:[.,]0+)?\s*(?:mg|min|m)?$/i.exec(text)
  return found ? Number(found[1]) : undefined
}
