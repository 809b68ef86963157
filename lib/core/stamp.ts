import { type EpochMs, HOUR } from './clock-time.ts'

/**
 * Clocks that nobody would call wrong can differ by up to this (milliseconds): a zone that was not set yet, morning taken
 * for evening. What follows on one device is stamped after it all the same.
 */
const TOLERANCE_MS = 12 * HOUR

/** Whether an instant lies ahead of the latest one that it can truly be: it was written by a clock that was wrong. */
export const isAhead = (at: unknown, latest: EpochMs): boolean =>
  typeof at === 'number' && at > latest + TOLERANCE_MS

/**
 * The instant to write beside a value that takes the place of one written at `last`: now, but always after that one, so
 * that a clock which was set back does not lose what is said anew. A `last` that is marked, or lies ahead, does not count.
 */
export function stampAfter(
  last: EpochMs | undefined,
  now: EpochMs,
  marks: readonly EpochMs[] = [],
): EpochMs {
  const counts = last !== undefined && !isAhead(last, now) && !marks.includes(last)
  let at = counts ? Math.max(now, last + 1) : now
  while (marks.includes(at)) at++
  return at
}

/** Marks of both, in order, none twice; undefined where there is none. */
export function marksOf(...of: readonly (readonly EpochMs[] | undefined)[]): EpochMs[] | undefined {
  const all = [...new Set(of.flatMap((marks) => marks ?? []))]
  return all.length > 0 ? all.sort((a, b) => a - b) : undefined
}

interface Stamped {
  readonly changedAt: EpochMs
  readonly ahead?: readonly EpochMs[] | undefined
}

/**
 * The instant and the marks of a value that takes the place of another; `before` is undefined where there was none. An
 * instant that lies ahead of now is marked.
 */
export function restamped(before: Stamped | undefined, now: EpochMs): Stamped {
  const known = before?.ahead ?? []
  const ahead = isAhead(before?.changedAt, now) ? [...known, (before as Stamped).changedAt] : known
  const changedAt = stampAfter(before?.changedAt, now, ahead)
  return ahead.length > 0 ? { changedAt, ahead: marksOf(ahead) } : { changedAt }
}
