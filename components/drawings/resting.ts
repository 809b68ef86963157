import { jointsOf } from './figure.ts'

/** Sitting in a chair with both legs up on a stool. */
export const resting = jointsOf({
  hip: [74, 126],
  torso: -104,
  neck: -92,
  near: { ankle: [155, 140], knee: -1, toes: -70 },
  far: { ankle: [157, 138], knee: -1, toes: -68 },
  nearArm: { hand: [98, 114], elbow: 1 },
  farArm: { hand: [104, 114], elbow: 1 },
})
export const seats = 'M46 66L54 140H104M60 142V182M100 142V182M132 150H180M138 152V182M174 152V182'
export const pack =
  'M119 116L150 121Q155 122 154 127L153 132Q152 137 147 136L116 131Q111 130 112 125L113 120Q114 115 119 116Z'
