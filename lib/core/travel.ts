import {
  clockTimeOf,
  type EpochMs,
  isZone,
  minutesOf,
  offsetMinAt,
  type Zone,
} from './clock-time.ts'
import type { Schedule } from './night.ts'
import type { Tonights } from './schema/evening.ts'
import type { Hours, Settings, Travel } from './schema/settings.ts'

/** Away from home: keep home's hours, take the local ones, or meet them half-way. */
export const travelChoices = ['home', 'half', 'local'] as const
export type TravelChoice = (typeof travelChoices)[number]

/** Half-way is rounded to this, so that a bedtime stays one that a person would say. */
const ROUND_MIN = 15

/**
 * Minutes that the wall clock here is ahead of the one at home, from -719 to 720: half a day either way at the most,
 * since a clock time is the same on every day. 0 where home is not known.
 */
export function clockShift({ home }: Travel, zone: Zone, now: EpochMs): number {
  if (home === null || !isZone(home)) return 0
  const ahead = offsetMinAt(now, zone) - offsetMinAt(now, home)
  return ((((ahead + 719) % 1440) + 1440) % 1440) - 719
}

/** Whether to ask: the clock differs from home's, and nothing was said for this zone yet. */
export const asksTravel = (travel: Travel, zone: Zone, now: EpochMs): boolean =>
  travel.away?.zone !== zone && clockShift(travel, zone, now) !== 0

/** What an answer makes of it. Local hours make this zone the home. */
export function answerTravel(
  travel: Travel,
  choice: TravelChoice,
  zone: Zone,
  now: EpochMs,
): Travel {
  if (choice === 'local') return { home: zone, away: null }
  const shift = clockShift(travel, zone, now)
  const shiftMin = choice === 'home' ? shift : Math.round(shift / 2 / ROUND_MIN) * ROUND_MIN
  return { home: travel.home, away: { zone, shiftMin } }
}

/** The hours that hold here: those of the settings, moved as the person said for this zone. Until they say so, local time. */
export function scheduleOf(
  { week, travel }: Pick<Settings, 'week' | 'travel'>,
  tonight: Tonights | null,
  zone: Zone,
): Schedule {
  const shift = travel.away?.zone === zone ? travel.away.shiftMin : 0
  return { week: shift === 0 ? week : week.map((hours) => moved(hours, shift)), tonight }
}

const moved = ({ bed, wake }: Hours, shiftMin: number): Hours => ({
  bed: clockTimeOf(minutesOf(bed) + shiftMin),
  wake: clockTimeOf(minutesOf(wake) + shiftMin),
})
