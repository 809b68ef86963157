import { type EpochMs, MINUTE } from '../clock-time.ts'
import type { Night } from '../night.ts'
import type { Dimming } from '../schema/settings.ts'
import type { Dim, Ramp } from './ramp.ts'

/** Colour temperature at which nothing is tinted, in kelvin. */
export const NEUTRAL_K = 6500

/** A track that is off at every instant. */
const still = (value: number): Ramp => ({ from: value, to: value, startAt: 0, endAt: 0, until: 0 })

/**
 * The dimming of one night: each track sinks from its own start to its full strength at lights out and
 * stays until the wake. A start before the wake of the night before is moved there, so that no morning is dim.
 * `off` leaves the lists and no light taken away.
 */
export function dimAt(
  settings: Dimming,
  night: Pick<Night, 'lightsOut' | 'wake'>,
  notBefore: EpochMs,
  off: boolean,
): Dim {
  const ramp = (on: boolean, leadMin: number, from: number, to: number): Ramp =>
    on && !off
      ? {
          from,
          to,
          startAt: Math.min(
            Math.max(night.lightsOut - leadMin * MINUTE, notBefore),
            night.lightsOut,
          ),
          endAt: night.lightsOut,
          until: night.wake,
        }
      : still(from)
  return {
    dim: ramp(settings.dim.on, settings.dim.leadMin, 0, settings.dim.strength),
    warm: ramp(settings.warm.on, settings.warm.leadMin, NEUTRAL_K, settings.warm.strength),
    grey: ramp(settings.grey.on, settings.grey.leadMin, 0, settings.grey.strength),
    // Off for the web: no host is dimmed, and our own pages, for which no list holds, are all the same.
    list: settings.on ? settings.list : 'only',
    hosts: settings.on ? settings[settings.list] : [],
    spareMedia: settings.spareMedia,
    spareFullScreen: settings.spareFullScreen,
    line: null,
  }
}

/** The first and the last instant at which a dim does anything; `null` where it does nothing. */
export function spanOf(dim: Dim): { from: EpochMs; until: EpochMs } | null {
  const active = [dim.dim, dim.warm, dim.grey].filter((ramp) => ramp.from !== ramp.to)
  if (active.length === 0) return null
  return {
    from: Math.min(...active.map((ramp) => ramp.startAt)),
    until: Math.max(...active.map((ramp) => ramp.until)),
  }
}
