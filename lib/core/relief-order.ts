import type { EpochMs } from './clock-time.ts'
import { countsInFindings } from './entry.ts'
import type { Outcome } from './fields/beside.ts'
import type { Entry } from './schema/entry.ts'

/** What was said after one thing, over all nights. */
export interface Tally {
  /** How often anything was said: better, same or worse. */
  readonly answers: number
  readonly better: number
  readonly last: Outcome
  readonly lastAt: EpochMs
}
export type Tallies = ReadonlyMap<string, Tally>

/**
 * The tallies with more entries counted in, in whatever order they come. Sample notes are nobody's legs; what was said too
 * late to count is left out.
 */
export function tallied(entries: readonly Entry[], before: Tallies = new Map()): Tallies {
  const tallies = new Map(before)
  for (const entry of entries) {
    if (entry.kind !== 'relief' || !entry.helped || entry.sample || !countsInFindings(entry))
      continue
    const old = tallies.get(entry.what)
    const isLast = !old || entry.at >= old.lastAt
    tallies.set(entry.what, {
      answers: (old?.answers ?? 0) + 1,
      better: (old?.better ?? 0) + (entry.helped === 'better' ? 1 : 0),
      last: isLast ? entry.helped : old.last,
      lastAt: isLast ? entry.at : old.lastAt,
    })
  }
  return tallies
}

/**
 * The rows in the order in which they are offered, from what was said after each; an order, and no finding.
 *
 * 1. `first`, in its own order: what stands in front whatever was said (standing up; the foot, for cramps).
 * 2. What was said of at least `least` times, and was better in half of them or more, by that share.
 * 3. What was said of less often, as it stood.
 * 4. What was said of often enough and was better in less than half, by that share.
 * 5. What was worse the last time, whatever else holds: one answer is enough for this, and one that is not worse ends it.
 *
 * Rows of the same share keep their order.
 */
export function inOrder<Row extends { readonly id: string }>(
  rows: readonly Row[],
  tallies: Tallies,
  first: readonly string[],
  least: number,
): Row[] {
  const isWorse = ({ id }: Row): boolean => tallies.get(id)?.last === 'worse'
  const rest = rows.filter((row) => !isWorse(row))
  const others = rest.filter(({ id }) => !first.includes(id))
  const counted = others
    .flatMap((row) => {
      const tally = tallies.get(row.id)
      return isCounted(tally, least) ? [{ row, share: tally.better / tally.answers }] : []
    })
    .sort((a, b) => b.share - a.share)
  const rowOf = ({ row }: { readonly row: Row }) => row
  return [
    ...first.flatMap((id) => rest.filter((row) => row.id === id)),
    ...counted.filter(({ share }) => share >= 0.5).map(rowOf),
    ...others.filter(({ id }) => !isCounted(tallies.get(id), least)),
    ...counted.filter(({ share }) => share < 0.5).map(rowOf),
    ...rows.filter(isWorse),
  ]
}

/** Whether a row was said of often enough for `least`. */
export const isCounted = (tally: Tally | undefined, least: number): tally is Tally =>
  tally !== undefined && tally.answers >= least
