import { median, type Result, ratioResult, result } from './stats.ts'

/** One measurement of ours and one of what it is held against. */
export interface Pair<Ours, Theirs = Ours> {
  readonly ours: Ours
  readonly theirs: Theirs
}

interface Comparison<Ours, Theirs> {
  readonly what: string
  readonly ours: () => Promise<Ours>
  readonly theirs: () => Promise<Theirs>
  /** Which numbers of a pair are held against each other. */
  readonly ratio: (pair: Pair<Ours, Theirs>) => number
  readonly limit: number
  /** By default half as much again: a short form shows what went badly wrong, beside another bench. */
  readonly shortLimit?: number
  readonly short: boolean
  readonly pairs: number
  /** Pairs before those that count: they fill the caches. */
  readonly warmUps: number
}

/** A few pairs on a busy machine say little: a short form that misses its limit takes at most so many times as many. */
const ROUNDS = 4

/**
 * Takes pairs one after the other, the first of each pair by turns, and judges their ratio: in the long form by the upper
 * end of its interval. A few pairs say little of that, so the short form goes by the median.
 */
export async function compared<Ours, Theirs>(
  one: Comparison<Ours, Theirs>,
): Promise<{ found: Pair<Ours, Theirs>[]; judged: Result }> {
  const found: Pair<Ours, Theirs>[] = []
  const judge = (): Result => {
    const ratios = found.map(one.ratio)
    if (!one.short) return ratioResult(one.what, ratios, one.limit)
    const limit = one.shortLimit ?? Math.round(one.limit * 150) / 100
    return result(`${one.what}, median of ${ratios.length}`, median(ratios), limit)
  }
  const goesOn = () =>
    found.length < one.pairs || (one.short && !judge().met && found.length < one.pairs * ROUNDS)
  for (let i = -one.warmUps; goesOn(); i++) {
    const first = i % 2 === 0 ? { ours: await one.ours() } : null
    const theirs = await one.theirs()
    const pair = { ...(first ?? { ours: await one.ours() }), theirs }
    if (i >= 0) found.push(pair)
  }
  return { found, judged: judge() }
}
