import { bandAt, bandMg } from './caffeine/band.ts'
import { cupsIn, dosesOf, middleOf, REACH_MS } from './caffeine/cups.ts'
import type { CaffeineModel } from './caffeine/model.ts'
import { type EpochMs, MINUTE, type Zone } from './clock-time.ts'
import { boutAt, boutsOf, type Seat, seatedUntil } from './fuse/bout.ts'
import { nightsAround, type Schedule } from './night.ts'
import type { Entry } from './schema/entry.ts'

/** What held when the legs began; fields of the symptom that is noted. */
export interface OnsetContext {
  /** Whole minutes of unbroken sitting so far; left out where nobody was seen to sit. */
  readonly seatedMin?: number
  /** Whole minutes to lights out of the night; below 0 after it. */
  readonly toLightsOutMin: number
  /** Milligrams of caffeine that were logged for the day; left out where none was, which does not mean none was drunk. */
  readonly caffeineMg?: number
  /** Between how many whole milligrams of it, and of what was logged before, were left then; left out without a model. */
  readonly caffeineLowMg?: number
  readonly caffeineHighMg?: number
}

/** What an onset is set against. */
export interface Around {
  readonly seat: readonly Seat[]
  /** Instants of "I was up". */
  readonly ups: readonly EpochMs[]
  /** Entries that stand, of that night and its two neighbours at least. */
  readonly standing: readonly Entry[]
  /** How this person's caffeine goes; null where nobody can say. */
  readonly caffeine?: CaffeineModel | null
  readonly schedule: Schedule
  readonly zone: Zone
}

/**
 * What held at an onset. The day that the caffeine belongs to begins in the middle of the sleep before the night, so a
 * cup at 06:30 counts for the coming day and one at 23:30 for the day that ends; what was drunk after the onset is left
 * out. Cups go by their moment: the entry of one before waking carries the night before, that of one after it the night
 * ahead, which at an onset in the morning is the next.
 */
export function onsetContext(
  at: EpochMs,
  { seat, ups, standing, caffeine = null, schedule, zone }: Around,
): OnsetContext {
  const bout = boutAt(boutsOf(seatedUntil(seat, at), ups, []), at)
  const [before] = nightsAround(at, schedule, zone)
  const today = dosesOf(cupsIn(standing, middleOf(before), at))
  const reach = dosesOf(cupsIn(standing, at - REACH_MS, at))
  const left = caffeine && reach.length > 0 ? bandMg(bandAt(reach, at, caffeine)) : null
  return {
    ...(bout ? { seatedMin: Math.floor((at - bout.from) / MINUTE) } : {}),
    toLightsOutMin: toLightsOutMin(at, schedule, zone),
    ...(today.length > 0 ? { caffeineMg: today.reduce((sum, { mg }) => sum + mg, 0) } : {}),
    ...(left ? { caffeineLowMg: left.low, caffeineHighMg: left.high } : {}),
  }
}

/** Whole minutes to lights out of the night that an instant belongs to; below 0 after it. */
export function toLightsOutMin(at: EpochMs, schedule: Schedule, zone: Zone): number {
  const [, night] = nightsAround(at, schedule, zone)
  return Math.round((night.lightsOut - at) / MINUTE)
}
