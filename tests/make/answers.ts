import fc from 'fast-check'
import type { GateRow } from '../../lib/core/gate.ts'
import { type Health, TAKEN_BACK } from '../../lib/core/schema/health.ts'

export const NOW = 1_795_211_100_000
export const DAY_MS = 86_400_000
export const ids = ['a', 'b', 'c', 'd', 'e'] as const

export const anyGate: fc.Arbitrary<GateRow> = fc
  .uniqueArray(
    fc.record({
      condition: fc.constantFrom(...ids),
      tier: fc.constantFrom('hard' as const, 'ask' as const),
    }),
    { minLength: 1, selector: (one) => one.condition },
  )
  .map((conditions) => ({ conditions }))
export const anyAnswer = fc.record({
  answer: fc.constantFrom('yes', 'no', 'notSure', 'formerly', TAKEN_BACK),
  answeredAt: fc.integer({ min: -45, max: 3 }).map((days) => NOW + days * DAY_MS),
})
export const anyHealth: fc.Arbitrary<Health> = fc.dictionary(
  fc.constantFrom(...ids, 'other'),
  anyAnswer,
)

/** A hard condition, and one to be asked about. */
export const gate: GateRow = {
  conditions: [
    { condition: 'a', tier: 'hard' },
    { condition: 'b', tier: 'ask' },
  ],
}
/** Both answered, or one, so many days ago. */
export const given = (a?: string, b?: string, days = 0): Health =>
  Object.fromEntries(
    Object.entries({ a, b }).flatMap(([id, answer]) =>
      answer ? [[id, { answer, answeredAt: NOW - days * DAY_MS }]] : [],
    ),
  )
