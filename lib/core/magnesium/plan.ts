import * as v from 'valibot'
import { type Day, dayAfter } from '../clock-time.ts'
import type { GateState } from '../gate.ts'
import { base } from '../schema/entry-base.ts'

/** Where the plan and the person's region lie in `profile`. */
export const PLAN_KEY = 'magnesiumPlan'
export const REGION_KEY = 'magnesiumRegion'

export const endings = ['person', 'stools', 'sign'] as const
export type Ending = (typeof endings)[number]

const planRow = v.looseObject({
  /** The first day of it. */
  startedOn: base.night,
  endedOn: v.optional(base.night),
  endedBy: v.optional(v.picklist(endings)),
})
export type Plan = v.InferOutput<typeof planRow>

/** The plan in the rows of a profile; null where there is none, or none that can be read. */
export function readPlan(profile: Readonly<Record<string, unknown>>): Plan | null {
  const parsed = v.safeParse(planRow, profile[PLAN_KEY])
  return parsed.success ? parsed.output : null
}

/** Amounts of a plan, in milligrams of magnesium itself; clinical, and handed in. */
export interface PlanDoses {
  readonly firstMg: number
  readonly thenMg: number
  /** So many days take the first amount. */
  readonly firstDays: number
}

/** What the plan says for a day, in mg; null before its first day and once it has ended. */
export function doseOn(plan: Plan, day: Day, doses: PlanDoses): number | null {
  if (plan.endedBy !== undefined || day < plan.startedOn) return null
  return day < dayAfter(plan.startedOn, doses.firstDays) ? doses.firstMg : doses.thenMg
}

/** Where a plan stands with what the health list says. */
export type PlanStanding = 'offered' | 'unanswered' | 'askFirst' | 'stopped' | 'running' | 'paused'

/**
 * A plan runs only while its gate is clear, or clear with aged answers. One that was begun rests as soon as an answer
 * speaks against it, here or by a copy that was brought in, and goes on once its question is answered again.
 */
export function planStanding(plan: Plan | null, { is }: Pick<GateState, 'is'>): PlanStanding {
  const clear = is === 'clear' || is === 'stale'
  if (plan && plan.endedBy === undefined) return clear ? 'running' : 'paused'
  if (clear) return 'offered'
  return is === 'stop' ? 'stopped' : is === 'ask' ? 'askFirst' : 'unanswered'
}
