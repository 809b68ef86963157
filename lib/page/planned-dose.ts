import { gateRowOf } from '../clinical/gates.ts'
import { capMgOf, isRegion, planDoses } from '../clinical/magnesium-amounts.ts'
import type { EpochMs, Zone } from '../core/clock-time.ts'
import { gateOf } from '../core/gate.ts'
import { healthOf } from '../core/health.ts'
import { planStanding, REGION_KEY, readPlan } from '../core/magnesium/plan.ts'
import { type PlannedDose, plannedDose } from '../core/magnesium/reminder.ts'
import type { Night } from '../core/night.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { Step } from '../core/schema/settings.ts'

type Profile = Readonly<Record<string, unknown>>

/** The region that a person named; the lower cap holds where none was. */
export const regionOf = (profile: Profile) => {
  const region = profile[REGION_KEY]
  return isRegion(region) ? region : 'unknown'
}

/** The dose that the plan holds for a night, by what the profile and the entries around it say; null where it holds none. */
export function plannedDoseOf(
  profile: Profile,
  entries: readonly Entry[],
  night: Pick<Night, 'lightsOut'>,
  routine: readonly Step[],
  now: EpochMs,
  zone: Zone,
): PlannedDose | null {
  const plan = readPlan(profile)
  if (!plan) return null
  const gate = gateOf(gateRowOf('magnesium'), healthOf(profile), now)
  return plannedDose({
    ...{ plan, night, routine, entries, zone },
    runs: planStanding(plan, gate) === 'running',
    doses: planDoses,
    capMg: capMgOf(regionOf(profile)),
  })
}
