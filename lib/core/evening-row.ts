import * as v from 'valibot'
import { isOfFuture } from './ahead.ts'
import { byText, canonical } from './canonical.ts'
import { type Day, type EpochMs, HOUR } from './clock-time.ts'
import {
  type EveningChange,
  type EveningRow,
  type Mark,
  mark,
  type Tonight,
  type TonightPart,
  type Tonights,
  tonightParts,
  type Until,
} from './schema/evening.ts'
import { day } from './schema/value.ts'

/** A change that a page could not hand to the worker lies under this and an id, until the worker takes it up. */
export const ASKED = 'asked:'

export const emptyEvening: EveningRow = { nights: {}, presses: [], better: [] }

/** Of no use later: quiet is over long before. */
const KEPT_MS = 2 * HOUR
/** The last night, this one and the next. */
const KEPT_NIGHTS = 3
/** More answers of "not me" than one night holds. */
const MOST_OTHERS = 20

/**
 * What was said of this evening, from whatever lies in `storage.local`: the row, and what pages asked for since and the
 * worker has not taken up. What does not parse counts as not said. Never throws.
 */
export function eveningRowOf(stored: Readonly<Record<string, unknown>>, now: EpochMs): EveningRow {
  const asked = Object.keys(stored).filter((key) => key.startsWith(ASKED))
  return asked
    .map((key) => changeIn(stored[key]))
    .reduce((row, change) => withChange(row, change, now), changeIn(stored['evening']))
}

/** The change, or the row, that a value holds; part by part, so that one that is damaged takes no other with it. */
export function changeIn(value: unknown): EveningRow {
  const { nights, presses, better } = recordIn(value)
  return {
    nights: Object.fromEntries(
      Object.entries(recordIn(nights)).flatMap(([night, parts]) =>
        v.is(day, night) ? [[night, tonightIn(parts)]] : [],
      ),
    ),
    presses: marksIn(presses),
    better: marksIn(better),
  }
}

const recordIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const tonightIn = (value: unknown): Tonight =>
  Object.fromEntries(
    (Object.keys(tonightParts) as TonightPart[]).flatMap((part) => {
      const read = v.safeParse(tonightParts[part] as v.GenericSchema, recordIn(value)[part])
      return read.success ? [[part, read.output]] : []
    }),
  )

const marksIn = (value: unknown): Mark[] =>
  Array.isArray(value) ? value.filter((one): one is Mark => v.is(mark, one)) : []

/**
 * The row with a change in it. Changes commute, and one that comes twice changes nothing the second time: of two things
 * said of one part the later holds, whichever comes first. `now` tells what was said on a clock that has since been set
 * back (it lies more than a minute ahead): that gives way to what is said by the clock as it is.
 */
export function withChange(row: EveningRow, change: EveningChange, now: EpochMs): EveningRow {
  const nights: Record<Day, Tonight> = { ...row.nights }
  for (const [day, said] of Object.entries(change.nights ?? {}))
    nights[day] = bothSaid(nights[day] ?? {}, said, now)
  return {
    nights: nearest(nights, now),
    presses: bothMarked(row.presses, change.presses ?? [], now),
    better: bothMarked(row.better, change.better ?? [], now),
  }
}

function bothSaid(a: Tonight, b: Tonight, now: EpochMs): Tonight {
  const { notMeAt: x = [], ...old } = a
  const { notMeAt: y = [], ...fresh } = b
  const parts: Record<string, { at: EpochMs }> = { ...old }
  for (const [part, said] of Object.entries(fresh)) parts[part] = laterOf(parts[part], said, now)
  const others = [...new Set([...x, ...y])].sort((m, n) => m - n).slice(-MOST_OTHERS)
  return { ...(parts as Tonight), ...(others.length > 0 ? { notMeAt: others } : {}) }
}

function laterOf<T extends { at: EpochMs }>(a: T | undefined, b: T, now: EpochMs): T {
  if (!a) return b
  const [x, y] = [a, b].map(({ at }) => (isOfFuture(at, now) ? Number.NEGATIVE_INFINITY : at)) as [
    number,
    number,
  ]
  const order = x - y || a.at - b.at || byText(canonical(a), canonical(b))
  return order > 0 ? a : b
}

function bothMarked(a: readonly Mark[], b: readonly Mark[], now: EpochMs): Mark[] {
  const marks = new Map<EpochMs, Mark>()
  // One that lies ahead would spring to life when the clock gets there.
  for (const one of [...a, ...b]) if (!marks.get(one.at)?.back) marks.set(one.at, one)
  return [...marks.values()]
    .filter(({ at }) => !isOfFuture(at, now) && now - at < KEPT_MS)
    .sort((x, y) => x.at - y.at)
}

/** The nights nearest to now. By its distance, since a clock that ran a year ahead has left nights there. */
function nearest(nights: Tonights, now: EpochMs): Tonights {
  const middle = (day: Day) => Date.parse(day) + 24 * HOUR
  const distance = (day: Day) => Math.abs(middle(day) - now)
  const days = Object.keys(nights)
    .sort((a, b) => distance(a) - distance(b) || byText(a, b))
    .slice(0, KEPT_NIGHTS)
  return Object.fromEntries(days.sort().map((day) => [day, nights[day] ?? {}]))
}

/** The instant to stamp a new statement with: after the last one about the same part. */
export const saidAfter = (last: EpochMs | undefined, now: EpochMs): EpochMs =>
  last === undefined || last < now || isOfFuture(last, now) ? now : last + 1

/** What a page or the keyboard says of one night; a part that is `null` is said to be as usual again. */
export type TonightSaid = {
  readonly [K in Exclude<TonightPart, 'notMeAt'>]?: NonNullable<Tonight[K]>['is']
}

/** Turns what was said into a change, stamped now. */
export function sayTonight(
  row: EveningRow,
  night: Day,
  said: TonightSaid,
  now: EpochMs,
): EveningChange {
  const last = row.nights[night] ?? {}
  const parts = Object.entries(said).map(([part, is]) => [
    part,
    { at: saidAfter((last[part as TonightPart] as { at: EpochMs } | undefined)?.at, now), is },
  ])
  return { nights: { [night]: Object.fromEntries(parts) as Tonight } }
}

/** A snooze that holds, with the night it was said of. */
export interface Snooze {
  readonly night: Day
  readonly at: EpochMs
  readonly until: Until
}

/** The snooze that was said last, of whichever night; null where it was ended, or none was said. */
export function snoozeOf({ nights }: Pick<EveningRow, 'nights'>, now: EpochMs): Snooze | null {
  let last: { night: Day; at: EpochMs; is: Snooze['until'] | null } | undefined
  for (const [night, { snooze }] of Object.entries(nights))
    if (snooze) last = laterOf(last, { night, ...snooze }, now)
  return last && last.is !== null ? { night: last.night, at: last.at, until: last.is } : null
}

/**
 * Until when a snooze holds reminders back: an instant, or while something sounds, if anything does. Null where it does not;
 * one for the whole night silences that night, and holds nothing back.
 */
export function snoozedUntil(
  { at, until }: Snooze,
  sounding: boolean,
  now: EpochMs,
): EpochMs | 'sound' | null {
  // One that begins in the future was set before the clock was set back: it is none.
  if (isOfFuture(at, now) || until === 'night') return null
  if (until === 'sound') return sounding ? 'sound' : null
  return until > now ? until : null
}
