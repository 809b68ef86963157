import { type Day, type EpochMs, MINUTE } from './clock-time.ts'
import { EVENING_MIN } from './fuse/part.ts'
import type { Night } from './night.ts'
import type { Step } from './schema/settings.ts'

/** 1 asked for by the person, 2 lights out, 3 start of wind-down, 4 fuse, 5 other steps, 6 housekeeping. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6

/** One thing that tonight holds. */
export interface Moment {
  readonly night: Day
  /** The step it stands for; with the night its name in the ledger. */
  readonly id: string
  readonly kind: string
  readonly at: EpochMs
  /** The last instant at which it may still be shown; nothing says a thing whose time is over. */
  readonly until: EpochMs
  readonly rank: Rank
  /** `line`: a line in the page where there can be one, else the badge; never a notification. It is told alone. */
  readonly by: 'nudge' | 'line' | 'badge'
  /** Moments of one evening with the same number are one notification that lists them. */
  readonly group: number
  /** What it urges; neither is urged while legs are acting up. */
  readonly urges: 'screens' | 'bed' | null
  readonly off: boolean
}

/** The last lead at which a kind of step still makes sense, in minutes before lights out (clinical facts). */
export type LastLeads = Readonly<Record<string, number>>

/** None is more than this late. */
export const GRACE_MIN = 120
/** None comes later than this after lights out. */
export const AFTER_LIGHTS_OUT_MIN = 30
/** A step set outside its window is still said for this long. */
const LEAST_GRACE_MIN = 30
/** Steps that begin within this time of another are told with it. */
export const TOGETHER_MIN = 10

/**
 * Every moment of one night, in order. Steps that are off are left out; of a name given twice the first counts. Nothing
 * interrupts before the evening begins, nor before `wokeAt`, the wake of the night before: by day a step stands on the badge.
 */
export function planOf(
  night: Night,
  routine: readonly Step[],
  lastLeads: LastLeads,
  wokeAt: EpochMs = Number.NEGATIVE_INFINITY,
): Moment[] {
  const speaksFrom = Math.max(night.lightsOut - EVENING_MIN * MINUTE, wokeAt)
  const seen = new Set<string>()
  const steps = routine.filter((s) => s.on && !seen.has(s.id) && seen.add(s.id))
  const sorted = steps
    .map((step) => ({ step, at: night.lightsOut - step.leadMin * MINUTE }))
    .sort((a, b) => a.at - b.at || rankOf(a.step) - rankOf(b.step))
  let group = 0
  let opened = Number.NEGATIVE_INFINITY
  return sorted.map(({ step, at }) => {
    const by = at < speaksFrom ? 'badge' : step.by
    if (by === 'nudge' && at >= opened + TOGETHER_MIN * MINUTE) {
      opened = at
      group++
    }
    return {
      night: night.day,
      id: step.id,
      kind: step.kind,
      at,
      until: lastInstant(step, night.lightsOut, lastLeads),
      rank: rankOf(step),
      by,
      group: by === 'nudge' ? group : -1,
      urges: urgeOf(step.kind),
      off: night.off,
    }
  })
}

function lastInstant(step: Step, lightsOut: EpochMs, lastLeads: LastLeads): EpochMs {
  const at = lightsOut - step.leadMin * MINUTE
  // A kind comes from files too: one that is called `constructor` has none.
  const lastLead = Object.hasOwn(lastLeads, step.kind) ? lastLeads[step.kind] : undefined
  const windowEnd = lastLead === undefined ? lightsOut : lightsOut - lastLead * MINUTE
  return Math.min(
    at + GRACE_MIN * MINUTE,
    lightsOut + AFTER_LIGHTS_OUT_MIN * MINUTE,
    Math.max(windowEnd, at + LEAST_GRACE_MIN * MINUTE),
  )
}

function rankOf(step: Step): Rank {
  if (step.star) return 1
  if (step.kind === 'lightsOut') return 2
  return step.kind === 'screens' ? 3 : 5
}

const urgeOf = (kind: string): Moment['urges'] =>
  kind === 'lightsOut' ? 'bed' : kind === 'screens' ? 'screens' : null
