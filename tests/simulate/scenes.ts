import { seeded } from '../../lib/core/draw.ts'
import type { Fuse, Guess } from '../../lib/core/fuse/fuse.ts'
import { median } from '../bench/stats.ts'
import { byTheClock, type Law, live, someone, weibull } from './people.ts'

/** Seeds of its own for each scene, apart from those that the levels of the fuse were chosen with. */
const seedOf = (scene: number, i: number) => scene * 1_000_003 + 5_000_000 + i

/** What the fuse says at the first look with so many onsets. */
function atLooks(
  seed: number,
  law: (share: number) => Law,
  looks: readonly number[],
  silentMin: number | null = null,
) {
  const at = new Map<number, Fuse>()
  const states = new Set<Fuse['state']>()
  live(someone(seed, law, silentMin), Math.max(...looks), (fuse, onsets) => {
    states.add(fuse.state)
    for (const wanted of looks) if (onsets >= wanted && !at.has(wanted)) at.set(wanted, fuse)
  })
  return { at, states }
}

/** Shapes 1 to 4, medians 45 to 150 minutes; with the time by which a quarter has begun. */
function anyLaw(seed: number): { law: Law; quarterMin: number } {
  const share = seeded(seed)
  const [shape, median] = [1 + 3 * share(), 45 + 105 * share()]
  const quarterMin = median * (Math.log(4 / 3) / Math.log(2)) ** (1 / shape)
  return { law: weibull(shape, median), quarterMin }
}

export const COVERAGE_LOOKS = [12, 20, 40, 60] as const

const guessesOf = ({ guess }: Fuse): Guess[] => [
  ...new Set([guess.early, guess.late].filter((one) => one !== null)),
]

export interface Coverage {
  readonly onsets: number
  readonly intervals: number
  readonly covered: number
  readonly open: number
}

/** How often the interval holds the truth, onsets independent of what ends a bout. */
export function coverage(people: number): Coverage[] {
  const rows = COVERAGE_LOOKS.map((onsets) => ({ onsets, intervals: 0, covered: 0, open: 0 }))
  for (let i = 0; i < people; i++) {
    const { law, quarterMin } = anyLaw(seedOf(1, i))
    const { at } = atLooks(seedOf(1, i), () => law, COVERAGE_LOOKS)
    for (const row of rows) {
      const fuse = at.get(row.onsets)
      for (const { low, high } of fuse ? guessesOf(fuse) : []) {
        row.intervals++
        if (high === null) row.open++
        if (low <= quarterMin && quarterMin <= (high ?? Number.POSITIVE_INFINITY)) row.covered++
      }
    }
  }
  return rows
}

export interface Bias {
  readonly silentMin: number | null
  readonly people: number
  /** The guess less the truth, in minutes: its mean, and its mean as a share of the truth. */
  readonly min: number
  readonly share: number
  readonly covered: number
}

/** What standing up unseen does to the guess, at 30 onsets. */
export function silentStanding(people: number): Bias[] {
  return [null, 120, 60, 30].map((silentMin) => {
    const off: { min: number; share: number; covered: boolean }[] = []
    for (let i = 0; i < people; i++) {
      const { law, quarterMin } = anyLaw(seedOf(2, i))
      const guess = atLooks(seedOf(2, i), () => law, [30], silentMin).at.get(30)?.guess.early
      if (!guess) continue
      const min = guess.min - quarterMin
      const covered =
        guess.low <= quarterMin && quarterMin <= (guess.high ?? Number.POSITIVE_INFINITY)
      off.push({ min, share: min / quarterMin, covered })
    }
    const mean = (of: (one: (typeof off)[number]) => number) =>
      off.reduce((sum, one) => sum + of(one), 0) / off.length
    return {
      silentMin,
      people: off.length,
      min: mean(({ min }) => min),
      share: mean(({ share }) => share),
      covered: mean(({ covered }) => (covered ? 1 : 0)),
    }
  })
}

export interface Rates {
  readonly what: string
  readonly onsets: number
  readonly kept: number
  readonly trying: number
  readonly off: number
  /** In the middle, how many bouts left alone still went on at the learned time, and at 40 minutes. */
  readonly atProposed: number
  readonly atUsual: number
}

/** In what state the fuse is, as shares of people, at so many onsets; and how many it was ever kept for. */
export function states(people: number): { rates: Rates[]; everKept: number } {
  const scenes = [
    { what: 'no relation', law: (share: number) => weibull(1, 45 + 135 * share), looks: [40, 60] },
    { what: 'strong relation', law: () => weibull(4, 90), looks: [40, 60, 100] },
    { what: 'weak relation', law: () => weibull(2, 90), looks: [60] },
    { what: 'by the clock', law: (share: number) => byTheClock(45 + 135 * share), looks: [60] },
  ]
  let everKept = 0
  const rates = scenes.flatMap(({ what, law, looks }, scene) => {
    const found: Fuse[][] = looks.map(() => [])
    for (let i = 0; i < people; i++) {
      const { at, states: all } = atLooks(seedOf(3 + scene, i), law, looks)
      if (scene === 0 && all.has('kept')) everKept++
      looks.forEach((onsets, j) => {
        const fuse = at.get(onsets)
        if (fuse) found[j]?.push(fuse)
      })
    }
    return looks.map((onsets, j): Rates => {
      const of = found[j] ?? []
      const share = (...wanted: Fuse['state'][]) =>
        of.filter(({ state }) => wanted.includes(state)).length / of.length
      const judged = of.flatMap((fuse) => fuse.judged ?? [])
      return {
        what,
        onsets,
        kept: share('kept'),
        trying: share('trying'),
        off: share('back', 'usual'),
        atProposed: median(judged.map((one) => one.atProposed)),
        atUsual: median(judged.map((one) => one.atUsual)),
      }
    })
  })
  return { rates, everKept: everKept / people }
}
