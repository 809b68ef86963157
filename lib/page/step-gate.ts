import { gateRowOf } from '../clinical/gates.ts'
import { stepRowOf } from '../clinical/steps.ts'
import type { EpochMs } from '../core/clock-time.ts'
import { type GateState, isOffered, standingBehind } from '../core/gate.ts'
import type { Health } from '../core/schema/health.ts'
import type { Step } from '../core/schema/settings.ts'

/** Where a kind of step stands with what the health list says. A person's own step stands behind nothing. */
export function stepStanding(kind: string, health: Health, now: EpochMs): GateState {
  const row = stepRowOf(kind)
  const [gates, heeds] = [row?.gates ?? [], row?.heeds ?? []]
  return standingBehind(gates.map(gateRowOf), heeds.map(gateRowOf), health, now)
}

/**
 * The routine as it is offered: a step that the health list does not clear rests, whatever its switch says. It is back
 * once the list clears it; the settings stay the person's own.
 */
export const offeredRoutine = (routine: readonly Step[], health: Health, now: EpochMs): Step[] =>
  routine.map((step) =>
    step.on && !isOffered(stepStanding(step.kind, health, now)) ? { ...step, on: false } : step,
  )
