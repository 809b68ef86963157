import * as v from 'valibot'
import { MINUTE } from './clock-time.ts'
import { MUTE_MIN } from './quiet-after.ts'
import type { EveningChange, Tonight } from './schema/evening.ts'

/** Where 0.1.0 kept what was said of an evening, beside its ledger. */
export const oldKeys = ['tonight', 'snooze', 'mute'] as const

const night = v.pipe(v.string(), v.isoDate())
const dimSwitch = v.object({ at: v.number(), off: v.boolean() })
const tonight = v.object({
  night,
  bed: v.optional(v.string()),
  wake: v.optional(v.string()),
  off: v.optional(v.boolean()),
  dimSwitch: v.optional(dimSwitch),
  bedAgainAt: v.optional(v.number()),
  notMeAt: v.optional(v.array(v.number())),
})
const snooze = v.object({ night, at: v.number(), until: v.unknown() })
const mute = v.object({ at: v.number(), until: v.number(), urgesUntil: v.optional(v.number()) })
const ledger = v.object({
  muteUntil: v.optional(v.unknown()),
  dimSwitch: v.optional(v.unknown()),
  snoozeSeen: v.optional(v.unknown()),
})

const read = <S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null => {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? parsed.output : null
}

/**
 * What 0.1.0 left of an evening that was going on, as a change. What was said without an instant (the hours of tonight)
 * gets the oldest, so that it gives way to whatever is said after. A press becomes one whose note was not kept: of one
 * that was kept quiet follows anyway.
 */
export function oldEvening(stored: Readonly<Record<string, unknown>>): EveningChange {
  const said = read(tonight, stored['tonight'])
  const waits = read(snooze, stored['snooze'])
  const muted = read(mute, stored['mute'])
  const { muteUntil, ...kept } = read(ledger, stored['ledger']) ?? {}
  const pressed = read(v.object({ night, ...dimSwitch.entries }), kept.dimSwitch)
  const nights: Record<string, Tonight> = {}
  const add = (day: string, parts: Record<string, unknown>) => {
    const known = Object.entries(parts).filter(([, part]) => part !== undefined)
    nights[day] = { ...nights[day], ...(Object.fromEntries(known) as Tonight) }
  }
  const undated = <T>(is: T | undefined) => (is === undefined ? undefined : { at: 0, is })
  if (said)
    add(said.night, {
      bed: undated(said.bed),
      wake: undated(said.wake),
      off: undated(said.off),
      bedAgainAt: undated(said.bedAgainAt),
      dimOff: said.dimSwitch && { at: said.dimSwitch.at, is: said.dimSwitch.off },
      notMeAt: said.notMeAt,
    })
  const switched = pressed && nights[pressed.night]?.dimOff
  if (pressed && !(switched && switched.at > pressed.at))
    add(pressed.night, { dimOff: { at: pressed.at, is: pressed.off } })
  if (waits) add(waits.night, { snooze: { at: waits.at, is: waits.until } })
  const FULL = MUTE_MIN * MINUTE
  const presses = typeof muteUntil === 'number' ? [muteUntil - FULL] : []
  // "Better" ended it by its instant, an undo by an end before its time; what was taken back is in no diary either.
  const better = muted?.urgesUntil === undefined ? [] : [muted.at]
  if (muted?.urgesUntil !== undefined) presses.push(muted.urgesUntil - FULL)
  else if (muted && muted.until - muted.at >= FULL) presses.push(muted.at)
  return {
    nights,
    presses: [...new Set(presses)].map((at) => ({ at })),
    better: better.map((at) => ({ at })),
  }
}

/** Whether the ledger of 0.1.0 has taken a snooze into account already. */
export const hadSeen = (stored: Readonly<Record<string, unknown>>, at: number): boolean =>
  read(ledger, stored['ledger'])?.snoozeSeen === at
