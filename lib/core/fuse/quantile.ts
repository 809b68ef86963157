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
  const at = steps.find(({ survival }) => survival <= level + NEARLY)
  if (!at) return null
  const low = steps.find((step) => bound(step, 1) <= level + NEARLY)
  const high = steps.find((step) => bound(step, -1) <= level + NEARLY)
  return { min: at.min, low: low?.min ?? at.min, high: high?.min ?? null }
}

/** The lower (1) or upper (-1) bound for survival after a step. */
function bound({ survival, logVariance }: SurvivalStep, side: 1 | -1): number {
  if (survival <= 0) return 0
  const spread = (Z * Math.sqrt(logVariance)) / Math.abs(Math.log(survival))
  return survival ** Math.exp(side * spread)
}
