import * as v from 'valibot'
import { clockTimeAt, instantOf, type Zone } from '../core/clock-time.ts'
import { newEntry } from '../core/entry.ts'
import type { Schedule } from '../core/night.ts'
import { type Draft, entry } from '../core/schema/entry.ts'
import { steadyId } from '../core/steady-id.ts'
import { clockBy } from '../core/written-clock.ts'
import { readWritten } from '../core/written-date.ts'
import { numberBy } from '../core/written-number.ts'
import type { RowRead } from './csv-in.ts'
import { cellAt, clockIn, numberIn } from './foreign-cells.ts'
import {
  type ForeignField,
  type ForeignKind,
  foreignKinds,
  isNumeric,
  type Matching,
  type NumericField,
} from './foreign-kinds.ts'
import { readingOf } from './foreign-reading.ts'
import type { Table } from './table.ts'

const drafts: Readonly<Record<ForeignKind, object>> = {
  urge: { kind: 'symptom', symptomKind: 'urge' },
  cramp: { kind: 'symptom', symptomKind: 'cramp' },
  caffeine: { kind: 'intake', substance: 'caffeine' },
  dose: { kind: 'dose' },
  medicine: { kind: 'medicine', change: 'taken' },
  note: { kind: 'note' },
}

/** Where a date stands without a time: the evening, since it is evenings that people note. */
export const EVENING = '21:00'

/** Whether a row says a day without a time, so that it is taken for the evening. */
export const takesEvening = ({ rows }: Table, { columns }: Pick<Matching, 'columns'>): boolean =>
  rows.some(({ cells }) => {
    const when = cellAt(cells, columns.when)
    const written = readWritten(when, 'day') ?? readWritten(when, 'month')
    if (!written || written.instant !== null || written.clock !== null) return false
    return cellAt(cells, columns.clock) === ''
  })

/**
 * Reads rows of another program's table as entries, or names the column that cannot be read. What has two readings is
 * read as other cells of its column show, else as the person said, else not at all. An id follows from what its row says
 * (and from how often the same was said above it), so that a file brought in twice adds nothing.
 */
export function foreignReader(
  table: Table,
  matching: Matching,
  zone: Zone,
  schedule: Schedule,
): (row: Table['rows'][number]) => RowRead {
  const { kind, columns } = matching
  const reading = readingOf(table, matching)
  const said = new Map<string, number>()
  const nth = (words: string): number => {
    const n = said.get(words) ?? 0
    said.set(words, n + 1)
    return n
  }
  return ({ line, cells }) => {
    const fault = (field: ForeignField): RowRead => {
      const name = table.head[columns[field] ?? -1] ?? null
      return { ok: false, fault: { line, column: name } }
    }
    const cell = (field: ForeignField) => cellAt(cells, columns[field])
    const at = momentOf(cell('when'), cell('clock'))
    if (typeof at === 'string') return fault(at)
    const fields = new Map<string, unknown>()
    for (const field of foreignKinds[kind]) {
      const text = cell(field)
      if (text === '') continue
      const value = isNumeric(field) ? whole(field, text) : text
      if (value === undefined) return fault(field)
      fields.set(field, value)
    }
    const draft = { ...drafts[kind], ...Object.fromEntries(fields) } as Draft
    // Written down when it happened, for all that is known; an instant of today would make each import another row.
    const words = JSON.stringify([kind, at, [...fields]])
    const id = steadyId(`${words} ${nth(words)}`)
    const parsed = v.safeParse(entry, newEntry(draft, { id, at, now: at, zone, schedule }))
    if (parsed.success) return { ok: true, entry: parsed.output }
    return fault(String(parsed.issues[0].path?.[0]?.key) as ForeignField)
  }

  /** The instant that a row says, or the field that cannot be read. */
  function momentOf(date: string, time: string): number | 'when' | 'clock' {
    const when = readWritten(date, reading.order)
    if (!when) return 'when'
    const beside = when.clock && clockBy(when.clock, reading.hours)
    if (when.clock && beside === null) return 'when'
    if (time === '') return when.instant ?? instantOf(when.day, beside ?? EVENING, zone)
    const written = clockIn(time)
    const clock = written && clockBy(written, reading.hours)
    if (!clock) return 'clock'
    // A midnight beside a date is what programs write for no time; any other time than the column's is a contradiction.
    const other = when.instant === null ? beside : clockTimeAt(when.instant, zone)
    if (when.instant !== null) return other === clock ? when.instant : 'clock'
    if (other !== null && other !== '00:00' && other !== clock) return 'clock'
    return instantOf(when.day, clock, zone)
  }

  /** A whole number, with its unit behind it or not; half a point is none of ours. */
  function whole(field: NumericField, text: string): number | undefined {
    const read = numberIn(field, text)
    const value = read ? numberBy(read, reading.decimals.get(field) ?? null) : undefined
    return Number.isInteger(value) ? value : undefined
  }
}
