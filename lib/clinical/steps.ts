import type { Claim } from './claim.ts'
import type { GateId } from './gates.ts'

/** A kind of step. All times are positive minutes before lights out. */
export interface StepRow extends Claim {
  readonly leadMin: number
  /** Earliest and latest lead that still make sense; null where any hour does. */
  readonly windowMin: readonly [earliest: number, latest: number] | null
  readonly lengthMin: number
  /** What it asks before it can be switched on. */
  readonly gates: readonly GateId[]
  /** What stops it by a hard yes, and asks nothing of it. */
  readonly heeds?: readonly GateId[]
  readonly shipsOn: boolean
  readonly by: 'nudge' | 'badge'
}

const row = (id: string, rest: Omit<StepRow, 'id' | 'value' | 'unit'>): StepRow => ({
  id,
  value: rest.leadMin,
  unit: 'min',
  ...rest,
})

/**
 * The routine that a new person starts from, in its order. Leads are starting points that the person
 * moves; where no publication stands behind one, the row has no sources and its text claims nothing.
 */
export const stepRows = [
  row('caffeine', {
    leadMin: 540,
    windowMin: [840, 360],
    lengthMin: 0,
    verdict: 'supported',
    caveat: 'c.caffeine.caveat',
    gates: [],
    shipsOn: true,
    by: 'badge',
    sources: ['gardiner2023', 'drake2013'],
  }),
  row('dinner', {
    leadMin: 180,
    windowMin: [240, 150],
    lengthMin: 0,
    verdict: 'weak',
    caveat: null,
    gates: [],
    shipsOn: false,
    by: 'nudge',
    sources: [],
  }),
  row('walk', {
    leadMin: 120,
    windowMin: [180, 60],
    lengthMin: 15,
    verdict: 'weak',
    caveat: 'c.walk.caveat',
    gates: [],
    heeds: ['exercise'],
    shipsOn: true,
    by: 'nudge',
    sources: ['aukerman2006'],
  }),
  row('bath', {
    leadMin: 90,
    windowMin: [120, 60],
    lengthMin: 10,
    verdict: 'supported',
    caveat: 'c.bath.caveat',
    gates: ['heat'],
    shipsOn: false,
    by: 'nudge',
    sources: ['haghayegh2019'],
  }),
  row('screens', {
    leadMin: 60,
    windowMin: [120, 30],
    lengthMin: 0,
    verdict: 'supported',
    caveat: 'c.screens.caveat',
    gates: [],
    shipsOn: true,
    by: 'nudge',
    sources: ['chang2015'],
  }),
  row('massage', {
    leadMin: 60,
    windowMin: [90, 30],
    lengthMin: 10,
    verdict: 'weak',
    caveat: 'c.massage.caveat',
    gates: ['massage'],
    shipsOn: false,
    by: 'nudge',
    sources: ['xia2022'],
  }),
  row('drink', {
    leadMin: 60,
    windowMin: [90, 45],
    lengthMin: 0,
    verdict: 'weak',
    caveat: 'c.drink.caveat',
    gates: ['chamomile'],
    shipsOn: false,
    by: 'nudge',
    sources: ['zick2011'],
  }),
  row('pack', {
    leadMin: 45,
    windowMin: [90, 20],
    lengthMin: 15,
    verdict: 'weak',
    caveat: null,
    gates: ['heat'],
    shipsOn: false,
    by: 'nudge',
    sources: [],
  }),
  row('room', {
    leadMin: 30,
    windowMin: null,
    lengthMin: 0,
    verdict: 'weak',
    caveat: null,
    gates: [],
    shipsOn: false,
    by: 'nudge',
    sources: [],
  }),
  row('stretches', {
    leadMin: 20,
    windowMin: [90, 10],
    lengthMin: 5,
    verdict: 'weak',
    caveat: 'c.stretches.caveat',
    gates: [],
    heeds: ['exercise'],
    shipsOn: true,
    by: 'nudge',
    sources: ['aliasgharpour2016'],
  }),
  row('lightsOut', {
    leadMin: 0,
    windowMin: null,
    lengthMin: 0,
    verdict: 'weak',
    caveat: null,
    gates: [],
    shipsOn: true,
    by: 'nudge',
    sources: [],
  }),
] as const satisfies readonly StepRow[]

/** The kinds of steps that Settle knows by name. */
export const stepKinds = [
  'caffeine',
  'dinner',
  'walk',
  'bath',
  'screens',
  'massage',
  'drink',
  'pack',
  'room',
  'stretches',
  'lightsOut',
] as const
export type StepKind = (typeof stepKinds)[number]

export const isStepKind = (kind: string): kind is StepKind =>
  (stepKinds as readonly string[]).includes(kind)

/** The row of a kind; none for a person's own step. */
export const stepRowOf = (kind: string): StepRow | undefined =>
  stepRows.find((one) => one.id === kind)

/** Whether a kind has questions that come before it is switched on. */
export const isGated = (kind: string): boolean => (stepRowOf(kind)?.gates.length ?? 0) > 0

/** The smallest lead of each window: later than this a step of that kind no longer makes sense. */
export const lastLeads: Readonly<Record<string, number>> = Object.fromEntries(
  stepRows.flatMap((one) => (one.windowMin ? [[one.id, one.windowMin[1]]] : [])),
)

/** The cut-off that a person can choose, in hours before lights out. */
export const cutOffHours = { least: 6, most: 14, start: 9 } as const
