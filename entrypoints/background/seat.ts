import { DETECTION_SEC, seatNow } from '../../lib/browser/seat.ts'
import { lastLeads } from '../../lib/clinical/steps.ts'
import { type EpochMs, MINUTE } from '../../lib/core/clock-time.ts'
import { eveningAt } from '../../lib/core/evening.ts'
import { LOOKS_APART_MS } from '../../lib/core/fuse/bout.ts'
import { mayKeep } from '../../lib/core/may-keep.ts'
import { observe, type SeatState } from '../../lib/store/seat.ts'
import { underLock } from '../../lib/store/under-lock.ts'
import { withDiary } from './diary.ts'
import { storedHere } from './stored.ts'

/** Farther apart than the worker's hourly look and a little, two looks say nothing of what lies between. */
const LIMIT_MS = 65 * MINUTE

/**
 * Remembers whether somebody sits there now: active or idle and since when, and nothing else. Not where the person said
 * no or was not asked yet, and never in the way: what cannot be kept here is no loss.
 */
export const noteSeat = (seen?: SeatState): Promise<void> => underLock('look', () => note(seen))

async function note(seen?: SeatState): Promise<void> {
  const { settings, said, zone, now: at } = await storedHere()
  if (!settings.seat || !mayKeep(settings)) return
  const state = seen ?? (await seatNow())
  if (!state) return
  const { evenings } = eveningAt(at, zone, settings, said.nights, lastLeads)
  const inEvening = (then: EpochMs) => evenings.some(({ from, to }) => from <= then && then < to)
  await withDiary(async ({ database }) => {
    if (database)
      await observe(database, state, at, {
        limitMs: (after) => (inEvening(after) ? LOOKS_APART_MS : LIMIT_MS),
        detectionMs: DETECTION_SEC * 1000,
      })
  })
}
