import { answerTo, readHealth } from './health.ts'
import {
  ASIDE_KEY,
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
import { HEALTH_KEY } from './schema/health.ts'
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
  /** Of a file: when it was saved. No instant in it can truly be later, unless the clock was wrong when it was saved. */
  readonly exportedAt?: number
  /** Of a file that is not word for word what Settle saved, or a table: it corrects, and replaces nothing. */
  readonly onlyCorrects?: boolean
  /**
   * Of a table of another program, which only corrects: the ids of its rows follow from what they say, so one that is here
   * already says nothing new. Its night and its zone go by the settings of the day on which it was brought in.
   */
  readonly isForeign?: boolean
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
  /** The settings that take the other side's value. */
  readonly settingKeys: readonly string[]
  /** The answers of the profile that are new or take the other side's value. */
  readonly answerKeys: readonly string[]
  /** Questions of the health list among them whose answers change. */
  readonly questions: readonly string[]
  readonly trials: number
  /** Nights whose planned hours are new here. */
  readonly nights: number
  /** The time at the computer reads differently afterwards. */
  readonly seat: boolean
}

/**
 * Both sides as one. Commutative and idempotent in what is kept, and associative: devices that were edited apart come to
 * the same state in whatever order they meet. For settings and answers this holds once all devices know the same marks: a
 * value that lost is not kept, so one whose mark comes late may have won before. Devices that go on meeting end with the
 * same marks, since marks only grow, and then with the same state. Only the counts depend on which side is ours.
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
  const settingKeys = Object.keys(values).filter(
    (key) => !isSame(values[key], own(ours.settings.values, key)),
  )
  const had = new Map(ours.profile.map((row) => [row.key, row.value]))
  const answerKeys = kept.profile
    .filter(({ key, value }) => key !== ASIDE_KEY && !isSame(value, had.get(key)))
    .map(({ key }) => key)
  return {
    kept,
    counts: {
      ...counts,
      settingKeys,
      answerKeys,
      questions: questionsOf(
        had.get(HEALTH_KEY),
        kept.profile.find(({ key }) => key === HEALTH_KEY)?.value,
      ),
      trials: changed(kept.trials, ours.trials),
      nights: changed(kept.nights, ours.nights),
      seat: !isSame(kept.seat, mergeSeat(ours.seat)),
    },
  }
}

const own = (values: SettingsRow['values'], key: string): unknown =>
  Object.hasOwn(values, key) ? values[key] : undefined

const questionsOf = (before: unknown, after: unknown): string[] => {
  const [was, is] = [readHealth(before), readHealth(after)]
  return Object.keys(is).filter((id) => answerTo(was, id)?.answer !== answerTo(is, id)?.answer)
}

/** Rows of the merged set that our side did not have like that. */
const changed = <R>(merged: readonly R[], ours: readonly R[]): number => {
  const had = new Set(ours)
  return merged.filter((row) => !had.has(row)).length
}
