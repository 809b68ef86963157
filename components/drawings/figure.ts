/** A place on the drawing's sheet of 240 × 200, y downwards. */
export type Point = readonly [x: number, y: number]

/**
 * Lengths of one calm grown-up of 168 units, after common proportions of the body (thigh and shank a quarter of the
 * height each), so that every drawing shows the same person.
 */
export const bones = {
  torso: 48,
  neck: 20,
  thigh: 42,
  shank: 41,
  upperArm: 29,
  forearm: 31,
  foot: 20,
} as const

const rad = (deg: number) => (deg * Math.PI) / 180
/** From a point in a direction: 0 is to the right, 90 down, -90 up. */
export const along = ([x, y]: Point, deg: number, length: number): Point => [
  x + length * Math.cos(rad(deg)),
  y + length * Math.sin(rad(deg)),
]
export const angleOf = ([ax, ay]: Point, [bx, by]: Point): number =>
  (Math.atan2(by - ay, bx - ax) * 180) / Math.PI
export const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
]

/**
 * The joint between two bones that lead from `from` to `to`. `turn` says to which side it gives way, seen along the
 * way: 1 to the right, -1 to the left. Out of reach, the limb is straight and ends where it ends.
 */
export function bend(from: Point, to: Point, first: number, second: number, turn: 1 | -1) {
  const far = Math.hypot(to[0] - from[0], to[1] - from[1])
  const reach = Math.min(Math.max(far, Math.abs(first - second) + 0.01), first + second - 0.01)
  const way = angleOf(from, to)
  const cos = (first ** 2 + reach ** 2 - second ** 2) / (2 * first * reach)
  const joint = along(from, way + turn * ((Math.acos(cos) * 180) / Math.PI), first)
  return { joint, end: along(from, way, reach) }
}

/** Where a leg ends, which way its knee gives way, and where its toes point. */
export interface LegPose {
  readonly ankle: Point
  readonly knee: 1 | -1
  readonly toes: number
}
export interface ArmPose {
  readonly hand: Point
  readonly elbow: 1 | -1
}
export interface Pose {
  readonly hip: Point
  /** The direction from the hip to the shoulder. */
  readonly torso: number
  /** The direction from the shoulder to the head; without it that of the torso. */
  readonly neck?: number
  /** Which way the face looks. */
  readonly facing?: 1 | -1
  readonly near: LegPose
  readonly far: LegPose
  readonly nearArm: ArmPose
  readonly farArm: ArmPose
}

export interface Leg {
  readonly hip: Point
  readonly knee: Point
  readonly ankle: Point
  readonly heel: Point
  readonly toe: Point
}
export interface Arm {
  readonly shoulder: Point
  readonly elbow: Point
  readonly hand: Point
}
export interface Joints {
  readonly hip: Point
  readonly shoulder: Point
  readonly head: Point
  readonly neck: number
  readonly facing: 1 | -1
  readonly near: Leg
  readonly far: Leg
  readonly nearArm: Arm
  readonly farArm: Arm
}

function legOf(hip: Point, pose: LegPose, facing: 1 | -1): Leg {
  const { joint, end } = bend(hip, pose.ankle, bones.thigh, bones.shank, pose.knee)
  const down = pose.toes + 90 * facing
  const heel = along(along(end, pose.toes, -4), down, 3.5)
  return { hip, knee: joint, ankle: end, heel, toe: along(heel, pose.toes, bones.foot) }
}

function armOf(shoulder: Point, pose: ArmPose): Arm {
  const { joint, end } = bend(shoulder, pose.hand, bones.upperArm, bones.forearm, pose.elbow)
  return { shoulder, elbow: joint, hand: end }
}

/** Every joint of a pose. */
export function jointsOf(pose: Pose): Joints {
  const facing = pose.facing ?? 1
  const shoulder = along(pose.hip, pose.torso, bones.torso)
  const neck = pose.neck ?? pose.torso
  return {
    hip: pose.hip,
    shoulder,
    head: along(shoulder, neck, bones.neck),
    neck,
    facing,
    near: legOf(pose.hip, pose.near, facing),
    far: legOf(pose.hip, pose.far, facing),
    nearArm: armOf(shoulder, pose.nearArm),
    farArm: armOf(shoulder, pose.farArm),
  }
}
