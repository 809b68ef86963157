import type { EpochMs } from './clock-time.ts'
import { isRival } from './rival.ts'
import type { Entry, EntryOf } from './schema/entry.ts'

/**
 * What stands of a set of rows: for each first row the last correction, without what was removed.
 * Of several corrections of one row one that is not marked as ahead of its time wins, then the later `enteredAt`, then
 * the greater `id`; rows that correct one whose own row is not in the set are rivals all the same. Rows that replace each
 * other in a ring count as one entry. A rival (`isRival`) never stands. The order of the
 * rows plays no part; the result is by `at`, then `id`. The work grows as the rows do.
 */
export function standing(of: readonly Entry[]): Entry[] {
  const byId = new Map(of.flatMap((row) => (isRival(row) ? [] : [[row.id, row]])))
  const heirs = new Map<string, Entry>()
  for (const row of byId.values()) {
    if (row.replaces === undefined || row.replaces === row.id) continue
    const rival = heirs.get(row.replaces)
    if (!rival || later(row, rival)) heirs.set(row.replaces, row)
  }
  return [...firstIds(byId)]
    .flatMap((id) => lastOf(id, byId, heirs) ?? [])
    .filter((row) => !row.removed)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** The ids that chains of corrections begin with, of a row in the set or not; in a ring the smallest. */
function firstIds(byId: ReadonlyMap<string, Entry>): Set<string> {
  const first = new Set<string>()
  const known = new Set<string>()
  for (const start of byId.keys()) {
    const way = new Map<string, number>()
    let id = start
    // What was walked before leads to a first row that is known by now.
    while (!known.has(id) && !way.has(id)) {
      way.set(id, way.size)
      id = byId.get(id)?.replaces ?? id
    }
    for (const one of way.keys()) known.add(one)
    const met = way.get(id)
    if (met !== undefined) first.add([...way.keys()].slice(met).sort()[0] as string)
  }
  return first
}

/** The end of a chain, heir by heir. */
function lastOf(
  id: string,
  byId: ReadonlyMap<string, Entry>,
  heirs: ReadonlyMap<string, Entry>,
): Entry | undefined {
  const seen = new Set([id])
  let current = byId.get(id)
  for (let heir = heirs.get(id); heir && !seen.has(heir.id); heir = heirs.get(heir.id)) {
    seen.add(heir.id)
    current = heir
  }
  return current
}

function later(a: Entry, b: Entry): boolean {
  if (a.ahead !== b.ahead) return b.ahead === true
  return a.enteredAt !== b.enteredAt ? a.enteredAt > b.enteredAt : a.id > b.id
}

/**
 * The note of how the legs are that was written down last, if that was less than `withinMs` ago; null else. Of the rows
 * that stand.
 */
export function keptLately(
  stands: readonly Entry[],
  now: EpochMs,
  withinMs: number,
): EntryOf<'symptom' | 'calm'> | null {
  const recent = stands
    .filter((row) => row.kind === 'symptom' || row.kind === 'calm')
    .filter((row) => row.enteredAt <= now && now - row.enteredAt < withinMs)
  return recent.sort((a, b) => b.enteredAt - a.enteredAt)[0] ?? null
}
