import { along, angleOf, between, type Point } from './figure.ts'

const n = (x: number) => Math.round(x * 10) / 10
const at = ([x, y]: Point) => `${n(x)} ${n(y)}`

/** A line beside a bone: so far to its right (seen along it), from one share of its length to another. */
export function beside(a: Point, b: Point, offset: number, from = 0.15, to = 0.85): string {
  const side = angleOf(a, b) + 90
  return `M${at(along(between(a, b, from), side, offset))}L${at(along(between(a, b, to), side, offset))}`
}

/** An arrow from one place to another, bowed so far to the right of its way. */
export function arrow(from: Point, to: Point, bow = 0): string {
  const way = angleOf(from, to)
  const over = along(between(from, to, 0.5), way + 90, bow * 2)
  return `M${at(from)}Q${at(over)} ${at(to)}${head(to, angleOf(over, to))}`
}

/** An arrow around a place, clockwise from one angle to another. */
export function turning(round: Point, rx: number, ry: number, from: number, to: number): string {
  const on = (deg: number): Point => [
    round[0] + rx * Math.cos((deg * Math.PI) / 180),
    round[1] + ry * Math.sin((deg * Math.PI) / 180),
  ]
  const large = to - from > 180 ? 1 : 0
  return `M${at(on(from))}A${rx} ${ry} 0 ${large} 1 ${at(on(to))}${head(on(to), angleOf(on(to - 25), on(to)) + 10)}`
}

const head = (tip: Point, way: number): string =>
  `M${at(along(tip, way + 145, 11))}L${at(tip)}L${at(along(tip, way - 145, 11))}`
