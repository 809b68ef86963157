import { kaplanMeier, type Observed, type SurvivalStep, survivalAt } from './survival.ts'

/** The nudge that holds until something better is known, in minutes of sitting. */
export const USUAL_MIN = 40

/** A nudge came at a good time where the onset would have followed it by so many minutes. */
export const HIT_AFTER_MIN = 5
export const HIT_UNTIL_MIN = 25

/**
 * The 0.925 quantile of the normal distribution: an interval of 85 %. A nudge at a worse time costs little and one bout in
 * four is all that judges, so chance may keep the learned time seven or eight times in a hundred.
 */
const Z = 1.439531

/** A bout that was left alone, with the time that was proposed for it. */
export interface LeftAlone extends Observed {
  readonly proposedMin: number
}

export interface Judged {
  /** How many bouts still sat without an onset at the proposed time, and at 40 minutes. */
  readonly atProposed: number
  readonly atUsual: number
  /** Share of those with an onset 5 to 25 min later, at the proposed time less at 40 minutes, with its interval. */
  readonly difference: number
  readonly low: number
  readonly high: number
}

/**
 * Whether onsets follow the proposed time more often than they follow 40 minutes, among bouts that got no nudge. Only
 * bouts that still go on without an onset at a time count for it, as only those would get a nudge; where they end
 * without an onset inside the window they are censored (Kaplan and Meier). The two shares come from the same bouts, so
 * the variance of their difference is the sum of squares of what each bout brings to both (the infinitesimal jackknife;
 * Jaeckel 1972, Efron 1982). Null where no bout reached one of the two times.
 */
export function judge(bouts: readonly LeftAlone[]): Judged | null {
  const proposed = shareAfter(bouts, (bout) => bout.proposedMin)
  const usual = shareAfter(bouts, () => USUAL_MIN)
  if (proposed.reached === 0 || usual.reached === 0) return null
  const variance = proposed.influence.reduce((sum, moved, i) => {
    const brings = moved - (usual.influence[i] as number)
    return sum + brings * brings
  }, 0)
  const difference = proposed.share - usual.share
  const half = Z * Math.sqrt(variance)
  return {
    atProposed: proposed.reached,
    atUsual: usual.reached,
    difference,
    low: difference - half,
    high: difference + half,
  }
}

interface Share {
  readonly reached: number
  readonly share: number
  /** By how much each bout moves the share, in the order of the bouts; 0 for those that did not reach the time. */
  readonly influence: readonly number[]
}

function shareAfter(bouts: readonly LeftAlone[], timeOf: (bout: LeftAlone) => number): Share {
  const rest = bouts.map((bout) => ({ min: bout.min - timeOf(bout), censored: bout.censored }))
  const reaching = rest.filter(({ min }) => min > 0)
  const steps = kaplanMeier(reaching)
  const [before, after] = [survivalAt(steps, HIT_AFTER_MIN), survivalAt(steps, HIT_UNTIL_MIN)]
  return {
    reached: reaching.length,
    share: before - after,
    influence: rest.map(
      (one) =>
        after * hazardMoved(one, steps, HIT_UNTIL_MIN) -
        before * hazardMoved(one, steps, HIT_AFTER_MIN),
    ),
  }
}

/**
 * By how much one bout moves minus the logarithm of the survival at a time; nothing where it ended before every step.
 * Where all that were left had their onset, survival is 0 whoever counts for more.
 */
function hazardMoved(one: Observed, steps: readonly SurvivalStep[], until: number): number {
  let moved = 0
  for (const { min, atRisk, onsets } of steps) {
    if (min > until || min > one.min || atRisk === onsets) break
    const hasOnset = min === one.min && !one.censored
    moved += (hasOnset ? atRisk - onsets : -onsets) / (atRisk * (atRisk - onsets))
  }
  return moved
}
