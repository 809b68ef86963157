import { gateRowOf } from '../clinical/gates.ts'
import { capMgOf, isRegion, planDoses } from '../clinical/magnesium-amounts.ts'
import { dayAfter, dayAt, type EpochMs, type Zone } from '../core/clock-time.ts'
import { flagsOf } from '../core/flags/kept.ts'
import { gateOf } from '../core/gate.ts'
import { healthOf } from '../core/health.ts'
import { type Plan, planStanding, REGION_KEY, readPlan } from '../core/magnesium/plan.ts'
import { type PlannedDose, plannedDose } from '../core/magnesium/reminder.ts'
import type { Night } from '../core/night.ts'
import type { Step } from '../core/schema/settings.ts'
import type { Diary } from '../store/diary.ts'

type Profile = Readonly<Record<string, unknown>>

/** The nights that can hold the doses of a day, and three days of loose stools before it. */
const NIGHTS = 5

/** The region that a person named; the lower cap holds where none was. */
export const regionOf = (profile: Profile) => {
  const region = profile[REGION_KEY]
  return isRegion(region) ? region : 'unknown'
}

/** Whether the check for signs was answered with one of too much magnesium since the plan began. */
export function signSince(profile: Profile, { startedOn }: Plan, zone: Zone): boolean {
  const { answers, at } = flagsOf(profile)
  return answers['magnesiumSigns'] === 'yes' && dayAt(at, zone) >= startedOn
}

/** The dose that the plan holds for a night; null where it holds none. Reads entries only where there is a plan. */
export async function plannedDoseIn(
  diary: Pick<Diary, 'ofNight'>,
  profile: Profile,
  night: Pick<Night, 'lightsOut' | 'day'>,
  routine: readonly Step[],
  now: EpochMs,
  zone: Zone,
): Promise<PlannedDose | null> {
  const plan = readPlan(profile)
  if (!plan || plan.endedBy !== undefined || signSince(profile, plan, zone)) return null
  const days = Array.from({ length: NIGHTS }, (_, i) => dayAfter(night.day, -i))
  const nights = await Promise.all(days.map((day) => diary.ofNight(day)))
  const gate = gateOf(gateRowOf('magnesium'), healthOf(profile), now)
  return plannedDose({
    ...{ plan, night, routine, zone, entries: nights.flat() },
    runs: planStanding(plan, gate) === 'running',
    doses: planDoses,
    capMg: capMgOf(regionOf(profile)),
  })
}
