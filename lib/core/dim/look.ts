import { NEUTRAL_KELVIN, tintOf } from './kelvin.ts'
import { levelAt } from './level.ts'
import type { Dim } from './ramp.ts'

export type Channels = readonly [red: number, green: number, blue: number]

/** What the layers over a page show. */
export interface Look {
  /**
   * How the layer mixes with the page. `normal` is plain black laid over: the same picture as `multiply` while nothing
   * is tinted, at a quarter of its cost. `none`: no layer.
   */
  readonly mode: 'none' | 'normal' | 'multiply'
  /** What each channel of the page is multiplied by, 0 to 1. Black stays black. */
  readonly factor: Channels
  /** Share of colour taken away before that, 0 to 1. */
  readonly grey: number
}

/** The least light that is left unless the person asked for less: half, the floor for reading. */
export const FLOOR = 0.5
/** The least light that can be asked for. */
export const LOWEST = 0.4

const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x))
// The power law of a plain display; the sRGB curve stays within three percent of it in this range.
const GAMMA = 2.2

/** Relative luminance, 0 to 1, of a white page under these factors (power law 2.2, sRGB primaries). */
export const luminanceOf = ([red, green, blue]: Channels): number =>
  0.2126 * red ** GAMMA + 0.7152 * green ** GAMMA + 0.0722 * blue ** GAMMA

/**
 * The floor in force, as the grey it equals: half, or down to 0.4 where the dim itself was set stronger than half.
 * Warmth takes light away too, so the floor holds for both together.
 */
export const floorOf = (dim: Dim): number => clamp(1 - dim.dim.to, LOWEST, FLOOR)

/** Factors and grey at `now` (epoch ms), not yet rounded to what a screen can show. */
export function lookAt(dim: Dim, now: number): Look {
  const tint = tintOf(levelAt(dim.warm, now, NEUTRAL_KELVIN))
  const lowest = floorOf(dim) / luminanceOf(tint) ** (1 / GAMMA)
  // No tint of the table is darker than half, so `lowest` stays below 1.
  const light = clamp(1 - levelAt(dim.dim, now), lowest, 1)
  const factor: Channels = [light, light * tint[1], light * tint[2]]
  const [red, , blue] = whiteOf(factor)
  return {
    // Blue falls fastest in every row: where it equals red there is no tint to see.
    mode: red !== blue ? 'multiply' : red < 255 ? 'normal' : 'none',
    factor,
    grey: clamp(levelAt(dim.grey, now), 0, 1),
  }
}

/** The colour that a white page has under these factors, 0 to 255. */
export const whiteOf = (factor: Channels) =>
  factor.map((share) => Math.round(share * 255)) as unknown as Channels
