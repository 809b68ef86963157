import { mean, sampleStandardDeviation } from 'simple-statistics'

/** Fewer degrees of freedom than this say nothing about ten steps any more. */
const LEAST_FREEDOM = 2

/** Student's t, two-sided 95 %, for 2 to 30 degrees of freedom. */
const t95 = [
  4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045,
  2.042,
]
const t95At = (freedom: number): number => t95[freedom - LEAST_FREEDOM] ?? 1.96 + 2.5 / freedom

/** Numbers of one to ten are rounded: no mean of them is surer than this spread allows. */
const LEAST_SPREAD = 0.5

/**
 * How much a night resembles the one before, 0 to 0.9: the lag-1 correlation of the nights about the mean of their own
 * period, pooled over the periods and corrected for its bias in short ones. A night that is not there is null and
 * parts its neighbours.
 */
export function likeness(periods: readonly (readonly (number | null)[])[]): number {
  let products = 0
  let squares = 0
  let nights = 0
  let counted = 0
  for (const period of periods) {
    const known = period.filter((value) => value !== null)
    if (known.length < 2) continue
    const middle = mean([...known])
    counted++
    nights += known.length
    for (const [i, value] of period.entries()) {
      if (value === null) continue
      squares += (value - middle) ** 2
      const next = period[i + 1]
      if (next !== null && next !== undefined) products += (value - middle) * (next - middle)
    }
  }
  if (squares === 0) return 0
  const r = products / squares
  const unbiased = r + (1 + 3 * r) / (nights / counted)
  return Math.min(0.9, Math.max(0, unbiased))
}

/** How many nights that know nothing of each other so many nights are worth. */
export const nightsThatCount = (n: number, like: number): number => (n * (1 - like)) / (1 + like)

/** Half the 95 % interval of the mean of at least two numbers: t and spread both by the nights that count. */
export function halfWidth(values: readonly number[], like: number): number {
  const spread = Math.max(LEAST_SPREAD, sampleStandardDeviation([...values]))
  const counted = nightsThatCount(values.length, like)
  return t95At(Math.max(LEAST_FREEDOM, Math.round(counted) - 1)) * (spread / Math.sqrt(counted))
}
