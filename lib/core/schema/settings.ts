import * as v from 'valibot'
import { clockTime, day, id, int, number, text, zone } from './value.ts'

const share = number(0, 1)

/** The most steps a routine holds; more would be a list, not an evening. */
export const MAX_STEPS = 60
/** The longest name of a step, in UTF-16 units. */
export const MAX_NAME = 80
/** What a person calls something of their own. */
const ownWords = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME))
/** The most things on the list for a busy mind: it is read by somebody who is tired. */
export const MAX_CALM = 20
/** The earliest a step may lie before lights out: 16 hours, so that it stays in its own day. */
export const MAX_LEAD_MIN = 960

/** When to be in bed and when to be up, as the clock shows it. The two differ. */
export const hours = v.pipe(
  v.object({ bed: clockTime, wake: clockTime }),
  v.check((h) => h.bed !== h.wake),
)
export type Hours = v.InferOutput<typeof hours>

/** One thing to do, with its lead before lights out. `kind` names a row of the clinical facts, or `own`. */
export const step = v.object({
  id,
  kind: id,
  leadMin: int(0, MAX_LEAD_MIN),
  /** How long it takes; 0 for a thing of no length. */
  lengthMin: int(0, 240),
  on: v.boolean(),
  star: v.boolean(),
  /** Whether it may interrupt, or only stand on the badge. */
  by: v.picklist(['nudge', 'badge']),
  /** The person's own wording; without it the text of its kind is shown. */
  name: v.optional(ownWords),
})
export type Step = v.InferOutput<typeof step>

export const drink = v.object({
  id,
  /** A row of the clinical drinks, or `own`. */
  kind: id,
  mg: int(0, 1000),
  name: v.optional(ownWords),
  /** Shown on the popup's coffee button. */
  usual: v.boolean(),
})
export type Drink = v.InferOutput<typeof drink>

/** The longest that a track takes to reach its strength. */
export const MAX_DIM_LEAD_MIN = 240

const track = <T extends v.GenericSchema>(strength: T) =>
  v.object({ on: v.boolean(), leadMin: int(0, MAX_DIM_LEAD_MIN), strength })

export const dimming = v.object({
  /** Pages of the web are dimmed only where this is on and the person allowed it. */
  on: v.boolean(),
  /** Share of light taken away at lights out, 0 to 0.5; to 0.6 where the person said so. */
  dim: track(number(0, 0.6)),
  /** Colour temperature at lights out, in kelvin. */
  warm: track(int(1900, 6500)),
  /** Share of colour taken away at lights out. */
  grey: track(share),
  list: v.picklist(['off', 'only']),
  /** Host names that are left alone, themselves and below. */
  off: v.array(v.string()),
  /** Host names that alone are dimmed, where `list` is `only`. */
  only: v.array(v.string()),
  /** Leave large pictures and videos alone, at its own cost. */
  spareMedia: v.boolean(),
  /** Leave full-screen video alone. */
  spareFullScreen: v.boolean(),
})
export type Dimming = v.InferOutput<typeof dimming>

export const reminders = v.object({
  on: v.boolean(),
  /** `neutral` keeps every word about legs off the screen, since others may see it. */
  words: v.picklist(['neutral', 'plain']),
  /** What the person answered to "did you see it?". */
  seen: v.picklist(['unknown', 'yes', 'no']),
  /** A reminder is first the badge and a line in the page, and a minute later the notification. Off until chosen. */
  gentle: v.optional(v.boolean(), false),
  /** Reminders wait while something sounds there: in the tab in front, in any of its window, in any at all. */
  sounds: v.optional(v.picklist(['tab', 'window', 'anywhere']), 'window'),
})
export type Reminders = v.InferOutput<typeof reminders>

/** Where the hours of the settings belong, and what was said for a zone away from there. */
export const travel = v.object({
  /** The zone at home; null until it is known. */
  home: v.nullable(zone),
  /** For this zone the hours are moved by so many minutes. */
  away: v.nullable(v.object({ zone, shiftMin: int(-720, 720) })),
})
export type Travel = v.InferOutput<typeof travel>

/** On so many evenings dimming and reminders are offered to somebody who has not decided. */
export const MAX_OFFERS = 3

/** What was said in the first minute. */
export const start = v.object({
  /** That notes are kept in this browser. */
  agreed: v.boolean(),
  /** Whether it was decided, either way, if pages of the web are dimmed; and if reminders come. */
  dims: v.boolean(),
  reminds: v.boolean(),
  /** On how many evenings these were offered again, and which was the last. */
  offers: int(0, MAX_OFFERS),
  offeredOn: v.nullable(day),
})
export type Start = v.InferOutput<typeof start>
const auto = 'auto'

/** How times, days and measures are written; `auto` is as in the region that the browser is set to. */
export const region = v.object({
  clock: v.picklist([auto, '12', '24']),
  /** What comes first in a date. */
  dates: v.picklist([auto, 'day', 'month']),
  /** 1 for Monday to 7 for Sunday. */
  weekStart: v.picklist([auto, 1, 2, 3, 4, 5, 6, 7]),
  /** With `us` °F and ounces stand beside °C and grams. */
  units: v.picklist([auto, 'metric', 'us']),
})
export type Region = v.InferOutput<typeof region>
export const byRegion: Region = { clock: auto, dates: auto, weekStart: auto, units: auto }

/** More than this at lights out is no line to keep to. */
export const MAX_RESIDUAL_MG = 200

/** Every setting, key by key: one that does not parse is set aside alone, the rest stands. */
export const settingsKeys = {
  week: v.pipe(v.array(hours), v.minLength(7), v.maxLength(7)),
  rota: v.object({ early: hours, late: hours, night: hours }),
  routine: v.pipe(v.array(step), v.maxLength(MAX_STEPS)),
  drinks: v.pipe(v.array(drink), v.maxLength(MAX_STEPS)),
  dimming,
  reminders,
  travel,
  /** What a person wants left at lights out at the most, in milligrams. */
  caffeine: v.object({ residualMg: int(0, MAX_RESIDUAL_MG) }),
  /** What the person chose by day to keep a busy mind company at night, in their own words. */
  calmList: v.pipe(v.array(ownWords), v.maxLength(MAX_CALM)),
  /** What a player lets be heard. */
  cues: v.picklist(['off', 'tone', 'voice']),
  /** The worker remembers when this computer was in use, for the guess of the morning and for the fuse. */
  seat: v.boolean(),
  /** After a while of sitting in the evening Settle asks for a moment on one's feet. Off until asked for. */
  fuse: v.boolean(),
  /** Single keys such as `4` or `u` act in our pages. */
  singleKeys: v.boolean(),
  /** Notes are taken from the address bar, behind the keyword. Off until chosen. */
  addressBar: v.boolean(),
  language: text(2, 12),
  region,
  start,
  /** The welcome of 0.1.0 was seen or skipped: it asked nothing, and notes were kept. Nothing sets this any more. */
  welcomed: v.boolean(),
} as const
export type SettingsKey = keyof typeof settingsKeys
export type Settings = { [K in SettingsKey]: v.InferOutput<(typeof settingsKeys)[K]> }
