import { nightAbout } from './about-night.ts'
import {
  type ClockTime,
  type Day,
  dayAfter,
  dayAt,
  type EpochMs,
  HOUR,
  instantOf,
  instantsOf,
  MINUTE,
  type Zone,
} from './clock-time.ts'
import type { EntryKind } from './fields/table.ts'
import { nightAt, nightOf, type Schedule } from './night.ts'

/** How somebody says when something was: so many minutes ago, or by the clock, on a day they name or on none. */
export type When =
  | { readonly minAgo: number }
  | { readonly clock: ClockTime; readonly day: Day | null }

/** What every form begins with. */
export const justNow: When = { minAgo: 0 }

/** What a clock time is read against. */
export interface Around {
  readonly kind: EntryKind
  /** The night whose page the form stands on; null where it is about now. */
  readonly night: Day | null
  readonly now: EpochMs
  readonly schedule: Schedule
  readonly zone: Zone
}

/**
 * The instant that somebody means. Without a day it is the latest such clock time that is not ahead of now; on the page
 * of a night that is over the one that is about this night, of several the one nearest to lights out. Null where the
 * day they name puts it ahead of now: it has not happened yet.
 */
export function momentSaid(when: When, around: Around): EpochMs | null {
  const { kind, night, now, schedule, zone } = around
  if ('minAgo' in when) return now - when.minAgo * MINUTE
  const { clock, day } = when
  if (day !== null) return lastOf(instantsOf(day, clock, zone).filter((at) => at <= now))
  if (night === null) return latestMoment(clock, now, zone)
  const { lightsOut, wake } = nightOf(night, schedule, zone)
  if (now < wake) return latestMoment(clock, now, zone)
  const past = [-1, 0, 1, 2]
    .flatMap((days) => instantsOf(dayAfter(night, days), clock, zone))
    .filter((at) => at <= now)
  const owned = past.filter((at) => nightAbout(kind, at, schedule, zone) === night)
  // Hours that changed from one day to the next, or a night just over, can leave it without that clock time.
  return nearestTo(lightsOut, owned.length > 0 ? owned : past)
}

/**
 * The latest instant, not ahead of now, at which a wall clock in the zone shows the time. Where it shows it twice the
 * second counts once it has come. An hour that the clock skips is the one as long after the jump, as `instantOf` has it.
 */
export function latestMoment(clock: ClockTime, now: EpochMs, zone: Zone): EpochMs {
  const today = dayAt(now, zone)
  // A clock set back over midnight has shown tomorrow already; a zone can be without a day.
  const found = [1, 0, -1, -2]
    .flatMap((days) => instantsOf(dayAfter(today, days), clock, zone))
    .filter((at) => at <= now)
  return Math.max(...found)
}

/** Whether a clock without seconds shows the same at both: a form that shows a moment cannot say it nearer. */
export const isSameMinute = (a: EpochMs, b: EpochMs): boolean =>
  Math.floor(a / MINUTE) === Math.floor(b / MINUTE)

/** A moment further back than this is said with its day. */
const FAR_MS = 18 * HOUR

/** Whether a moment may surprise whoever gave its clock time: it is far back, or about another night than the one shown. */
export function maySurprise(at: EpochMs, { kind, night, now, schedule, zone }: Around): boolean {
  const shown = night ?? nightAbout(kind, now, schedule, zone)
  return now - at > FAR_MS || nightAbout(kind, at, schedule, zone) !== shown
}

/**
 * The instant of a clock time within a night, as somebody means it who says "asleep at 00:40" of last night: the one that
 * the night owns by its cut. Where it owns none (an hour that the clock skips) the one that lies nearest to lights out.
 * It can lie ahead of now.
 */
export function momentIn(night: Day, clock: ClockTime, schedule: Schedule, zone: Zone): EpochMs {
  const candidates = [night, dayAfter(night)].map((day) => instantOf(day, clock, zone))
  const owned = candidates.find((at) => nightAt(at, schedule, zone) === night)
  return owned ?? nearestTo(nightOf(night, schedule, zone).lightsOut, candidates)
}

const nearestTo = (to: EpochMs, among: readonly EpochMs[]): EpochMs =>
  among.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a))

const lastOf = (sorted: readonly EpochMs[]): EpochMs | null => sorted.at(-1) ?? null
