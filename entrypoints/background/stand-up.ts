import { seatNow } from '../../lib/browser/seat.ts'
import { type EpochMs, HOUR, type Zone } from '../../lib/core/clock-time.ts'
import { boutAt } from '../../lib/core/fuse/bout.ts'
import { type Fuse, fuseOf } from '../../lib/core/fuse/fuse.ts'
import { isStale, type Learned, learnedOf } from '../../lib/core/fuse/learned.ts'
import { LEARNED_KEY } from '../../lib/core/fuse/names.ts'
import { boutsSat, sittingsSat } from '../../lib/core/fuse/sat.ts'
import { type StandUp, standUpIn } from '../../lib/core/fuse/stand-up.ts'
import type { Schedule } from '../../lib/core/night.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import type { Diary } from '../../lib/store/diary.ts'
import { plannedIn } from '../../lib/store/nights.ts'
import { everSat } from '../../lib/store/sat.ts'
import { seatBetween } from '../../lib/store/seat.ts'

interface Here {
  readonly now: EpochMs
  readonly schedule: Schedule
  readonly zone: Zone
}

/** Longer than any evening: what began before it began by day. */
const EVENING_MS = 12 * HOUR

/** A bout that would get no nudge even now gets none later either: then nothing is learned for it. */
const atOnce = { afterMin: { early: 0, late: 0 } }

/** When to stand up, in the bout that goes on now. `standing` are entries of the nights around. */
export async function findStandUp(
  { database, setProfile }: Diary,
  profile: Readonly<Record<string, unknown>>,
  standing: readonly Entry[],
  here: Here,
): Promise<StandUp | null> {
  if (!database) return null
  const { now, schedule, zone } = here
  const seat = await seatBetween(database, now - EVENING_MS, now)
  const bout = boutAt(boutsSat({ seat, standing }, now), now)
  if (!bout || !standUpIn(bout, atOnce, schedule, zone)) return null
  // Whoever left is not asked to stand up, even where no look has seen it yet.
  if ((await seatNow()) !== 'active') return null
  const last = learnedOf(profile)
  const learn = async (): Promise<Pick<Fuse, 'afterMin'>> => {
    const [sat, planned] = await Promise.all([everSat(database), plannedIn(database, now)])
    const { afterMin } = fuseOf(sittingsSat(sat, { ...schedule, planned }, zone))
    const row: Learned = { learnedAt: now, afterMin }
    await setProfile(LEARNED_KEY, row, now)
    return row
  }
  const known = last && !isStale(last, standing, now) ? last : await learn()
  return standUpIn(bout, known, schedule, zone)
}
