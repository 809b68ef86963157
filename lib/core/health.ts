import * as v from 'valibot'
import type { EpochMs } from './clock-time.ts'
import { CAFFEINE_KEY, type Smoking } from './schema/caffeine-answers.ts'
import {
  type Answered,
  answered,
  HEALTH_KEY,
  type Health,
  type HealthAnswer,
  type HealthChange,
  TAKEN_BACK,
} from './schema/health.ts'

/** The health list in the rows of a profile. An answer that cannot be read is none, and stays where it lies. */
export const healthOf = (profile: Readonly<Record<string, unknown>>): Health =>
  readHealth(profile[HEALTH_KEY])

/** The answers about caffeine in the rows of a profile, read as the health list is. */
export const caffeineAnswersOf = (profile: Readonly<Record<string, unknown>>): Health =>
  readHealth(profile[CAFFEINE_KEY])

/** The answers in whatever lies under the key of the list; each is read by itself. */
export function readHealth(value: unknown): Health {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((one): one is [string, Answered] => v.is(answered, one[1])),
  )
}

/** The list with one question answered, or answered anew. */
export const withAnswer = (
  health: Health,
  question: string,
  answer: HealthAnswer | Smoking,
  now: EpochMs,
): Health => ({ ...health, [question]: { answer, answeredAt: now } })

/** The list with an answer taken back. The word of it stays, so that no other device brings the answer back. */
export const withoutAnswer = (health: Health, question: string, now: EpochMs): Health =>
  answerTo(health, question)
    ? { ...health, [question]: { answer: TAKEN_BACK, answeredAt: now } }
    : health

/**
 * The list with the given questions answered as they were, as of now: "still right? yes". A question that was never
 * answered stays open.
 */
export function stillRight(health: Health, questions: readonly string[], now: EpochMs): Health {
  const again = questions.flatMap((id) => {
    const before = answerTo(health, id)
    return before ? [[id, { ...before, answeredAt: now }] as const] : []
  })
  return { ...health, ...Object.fromEntries(again) }
}

/** What was answered to a question; undefined where it is open, or open again. */
export function answerTo(health: Health, question: string): Answered | undefined {
  const held = heldOf(health, question)
  return held?.answer === TAKEN_BACK ? undefined : held
}

const heldOf = (health: Health, question: string): Answered | undefined =>
  Object.hasOwn(health, question) ? health[question] : undefined

/** What was answered anew between two states of the list, with what it was before; a first answer changes nothing. */
export const changesBetween = (before: Health, after: Health, at: EpochMs): HealthChange[] =>
  Object.entries(after).flatMap(([question, { answer: to }]) => {
    const from = heldOf(before, question)?.answer
    return from !== undefined && from !== to ? [{ question, from, to, at }] : []
  })

/**
 * The lists of two devices as one: of two answers to one question the later counts, but none whose instant is marked as
 * `ahead` of its time where the other's is not; of the same instant the one that stops more, then any one, but the same in
 * either order.
 */
export function mergedHealth(a: Health, b: Health, ahead: readonly EpochMs[] = []): Health {
  const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return Object.fromEntries(
    ids.flatMap((id) => {
      const [left, right] = [heldOf(a, id), heldOf(b, id)]
      if (!left || !right) return [[id, (left ?? right) as Answered]]
      return [[id, after(left, right, ahead) ? left : right]]
    }),
  )
}

function after(a: Answered, b: Answered, ahead: readonly EpochMs[]): boolean {
  const isMarked = ahead.includes(a.answeredAt)
  if (isMarked !== ahead.includes(b.answeredAt)) return !isMarked
  if (a.answeredAt !== b.answeredAt) return a.answeredAt > b.answeredAt
  if (weight(a) !== weight(b)) return weight(a) > weight(b)
  return written(a) > written(b)
}

const weight = ({ answer }: Answered): number => (answer === 'yes' ? 2 : answer === 'no' ? 0 : 1)

const written = (one: Answered): string =>
  JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
