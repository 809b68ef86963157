import * as v from 'valibot'
import type { Day, EpochMs } from './clock-time.ts'
import { plannedNights } from './merge-nights.ts'
import type { PlannedNight } from './night.ts'
import { type NightRow, nightRow, type UnseenNight, unseenNight } from './schema/night.ts'

const day = v.pipe(v.string(), v.isoDate())

/** An array of what can be read; what cannot is dropped, and takes nothing else with it. */
const readable = <T>(row: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((rows) => rows.filter((one): one is T => v.is(row, one))),
  )

/** What one look at the nights leaves for the next. Hours alone, nothing about health; the key `nights` of `storage.local`. */
const nightsLook = v.object({
  /** What the ids of this device's rows begin with. */
  device: v.pipe(v.string(), v.uuid()),
  /** Nights up to this one were over when Settle first looked: of those nothing is known. */
  since: day,
  /** The last night that was over. */
  through: day,
  /** Where the clock stood, and the night that it was. */
  zone: v.string(),
  night: day,
  /** Nights that are over and not in the diary yet. */
  rows: readable<UnseenNight>(unseenNight),
  /** The hours of the last nights, as the diary has them: for doors that note something without reading them there. */
  lately: v.optional(readable<NightRow>(nightRow), []),
})
export type NightsLook = v.InferOutput<typeof nightsLook>

/** What the last look left; null before the first, and where nobody can read it. */
export function lookIn(stored: Readonly<Record<string, unknown>>): NightsLook | null {
  const parsed = v.safeParse(nightsLook, stored['nights'])
  return parsed.success ? parsed.output : null
}

/** The last nights that are over by the clock, with the hours they had, from what lies in `storage.local`. */
export function plannedLately(
  stored: Readonly<Record<string, unknown>>,
  now: EpochMs,
): Map<Day, PlannedNight> {
  const look = lookIn(stored)
  const waiting = look?.rows.map((row) => ({ ...row, seen: true })) ?? []
  return overBy(now, plannedNights([...(look?.lately ?? []), ...waiting]))
}

/** Those of some nights that are over by the clock. */
export const overBy = (
  now: EpochMs,
  planned: ReadonlyMap<Day, PlannedNight>,
): Map<Day, PlannedNight> => new Map([...planned].filter(([, { wake }]) => wake <= now))
