import { type EpochMs, HOUR } from '../clock-time.ts'
import { type Dose, leftMg, leftShare, type Rates } from './left.ts'
import type { CaffeineModel } from './model.ts'

/** An answer for the half-life in the middle, and for the longest of the band: the careful one. */
export interface Both<T> {
  readonly middle: T
  readonly careful: T
}

const both = <T>(model: CaffeineModel, answer: (rates: Rates) => T): Both<T> => ({
  middle: answer({ absorbPerH: model.absorbPerH, halfLifeH: model.middleH }),
  careful: answer({ absorbPerH: model.absorbPerH, halfLifeH: model.highH }),
})

/**
 * How many milligrams more can be taken now, so that at lights out no more than `residualMg` is left of everything
 * taken: whole milligrams, 0 where that much is left already, and null at lights out and after it.
 */
export function howMuchMore(
  doses: readonly Dose[],
  residualMg: number,
  lightsOut: EpochMs,
  now: EpochMs,
  model: CaffeineModel,
): Both<number> | null {
  if (now >= lightsOut) return null
  return both(model, (rates) => {
    const room = residualMg - leftMg(doses, lightsOut, rates)
    return Math.max(0, Math.floor(room / leftShare((lightsOut - now) / HOUR, rates)))
  })
}

/**
 * The latest instant at which a drink can be taken, so that at lights out no more than `residualMg` is left of it and of
 * everything taken before: lights out itself where there is room for all of it, null where there is no room at all. It
 * can lie behind now: then there is no such hour left today.
 */
export function latestHour(
  mg: number,
  doses: readonly Dose[],
  residualMg: number,
  lightsOut: EpochMs,
  model: CaffeineModel,
): Both<EpochMs | null> {
  return both(model, (rates) => {
    const room = residualMg - leftMg(doses, lightsOut, rates)
    if (room < 0 || (room === 0 && mg > 0)) return null
    if (mg <= room) return lightsOut
    return Math.floor(lightsOut - hoursUntil(room / mg, rates) * HOUR)
  })
}

/** Hours after which no more than this share of a dose is left, to the second; a share above 0 and below 1. */
function hoursUntil(share: number, rates: Rates): number {
  let [from, to] = [0, rates.halfLifeH]
  while (leftShare(to, rates) > share) [from, to] = [to, 2 * to]
  while (to - from > 1 / 3600) {
    const half = (from + to) / 2
    if (leftShare(half, rates) > share) from = half
    else to = half
  }
  return to
}
