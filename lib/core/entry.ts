import { isOfWholeNight, nightAbout } from './about-night.ts'
import { type Day, type EpochMs, HOUR, MINUTE, offsetMinAt, type Zone } from './clock-time.ts'
import { nightAt, nightOf, type Schedule } from './night.ts'
import { isSame } from './same.ts'
import type { Draft, Entry, EntryKind, EntryOf } from './schema/entry.ts'
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

/** How long after its wake time a night can still be asked about. Later memory is worth little. */
const BACKFILL_MS = 48 * HOUR

/**
 * Whether what is said of a night now can count: from its beginning to 48 hours after its wake time. So long the morning
 * asks. What is said later is kept all the same, marked `backfilled`.
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
  const { removed: _, ...kept } = saidIn(of)
  const said = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(said),
    id,
    replaces: of.id,
    enteredAt: enteredAfter(of, now),
  } as Entry
}

/** A row without what only says how it came here. */
function saidIn(row: Entry): Entry {
  const { ahead: _, rival: __, ...said } = row
  return said as Entry
}

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

/** What an entry says, without its free words and what it is stamped with. */
export function valuesOf({ id, note, enteredAt, replaces, ...values }: Entry): object {
  return values
}

/** The correction that moves an entry to another moment, and with it into the night that it is about there. */
export const moved = (
  of: Entry,
  at: EpochMs,
  id: string,
  now: EpochMs,
  schedule: Schedule,
): Entry => revised(of, {}, { id, at, now, schedule })

/** The row that takes another away. The other stays, in the history. */
export function removal(of: Entry, id: string, now: EpochMs): Entry {
  const enteredAt = enteredAfter(of, now)
  return { ...saidIn(of), id, replaces: of.id, enteredAt, removed: true } as Entry
}

/**
 * What stands of a set of rows: for each first row the last correction, without what was removed.
 * Of several corrections of one row one that is not marked as ahead of its time wins, then the later `enteredAt`, then
 * the greater `id`; rows that correct one whose own row is not in the set are rivals all the same. Rows that replace each
 * other in a ring count as one entry. A row that lost its id to another content (`rival`) never stands. The order of the
 * rows plays no part; the result is by `at`, then `id`. The work grows as the rows do.
 */
export function standing(of: readonly Entry[]): Entry[] {
  const byId = new Map(of.flatMap((row) => (isRecord(row.rival) ? [] : [[row.id, row]])))
  const heirs = new Map<string, Entry>()
  for (const row of byId.values()) {
    if (row.replaces === undefined || row.replaces === row.id) continue
    const rival = heirs.get(row.replaces)
    if (!rival || later(row, rival)) heirs.set(row.replaces, row)
  }
  return [...firstIds(byId)]
    .flatMap((id) => lastOf(id, byId, heirs) ?? [])
    .filter((row) => !row.removed)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

const isRecord = (x: unknown): boolean => typeof x === 'object' && x !== null

/** The ids that chains of corrections begin with, of a row in the set or not; in a ring the smallest. */
function firstIds(byId: ReadonlyMap<string, Entry>): Set<string> {
  const first = new Set<string>()
  const known = new Set<string>()
  for (const start of byId.keys()) {
    const way = new Map<string, number>()
    let id = start
    // What was walked before leads to a first row that is known by now.
    while (!known.has(id) && !way.has(id)) {
      way.set(id, way.size)
      id = byId.get(id)?.replaces ?? id
    }
    for (const one of way.keys()) known.add(one)
    const met = way.get(id)
    if (met !== undefined) first.add([...way.keys()].slice(met).sort()[0] as string)
  }
  return first
}

/** The end of a chain, heir by heir. */
function lastOf(
  id: string,
  byId: ReadonlyMap<string, Entry>,
  heirs: ReadonlyMap<string, Entry>,
): Entry | undefined {
  const seen = new Set([id])
  let current = byId.get(id)
  for (let heir = heirs.get(id); heir && !seen.has(heir.id); heir = heirs.get(heir.id)) {
    seen.add(heir.id)
    current = heir
  }
  return current
}

function later(a: Entry, b: Entry): boolean {
  if (a.ahead !== b.ahead) return b.ahead === true
  return a.enteredAt !== b.enteredAt ? a.enteredAt > b.enteredAt : a.id > b.id
}

/**
 * The note of how the legs are that was written down last, if that was less than `withinMs` ago; null else. Of the rows
 * that stand.
 */
export function keptLately(
  stands: readonly Entry[],
  now: EpochMs,
  withinMs: number,
): EntryOf<'symptom' | 'calm'> | null {
  const recent = stands
    .filter((row) => row.kind === 'symptom' || row.kind === 'calm')
    .filter((row) => row.enteredAt <= now && now - row.enteredAt < withinMs)
  return recent.sort((a, b) => b.enteredAt - a.enteredAt)[0] ?? null
}
