import * as v from 'valibot'
import { canBe } from '../possible-night.ts'
import { clockTime, day, instant, number, uuid, zone } from './value.ts'

/** One track of a night's dimming: it sank from `startAt` to `to` at lights out and stayed so until the wake. */
const track = v.object({
  startAt: instant,
  to: number(0, 6500),
})

const hours = v.object({
  /** One for each device and night: see `nightId`. */
  id: uuid,
  night: day,
  /** Where the clock stood; the night's times are drawn in it. Another browser may not know it. */
  zone,
  bedtime: clockTime,
  wakeTime: clockTime,
  lightsOut: instant,
  wake: instant,
  /** The person wanted nothing from Settle that night. */
  off: v.boolean(),
  /** The tracks that dimmed; one that was off is not in it. */
  dim: v.object({
    dim: v.optional(track),
    warm: v.optional(track),
    grey: v.optional(track),
  }),
  writtenAt: instant,
})
/**
 * The hours that a device planned a night with, written once that night was over. Lights out lies from noon of its day
 * to noon of the next wherever that was: a row that says otherwise cannot be read.
 */
export const nightRow = v.pipe(
  v.object({
    ...hours.entries,
    /** The device had entries in it, or saw somebody at the computer. */
    seen: v.boolean(),
  }),
  v.check((row) => canBe({ ...row, day: row.night })),
)
export type NightRow = v.InferOutput<typeof nightRow>

/** What is known of a night before the diary says whether anything was noted in it. */
export const unseenNight = v.pipe(
  hours,
  v.check((row) => canBe({ ...row, day: row.night })),
)
export type UnseenNight = v.InferOutput<typeof unseenNight>
