import { type EpochMs, MINUTE } from '../clock-time.ts'

/** A span of time, the end not included. */
export interface Stretch {
  readonly from: EpochMs
  readonly to: EpochMs
}

/** What the computer was seen to be: in use, or on and left alone. Between two of them nothing is known. */
export interface Seen extends Stretch {
  readonly state: 'active' | 'idle'
}

/**
 * Stretches of use, in order, with the pauses between them closed where they are shorter than `pauseMin`: who reads
 * does not touch the computer for a while. Overlaps become one; stretches of no length are left out.
 */
export function stretchesOfUse(rows: readonly Seen[], pauseMin: number): Stretch[] {
  const active = rows
    .filter((row) => row.state === 'active' && row.to > row.from)
    .sort((a, b) => a.from - b.from)
  const joined: Stretch[] = []
  for (const { from, to } of active) {
    const last = joined.at(-1)
    if (last && from - last.to < pauseMin * MINUTE)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else joined.push({ from, to })
  }
  return joined
}

/** Milliseconds that two stretches share. */
export const overlapOf = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
