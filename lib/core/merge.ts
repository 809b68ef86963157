import {
  type KeyedRow,
  mergeProfile,
  mergeSealed,
  mergeSettings,
  type SealedRow,
} from './merge-keys.ts'
import { mergeNights } from './merge-nights.ts'
import { type KeptRow, mergeRows, type RowCounts } from './merge-rows.ts'
import { mergeSeat, type Stretch } from './merge-seat.ts'
import { isSame } from './same.ts'
import type { SettingsRow } from './settings.ts'

/** Everything that a device keeps, or a file brings. */
export interface Kept {
  readonly rows: readonly KeptRow[]
  readonly settings: SettingsRow
  readonly profile: readonly KeyedRow[]
  readonly trials: readonly SealedRow[]
  readonly seat: readonly Stretch[]
  /** The hours that nights were planned with, of every device. */
  readonly nights: readonly KeptRow[]
}

export const nothingKept: Kept = {
  rows: [],
  settings: { values: {}, changedAt: {} },
  profile: [],
  trials: [],
  seat: [],
  nights: [],
}

/** What a merge changes on our side. */
export interface MergeCounts extends RowCounts {
  /** Settings that take the other side's value. */
  readonly settings: number
  /** Answers of the profile that are new or take the other side's value. */
  readonly answers: number
  readonly trials: number
  /** Nights whose planned hours are new here. */
  readonly nights: number
  /** The time at the computer reads differently afterwards. */
  readonly seat: boolean
}

/**
 * Both sides as one. Commutative, associative and idempotent in what is kept: devices that were edited apart come to
 * the same state in whatever order they meet. Only the counts depend on which side is ours.
 */
export function merge(ours: Kept, theirs: Kept): { kept: Kept; counts: MergeCounts } {
  const { rows, counts } = mergeRows(ours.rows, theirs.rows)
  const kept = {
    rows,
    settings: mergeSettings(ours.settings, theirs.settings),
    profile: mergeProfile(ours.profile, theirs.profile),
    trials: mergeSealed(ours.trials, theirs.trials),
    seat: mergeSeat(ours.seat, theirs.seat),
    nights: mergeNights(ours.nights, theirs.nights),
  }
  const { values } = kept.settings
  const settings = Object.keys(values).filter(
    (key) => !isSame(values[key], ours.settings.values[key]),
  ).length
  return {
    kept,
    counts: {
      ...counts,
      settings,
      answers: changed(kept.profile, ours.profile),
      trials: changed(kept.trials, ours.trials),
      nights: changed(kept.nights, ours.nights),
      seat: !isSame(kept.seat, mergeSeat(ours.seat)),
    },
  }
}

/** Rows of the merged set that our side did not have like that. */
const changed = <R>(merged: readonly R[], ours: readonly R[]): number => {
  const had = new Set(ours)
  return merged.filter((row) => !had.has(row)).length
}
