import { type EpochMs, HOUR, MINUTE } from '../clock-time.ts'

/** Caffeine that was taken: an instant and milligrams, 0 or more. */
export interface Dose {
  readonly at: EpochMs
  readonly mg: number
}

/** How one body takes caffeine up and lets it go again. */
export interface Rates {
  /** Per hour, of what is still to be absorbed. */
  readonly absorbPerH: number
  /** Hours in which half of what is in the body goes. */
  readonly halfLifeH: number
}

/**
 * The rate per hour of an absorption that is first order and has taken up a share (above 0, below 1) after so many
 * minutes: what is left to absorb after t hours is e^(-k t).
 */
export const absorbPerH = (share: number, minutes: number): number =>
  (-Math.log(1 - share) * HOUR) / (minutes * MINUTE)

/**
 * The share of a dose that is in the body so many hours after it was taken: absorbed and not yet gone. 0 before it and
 * at it, then up, then down. First order in and out (Bateman): k (e^(-e t) - e^(-k t)) / (k - e), with k for what comes
 * in and e for what goes; k t e^(-k t) where the two are the same.
 */
export function bodyShare(hours: number, { absorbPerH: k, halfLifeH }: Rates): number {
  const t = Math.max(0, hours)
  const e = Math.LN2 / halfLifeH
  if (Math.abs(k - e) < 1e-9) return k * t * Math.exp(-k * t)
  return (k * (Math.exp(-e * t) - Math.exp(-k * t))) / (k - e)
}

/**
 * The share of a dose that is left so many hours after it: in the body, or still to be absorbed. 0 before the dose, 1 at
 * it, and only ever less after: (k e^(-e t) - e e^(-k t)) / (k - e).
 */
export const leftShare = (hours: number, rates: Rates): number =>
  hours < 0 ? 0 : bodyShare(hours, rates) + Math.exp(-rates.absorbPerH * hours)

const sumAt = (
  doses: readonly Dose[],
  at: EpochMs,
  share: (hours: number, rates: Rates) => number,
  rates: Rates,
): number => doses.reduce((sum, dose) => sum + dose.mg * share((at - dose.at) / HOUR, rates), 0)

/** Milligrams in the body at an instant, of what was taken by then. */
export const bodyMg = (doses: readonly Dose[], at: EpochMs, rates: Rates): number =>
  sumAt(doses, at, bodyShare, rates)

/**
 * Milligrams left at an instant, in the body and still to be absorbed, of what was taken by then. More taken, or the
 * same taken later (but not after the instant), never makes it less.
 */
export const leftMg = (doses: readonly Dose[], at: EpochMs, rates: Rates): number =>
  sumAt(doses, at, leftShare, rates)
