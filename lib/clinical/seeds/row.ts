import type { Verdict } from '../claim.ts'
import type { DrinkKind } from '../drinks.ts'
import type { GateId } from '../gates.ts'
import type { KnownId, TopicId } from '../known/topics.ts'
import type { ReliefId } from '../relief.ts'
import type { StepKind } from '../steps.ts'

/** Pages, and the sections of them that have names of their own. */
export const pages = [
  'diary',
  'insights',
  'options',
  'learn',
  'learn#check',
  'learn#pattern',
  'intake#caffeine',
  'intake#magnesium',
  'intake#iron',
  'intake#medicines',
] as const
type Page = (typeof pages)[number]

/** Where in Settle something is found. */
export type Target =
  | `step:${StepKind}`
  | `relief:${ReliefId}`
  | `gate:${GateId}`
  | `drink:${DrinkKind}`
  | `claim:${KnownId}`
  | `topic:${TopicId}`
  | `page:${Page}`

export type Becomes =
  | { readonly is: 'found'; readonly at: readonly Target[] }
  /** Found, but otherwise than it was said. */
  | { readonly is: 'corrected'; readonly how: string; readonly at: readonly Target[] }
  /** Named only as something that may have been read, with what is known. */
  | { readonly is: 'answered'; readonly at: readonly Target[] }
  | { readonly is: 'leftOut'; readonly why: string }

/** An article by its number, and the line. */
export type SeedRef = `${1 | 2 | 3}:${number}`

/** One thing that an article told its readers, and what became of it. */
export interface SeedRow {
  readonly id: string
  /** What it said, in own words. */
  readonly said: string
  readonly seeds: readonly SeedRef[]
  readonly verdict: Verdict
  readonly becomes: Becomes
}

type Start = readonly [id: string, seeds: string, said: string, verdict: Verdict]

const start = ([id, seeds, said, verdict]: Start) => ({
  ...{ id, said, verdict },
  seeds: seeds.split(' ') as SeedRef[],
})

export const found = (row: Start, ...at: readonly [Target, ...Target[]]): SeedRow => ({
  ...start(row),
  becomes: { is: 'found', at },
})

export const corrected = (
  row: Start,
  how: string,
  ...at: readonly [Target, ...Target[]]
): SeedRow => ({ ...start(row), becomes: { is: 'corrected', how, at } })

export const answered = (row: Start, ...at: readonly [Target, ...Target[]]): SeedRow => ({
  ...start(row),
  becomes: { is: 'answered', at },
})

export const leftOut = (row: Start, why: string): SeedRow => ({
  ...start(row),
  becomes: { is: 'leftOut', why },
})
