import { type EpochMs, MINUTE, type Zone } from '../clock-time.ts'
import type { Schedule } from '../night.ts'
import type { Bout } from './bout.ts'
import { isLeftAlone } from './draw.ts'
import { type Judged, judge, USUAL_MIN } from './judge.ts'
import { type Part, partOf, parts, partsIn } from './part.ts'
import { type Quantile, quantileOf } from './quantile.ts'
import { kaplanMeier, type Observed } from './survival.ts'

/** So many onsets before a time is learned at all. */
export const LEARNS_FROM = 12
/** So many before early and late evening have times of their own; each needs `LEARNS_FROM` of its own too. */
export const APART_FROM = 40
/** So many bouts that were left alone and reached one of the two times before they judge. */
export const JUDGED_FROM = 12
/** The time by which this share of bouts had an onset is the time to stand up. */
const SHARE = 0.25

/** One bout of an evening, as the fuse learns from it: from its start to its onset, or to its end. */
export interface Sitting extends Observed {
  readonly from: EpochMs
  readonly part: Part
}

/** A learned time, to be shown as a guess with its interval and with what it rests on. */
export interface Guess extends Quantile {
  /** The part it is of; `evening` where both are pooled. */
  readonly of: Part | 'evening'
  readonly bouts: number
  readonly onsets: number
}

/**
 * `usual`: too little is known, 40 minutes. `trying`: the learned time holds, and bouts left alone are gathered to judge
 * it. `kept`: they found it better than 40. `back`: they did not, 40 minutes again.
 */
export type FuseState = 'usual' | 'trying' | 'kept' | 'back'

export interface Fuse {
  readonly state: FuseState
  /** Minutes of unbroken sitting after which the nudge comes. */
  readonly afterMin: Readonly<Record<Part, number>>
  readonly guess: Readonly<Record<Part, Guess | null>>
  readonly judged: Judged | null
}

/** What bouts say of evenings. What began by day is left out; a bout that goes on is one without an onset so far. */
export function sittingsOf(bouts: readonly Bout[], schedule: Schedule, zone: Zone): Sitting[] {
  const partAt = partsIn(schedule, zone)
  return bouts.flatMap(({ from, to, onsetAt }) => {
    const part = partAt(from)
    const min = ((onsetAt ?? to) - from) / MINUTE
    return part ? [{ from, part, min, censored: onsetAt === null }] : []
  })
}

/** When to say that it is time to stand up, from every sitting so far. Their order plays no part. */
export function fuseOf(sittings: readonly Sitting[]): Fuse {
  const guess = guesses(sittings)
  const usual = { early: USUAL_MIN, late: USUAL_MIN }
  if (guess.early === null && guess.late === null)
    return { state: 'usual', afterMin: usual, guess, judged: null }
  const learned = { early: minutesOf(guess.early), late: minutesOf(guess.late) }
  const leftAlone = sittings
    .filter(({ from, part, min }) => isLeftAlone(from) && min > Math.min(learned[part], USUAL_MIN))
    .map(({ min, censored, part }) => ({ min, censored, proposedMin: learned[part] }))
  if (leftAlone.length < JUDGED_FROM)
    return { state: 'trying', afterMin: learned, guess, judged: null }
  const judged = judge(leftAlone)
  return judged !== null && judged.low > 0
    ? { state: 'kept', afterMin: learned, guess, judged }
    : { state: 'back', afterMin: usual, guess, judged }
}

const minutesOf = (guess: Guess | null): number =>
  guess === null ? USUAL_MIN : Math.max(1, Math.round(guess.min))

function guesses(sittings: readonly Sitting[]): Record<Part, Guess | null> {
  const onsets = onsetsIn(sittings)
  const pooled = onsets < LEARNS_FROM ? null : guessFrom(sittings, 'evening')
  const own = (part: Part): Guess | null => {
    const of = sittings.filter((one) => one.part === part)
    const apart = onsets >= APART_FROM && onsetsIn(of) >= LEARNS_FROM
    return (apart ? guessFrom(of, part) : null) ?? pooled
  }
  const [early, late] = parts.map(own) as [Guess | null, Guess | null]
  return { early, late }
}

function guessFrom(sittings: readonly Sitting[], of: Guess['of']): Guess | null {
  const quantile = quantileOf(kaplanMeier(sittings), SHARE)
  return quantile && { ...quantile, of, bouts: sittings.length, onsets: onsetsIn(sittings) }
}

const onsetsIn = (sittings: readonly Sitting[]): number =>
  sittings.filter(({ censored }) => !censored).length

/** When a bout gets its nudge; null where it is left alone, has had its onset, or began by day. */
export function nudgeAt(
  { afterMin }: Pick<Fuse, 'afterMin'>,
  bout: Bout,
  schedule: Schedule,
  zone: Zone,
): EpochMs | null {
  const part = partOf(bout.from, schedule, zone)
  if (!part || bout.onsetAt !== null || isLeftAlone(bout.from)) return null
  return bout.from + afterMin[part] * MINUTE
}
