import * as v from 'valibot'
import { clockTime } from './value.ts'

const instant = v.pipe(
  v.number(),
  v.check((at: number) => Number.isFinite(at)),
)

/** What was said, with the instant at which it was: of two the later holds. */
const said = <S extends v.GenericSchema>(is: S) => v.object({ at: instant, is })

/** What can be said of one night alone, part by part. `null` takes back what was said before. */
export const tonightParts = {
  bed: said(v.nullable(clockTime)),
  wake: said(v.nullable(clockTime)),
  /** Nothing at all is wanted this night. */
  off: said(v.boolean()),
  /** Dimming alone is off for this night, or on again. */
  dimOff: said(v.boolean()),
  /** Nudges wait: until an instant, until the sound that plays now ends, or until the night is over. */
  snooze: said(v.nullable(v.union([instant, v.picklist(['sound', 'night'])]))),
  /** Somebody who was awake wants to be told of bed again at that instant. */
  bedAgainAt: said(v.nullable(instant)),
  /** At these instants somebody else sat at the computer. */
  notMeAt: v.array(instant),
} as const
export type TonightPart = keyof typeof tonightParts
export type Tonight = {
  readonly [K in TonightPart]?: v.InferOutput<(typeof tonightParts)[K]>
}

/** What was said of each night near. */
export type Tonights = Readonly<Record<string, Tonight>>

/** Something that happened once, known by its instant. `back`: it was taken back, for good. */
export const mark = v.object({ at: instant, back: v.optional(v.boolean()) })
export type Mark = v.InferOutput<typeof mark>

/**
 * What the person said of this evening: the row under `evening` in `storage.local`, which the worker alone writes. A
 * change of it has the same shape, and holds what was said just now and nothing else.
 */
export interface EveningRow {
  readonly nights: Tonights
  /** Presses of Legs now whose note could not be kept. What was noted is in the diary, and quiet follows from it there. */
  readonly presses: readonly Mark[]
  /** The legs were better then: what goes before it is quiet no longer, and bed and screens still wait their full time. */
  readonly better: readonly Mark[]
}
export type EveningChange = { readonly [K in keyof EveningRow]?: EveningRow[K] }
/** How long nudges can be put off. */
export type Until = NonNullable<NonNullable<Tonight['snooze']>['is']>
