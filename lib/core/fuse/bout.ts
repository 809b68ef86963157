import { type EpochMs, MINUTE } from '../clock-time.ts'

/** A stretch of the computer's use as the browser tells it. `idle` is on and left alone. */
export interface Seat {
  readonly from: EpochMs
  readonly to: EpochMs
  readonly state: 'active' | 'idle'
}

/** Unbroken sitting. */
export interface Bout {
  readonly from: EpochMs
  readonly to: EpochMs
  /** The first onset in it; null where there was none. */
  readonly onsetAt: EpochMs | null
}

/** So long without use ends a bout; a shorter pause is a hand off the keys. */
export const GAP_MS = 3 * MINUTE

/**
 * Bouts from rows of use, from the instants at which the person said "I was up", and from onsets; in order, none
 * overlapping. Rows may come in any order and overlap. What is idle for three minutes or more ends a bout like time
 * without a row: somebody who watches a film untouched is not seen to sit. An "I was up" ends a bout where it lies, and
 * what goes on after it is another. An onset belongs to the bout it lies in, or that ended less than three minutes
 * before it. Standing up without a pause in use is not seen at all.
 */
export function boutsOf(
  seat: readonly Seat[],
  ups: readonly EpochMs[],
  onsets: readonly EpochMs[],
): Bout[] {
  const stretches = joined(seat).flatMap((one) => cutAt(one, ups))
  const sorted = [...onsets].sort((a, b) => a - b)
  return stretches.map(({ from, to }, i) => {
    const next = stretches[i + 1]?.from ?? Number.POSITIVE_INFINITY
    const end = Math.min(to + GAP_MS, next)
    const onsetAt = sorted.find((at) => at >= from && at < end) ?? null
    return { from, to: onsetAt === null ? to : Math.max(to, onsetAt), onsetAt }
  })
}

interface Stretch {
  readonly from: EpochMs
  readonly to: EpochMs
}

function joined(seat: readonly Seat[]): Stretch[] {
  const used = seat
    .filter(({ state, from, to }) => state === 'active' && to > from)
    .sort((a, b) => a.from - b.from)
  const stretches: Stretch[] = []
  for (const { from, to } of used) {
    const last = stretches.at(-1)
    if (last && from - last.to < GAP_MS) {
      stretches[stretches.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    } else stretches.push({ from, to })
  }
  return stretches
}

function cutAt({ from, to }: Stretch, ups: readonly EpochMs[]): Stretch[] {
  const cuts = [...new Set(ups.filter((up) => up > from && up < to))].sort((a, b) => a - b)
  return [from, ...cuts].map((start, i) => ({ from: start, to: cuts[i] ?? to }))
}

/** The bout that goes on at an instant: it began by then, and less than three minutes have passed since its end. */
export function boutAt(bouts: readonly Bout[], at: EpochMs): Bout | undefined {
  return bouts.findLast(({ from, to }) => from <= at && at < to + GAP_MS)
}

/** The browser is looked at every five minutes of an evening; farther apart than this the computer may have slept. */
export const LOOKS_APART_MS = 10 * MINUTE

/**
 * Rows as a look at an instant at which somebody sits there would leave them: who was active at the last look, and not
 * idle since, has gone on. Between two looks no row says so yet.
 */
export function seatedUntil(seat: readonly Seat[], at: EpochMs): Seat[] {
  const before = seat.filter(({ from }) => from <= at)
  const last = before.reduce<Seat | null>(
    (late, one) => (late && late.to >= one.to ? late : one),
    null,
  )
  if (last?.state !== 'active' || last.to >= at || at - last.to > LOOKS_APART_MS) return [...seat]
  return [...seat, { from: last.to, to: at, state: 'active' }]
}
