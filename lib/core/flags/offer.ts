import { type EpochMs, HOUR } from '../clock-time.ts'
import type { Hint, HintKind } from './hints.ts'
import type { KeptFlags } from './kept.ts'

const DAY = 24 * HOUR

/**
 * How long a hint rests after a check was answered, or after its offer was put away, in milliseconds. A new sign is
 * offered again as soon as it is noted anew, and the next day where the offer was put away; what goes on for months is
 * no news every week.
 */
const restsAfter: Readonly<Record<HintKind, { readonly check: number; readonly later: number }>> = {
  signs: { check: 0, later: DAY / 2 },
  newMedicine: { check: 0, later: 7 * DAY },
  snoring: { check: 90 * DAY, later: 30 * DAY },
  often: { check: 90 * DAY, later: 30 * DAY },
  augmentation: { check: 30 * DAY, later: 7 * DAY },
}

/**
 * The hint for which the check is offered now, the first by the order given; null where none has anything that the last
 * check has not heard of. Instants of the check in the future, left by a clock that ran ahead, count as none.
 */
export function offerOf(
  hints: readonly (Hint | null)[],
  kept: KeptFlags,
  now: EpochMs,
): HintKind | null {
  const checkedAt = past(kept.at, now)
  const laterAt = past(kept.laterAt, now)
  const due = hints.find((hint) => {
    if (!hint) return false
    const { check, later } = restsAfter[hint.kind]
    const unheard = hint.at > checkedAt && now - checkedAt >= check
    return unheard && now - laterAt >= later
  })
  return due?.kind ?? null
}

const past = (at: EpochMs | undefined, now: EpochMs): EpochMs =>
  at !== undefined && at <= now ? at : Number.NEGATIVE_INFINITY
