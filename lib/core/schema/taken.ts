import * as v from 'valibot'
import { base, clockTime, int, name } from './entry-base.ts'

export const substances = ['caffeine', 'alcohol', 'nicotine'] as const
export type Substance = (typeof substances)[number]

export const intake = v.looseObject({
  ...base,
  kind: v.literal('intake'),
  substance: v.picklist(substances),
  /** A row of the person's drinks. */
  drink: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** What the person called it then. */
  name: v.optional(name),
  mg: v.optional(int(0, 2000)),
  /** Drinks, or cigarettes. */
  count: v.optional(int(1, 200)),
  /** The last of several, where `at` is the first. */
  lastTime: v.optional(clockTime),
})

/** What a dose is counted with; a dose without it is known by its name alone. */
export const minerals = ['magnesium', 'iron', 'calcium'] as const
export const doseSources = ['supplement', 'antacid', 'laxative'] as const

/** A supplement, or a medicine that brings a mineral along, as it was taken. */
export const dose = v.looseObject({
  ...base,
  kind: v.literal('dose'),
  name,
  /** The compound, `citrate` for one. */
  form: v.optional(v.pipe(v.string(), v.maxLength(80))),
  elementalMg: v.optional(int(0, 100_000)),
  mineral: v.optional(v.picklist(minerals)),
  source: v.optional(v.picklist(doseSources)),
  /** A clinician set this amount. */
  clinicianSet: v.optional(v.boolean()),
  /** Taken as the plan of that evening said. */
  planned: v.optional(v.boolean()),
})

/** A medicine: taken, or new, changed, stopped from that day on. */
export const medicine = v.looseObject({
  ...base,
  kind: v.literal('medicine'),
  name,
  change: v.picklist(['taken', 'new', 'changed', 'stopped']),
  /** Strength and times in the person's own words. */
  amount: v.optional(v.pipe(v.string(), v.maxLength(120))),
})

/** One value of a blood test, in tenths of its unit so that it stays a whole number. */
export const lab = v.looseObject({
  ...base,
  kind: v.literal('lab'),
  test: v.picklist(['ferritin', 'transferrinSaturation', 'haemoglobin', 'other']),
  name: v.optional(name),
  valueTenths: int(0, 10_000_000),
  unit: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  /** The laboratory's own range, in tenths of the unit. */
  lowTenths: v.optional(int(0, 10_000_000)),
  highTenths: v.optional(int(0, 10_000_000)),
  laboratory: v.optional(name),
  fasting: v.optional(v.boolean()),
  inMorning: v.optional(v.boolean()),
  hoursSinceIron: v.optional(int(0, 10_000)),
  recentIllness: v.optional(v.boolean()),
})
