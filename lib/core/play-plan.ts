import type { Phase, PlayPlan } from './player.ts'

/** What of a row on the shelf a player needs to know. */
export interface Playable {
  /** One side, in seconds; null where the person ends it. */
  readonly seconds: number | null
  readonly sides: 1 | 2
  readonly asksEverySeconds: number | null
  readonly comesOff: boolean
}

/** Time to get into place, and to change sides. */
const READY_MS = 5_000

/**
 * The phases of a row: first time to get into place, then each side. What lies on the skin counts from the first
 * moment, is cut where the player asks, and has a limit; what is open has one phase.
 */
export function playPlanOf({ seconds, sides, asksEverySeconds, comesOff }: Playable): PlayPlan {
  if (seconds === null) return { phases: [{ id: 'both', lengthMs: null }], limitMs: null }
  const lengthMs = seconds * 1000
  if (comesOff)
    return {
      phases: cut(lengthMs, (asksEverySeconds ?? seconds) * 1000),
      limitMs: lengthMs,
    }
  const ready: Phase = { id: 'ready', lengthMs: READY_MS }
  if (sides === 1) return { phases: [ready, { id: 'both', lengthMs }], limitMs: null }
  return {
    phases: [
      ready,
      { id: 'left', lengthMs },
      { id: 'change', lengthMs: READY_MS },
      { id: 'right', lengthMs },
    ],
    limitMs: null,
  }
}

function cut(whole: number, every: number): Phase[] {
  const phases: Phase[] = []
  for (let from = 0; from < whole; from += every) {
    const lengthMs = Math.min(every, whole - from)
    phases.push({ id: 'both', lengthMs, asks: from + lengthMs < whole })
  }
  return phases
}
