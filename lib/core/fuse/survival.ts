/** One stretch of time up to something, or up to where nobody looked any longer. */
export interface Observed {
  /** How long it was seen, in minutes. */
  readonly min: number
  /** It ended without the thing that is waited for. */
  readonly censored: boolean
}

/** What is known from one time of an onset on. */
export interface SurvivalStep {
  readonly min: number
  /** How many were still seen just before it. */
  readonly atRisk: number
  readonly onsets: number
  /** The estimated share without an onset after it. */
  readonly survival: number
  /** Greenwood's sum up to it: the variance of the logarithm of `survival`; infinite where that is 0. */
  readonly logVariance: number
}

/**
 * The product-limit estimate of Kaplan and Meier (J Am Stat Assoc 1958;53:457–481) with Greenwood's variance, one step
 * for each time at which there was an onset, in order. What was censored at the time of an onset counts as at risk then.
 */
export function kaplanMeier(of: readonly Observed[]): SurvivalStep[] {
  const sorted = [...of].sort((a, b) => a.min - b.min)
  const steps: SurvivalStep[] = []
  let survival = 1
  let logVariance = 0
  for (let i = 0; i < sorted.length; ) {
    const min = sorted[i]?.min as number
    const atRisk = sorted.length - i
    let onsets = 0
    for (; sorted[i]?.min === min; i++) if (!sorted[i]?.censored) onsets++
    if (onsets === 0) continue
    survival *= 1 - onsets / atRisk
    logVariance += onsets / (atRisk * (atRisk - onsets))
    steps.push({ min, atRisk, onsets, survival, logVariance })
  }
  return steps
}

/** The share without an onset after a time: a right-continuous step function, 1 before the first step. */
export function survivalAt(steps: readonly SurvivalStep[], min: number): number {
  return steps.findLast((step) => step.min <= min)?.survival ?? 1
}
