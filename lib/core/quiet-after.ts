import { isOfFuture } from './ahead.ts'
import { type EpochMs, MINUTE } from './clock-time.ts'
import type { EveningRow } from './schema/evening.ts'

/** Legs now silences everything for this long. */
export const MUTE_MS = 30 * MINUTE

type Row = Pick<EveningRow, 'presses' | 'better'>

/**
 * When the quiet of Legs now ends; null where it is not quiet. It follows from the `onsets` that stand in the diary, from
 * the presses whose note could not be kept, and from "better", which ends what goes before it. Never more than half an
 * hour ahead: what lies in the future was written by a clock that has been set back since.
 */
export const quietEnd = (row: Row, onsets: readonly EpochMs[], now: EpochMs): EpochMs | null => {
  const better = Math.max(...said(row.better, now))
  return endOf(
    [...onsets, ...said(row.presses, now)].filter((at) => at > better),
    now,
  )
}

/** When bed and screens may be urged again after Legs now, be the legs better or not. Null where they may already. */
export const urgesEnd = (
  { presses }: Pick<Row, 'presses'>,
  onsets: readonly EpochMs[],
  now: EpochMs,
): EpochMs | null => endOf([...onsets, ...said(presses, now)], now)

const said = (marks: Row['presses'], now: EpochMs): EpochMs[] =>
  marks.filter(({ at, back }) => !back && !isOfFuture(at, now)).map(({ at }) => at)

function endOf(begun: readonly EpochMs[], now: EpochMs): EpochMs | null {
  const last = Math.max(...begun.filter((at) => !isOfFuture(at, now)))
  const end = Math.min(last, now) + MUTE_MS
  return end > now ? end : null
}
