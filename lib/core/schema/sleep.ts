import * as v from 'valibot'
import { base, instant, int, minutes } from './entry-base.ts'

/** One night's sleep, as the person says it or confirms it. Names are the field's; instants, and minutes for sol and waso. */
export const sleep = v.looseObject({
  ...base,
  kind: v.literal('sleep'),
  /**
   * Where the times come from: `own` words of the person, the computer's guess `confirmed` or `corrected`, or `notMe`:
   * somebody else sat there, so there are no times.
   */
  answer: v.picklist(['own', 'confirmed', 'corrected', 'notMe']),
  /** What the computer guessed then: from when to when nobody touched it. */
  guess: v.optional(v.looseObject({ from: instant, to: instant })),
  intoBed: v.optional(instant),
  trySleep: v.optional(instant),
  /** When the person fell asleep, where they said so themselves or confirmed it; else it follows from trySleep and sol. */
  asleepAt: v.optional(instant),
  /** Sleep onset latency: minutes to fall asleep. */
  sol: v.optional(minutes),
  awakenings: v.optional(int(0, 100)),
  awakeningsByLegs: v.optional(int(0, 100)),
  /** Wake after sleep onset: minutes awake between falling asleep and the final waking. */
  waso: v.optional(minutes),
  finalWake: v.optional(instant),
  outOfBed: v.optional(instant),
  /** 1 very poor to 5 very good. */
  sleepQuality: v.optional(int(1, 5)),
})

/** How much of something that is not counted. */
export const amounts = ['none', 'some', 'many'] as const
export type Amount = (typeof amounts)[number]

/** An answer that is none. `skipped`: not now. `unknown`: the person does not know. Neither is 0, and neither is no entry. */
export const noAnswers = ['skipped', 'unknown'] as const

/** The morning's answer about the night that is over; one field an entry. */
export const morning = v.looseObject({
  ...base,
  kind: v.literal('morning'),
  /** The worst urge of the night, 0 for calm. */
  worst: v.optional(v.union([int(0, 10), v.picklist(noAnswers)])),
  /** Jumps while falling asleep. */
  jumps: v.optional(v.union([v.picklist(amounts), v.picklist(noAnswers)])),
})

/** The question of every second week: compared with the start, the legs are … -3 very much worse to 3 very much better. */
export const fortnight = v.looseObject({
  ...base,
  kind: v.literal('fortnight'),
  change: v.union([int(-3, 3), v.picklist(noAnswers)]),
})
