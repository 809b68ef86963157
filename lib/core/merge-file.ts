import type { EpochMs } from './clock-time.ts'
import { type Kept, type MergeCounts, merge } from './merge.ts'
import { onlyCorrecting } from './merge-corrections.ts'
import { marked } from './merge-marks.ts'
import { possibleStretches } from './merge-seat.ts'

/** What bringing a file in changes here. */
export interface FileCounts extends MergeCounts {
  /** Rows of a file that only corrects: each becomes a correction of the one here. `conflicts` is 0 then. */
  readonly corrections: number
  /** Rows that cannot be read, of an entry that is here and can be: they stay out. */
  readonly left: number
}

export interface FileMerged {
  /** What was here, as it was handed in but for the marks on instants that lie ahead of now. */
  readonly ours: Kept
  readonly kept: Kept
  readonly counts: FileCounts
}

/**
 * What lies here and what a file brings, as one. Instants of either that lie ahead of `now`, and of the file those ahead
 * of its own date, are marked; a file that is not word for word what Settle saved, and a table, only corrects.
 */
export function mergeFile(here: Kept, file: Kept, now: EpochMs): FileMerged {
  const latest = Math.min(now, file.exportedAt ?? now)
  const ours = marked(here, now)
  const side = marked({ ...file, seat: possibleStretches(file.seat, latest) }, latest, ours)
  if (!file.onlyCorrects) {
    const { kept, counts } = merge(ours, side)
    return { ours, kept, counts: { ...counts, corrections: 0, left: 0 } }
  }
  const { kept: corrects, counts: found } = onlyCorrecting(ours, side, now)
  const { kept, counts } = merge(ours, corrects)
  const known = found.here + found.before + found.late
  const { fresh, correction: corrections, left } = found
  return { ours, kept, counts: { ...counts, fresh, here: known, corrections, left } }
}
