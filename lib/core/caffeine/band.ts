import { type EpochMs, MINUTE } from '../clock-time.ts'
import { type Dose, leftMg } from './left.ts'
import type { CaffeineModel } from './model.ts'

/** Milligrams left: for the shortest half-life of the band, for the one in the middle, for the longest. */
export interface Band {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The band at an instant, of what was taken by then. `low` is never above `middle`, nor that above `high`. */
export function bandAt(doses: readonly Dose[], at: EpochMs, model: CaffeineModel): Band {
  const with_ = (halfLifeH: number) =>
    leftMg(doses, at, { absorbPerH: model.absorbPerH, halfLifeH })
  return { low: with_(model.lowH), middle: with_(model.middleH), high: with_(model.highH) }
}

/** A band as it is said: whole milligrams, the low end rounded down and the high one up, so that it holds what it stands for. */
export const bandMg = ({ low, high }: Band): { readonly low: number; readonly high: number } => ({
  low: Math.floor(low + ROUNDING),
  high: Math.ceil(high - ROUNDING),
})
/** 80 mg just taken are 80, whatever the last bit of a float says. */
const ROUNDING = 1e-6

export interface FanPoint extends Band {
  readonly at: EpochMs
}

/**
 * The band from one instant to another for drawing: every so many minutes, at the end, and at each dose twice, before
 * and after it, so that it stands as a step. In order of time; nothing where `to` lies before `from`.
 */
export function fanOf(
  doses: readonly Dose[],
  from: EpochMs,
  to: EpochMs,
  model: CaffeineModel,
  stepMin = 15,
): FanPoint[] {
  const grid: EpochMs[] = []
  for (let at = from; at < to; at += stepMin * MINUTE) grid.push(at)
  if (from <= to) grid.push(to)
  const points = grid.map((at) => ({ at, ...bandAt(doses, at, model) }))
  const steps = [...new Set(doses.map(({ at }) => at))]
    .filter((at) => at > from && at <= to)
    .flatMap((at) => {
      const before = doses.filter((dose) => dose.at < at)
      return [
        { at, ...bandAt(before, at, model) },
        { at, ...bandAt(doses, at, model) },
      ]
    })
  return [...points, ...steps].sort((a, b) => a.at - b.at || a.high - b.high)
}
