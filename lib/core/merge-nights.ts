import * as v from 'valibot'
import { byText, canonical } from './canonical.ts'
import type { Day } from './clock-time.ts'
import type { KeptRow } from './merge-rows.ts'
import type { PlannedNight } from './night.ts'
import { plannedNight } from './planned-night.ts'
import { type NightRow, nightRow } from './schema/night.ts'

const isNight = (row: KeptRow): row is NightRow => v.is(nightRow, row)

/**
 * The union by id. Of two rows of one id the one that can be read, then the one that was written first (a clock that ran
 * ahead writes a night before it is over), then the greater canonical text. By id; what did not change is the same object.
 */
export function mergeNights(ours: readonly KeptRow[], theirs: readonly KeptRow[] = []): KeptRow[] {
  const merged = new Map<string, KeptRow>()
  for (const row of [...ours, ...theirs]) {
    const old = merged.get(row.id)
    if (!old || wins(row, old)) merged.set(row.id, row)
  }
  return [...merged.values()].sort((a, b) => byText(a.id, b.id))
}

/** Whether a row takes the place of another of its id. */
function wins(row: KeptRow, old: KeptRow): boolean {
  const [reads, read] = [isNight(row), isNight(old)]
  if (reads !== read) return reads
  if (isNight(row) && isNight(old) && row.writtenAt !== old.writtenAt)
    return row.writtenAt < old.writtenAt
  return canonical(row) > canonical(old)
}

/**
 * For each night the hours that count: of several devices those of one that has entries or presence in it, then the
 * smaller id. What cannot be read plays no part, nor does the order of the rows.
 */
export function plannedNights(rows: readonly KeptRow[]): Map<Day, PlannedNight> {
  const best = new Map<Day, NightRow>()
  for (const row of mergeNights(rows)) {
    if (!isNight(row)) continue
    const old = best.get(row.night)
    if (!old || (row.seen && !old.seen)) best.set(row.night, row)
  }
  return new Map([...best].map(([night, row]) => [night, plannedNight(row)]))
}
