import { LINE_MS } from './line.ts'
import type { Dim } from './ramp.ts'

/** The longest a visible page goes without looking at the clock, ms. */
export const LOOK_MS = 20_000
/**
 * Steps in a ramp. A track changes by its whole range at most, and blue falls in the warmest kelvins three times as fast
 * as on average: so no step moves a channel by more than one percent, and none is seen as one.
 */
const STEPS = 500
/** The shortest wait, ms: a ramp of seconds is a jump that was asked for, not an evening. */
const SHORTEST_MS = 200

/** How long a visible page may wait before it looks again, ms; never past a moment at which something begins or ends. */
export function nextStepIn(dim: Dim, now: number): number {
  const edges = dim.line ? [dim.line.at, dim.line.at + LINE_MS] : []
  let wait = LOOK_MS
  for (const { startAt, endAt, until } of [dim.dim, dim.warm, dim.grey]) {
    edges.push(startAt, endAt, until)
    if (startAt <= now && now < endAt) wait = Math.min(wait, (endAt - startAt) / STEPS)
  }
  wait = Math.max(wait, SHORTEST_MS)
  for (const edge of edges) if (edge > now) wait = Math.min(wait, edge - now)
  return wait
}

/** The moment from which no track has anything left to show, epoch ms. */
export const endOf = (dim: Dim): number => Math.max(dim.dim.until, dim.warm.until, dim.grey.until)
