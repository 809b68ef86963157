import { type Fields, first, instant, one, required, scale, whole } from './field.ts'
import { minutes, note } from './shared.ts'

/**
 * Where the times come from: `own` words of the person, the computer's guess `confirmed` or `corrected`, or `notMe`:
 * somebody else sat there, so there are no times.
 */
const answers = ['own', 'confirmed', 'corrected', 'notMe'] as const
const times = whole(0, 100)

/** One night's sleep, as the person says it or confirms it. Names are the field's. */
export const sleep = {
  trySleep: first(instant),
  finalWake: first(instant),
  /** Sleep onset latency: how long it took to fall asleep. */
  sol: first(minutes),
  intoBed: instant,
  /** When the person fell asleep, where they said so themselves or confirmed it; else it follows from trySleep and sol. */
  asleepAt: instant,
  outOfBed: instant,
  awakenings: times,
  awakeningsByLegs: times,
  /** Wake after sleep onset: how long awake between falling asleep and the final waking. */
  waso: minutes,
  /** 1 very poor to 5 very good. */
  sleepQuality: scale(1, 5),
  answer: required(one(answers)),
  guess: { is: 'guess' },
  note,
} as const satisfies Fields

/** How much of something that is not counted. */
export const amounts = ['none', 'some', 'many'] as const
export type Amount = (typeof amounts)[number]

/** An answer that is none. `skipped`: not now. `unknown`: the person does not know. Neither is 0, and neither is no entry. */
export const noAnswers = ['skipped', 'unknown'] as const

/** The morning's answer about the night that is over; one field an entry. */
export const morning = {
  /** The worst urge of the night, 0 for calm. */
  worst: first(scale(0, 10, noAnswers)),
  /** Jumps while falling asleep. */
  jumps: first(one([...amounts, ...noAnswers])),
  note: first(note),
} as const satisfies Fields

/** The question of every second week: compared with the start, the legs are … -3 very much worse to 3 very much better. */
export const fortnight = {
  change: required(first(scale(-3, 3, noAnswers))),
  note: first(note),
} as const satisfies Fields
