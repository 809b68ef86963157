import type { Dim, Ramp } from '../../../lib/core/dim/ramp.ts'

const HOUR = 3_600_000

/** A track at one level from long before until long after now. */
export const at = (level: number, until = Date.now() + HOUR): Ramp => ({
  from: level,
  to: level,
  startAt: until - 2 * HOUR,
  endAt: until - 2 * HOUR,
  until,
})

/** A track that takes nothing away. */
const off = (level: number): Ramp => ({ from: level, to: level, startAt: 0, endAt: 0, until: 0 })

export const dimOf = (change: Partial<Dim>): Dim => ({
  dim: off(0),
  warm: off(6500),
  grey: off(0),
  list: 'off',
  hosts: [],
  spareMedia: false,
  spareFullScreen: false,
  line: null,
  ...change,
})
