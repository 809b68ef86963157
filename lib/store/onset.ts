import { type EpochMs, HOUR, type Zone } from '../core/clock-time.ts'
import { upsOf } from '../core/fuse/up.ts'
import { nightsAround, type Schedule } from '../core/night.ts'
import { type OnsetContext, onsetContext } from '../core/onset-context.ts'
import type { Diary } from './diary.ts'
import { seatBetween } from './seat.ts'

/** Nobody sits longer than this without a break of three minutes. */
const SEATED_MS = 12 * HOUR
/** An onset is noted after this long with or without what held: whoever presses it does not wait for that. */
const WAIT_MS = 200

/** What held at an onset, as far as it can be read soon; nothing where it cannot. Never rejects. */
export async function onsetIn(
  diary: Diary,
  at: EpochMs,
  schedule: Schedule,
  zone: Zone,
): Promise<Partial<OnsetContext>> {
  const late = new Promise<Partial<OnsetContext>>((resolve) =>
    setTimeout(() => resolve({}), WAIT_MS),
  )
  return Promise.race([late, read(diary, at, schedule, zone).catch(() => ({}))])
}

async function read(diary: Diary, at: EpochMs, schedule: Schedule, zone: Zone) {
  const [before, night] = nightsAround(at, schedule, zone)
  const [seat, ...nights] = await Promise.all([
    diary.database ? seatBetween(diary.database, at - SEATED_MS, at) : [],
    diary.ofNight(before.day),
    diary.ofNight(night.day),
  ])
  const standing = nights.flat()
  return onsetContext(at, { seat, ups: upsOf(standing), standing, schedule, zone })
}
