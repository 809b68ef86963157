import { gateRowOf } from '../clinical/gates.ts'
import { stepRowOf } from '../clinical/steps.ts'
import type { EpochMs } from '../core/clock-time.ts'
import { type GateState, isOffered, standingBehind } from '../core/gate.ts'
import { healthOf } from '../core/health.ts'
import type { Health } from '../core/schema/health.ts'
import type { Step } from '../core/schema/settings.ts'
import type { Diary } from '../store/diary.ts'

/** The health list as the diary has it; null where it cannot be read. */
export const healthIn = ({ home }: Pick<Diary, 'home'>, profile: Profile): Health | null =>
  home === 'database' ? healthOf(profile) : null

type Profile = Readonly<Record<string, unknown>>

const behind = (kind: string) => {
  const { gates = [], heeds = [] } = stepRowOf(kind) ?? {}
  return { gates, heeds }
}

/** Where a kind of step stands with what the health list says. A person's own step stands behind nothing. */
export function stepStanding(kind: string, health: Health, now: EpochMs): GateState {
  const { gates, heeds } = behind(kind)
  return standingBehind(gates.map(gateRowOf), heeds.map(gateRowOf), health, now)
}

/**
 * The routine as it is offered: a step that the health list does not clear rests, whatever its switch says. It is back
 * once the list clears it; the settings stay the person's own. Where the list cannot be read every step rests that an
 * answer in it could stop.
 */
export function offeredRoutine(
  routine: readonly Step[],
  health: Health | null,
  now: EpochMs,
): Step[] {
  const isCleared = (kind: string) => {
    if (health) return isOffered(stepStanding(kind, health, now))
    const { gates, heeds } = behind(kind)
    return gates.length + heeds.length === 0
  }
  return routine.map((step) => (step.on && !isCleared(step.kind) ? { ...step, on: false } : step))
}
