import type { Dimming } from '../schema/settings.ts'
import { NEUTRAL_K } from './plan.ts'

/** The parts of the dimming, each with a switch, a lead and a strength of its own. */
export type TrackName = 'dim' | 'warm' | 'grey'

const NEUTRAL: Readonly<Record<TrackName, number>> = { dim: 0, warm: NEUTRAL_K, grey: 0 }

/**
 * The dimming with a track as it is now wished. One that is on at a strength that changes nothing (no dark, no grey,
 * 6500 K) gets the usual strength: a switch does something. Any other keeps its own, on and off.
 */
export function withTrack<N extends TrackName>(
  dimming: Dimming,
  name: N,
  wish: Dimming[N],
  usual: Pick<Dimming, TrackName>,
): Dimming {
  const isSeen = !wish.on || wish.strength !== NEUTRAL[name]
  return { ...dimming, [name]: isSeen ? wish : { ...wish, strength: usual[name].strength } }
}
