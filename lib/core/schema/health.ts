import * as v from 'valibot'
import type { EpochMs } from '../clock-time.ts'
import { id, instant } from './value.ts'

/** What can be answered to a question of the health list. */
export const healthAnswers = ['yes', 'no', 'notSure'] as const
export type HealthAnswer = (typeof healthAnswers)[number]
/** Stands in place of an answer that was taken back: the question is open again, on every device. */
export const TAKEN_BACK = 'takenBack'

// Any word is kept as it is: an answer of a later version is unknown here, and counts as not sure.
export const answered = v.looseObject({
  answer: id,
  answeredAt: instant,
})
export type Answered = v.InferOutput<typeof answered>

/** The health list, by the id of its questions. Questions that this version does not know are kept. */
export const health = v.record(id, answered)
export type Health = v.InferOutput<typeof health>

/** Where it lies in `profile`. */
export const HEALTH_KEY = 'health'

/** An answer that was changed: what it was, what it became, and when. It is for the doctor to see, and is never edited. */
export interface HealthChange {
  readonly question: string
  readonly from: string
  readonly to: string
  readonly at: EpochMs
}

/** Where the changes lie in `profile`. */
export const HEALTH_CHANGES_KEY = 'healthChanges'
