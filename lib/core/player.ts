import { type EpochMs, MINUTE } from './clock-time.ts'
import type { Player } from './schema/player.ts'

export type PhaseId = 'ready' | 'change' | 'left' | 'right' | 'both'

/** One part of a plan. `lengthMs` is null where it lasts until the person ends it. */
export interface Phase {
  readonly id: PhaseId
  readonly lengthMs: number | null
  /** After it nothing goes on until the person presses. */
  readonly asks?: boolean
}

/** What a player plays. Clinical numbers come in from outside. */
export interface PlayPlan {
  readonly phases: readonly Phase[]
  /** Something lies on the skin: so long after the start by the clock on the wall it comes off, whatever was paused. */
  readonly limitMs: number | null
}

export interface PlayerState {
  readonly is: 'running' | 'paused' | 'waiting' | 'takeOff' | 'done'
  /** The index of the phase. */
  readonly phase: number
  /** Of this phase: what has counted, and what is left (null where it is open). */
  readonly phaseMs: number
  readonly leftMs: number | null
  /** Of the whole: what has counted. Never time that nobody saw. */
  readonly doneMs: number
  /** How long nobody looked, while that is still to be said; 0 otherwise. */
  readonly missedMs: number
}

/** Looks come several times a second; a longer gap than this is a closed page, a stopped timer or sleep. */
export const LOST_MS = 5_000
/** So long a player with a limit waits for a press. */
export const ANSWER_MS = 2 * MINUTE

/** A player that begins now. */
export const begin = (step: string, now: EpochMs): Player => ({
  step,
  startedAt: now,
  pauses: [],
  answered: 0,
  seenAt: now,
})

const openOf = (player: Player) => {
  const last = player.pauses.at(-1)
  return last?.to === null ? last : undefined
}

/** Time since the start without the pauses, in ms; never negative, and standing still within a pause. */
export function countedMs(player: Player, now: EpochMs): number {
  const until = Math.min(now, player.endedAt ?? now)
  const paused = player.pauses.reduce((sum, { from, to }) => {
    const end = Math.min(to ?? until, until)
    return sum + Math.max(0, end - Math.max(from, player.startedAt))
  }, 0)
  return Math.max(0, until - player.startedAt - paused)
}

/** How far the plan may have come, given how many presses there were; infinite where it is open. */
function reachMs(plan: PlayPlan, answered: number): number {
  let sum = 0
  let asked = 0
  for (const phase of plan.phases) {
    if (phase.lengthMs === null) return Number.POSITIVE_INFINITY
    sum += phase.lengthMs
    if (phase.asks && asked++ === answered) return sum
  }
  return sum
}

const totalMs = (plan: PlayPlan): number =>
  plan.phases.reduce((sum, { lengthMs }) => sum + (lengthMs ?? Number.POSITIVE_INFINITY), 0)

/** Where a player stands at an instant: a function of what is kept and the instant alone. */
export function stateAt(plan: PlayPlan, player: Player, now: EpochMs): PlayerState {
  const raw = countedMs(player, now)
  const reach = reachMs(plan, player.answered)
  const doneMs = Math.min(raw, reach)
  const open = openOf(player)
  const ended = player.endedAt !== undefined || doneMs >= totalMs(plan)
  const stillMs = open ? now - open.from : raw - doneMs
  const off =
    plan.limitMs !== null &&
    (now - player.startedAt >= plan.limitMs || (!ended && stillMs >= ANSWER_MS))
  const is =
    player.endedAt !== undefined
      ? 'done'
      : off
        ? 'takeOff'
        : ended
          ? 'done'
          : open
            ? 'paused'
            : raw >= reach
              ? 'waiting'
              : 'running'
  const missedMs = open?.lost && is !== 'done' ? Math.max(0, now - open.from) : 0
  const at = phaseAt(plan, doneMs, is === 'waiting')
  const untilOff = plan.limitMs === null ? null : plan.limitMs - (now - player.startedAt)
  const leftMs =
    at.leftMs === null || untilOff === null ? at.leftMs : Math.max(0, Math.min(at.leftMs, untilOff))
  return { is, ...at, leftMs, doneMs, missedMs }
}

function phaseAt(plan: PlayPlan, doneMs: number, atEnd: boolean) {
  let from = 0
  for (const [phase, { lengthMs }] of plan.phases.entries()) {
    if (lengthMs === null) return { phase, phaseMs: doneMs - from, leftMs: null }
    const to = from + lengthMs
    // Where it waits, the phase that asks is still the one that is shown.
    if (doneMs < to || (atEnd && doneMs === to))
      return { phase, phaseMs: doneMs - from, leftMs: to - doneMs }
    from = to
  }
  const phase = Math.max(0, plan.phases.length - 1)
  return { phase, phaseMs: plan.phases[phase]?.lengthMs ?? 0, leftMs: 0 }
}
