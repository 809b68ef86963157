import type { SurvivalStep } from './survival.ts'

/** The time by which a share had its onset, in minutes. */
export interface Quantile {
  readonly min: number
  readonly low: number
  /** Null where what was seen sets no upper end. */
  readonly high: number | null
}

/** The 0.975 quantile of the normal distribution: an interval of 95 %. */
const Z = 1.959964

/** Shares are products of fractions; what ought to be equal may differ in the last bits. */
const NEARLY = 1e-9

/**
 * The time by which a share (0 to 1, ends left out) had its onset: the first step at which survival is at or below
 * 1 − share; null where it never is. The interval is that of Brookmeyer and Crowley (Biometrics 1982;38:29–41): the times
 * whose interval for survival holds 1 − share, that interval by Greenwood's variance on the log-minus-log scale
 * (Kalbfleisch and Prentice; Borgan and Liestøl, Scand J Stat 1990;17:35–41). It holds for onsets whose censoring has
 * nothing to do with them.
 */
export function quantileOf(steps: readonly SurvivalStep[], share: number): Quantile | null {
  const level = 1 - share
  const reached = (of: (step: SurvivalStep) => number): number | null =>
    steps.find((step) => of(step) <= level + NEARLY)?.min ?? null
  const min = reached(({ survival }) => survival)
  const low = reached((step) => bound(step, 1))
  // The lower bound lies below the share itself, so it is reached no later.
  if (min === null || low === null) return null
  return { min, low, high: reached((step) => bound(step, -1)) }
}

/** The lower (1) or upper (-1) bound for survival after a step. */
function bound({ survival, logVariance }: SurvivalStep, side: 1 | -1): number {
  if (survival <= 0) return survival
  const spread = (Z * Math.sqrt(logVariance)) / Math.abs(Math.log(survival))
  return survival ** Math.exp(side * spread)
}
