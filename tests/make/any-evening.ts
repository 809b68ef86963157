import fc from 'fast-check'
import { anyRoutine, anySchedule, anyZone, zones } from './evenings.ts'

const MINUTES = [1, 4, 9, 11, 30, 60, 180, 600]
const JUMPS = [-525_600, -180, -60, -5, 5, 60, 180, 525_600]

const one = <T extends string>(is: T) => fc.constant({ is })
const alarms = one('alarm')
const restarts = one('restart')
const kills = fc.record({ is: fc.constant('kill' as const), step: fc.nat(11), after: fc.boolean() })

/** What a machine does by itself. */
const machine = fc.oneof({ weight: 4, arbitrary: alarms }, restarts, kills)

/** What lasts until it ends. */
const states = fc.record({
  is: fc.constantFrom('quiet' as const, 'sound' as const, 'away' as const),
  on: fc.boolean(),
})

/** What can happen between two looks of the worker. */
const happening = fc.oneof(
  { weight: 8, arbitrary: alarms },
  { weight: 3, arbitrary: fc.oneof(restarts, kills, kills) },
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.record({ is: fc.constant('pass' as const), min: fc.constantFrom(...MINUTES) }),
      fc.record({ is: fc.constant('pass' as const), min: fc.constantFrom(...MINUTES) }),
      fc.record({ is: fc.constant('clock' as const), min: fc.constantFrom(...JUMPS) }),
      fc.record({ is: fc.constant('zone' as const), to: fc.constantFrom(...zones) }),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.oneof(
      states,
      states,
      states,
      fc.record({ is: fc.constant('done' as const), nth: fc.nat(9) }),
      one('legs'),
      fc.record({
        is: fc.constant('snooze' as const),
        until: fc.constantFrom(10, 20, 'sound' as const, 'night' as const),
      }),
    ),
  },
)

/** An evening of somebody, and what happens in it. */
export const anyEvening = fc.record({
  zone: anyZone,
  schedule: anySchedule,
  routine: anyRoutine,
  seed: fc.nat(),
  startMin: fc.integer({ min: -900, max: -30 }),
  lists: fc.boolean(),
  gentle: fc.boolean(),
  lines: fc.boolean(),
  channel: fc.constantFrom('notification' as const, 'notification' as const, 'line' as const),
  happenings: fc.oneof(
    { weight: 3, arbitrary: fc.array(happening, { minLength: 3, maxLength: 16 }) },
    { weight: 1, arbitrary: fc.array(machine, { minLength: 3, maxLength: 16 }) },
  ),
})
export type DrawnEvening = typeof anyEvening extends fc.Arbitrary<infer T> ? T : never
