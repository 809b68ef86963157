import { type EpochMs, HOUR, type Zone } from '../clock-time.ts'
import { type Night, nightsAround, type Schedule } from '../night.ts'
import type { Entry, EntryOf } from '../schema/entry.ts'
import type { Dose } from './left.ts'

/** What was taken longer ago than this is no longer counted: of the slowest band a small part of it is left. */
export const REACH_MS = 72 * HOUR

/**
 * The cups among entries that stand, from one instant to another, both included, in order of time. The sample diary is
 * nobody's coffee; a cup from after `until`, which a clock set back leaves in the future, is left out.
 */
export const cupsIn = (
  standing: readonly Entry[],
  from: EpochMs,
  until: EpochMs,
): EntryOf<'intake'>[] =>
  standing
    .filter((entry) => entry.kind === 'intake')
    .filter((entry) => entry.substance === 'caffeine' && !entry.sample)
    .filter((entry) => entry.at >= from && entry.at <= until)
    .sort((a, b) => a.at - b.at)

/** What cups hold; one without an amount is left out. */
export const dosesOf = (cups: readonly EntryOf<'intake'>[]): Dose[] =>
  cups.flatMap(({ at, mg }) => (mg === undefined ? [] : [{ at, mg }]))

/** The middle of a night's sleep, as planned: where one day of cups ends and the next begins. */
export const middleOf = ({ lightsOut, wake }: Pick<Night, 'lightsOut' | 'wake'>): EpochMs =>
  Math.floor((lightsOut + wake) / 2)

/** When the day of cups that an instant lies in began: the middle of the last sleep, as planned. */
export function dayBegan(at: EpochMs, schedule: Schedule, zone: Zone): EpochMs {
  const middles = nightsAround(at, schedule, zone).map(middleOf)
  // Hours that cross can have no middle behind them yet.
  return middles.findLast((middle) => middle <= at) ?? (middles[0] as EpochMs)
}
