import { type Day, type EpochMs, MINUTE, type Zone } from './clock-time.ts'
import { dimAt, spanOf } from './dim/plan.ts'
import type { Dim } from './dim/ramp.ts'
import { EVENING_MIN as FROM_MIN } from './fuse/part.ts'
import { eveningOf } from './next-look.ts'
import { type Night, nightsAround } from './night.ts'
import { type LastLeads, type Moment, planOf } from './plan.ts'
import type { Tonights } from './schema/evening.ts'
import type { Settings } from './schema/settings.ts'
import { scheduleOf } from './travel.ts'

/** What is known of tonight at an instant: everything that the worker and the popup decide from. */
export interface Evening {
  /** The night that the instant belongs to. */
  readonly night: Night
  /** The night whose dimming is on or comes next: after a wake, the one ahead. */
  readonly dimNight: Night
  /** Moments of this night and its neighbours, in order; a cut-off can lie before the cut of its night. */
  readonly moments: readonly Moment[]
  readonly dim: Dim
  readonly evenings: readonly { readonly from: EpochMs; readonly to: EpochMs }[]
}

/** The evening at an instant. Pure: the same arguments give the same evening. */
export function eveningAt(
  now: EpochMs,
  zone: Zone,
  settings: Pick<Settings, 'week' | 'travel' | 'routine' | 'dimming' | 'fuse' | 'seat'>,
  tonight: Tonights | null,
  lastLeads: LastLeads,
): Evening {
  const schedule = scheduleOf(settings, tonight, zone)
  const nights = nightsAround(now, schedule, zone)
  const [before, night, after] = nights
  const plans = nights.map((one, i) =>
    planOf(one, settings.routine, lastLeads, nights[i - 1]?.wake),
  )
  const ended = now >= night.wake
  const dimNight = ended ? after : night
  const dim = dimOf(dimNight, ended ? night : before, settings, tonight)
  return {
    night,
    dimNight,
    moments: plans.flat().sort((a, b) => a.at - b.at),
    dim,
    evenings: nights.map((one, i) => {
      const dims = one.day === dimNight.day ? (spanOf(dim)?.from ?? one.lightsOut) : one.lightsOut
      // Sitting is counted from the first hour of the evening on, which an hourly look would see too late.
      const sits = settings.fuse && settings.seat ? one.lightsOut - FROM_MIN * MINUTE : dims
      return eveningOf(plans[i] ?? [], Math.min(dims, sits), one.lightsOut)
    }),
  }
}

function dimOf(
  night: Night,
  before: Night,
  settings: Pick<Settings, 'dimming'>,
  tonight: Tonights | null,
): Dim {
  const off = night.off || isDimPaused(night.day, tonight)
  return dimAt(settings.dimming, night, before.wake, off)
}

/** Whether the dimming of a night was switched off for it, by a page or by the keyboard. */
export const isDimPaused = (night: Day, tonight: Tonights | null): boolean =>
  tonight?.[night]?.dimOff?.is ?? false
