import { MINUTE } from '../lib/core/clock-time.ts'
import { lookAt, whiteOf } from '../lib/core/dim/look.ts'
import type { Dim } from '../lib/core/dim/ramp.ts'

/** Where the picture of an evening lies: its size in its own units and its span of time. */
export interface Shape {
  readonly width: number
  readonly height: number
  readonly from: number
  readonly lightsOut: number
  /** How near the edges now may stand. */
  readonly margin: number
  /** The share of the width at which lights out stands. */
  readonly landing: number
  /** How far below the top the line begins. */
  readonly sky: number
}

/** Lights out stands at this share of the width; the rest is the ground of the night. */
const LANDING = 0.84
/** Room under the ground for the hours. */
const LABELS = 26
/** How far below the top the line begins, and the most of the height above the ground that this may be. */
const SKY = 34
const SKY_SHARE = 0.3
const LEAST_MIN = 120
const MOST_MIN = 260

/** A picture that holds the leads that fit it; what lies earlier stays off it. */
export function shapeOf(
  width: number,
  height: number,
  lightsOut: number,
  leadsMin: readonly number[],
  margin = 14,
): Shape {
  const fitting = leadsMin.filter((lead) => lead <= MOST_MIN - 15)
  const span = Math.min(MOST_MIN, Math.max(LEAST_MIN, ...fitting.map((lead) => lead + 18)))
  return {
    width,
    height,
    from: lightsOut - span * MINUTE,
    lightsOut,
    margin,
    landing: LANDING,
    sky: Math.min(SKY, (height - LABELS) * SKY_SHARE),
  }
}

/** A picture of a whole night, from its first note to its end: the hours after lights out are as wide as those before. */
export function nightShapeOf(
  width: number,
  height: number,
  from: number,
  lightsOut: number,
  until: number,
): Shape {
  const landing = (lightsOut - from) / (until - from)
  return { width, height, from, lightsOut, margin: 10, landing, sky: height * 0.5 }
}

export const groundOf = (shape: Shape): number => shape.height - LABELS

/** How far across an instant lies; before the picture at its edge, in the night a little past the landing. */
export function xOf(shape: Shape, at: number): number {
  const landing = shape.width * shape.landing
  const share = (at - shape.from) / (shape.lightsOut - shape.from)
  return Math.min(shape.width - shape.margin, Math.max(shape.margin, share * landing))
}

/** How high the line is there: a glide that starts level and lands level. */
export function yAt(shape: Shape, x: number): number {
  const share = Math.min(1, Math.max(0, x / (shape.width * shape.landing)))
  const height = (1 + Math.cos(Math.PI * share ** 1.08)) / 2
  return groundOf(shape) - height * (groundOf(shape) - shape.sky)
}

/** The line from edge to edge as an SVG path. */
export function lineOf(shape: Shape): string {
  const points = Array.from({ length: 49 }, (_, i) => {
    const x = (shape.width * shape.landing * i) / 48
    return `${x.toFixed(1)} ${yAt(shape, x).toFixed(1)}`
  })
  return `M${points.join('L')}H${shape.width}`
}

/** The colour that a white page has along the picture, as stops of a gradient. */
export function skyOf(shape: Shape, dim: Dim, stops = 12): { offset: number; colour: string }[] {
  return Array.from({ length: stops + 1 }, (_, i) => {
    const at = shape.from + ((shape.lightsOut - shape.from) * i) / stops
    const [red, green, blue] = whiteOf(lookAt(dim, at).factor)
    return { offset: (shape.landing * i) / stops, colour: `rgb(${red} ${green} ${blue})` }
  })
}
