import type { PlanDoses } from '../core/magnesium/plan.ts'

// The numbers alone: the popup and the worker need no words of them.

export const planDoses: PlanDoses = { firstMg: 100, thenMg: 200, firstDays: 7 }

export const regions = ['unknown', 'europe', 'northAmerica'] as const
export type Region = (typeof regions)[number]

/** The most magnesium a day from supplements, antacids and laxatives together, by region; food is not counted. */
export const capMg = { europe: 250, northAmerica: 350 } as const

/** The cap of a region; where it is not known, the lower one. */
export const capMgOf = (region: Region): number =>
  region === 'northAmerica' ? capMg.northAmerica : capMg.europe

export const isRegion = (value: unknown): value is Region =>
  (regions as readonly unknown[]).includes(value)
