import { dayAt, MINUTE, type Zone } from '../clock-time.ts'
import type { Night } from '../night.ts'
import type { Entry } from '../schema/entry.ts'
import type { Step } from '../schema/settings.ts'
import { doseOn, type Plan, type PlanDoses } from './plan.ts'
import { DOSE_ID } from './planned.ts'
import { stoolDays, stoolsEnd } from './stools.ts'
import { magnesiumOn, refusalOf, sumMg } from './sum.ts'

/** The evening meal, where the routine has none. */
const DINNER_MIN = 180

export interface PlannedDose {
  readonly step: Step
  readonly mg: number
}

interface Given {
  readonly plan: Plan | null
  /** The plan runs: its gate is clear. */
  readonly runs: boolean
  readonly night: Pick<Night, 'lightsOut'>
  readonly routine: readonly Step[]
  readonly entries: readonly Entry[]
  readonly doses: PlanDoses
  readonly capMg: number
  readonly zone: Zone
}

/**
 * The dose of an evening as a step of it, at the evening meal; null where no plan runs, where three days of loose stools
 * lie behind it, and where the day's other magnesium leaves no room below the cap. A dose that a clinician set is not reminded of by us.
 */
export function plannedDose(given: Given): PlannedDose | null {
  const { plan, runs, night, routine, entries, doses, capMg, zone } = given
  if (!plan || !runs) return null
  const dinner = routine.find((step) => step.kind === 'dinner' && step.on)
  const leadMin = dinner?.leadMin ?? DINNER_MIN
  const day = dayAt(night.lightsOut - leadMin * MINUTE, zone)
  const mg = doseOn(plan, day, doses)
  if (mg === null || stoolsEnd(stoolDays(entries), day, plan.startedOn)) return null
  const others = magnesiumOn(entries, day).filter((one) => one.planned !== true)
  if (others.some((one) => one.clinicianSet) || refusalOf(mg, sumMg(others), capMg)) return null
  const step: Step = {
    id: DOSE_ID,
    kind: 'dose',
    leadMin,
    lengthMin: 0,
    on: true,
    // Asked for by the person.
    star: true,
    by: 'nudge',
  }
  return { step, mg }
}
