import {
  type ClockTime,
  type Day,
  dayAfter,
  dayAt,
  dayExists,
  type EpochMs,
  instantOf,
  MINUTE,
  minutesOf,
  weekdayOf,
  type Zone,
} from './clock-time.ts'
import type { Tonights } from './schema/evening.ts'
import type { NightRow } from './schema/night.ts'
import type { Hours } from './schema/settings.ts'

/** What the settings say of one night: where it lies. */
export interface Night {
  readonly day: Day
  readonly bedtime: ClockTime
  readonly wakeTime: ClockTime
  readonly lightsOut: EpochMs
  readonly wake: EpochMs
  /** The person wants nothing from Settle this night. */
  readonly off: boolean
}

/** A night that is over, with the hours and the dimming that held then. */
export interface PlannedNight extends Night {
  /** Its times are drawn in this one; null where this browser does not know it. */
  readonly zone: Zone | null
  readonly dim: NightRow['dim']
}

/** Bedtime and wake time for each night: one pair for each weekday, and what is changed for single nights alone. */
export interface Schedule {
  /** Seven pairs, from the night that begins on a Monday to the one that begins on a Sunday. */
  readonly week: readonly Hours[]
  readonly tonight: Tonights | null
  /** Nights that are over and keep the hours they had, whatever the week has become and in whatever zone it is asked. */
  readonly planned?: ReadonlyMap<Day, PlannedNight> | undefined
}

/** Whether an instant lies in the hours that the person wants to sleep in: from lights out to the wake time, which is not in. */
export const isAsleepAt = (night: Pick<Night, 'lightsOut' | 'wake'>, at: EpochMs): boolean =>
  at >= night.lightsOut && at < night.wake

/** A bedtime before noon belongs to the night that began on the day before (09:00 on Friday is night Thursday). */
const isNextDay = (bedtime: ClockTime): boolean => minutesOf(bedtime) < 720

/**
 * The night that begins on a day. Lights out lies from noon of the day to noon of the next; wake is
 * the first wake time after it, so bedtime and wake time that are the same make a night of 24 hours.
 * A night whose day the zone never had still gets instants; `nightAt` leaves it out.
 */
export function nightOf(day: Day, schedule: Schedule, zone: Zone): Night {
  const planned = schedule.planned?.get(day)
  if (planned) return planned
  const usual = schedule.week[weekdayOf(day) - 1] as Hours
  const changed = schedule.tonight?.[day]
  const bedtime = changed?.bed?.is ?? usual.bed
  const wakeTime = changed?.wake?.is ?? usual.wake
  const bedDay = isNextDay(bedtime) ? dayAfter(day) : day
  const wakeDay = minutesOf(wakeTime) > minutesOf(bedtime) ? bedDay : dayAfter(bedDay)
  const lightsOut = instantOf(bedDay, bedtime, zone)
  const wake = instantOf(wakeDay, wakeTime, zone)
  return {
    day,
    bedtime,
    wakeTime,
    lightsOut,
    // A clock that skips the bedtime can carry it past the wake time: the night keeps its planned length then.
    wake: wake > lightsOut ? wake : lightsOut + plannedMin(bedtime, wakeTime) * MINUTE,
    off: changed?.off?.is ?? false,
  }
}

/** Minutes from a bedtime to the next wake time, 1 to 1440. */
export function plannedMin(bedtime: ClockTime, wakeTime: ClockTime): number {
  return ((minutesOf(wakeTime) - minutesOf(bedtime) + 1439) % 1440) + 1
}

/** Where a night starts to own the time, given the night before it. */
const cutBetween = (before: Night, night: Night): EpochMs =>
  Math.min(night.lightsOut, Math.floor((before.wake + night.lightsOut) / 2))

/** Lights out of a night lies before that of the fourth night after it, whatever zones the two were planned in. */
const REACH = 3

/**
 * Where the night that begins on `day` starts to own the time: the middle between the wake before it
 * and its lights out; where the two cross, its lights out. Cuts of days that exist strictly increase:
 * each lies after the lights out before it and not after its own. Beside a night that was planned elsewhere or by other
 * hours that can fail: there a cut waits for those before it.
 */
export function cutOf(day: Day, schedule: Schedule, zone: Zone): EpochMs {
  let cut = Number.NEGATIVE_INFINITY
  let later = nightOf(day, schedule, zone)
  let at = day
  for (let back = 0; back <= (schedule.planned ? REACH : 0); back++) {
    at = neighbour(at, -1, zone)
    const before = nightOf(at, schedule, zone)
    cut = Math.max(cut, cutBetween(before, later) + back)
    later = before
  }
  return cut
}

/** The night that an instant belongs to, between the one before and the one after. Every instant has exactly one. */
export function nightsAround(
  at: EpochMs,
  schedule: Schedule,
  zone: Zone,
): readonly [before: Night, night: Night, after: Night] {
  const next = (day: Day, step: 1 | -1) => nightOf(neighbour(day, step, zone), schedule, zone)
  const cut = (before: Night, night: Night) =>
    schedule.planned ? cutOf(night.day, schedule, zone) : cutBetween(before, night)
  const today = dayAt(at, zone)
  let night = nightOf(today, schedule, zone)
  let before = next(today, -1)
  let after = next(today, 1)
  while (at < cut(before, night)) {
    ;[before, night, after] = [next(before.day, -1), before, night]
  }
  while (at >= cut(night, after)) {
    ;[before, night, after] = [night, after, next(after.day, 1)]
  }
  return [before, night, after]
}

/** The day of the night that an instant belongs to. */
export const nightAt = (at: EpochMs, schedule: Schedule, zone: Zone): Day =>
  nightsAround(at, schedule, zone)[1].day

/** The next day on which a night begins, or the one before, over days that the zone never had. */
export function neighbour(day: Day, step: 1 | -1, zone: Zone): Day {
  const next = dayAfter(day, step)
  return dayExists(next, zone) ? next : neighbour(next, step, zone)
}
