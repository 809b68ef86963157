import { seeded } from '../../lib/core/draw.ts'

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const at = (i: number) => sorted[i] ?? Number.NaN
  return sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2
}

export interface Estimate {
  readonly n: number
  readonly median: number
  /** 95 % percentile bootstrap interval of the median. */
  readonly low: number
  readonly high: number
}

export function estimate(values: readonly number[], draws = 10_000, seed = 1): Estimate {
  const random = seeded(seed)
  const medians = Array.from({ length: draws }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN)),
  ).sort((a, b) => a - b)
  const at = (share: number) => medians[Math.round((draws - 1) * share)] ?? Number.NaN
  return { n: values.length, median: median(values), low: at(0.025), high: at(0.975) }
}

export interface Result {
  readonly what: string
  /** One line, as it stands in the table. */
  readonly found: string
  /** `none` where nothing is promised. */
  readonly limit: string
  readonly met: boolean
}

export const result = (what: string, found: number, limit: number): Result => ({
  what,
  found: String(Math.round(found * 1000) / 1000),
  limit: `≤ ${limit}`,
  met: found <= limit,
})

/** The upper end of the interval has to meet the limit, where there is one: a lucky middle is not enough. */
export const ratioResult = (what: string, ratios: readonly number[], limit?: number): Result => {
  const { n, median: middle, low, high } = estimate(ratios)
  return {
    what,
    found: `${middle.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}, n = ${n})`,
    limit: limit === undefined ? 'none' : `≤ ${limit}`,
    met: limit === undefined || high <= limit,
  }
}

const metWord = ({ limit, met }: Result): string => {
  if (!met) return 'NO'
  return limit === 'none' ? '' : 'yes'
}

export const table = (results: readonly Result[]): string =>
  [
    '| what | found | limit | met |',
    '| --- | --- | --- | --- |',
    ...results.map((r) => `| ${r.what} | ${r.found} | ${r.limit} | ${metWord(r)} |`),
  ].join('\n')
