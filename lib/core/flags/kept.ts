import * as v from 'valibot'
import { type EpochMs, HOUR } from '../clock-time.ts'
import { instant, text } from '../schema/value.ts'
import { FLAGS_KEY } from './name.ts'
import { comesFirst, type FlagRow, saidBy } from './said.ts'

/** The check as it lies in the profile. */
const kept = v.looseObject({
  answers: v.record(text(0, 64), text(0, 64)),
  /** When the last answer was given. */
  at: instant,
  /** What stands before every tip has been read, or nothing does. */
  acknowledged: v.boolean(),
  /** The offer of a check was put away then. */
  laterAt: v.optional(instant),
  /** The person lets copies carry it. */
  shared: v.optional(v.boolean()),
})
export type KeptFlags = v.InferOutput<typeof kept>

export const noFlags: KeptFlags = { answers: {}, at: 0, acknowledged: true }

export const readsFlags = (value: unknown): value is KeptFlags => v.is(kept, value)

/** The check in whatever lies under its key; an empty one where that cannot be read. */
export function readFlags(value: unknown): KeptFlags {
  const parsed = v.safeParse(kept, value)
  return parsed.success ? parsed.output : noFlags
}

export const flagsOf = (profile: Readonly<Record<string, unknown>>): KeptFlags =>
  readFlags(profile[FLAGS_KEY])

/**
 * The check with answers given. Whatever newly belongs before every tip, or belongs there by another answer, has to be
 * read; what was read stays so while other questions are answered; where nothing belongs there any more, nothing waits.
 */
export function withFlagAnswers(
  before: KeptFlags,
  given: Readonly<Record<string, string>>,
  rows: readonly FlagRow[],
  now: EpochMs,
): KeptFlags {
  const answers = { ...before.answers, ...given }
  const had = new Set(firstOnes(rows, before.answers))
  const has = firstOnes(rows, answers)
  const acknowledged = has.length === 0 || (before.acknowledged && has.every((one) => had.has(one)))
  return { ...before, answers, at: now, acknowledged }
}

const firstOnes = (rows: readonly FlagRow[], answers: KeptFlags['answers']): string[] =>
  saidBy(rows, answers)
    .raised.filter(({ tier }) => comesFirst(tier))
    .map(({ row, tier }) => `${tier} ${row.name}`)

/** What stands there was read. */
export const acknowledgedFlags = (before: KeptFlags): KeptFlags => ({
  ...before,
  acknowledged: true,
})

/** A check is about today: after this long another one begins with its first question. */
const HOLDS_MS = 12 * HOUR

/**
 * Whether the answers are those of an earlier day. What has not been read never is. An instant that lies ahead, left by a
 * clock that was wrong, is of another day too.
 */
export const isOfEarlier = ({ acknowledged, answers, at }: KeptFlags, now: EpochMs): boolean =>
  acknowledged && Object.keys(answers).length > 0 && Math.abs(now - at) > HOLDS_MS

/** From the first question again. What has not been read yet stays: only reading it takes it away. */
export const flagsAnew = (before: KeptFlags): KeptFlags =>
  before.acknowledged ? { ...before, answers: {} } : before
