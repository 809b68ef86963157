import { type CaffeineKinetics, type CaffeineModel, caffeineModel } from '../core/caffeine/model.ts'
import { type EpochMs, HOUR, type Zone } from '../core/clock-time.ts'
import { upsOf } from '../core/fuse/up.ts'
import { caffeineAnswersOf, healthOf } from '../core/health.ts'
import { nightsAround, type Schedule } from '../core/night.ts'
import {
  type Around,
  type OnsetContext,
  onsetContext,
  toLightsOutMin,
} from '../core/onset-context.ts'
import type { Diary } from './diary.ts'
import { seatBetween } from './seat.ts'

/** Nobody sits longer than this without a break of three minutes. */
const SEATED_MS = 12 * HOUR
/** An onset is noted after this long without what is read for it: it is the onset that counts. */
const WAIT_MS = 1_000

/** Reads what an onset is set against. It can be read a little ahead of a press: sitting goes on, rows stay. */
export async function aroundOnset(
  diary: Diary,
  at: EpochMs,
  schedule: Schedule,
  zone: Zone,
  kinetics: CaffeineKinetics,
): Promise<Around> {
  const nights = nightsAround(at, schedule, zone)
  const [profile, seat, ...noted] = await Promise.all([
    // Of notes that wait in the journal no answer is known: nobody is counted for as if they had none.
    diary.database ? diary.profile().catch(() => null) : null,
    diary.database ? seatBetween(diary.database, at - SEATED_MS, at) : [],
    // A cup of this morning is about the night that comes.
    ...nights.map(({ day }) => diary.ofNight(day)),
  ])
  const standing = noted.flat()
  return {
    seat,
    ups: upsOf(standing),
    standing,
    caffeine: modelIn(profile, kinetics),
    schedule,
    zone,
  }
}

/** What a person's answers make of caffeine; null where they leave no model, or cannot be read. */
function modelIn(
  profile: Readonly<Record<string, unknown>> | null,
  kinetics: CaffeineKinetics,
): CaffeineModel | null {
  if (!profile) return null
  const found = caffeineModel(kinetics, caffeineAnswersOf(profile), healthOf(profile))
  return found.ok ? found.model : null
}

/** What held at an onset: all of it where it is read soon, else what the schedule alone says. Never rejects. */
export async function onsetIn(
  at: EpochMs,
  around: Promise<Around>,
  schedule: Schedule,
  zone: Zone,
): Promise<OnsetContext> {
  const alone = { toLightsOutMin: toLightsOutMin(at, schedule, zone) }
  const late = new Promise<OnsetContext>((resolve) => setTimeout(() => resolve(alone), WAIT_MS))
  const read = around.then((found) => onsetContext(at, found)).catch(() => alone)
  return Promise.race([late, read])
}
