import { type EpochMs, HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import { boutAt } from '../../lib/core/fuse/bout.ts'
import { partOf } from '../../lib/core/fuse/part.ts'
import { boutsSat } from '../../lib/core/fuse/sat.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import type { Live } from '../../lib/page/live.svelte.ts'
import type { Notes } from '../../lib/page/notes.svelte.ts'
import { seatBetween } from '../../lib/store/seat.ts'

/** Longer than an evening. */
const BACK_MS = 12 * HOUR
/** Nobody who has just sat down needs to say so. */
const LEAST_MS = 5 * MINUTE

/** Since when the person has been sitting; null where they have just sat down, or at an hour that is not counted. */
export async function sittingSince(live: Live, notes: Notes): Promise<EpochMs | null> {
  const { settings, tonight, zone, now } = live
  const { database } = await notes.open()
  const seat = database ? await seatBetween(database, now - BACK_MS, now) : []
  const bout = boutAt(boutsSat({ seat, standing: notes.tonight }, now), now)
  if (!bout || now - bout.from < LEAST_MS) return null
  return partOf(bout.from, scheduleOf(settings, tonight, zone), zone) ? bout.from : null
}
