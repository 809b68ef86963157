import type { EpochMs } from '../clock-time.ts'

/** One bout in four is left alone: no nudge, so that it can say when the legs would have begun. */
export const LEFT_ALONE_SHARE = 0.25

/**
 * Whether a bout is left alone. Drawn from its first instant alone (two words through the finaliser of MurmurHash3), so
 * every look, page and device draws the same and nothing is kept; neighbouring instants draw as if apart.
 */
export const isLeftAlone = (from: EpochMs): boolean => shareOf(from) < LEFT_ALONE_SHARE

function shareOf(from: EpochMs): number {
  const whole = Math.trunc(from)
  const low = whole | 0
  const high = Math.floor(whole / 2 ** 32) | 0
  return (mixed(low ^ mixed(high ^ 0x5e771e)) >>> 0) / 2 ** 32
}

function mixed(word: number): number {
  let hash = word
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
