import { type EpochMs, isZone, type Zone } from './clock-time.ts'
import { dimAt, NEUTRAL_K } from './dim/plan.ts'
import type { Dim, Ramp } from './dim/ramp.ts'
import type { Night, PlannedNight } from './night.ts'
import type { NightRow, UnseenNight } from './schema/night.ts'
import type { Dimming } from './schema/settings.ts'

/**
 * The row of a night as the settings have it. `dimOff`: the person switched dimming off that night. `before`: when the
 * night before ended; no ramp starts earlier.
 */
export function plannedRow(
  id: string,
  { day, bedtime, wakeTime, lightsOut, wake, off }: Night,
  zone: Zone,
  dimming: Dimming,
  { before, dimOff, now }: { before: EpochMs; dimOff: boolean; now: EpochMs },
): UnseenNight {
  const { dim, warm, grey } = dimAt(dimming, { lightsOut, wake }, before, off || dimOff)
  const tracks = Object.entries({ dim, warm, grey }).filter(([, ramp]) => ramp.from !== ramp.to)
  return {
    ...{ id, night: day, zone, bedtime, wakeTime, lightsOut, wake, off, writtenAt: now },
    dim: Object.fromEntries(tracks.map(([name, { startAt, to }]) => [name, { startAt, to }])),
  }
}

/** A night as its row has it. */
export const plannedNight = ({ night, ...row }: NightRow): PlannedNight => ({
  day: night,
  zone: isZone(row.zone) ? row.zone : null,
  bedtime: row.bedtime,
  wakeTime: row.wakeTime,
  lightsOut: row.lightsOut,
  wake: row.wake,
  off: row.off,
  dim: row.dim,
})

/** The dimming that a night had, to draw its sky. */
export function dimOf({ dim: tracks, lightsOut, wake }: PlannedNight): Dim {
  const ramp = (from: number, track = { startAt: lightsOut, to: from }): Ramp => ({
    ...track,
    from,
    endAt: lightsOut,
    until: wake,
  })
  return {
    dim: ramp(0, tracks.dim),
    warm: ramp(NEUTRAL_K, tracks.warm),
    grey: ramp(0, tracks.grey),
    ...{ list: 'only', hosts: [], spareMedia: false, spareFullScreen: false, line: null },
  }
}
