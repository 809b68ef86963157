import fc from 'fast-check'
import { MINUTE } from '../../lib/core/clock-time.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'

/** Three nights around the moment that changes are drawn for. */
export const DAYS = ['2026-11-19', '2026-11-20', '2026-11-21'] as const
/** The evening of the second. */
export const LATE = Date.parse('2026-11-20T22:00:00Z')

/** Few instants, so that two often fall together; some by a clock that ran ahead. */
const at = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }).map((n) => LATE - n * 5 * MINUTE) },
  fc.constantFrom(LATE + 90_000, LATE + 3_600_000),
)
const said = <T>(is: fc.Arbitrary<T>) => fc.record({ at, is })
const clock = fc.constantFrom('21:30', '22:30', '00:15', null)

const tonight = fc.record(
  {
    bed: said(clock),
    wake: said(clock),
    off: said(fc.boolean()),
    dimOff: said(fc.boolean()),
    snooze: said(fc.constantFrom(null, 'sound' as const, 'night' as const, LATE + 10 * MINUTE)),
    bedAgainAt: said(fc.constantFrom(null, LATE + 20 * MINUTE)),
    notMeAt: fc.array(at, { minLength: 1, maxLength: 2 }).map((all) => [...new Set(all)].sort()),
  },
  { requiredKeys: [] },
)
const mark = fc.oneof(
  at.map((one) => ({ at: one })),
  at.map((one) => ({ at: one, back: true })),
)
const marks = fc.array(mark, { minLength: 1, maxLength: 2 })

/** Anything that a page can say of this evening. */
export const anyChange: fc.Arbitrary<EveningChange> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .dictionary(fc.constantFrom(...DAYS), tonight, { minKeys: 1 })
      .map((nights) => ({ nights })),
  },
  marks.map((presses) => ({ presses })),
  marks.map((better) => ({ better })),
)
