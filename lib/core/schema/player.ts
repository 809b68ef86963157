import * as v from 'valibot'
import { id, instant, int } from './value.ts'

/** A stretch of time that does not count; `to` is null while it lasts. `lost`: nobody was looking. */
const pause = v.object({
  from: instant,
  to: v.nullable(instant),
  lost: v.optional(v.literal(true)),
})

/** What is being played in the relief room: which step, since when, and when it stood still. Never a word of health. */
export const player = v.object({
  step: id,
  startedAt: instant,
  /** In order of time, none over another; only the last one can be open. */
  pauses: v.array(pause),
  /** How many times "go on" was pressed where the player asked. */
  answered: int(0, 1000),
  /** The last instant at which a page looked at it. */
  seenAt: instant,
  /** The person ended it before its end. */
  endedAt: v.optional(instant),
})
export type Player = v.InferOutput<typeof player>
