import { standing } from './current-entries.ts'
import { isReadable } from './merge-rivals.ts'
import type { KeptRow } from './merge-rows.ts'
import { isRival } from './rival.ts'
import { ofRow, without } from './row-stamps.ts'
import { isSame } from './same.ts'
import type { Entry } from './schema/entry.ts'

/** What a merge changes of what stands, by notes: what a person sees in the diary before it and after it. */
export interface StandingChanges {
  /** Notes that stand now and would no more. */
  readonly hides: number
  /** Notes that would say something else. */
  readonly corrects: number
  /** Notes that would stand and do not now. */
  readonly brings: number
}

/** Compares what stands of the rows before and after a merge. Only notes that the merge touched are looked at. */
export function standingChanges(
  before: readonly KeptRow[],
  after: readonly KeptRow[],
): StandingChanges {
  const chains = chainsOf([...before, ...after])
  const same = new Set<KeptRow>(before)
  const now = new Map(after.map((row) => [row.id, row]))
  const touched = new Set(
    [...after.filter((row) => !same.has(row)), ...before.filter((row) => !now.has(row.id))].map(
      ({ id }) => chains(id),
    ),
  )
  const standsIn = (rows: readonly KeptRow[]) => {
    const entries = rows.filter(
      (row) => touched.has(chains(row.id)) && !isRival(row) && isReadable(row),
    )
    return Map.groupBy(standing(entries as Entry[]), ({ id }) => chains(id))
  }
  const [was, is] = [standsIn(before), standsIn(after)]
  let [hides, corrects, brings] = [0, 0, 0]
  for (const chain of touched) {
    const old = was.get(chain) ?? []
    const next = is.get(chain) ?? []
    hides += Math.max(0, old.length - next.length)
    brings += Math.max(0, next.length - old.length)
    const both = Math.min(old.length, next.length)
    const kept = old.filter((one) => next.some((other) => isSame(saidIn(one), saidIn(other))))
    corrects += Math.max(0, both - kept.length)
  }
  return { hides, corrects, brings }
}

/** What a note says, whichever row says it. */
const saidIn = (row: Entry): object => without(row, ofRow)

/** Which note each row belongs to, by one of the ids of its chain. */
function chainsOf(rows: readonly KeptRow[]): (id: string) => string {
  const up = new Map<string, string>()
  const chain = (id: string): string => {
    let end = id
    for (let next = up.get(end); next !== undefined; next = up.get(end)) end = next
    // What was walked points to the end from now on, so that long chains are walked once.
    for (let at = id; at !== end; ) {
      const next = up.get(at) as string
      up.set(at, end)
      at = next
    }
    return end
  }
  for (const row of rows) {
    const { replaces } = row as Partial<Entry>
    if (typeof replaces !== 'string') continue
    const [a, b] = [chain(row.id), chain(replaces)]
    if (a !== b) up.set(a, b)
  }
  return chain
}
