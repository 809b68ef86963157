import { type Arm, along, angleOf, between, type Joints, type Leg, type Point } from './figure.ts'

const n = (x: number) => Math.round(x * 10) / 10
const at = ([x, y]: Point) => `${n(x)} ${n(y)}`

/** A round at each end and straight between: the shape of a limb from one joint to the next. */
export function capsule(a: Point, ra: number, b: Point, rb: number): string {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  const [big, r] = ra >= rb ? [a, ra] : [b, rb]
  // One round swallows the other.
  if (length <= Math.abs(ra - rb))
    return `M${at(along(big, 180, r))}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
  const way = angleOf(a, b)
  const tilt = (Math.acos((ra - rb) / length) * 180) / Math.PI
  const side = (of: Point, radius: number, sign: 1 | -1) => at(along(of, way + sign * tilt, radius))
  const large = (radius: number, much: boolean) => `A${radius} ${radius} 0 ${much ? 1 : 0} 1`
  return [
    `M${side(a, ra, -1)}`,
    `L${side(b, rb, -1)}`,
    `${large(rb, tilt > 90)} ${side(b, rb, 1)}`,
    `L${side(a, ra, 1)}`,
    `${large(ra, tilt < 90)} ${side(a, ra, -1)}Z`,
  ].join('')
}

/** The leg from hip to toes, with the belly of the calf behind the shin. */
export function legShape({ hip, knee, ankle, heel, toe }: Leg): string {
  // The calf lies on the side where the heel is.
  const way = angleOf(knee, ankle)
  const turn = Math.sin(((angleOf(ankle, toe) - way) * Math.PI) / 180) > 0 ? -1 : 1
  const calf = along(between(knee, ankle, 0.3), way + 90 * turn, 1.5)
  const ball = between(heel, toe, 0.72)
  return (
    capsule(hip, 10, between(hip, knee, 0.5), 9) +
    capsule(between(hip, knee, 0.5), 9, knee, 6.5) +
    capsule(knee, 6.5, calf, 7) +
    capsule(calf, 7, ankle, 4.2) +
    capsule(ankle, 4.2, heel, 4) +
    capsule(heel, 4, ball, 3.4) +
    capsule(ankle, 4.2, ball, 3.4) +
    capsule(ball, 3.4, toe, 2.8)
  )
}

export const armShape = ({ shoulder, elbow, hand }: Arm): string =>
  capsule(shoulder, 5.6, elbow, 4.6) +
  capsule(elbow, 4.6, between(elbow, hand, 0.78), 3.4) +
  capsule(between(elbow, hand, 0.72), 3.4, hand, 3.8)

/** Pelvis, waist, chest, neck and head, the belly a little to where the face looks. */
export function trunkShape({ hip, shoulder, neck, head, facing }: Joints): string {
  const way = angleOf(hip, shoulder)
  const front = way + 90 * facing
  const waist = along(between(hip, shoulder, 0.36), front, 0.5)
  const chest = along(between(hip, shoulder, 0.74), front, 1.5)
  const nape = along(shoulder, way, 2)
  return (
    capsule(hip, 11, waist, 10) +
    capsule(waist, 10, chest, 11) +
    capsule(chest, 11, nape, 6.5) +
    capsule(nape, 4.6, between(shoulder, head, 0.7), 4.4) +
    headShape(head, neck, facing)
  )
}

/** The eye, closed. */
export function lidShape({ head, neck, facing }: Joints): string {
  const front = neck + 90 * facing
  const eye = along(along(head, neck, 1.5), front, 6)
  const dip = along(eye, neck, -2.2)
  return `M${at(along(eye, front, -2.4))}Q${at(dip)} ${at(along(eye, front, 2.4))}`
}

/** An egg with a nose. */
function headShape(head: Point, neck: number, facing: 1 | -1): string {
  const crown = along(head, neck, 2)
  const chin = along(along(head, neck, -4), neck + 90 * facing, 2.5)
  const nose = along(along(head, neck, -1), neck + 90 * facing, 11)
  return capsule(crown, 11, chin, 8) + capsule(head, 6, nose, 2)
}
