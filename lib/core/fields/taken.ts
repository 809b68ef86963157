import {
  clock,
  type Fields,
  first,
  idOf,
  one,
  required,
  tenths,
  text,
  whole,
  yesNo,
} from './field.ts'
import { milligrams, name, note } from './shared.ts'

export const substances = ['caffeine', 'alcohol', 'nicotine'] as const
export type Substance = (typeof substances)[number]

export const intake = {
  substance: required(first(one(substances))),
  /** A row of the person's drinks. */
  drink: first(idOf('drink', 0)),
  mg: first(whole(0, 2000, 'mg')),
  /** What the person called it then. */
  name,
  /** Drinks, or cigarettes. */
  count: whole(1, 200),
  /** The last of several, where `at` is the first. */
  lastTime: clock,
  note,
} as const satisfies Fields

/** What a dose is counted with; a dose without it is known by its name alone. */
export const minerals = ['magnesium', 'iron', 'calcium'] as const
export const doseSources = ['supplement', 'antacid', 'laxative'] as const

/** A supplement, or a medicine that brings a mineral along, as it was taken. */
export const dose = {
  name: required(first(name)),
  elementalMg: first(milligrams),
  /** The compound, `citrate` for one. */
  form: first(text(0, 80)),
  mineral: one(minerals),
  source: one(doseSources),
  /** A clinician set this amount. */
  clinicianSet: yesNo,
  /** Taken as the plan of that evening said. */
  planned: yesNo,
  note,
} as const satisfies Fields

/** A medicine: taken, or new, changed, stopped from that day on. */
export const medicine = {
  name: required(first(name)),
  change: required(first(one(['taken', 'new', 'changed', 'stopped']))),
  /** Strength and times in the person's own words. */
  amount: first(text(0, 120)),
  note,
} as const satisfies Fields

/** The tests that Settle knows the units of; any other has its name said. */
export const ironTests = ['ferritin', 'transferrinSaturation', 'haemoglobin'] as const

const value = tenths(10_000_000)

/** One value of a blood test, in tenths of its unit so that it stays a whole number. */
export const lab = {
  test: required(first(one([...ironTests, 'other']))),
  valueTenths: required(first(value)),
  unit: required(first(text(1, 20))),
  name,
  /** The laboratory's own range. */
  lowTenths: value,
  highTenths: value,
  laboratory: name,
  fasting: yesNo,
  inMorning: yesNo,
  hoursSinceIron: whole(0, 10_000, 'h'),
  recentIllness: yesNo,
  note,
} as const satisfies Fields
