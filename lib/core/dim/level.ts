import type { Ramp } from './ramp.ts'

/**
 * Where a track stands at `now` (epoch ms), in the track's own unit: `from` before it starts, `to` after it ends, a
 * straight line between. From `until` on, and where a damaged row gives no number, it is `off`: 0 for dim and grey,
 * 6500 for warm. A ramp without length jumps at `startAt`.
 */
export function levelAt(ramp: Ramp, now: number, off = 0): number {
  const { from, to, startAt, endAt, until } = ramp
  if (!(now < until)) return off
  if (now < startAt) return finite(from, off)
  if (now >= endAt) return finite(to, off)
  return finite(from + ((to - from) * (now - startAt)) / (endAt - startAt), off)
}

const finite = (x: number, off: number) => (Number.isFinite(x) ? x : off)
