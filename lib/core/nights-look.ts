import * as v from 'valibot'
import { type UnseenNight, unseenNight } from './schema/night.ts'
import { day, uuid } from './schema/value.ts'

/** What one look at the nights leaves for the next. Hours alone, nothing about health; the key `nights` of `storage.local`. */
const nightsLook = v.object({
  /** What the ids of this device's rows begin with. */
  device: uuid,
  /** Nights up to this one were over when Settle first looked: of those nothing is known. */
  since: day,
  /** The last night that was over. */
  through: day,
  /** Where the clock stood, and the night that it was. */
  zone: v.string(),
  night: day,
  /** Nights that are over and not in the diary yet. What cannot be read is dropped, and takes nothing else with it. */
  rows: v.pipe(
    v.array(v.unknown()),
    v.transform((rows) => rows.filter((row): row is UnseenNight => v.is(unseenNight, row))),
  ),
  /** The last nights as the diary has them, for doors that do not read them there: see `plannedLately`. */
  lately: v.optional(v.array(v.unknown()), []),
})
export type NightsLook = v.InferOutput<typeof nightsLook>

/** What the last look left; null before the first, and where nobody can read it. */
export function lookIn(stored: Readonly<Record<string, unknown>>): NightsLook | null {
  const parsed = v.safeParse(nightsLook, stored['nights'])
  return parsed.success ? parsed.output : null
}
