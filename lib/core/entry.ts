import { isOfWholeNight, nightAbout } from './about-night.ts'
import { type Day, type EpochMs, HOUR, MINUTE, offsetMinAt, type Zone } from './clock-time.ts'
import type { EntryKind } from './fields/table.ts'
import { nightAt, nightOf, type Schedule } from './night.ts'
import { ofMerge, ofRow, without } from './row-stamps.ts'
import { isSame } from './same.ts'
import type { Draft, Entry } from './schema/entry.ts'
import { stampAfter } from './stamp.ts'

/** What an entry is stamped with. `at` is when it happened, `now` when it is written down. */
export interface Stamp {
  readonly id: string
  readonly at: EpochMs
  readonly now: EpochMs
  readonly zone: Zone
  readonly schedule: Schedule
  /**
   * The night that it is about, where its moment does not say so: an answer about a whole night, or a step of the evening
   * that a notification named.
   */
  readonly night?: Day
}

/**
 * A new entry from what the person said. Its night is the one that `nightAbout` gives its kind at its moment, whatever
 * the door, and stays that.
 */
export function newEntry(draft: Draft, stamp: Stamp): Entry {
  const said = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined))
  const night = stamp.night ?? nightAbout(draft.kind, stamp.at, stamp.schedule, stamp.zone)
  return {
    ...said,
    id: stamp.id,
    at: stamp.at,
    zone: stamp.zone,
    offsetMin: Math.round(offsetMinAt(stamp.at, stamp.zone)),
    night,
    enteredAt: stamp.now,
    ...marksOf(draft.kind, night, stamp),
  } as Entry
}

type Marks = Pick<Entry, 'late' | 'backfilled'>

/** Whether it was written down from memory, and whether too late for any finding. */
function marksOf(
  kind: EntryKind,
  night: Day,
  stamp: Pick<Stamp, 'now' | 'schedule' | 'zone'>,
): Marks {
  const { now, schedule, zone } = stamp
  return {
    ...(isLate(kind, night, stamp) ? { late: true } : {}),
    ...(takesNotes(night, now, schedule, zone) ? {} : { backfilled: true }),
  }
}

/**
 * Written down from memory: once its night is over, or, of what is asked in the morning, once the next night has
 * begun to own the time.
 */
function isLate(
  kind: EntryKind,
  night: Day,
  { now, schedule, zone }: Pick<Stamp, 'now' | 'schedule' | 'zone'>,
): boolean {
  if (isOfWholeNight(kind)) return nightAt(now, schedule, zone) !== night
  return now >= nightOf(night, schedule, zone).wake
}

/** How long after its wake time a night can still be asked about. Memory fades after that. */
const BACKFILL_MS = 48 * HOUR

/**
 * Whether what is said of a night now can count: up to 48 hours after its wake time. So long the morning asks. What is
 * said later is kept all the same, marked `backfilled`. Whether the night has begun is not asked.
 */
export function takesNotes(night: Day, now: EpochMs, schedule: Schedule, zone: Zone): boolean {
  return now < nightOf(night, schedule, zone).wake + BACKFILL_MS
}

/**
 * Whether an entry may enter a trial or a finding: not what was said more than 48 hours after the wake time of its
 * night. Every count over nights asks this first.
 */
export const countsInFindings = (entry: Pick<Entry, 'backfilled'>): boolean =>
  entry.backfilled !== true

/** The row that corrects another: everything of the old one but what is said anew. `undefined` takes a field away. */
export function correction(
  of: Entry,
  change: Readonly<Record<string, unknown>>,
  id: string,
  now: EpochMs,
): Entry {
  const { removed: _, ...kept } = unmarked(of)
  const said = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(said),
    id,
    replaces: of.id,
    enteredAt: enteredAfter(of, now),
  } as Entry
}

/** A row without what a merge put on it. */
const unmarked = (row: Entry): Entry => without(row, ofMerge) as Entry

/** After the row before it, unless a clock that ran ahead wrote that one. */
const enteredAfter = ({ ahead, enteredAt }: Entry, now: EpochMs): EpochMs =>
  stampAfter(ahead ? undefined : enteredAt, now)

/** The row that makes an entry what it was in an earlier row, after `last` corrected or removed it. */
export function restoration(earlier: Entry, last: Entry, id: string, now: EpochMs): Entry {
  const enteredAt = enteredAfter(last, now)
  return { ...correction(earlier, {}, id, now), replaces: last.id, enteredAt }
}

/** When and where a correction is written down. `at` is when it happened, which may be what it says anew. */
export type Restamp = Pick<Stamp, 'id' | 'at' | 'now' | 'schedule'>

/**
 * The correction that says something of an entry anew, its moment among it. At another moment it goes into the night
 * that `nightAbout` gives it there; at the same one it keeps the night it was given. What is changed more than 48 hours
 * after its night, the free words apart, is `backfilled`.
 */
export function revised(
  of: Entry,
  change: Readonly<Record<string, unknown>>,
  { id, at, now, schedule }: Restamp,
): Entry {
  const row = correction(of, change, id, now)
  const { zone } = of
  if (at === of.at) {
    const taken = takesNotes(of.night, now, schedule, zone) || isSame(valuesOf(row), valuesOf(of))
    return taken ? row : ({ ...row, backfilled: true } as Entry)
  }
  const { late: _, backfilled: __, ...rest } = row
  const night = isOfWholeNight(of.kind) ? of.night : nightAbout(of.kind, at, schedule, zone)
  return {
    ...rest,
    at,
    night,
    offsetMin: Math.round(offsetMinAt(at, zone)),
    ...marksOf(of.kind, night, { now, schedule, zone }),
  } as Entry
}

/**
 * Whether a night is longer ago than memory of it counts, where no schedule is at hand: 48 hours after noon of the day on
 * which it ended. `offsetMin` is the zone's then.
 */
export const isPastMemory = (night: Day, now: EpochMs, offsetMin: number): boolean =>
  now >= Date.parse(night) - offsetMin * MINUTE + 36 * HOUR + BACKFILL_MS

/** What an entry says and of which moment and night, without its free words, whichever row says it. */
export const valuesOf = (row: Entry): object => without(row, [...ofRow, 'note'])

/** The row that takes another away. The other stays, in the history. */
export function removal(of: Entry, id: string, now: EpochMs): Entry {
  const enteredAt = enteredAfter(of, now)
  return { ...unmarked(of), id, replaces: of.id, enteredAt, removed: true } as Entry
}
