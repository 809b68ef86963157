import fc from 'fast-check'
import type { Dim, Ramp } from '../../../lib/core/dim/ramp.ts'

const MINUTE = 60_000
export const START = Date.UTC(2026, 10, 22, 19)

/** Ramps of an evening: from 80 seconds to six hours long, on for up to twelve more. */
export const ramp = (from: number, low: number, high: number): fc.Arbitrary<Ramp> =>
  fc
    .record({
      to: fc.double({ min: low, max: high, noNaN: true }),
      lead: fc.integer({ min: 80_000, max: 360 * MINUTE }),
      rest: fc.integer({ min: 0, max: 720 * MINUTE }),
    })
    .map(({ to, lead, rest }) => ({
      from,
      to,
      startAt: START,
      endAt: START + lead,
      until: START + lead + rest,
    }))

export const evening: fc.Arbitrary<Dim> = fc.record({
  dim: ramp(0, 0, 0.6),
  warm: ramp(6500, 1900, 6500),
  grey: ramp(0, 0, 1),
  list: fc.constantFrom('off' as const, 'only' as const),
  hosts: fc.constant([]),
  spareMedia: fc.boolean(),
  spareFullScreen: fc.boolean(),
  line: fc.constant(null),
})

export const moment = fc.integer({ min: START - 60 * MINUTE, max: START + 1200 * MINUTE })
