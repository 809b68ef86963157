import { type EpochMs, HOUR } from './clock-time.ts'
import { answerTo } from './health.ts'
import type { Health } from './schema/health.ts'

/** `hard`: with a yes the step is left out. `ask`: with a yes somebody who knows is asked first. */
export type Tier = 'hard' | 'ask'

/** A gate: a reason not to offer a step, or to ask first. Its rows are clinical and are handed in. */
export interface GateRow {
  readonly conditions: readonly { readonly condition: string; readonly tier: Tier }[]
}

/**
 * Where a gate stands, from the most permissive on: `clear`; `stale`, clear with answers that have aged, still good for
 * tonight; `unanswered`; `ask`; `stop`.
 */
export type GateStanding = 'clear' | 'stale' | 'unanswered' | 'ask' | 'stop'

export interface GateState {
  readonly is: GateStanding
  /** The conditions that stop it, or that are to be asked about; empty for the other three. */
  readonly because: readonly string[]
  /** Questions without an answer, whatever else holds. */
  readonly open: readonly string[]
  /** Questions whose answer has aged, whatever else holds: one line asks whether they are still right. */
  readonly aged: readonly string[]
}

/** How long an answer is taken as it is. */
export const ANSWER_HOLDS_MS = 30 * 24 * HOUR
/** An answer from later than this after now comes from a clock that was wrong, and counts as aged. */
const AHEAD_MS = 24 * HOUR

/**
 * What a gate says to the answers of the health list. A yes to a hard condition wins over everything; then comes every
 * yes and every "not sure" that is to be asked about; then what is open; then what has aged. An answer more makes
 * nothing more permissive unless it is no. An answer from before `changedAt`, the instant of the last change of a
 * medicine, has aged too.
 */
export function gateOf(
  gate: GateRow,
  health: Health,
  now: EpochMs,
  changedAt: EpochMs = Number.NEGATIVE_INFINITY,
): GateState {
  const stops: string[] = []
  const asks: string[] = []
  const open: string[] = []
  const aged: string[] = []
  for (const { condition, tier } of gate.conditions) {
    const given = answerTo(health, condition)
    if (!given) {
      open.push(condition)
      continue
    }
    if (hasAged(given.answeredAt, now, changedAt)) aged.push(condition)
    if (given.answer === 'yes' && tier === 'hard') stops.push(condition)
    // What is neither yes nor no is not sure, a later version's word included.
    else if (given.answer !== 'no') asks.push(condition)
  }
  const state = { open, aged }
  if (stops.length > 0) return { is: 'stop', because: stops, ...state }
  if (asks.length > 0) return { is: 'ask', because: asks, ...state }
  if (open.length > 0) return { is: 'unanswered', because: [], ...state }
  return { is: aged.length > 0 ? 'stale' : 'clear', because: [], ...state }
}

const hasAged = (answeredAt: EpochMs, now: EpochMs, changedAt: EpochMs): boolean =>
  now - answeredAt > ANSWER_HOLDS_MS || answeredAt > now + AHEAD_MS || answeredAt < changedAt

/** From the most permissive on. */
const order: readonly GateStanding[] = ['clear', 'stale', 'unanswered', 'ask', 'stop']

/**
 * Where a thing stands that lies behind several gates: where the least permissive of them stands. Of a gate that it only
 * `heeds` nothing counts but a stop: it waits for no answer, and gives way to a hard yes. Behind no gate it is clear.
 */
export function standingBehind(
  gates: readonly GateRow[],
  heeds: readonly GateRow[],
  health: Health,
  now: EpochMs,
): GateState {
  const states = [
    ...gates.map((gate) => gateOf(gate, health, now)),
    ...heeds.map((gate) => gateOf(gate, health, now)).filter(({ is }) => is === 'stop'),
  ]
  const is = order.findLast((one) => states.some((state) => state.is === one)) ?? 'clear'
  const all = (part: 'because' | 'open' | 'aged', of = states) => [
    ...new Set(of.flatMap((state) => state[part])),
  ]
  const worst = states.filter((state) => state.is === is)
  return { is, because: all('because', worst), open: all('open'), aged: all('aged') }
}

/** Whether a thing is offered as it stands. Answers that have aged are still good for tonight. */
export const isOffered = ({ is }: Pick<GateState, 'is'>): boolean =>
  is === 'clear' || is === 'stale'

/** The answers that are to be looked at again, each once; a question that was never answered is none of them. */
export const agedIn = (
  gates: readonly GateRow[],
  health: Health,
  now: EpochMs,
  changedAt?: EpochMs,
): string[] => [...new Set(gates.flatMap((gate) => gateOf(gate, health, now, changedAt).aged))]

/** The questions of several gates, each once, in the order in which the gates first name them. */
export const questionsOf = (gates: readonly GateRow[]): string[] => [
  ...new Set(gates.flatMap((gate) => gate.conditions.map(({ condition }) => condition))),
]
