/** What clinicians look for in restless legs; the fifth takes somebody who can look at the person. */
export const criterionIds = ['need', 'rest', 'movement', 'evening', 'otherCause'] as const
export type CriterionId = (typeof criterionIds)[number]

/** `before`: not now any more, but it was so. Only two of the five are asked that way. */
export const patternAnswers = {
  need: ['yes', 'no', 'notSure'],
  rest: ['yes', 'no', 'notSure'],
  movement: ['yes', 'before', 'no', 'notSure'],
  evening: ['yes', 'before', 'no', 'notSure'],
  otherCause: ['yes', 'no', 'notSure'],
} as const satisfies Record<CriterionId, readonly string[]>
export type PatternAnswer = (typeof patternAnswers)[CriterionId][number]
export type PatternAnswers = Readonly<Partial<Record<CriterionId, PatternAnswer>>>

/**
 * `open`: not everything is answered. `differs`: one of the first four is a no. `unsure`: one of them is not known.
 * `elsewhere`: they fit, and something else may explain it. `fits`: they fit, as far as the person knows.
 */
export type PatternOutcome = 'open' | 'differs' | 'unsure' | 'elsewhere' | 'fits'

export interface PatternRead {
  readonly is: PatternOutcome
  /** Relief by moving, or the evening, no longer shows but did: told of as a course that there is. */
  readonly severe: boolean
  /** Which of the first four were a no. */
  readonly differs: readonly CriterionId[]
}

/**
 * What the answers of the pattern check say. Never a diagnosis and never a number: the most that is said is that they fit
 * what clinicians look for. The fifth only they can settle, so not knowing about it takes nothing away.
 */
export function patternOf(answers: PatternAnswers): PatternRead {
  const first = criterionIds.filter((id) => id !== 'otherCause')
  const differs = first.filter((id) => answers[id] === 'no')
  const is = outcomeOf(answers, first, differs.length > 0)
  const fits = is === 'fits' || is === 'elsewhere'
  return { is, differs, severe: fits && first.some((id) => answers[id] === 'before') }
}

function outcomeOf(
  answers: PatternAnswers,
  first: readonly CriterionId[],
  differs: boolean,
): PatternOutcome {
  if (criterionIds.some((id) => answers[id] === undefined)) return 'open'
  if (differs) return 'differs'
  if (first.some((id) => answers[id] === 'notSure')) return 'unsure'
  return answers.otherCause === 'yes' ? 'elsewhere' : 'fits'
}
