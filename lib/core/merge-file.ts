import type { EpochMs } from './clock-time.ts'
import { type Kept, type MergeCounts, merge } from './merge.ts'
import { onlyCorrecting } from './merge-corrections.ts'
import { marked } from './merge-marks.ts'
import { possibleStretches } from './merge-seat.ts'
import type { Entry } from './schema/entry.ts'
import { marksIn } from './settings.ts'
import { isAhead } from './stamp.ts'

/** What bringing a file in changes here. */
export interface FileCounts extends MergeCounts {
  /** Rows of a file that only corrects: each becomes a correction of the one here. `conflicts` is 0 then. */
  readonly corrections: number
  /** Rows that cannot be read, whose id is here: they stay out. */
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
 * of its own date, are marked; stretches at the computer that end ahead of these stay out. A file that is not word for
 * word what Settle saved, and a table, only corrects.
 */
export function mergeFile(here: Kept, file: Kept, now: EpochMs): FileMerged {
  const ours = marked(here, now)
  const latest = latestIn(file, now)
  const side = marked({ ...file, seat: possibleStretches(file.seat, latest) }, latest, ours)
  if (!file.onlyCorrects) {
    const { kept, counts } = merge(ours, side)
    return { ours, kept, counts: { ...counts, corrections: 0, left: 0 } }
  }
  const { kept: corrects, counts: found } = onlyCorrecting(ours, side, now)
  const { kept, counts } = merge(ours, corrects)
  return { ours, kept, counts: { ...counts, ...found } }
}

/** Of fewer instants nobody can tell whether they are wrong or the date of their file is. */
const ENOUGH = 20

/**
 * The latest instant that can be true in a file: when it was saved, or `now` where that is earlier. The date of a file
 * that was changed may be what was changed. Where a file holds `ENOUGH` instants and most of them lie ahead of its date,
 * the clock was wrong when it was saved. Such dates say nothing.
 */
function latestIn(file: Kept, now: EpochMs): EpochMs {
  const { exportedAt, onlyCorrects } = file
  if (onlyCorrects || exportedAt === undefined) return now
  const written = writtenIn(file)
  const later = written.filter((at) => isAhead(at, exportedAt))
  const isWrong = written.length >= ENOUGH && later.length * 2 > written.length
  return isWrong ? now : Math.min(exportedAt, now)
}

/** When each row, setting and answer of a file was written, but for what is known to come from a clock that was wrong. */
const writtenIn = ({ rows, settings, profile }: Kept): unknown[] => [
  ...(rows as Partial<Entry>[]).flatMap(({ enteredAt, ahead }) =>
    enteredAt === undefined || ahead ? [] : [enteredAt],
  ),
  ...Object.entries(settings.changedAt).flatMap(([key, at]) =>
    marksIn(settings, key)?.includes(at as EpochMs) ? [] : [at],
  ),
  ...profile.flatMap(({ changedAt, ahead }) => (ahead?.includes(changedAt) ? [] : [changedAt])),
]
