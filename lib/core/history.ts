import type { EpochMs } from './clock-time.ts'
import { stamps, without } from './row-stamps.ts'
import { isSame } from './same.ts'
import type { Entry } from './schema/entry.ts'

/** One field that a correction said anew. `undefined`: it was not said. */
export interface Change {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One thing that happened to an entry after it was noted. */
export interface Happened {
  readonly at: EpochMs
  readonly what: 'changed' | 'removed' | 'restored'
  readonly changes: readonly Change[]
}

/** What happened between the rows of one entry, the oldest row first. A row that changed nothing is left out. */
export function happenedTo(rows: readonly Entry[]): Happened[] {
  return rows.slice(1).flatMap((row, i): Happened[] => {
    const before = rows[i] as Entry
    const changes = changesOf(before, row)
    if (row.removed) return before.removed ? [] : [{ at: row.enteredAt, what: 'removed', changes }]
    if (before.removed) return [{ at: row.enteredAt, what: 'restored', changes }]
    return changes.length > 0 ? [{ at: row.enteredAt, what: 'changed', changes }] : []
  })
}

function changesOf(before: Entry, after: Entry): Change[] {
  const [a, b] = [before, after].map((row) => without(row, stamps)) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ]
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return fields
    .filter((field) => !isSame(a[field], b[field]))
    .map((field) => ({ field, before: a[field], after: b[field] }))
}
