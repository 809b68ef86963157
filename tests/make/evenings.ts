import fc from 'fast-check'
import { clockTimeOf, type Day, type Zone } from '../../lib/core/clock-time.ts'
import type { Schedule } from '../../lib/core/night.ts'
import type { Hours, Step } from '../../lib/core/schema/settings.ts'

/** Every zone that this machine knows. */
export const zones: readonly Zone[] = Intl.supportedValuesOf('timeZone')
export const anyZone = fc.constantFrom(...zones)

export const week = (bed: string, wake: string): Hours[] =>
  Array.from({ length: 7 }, () => ({ bed, wake }))

const FROM = Date.UTC(2005, 0, 1)
const SPAN_DAYS = 33 * 365

/** A day from 2005 to 2037; every other one lies at a clock change of its zone, where it has one. */
export function anyDay(zone: Zone, seed: number): Day {
  const instant = Temporal.Instant.fromEpochMilliseconds(
    FROM + ((seed >>> 1) % SPAN_DAYS) * 86_400_000 + 43_200_000,
  ).toZonedDateTimeISO(zone)
  const change = seed % 2 === 0 ? instant.getTimeZoneTransition('next') : null
  const at = change && change.year < 2038 ? change.subtract({ days: (seed >>> 2) % 2 }) : instant
  return at.toPlainDate().toString()
}

const clock = fc.nat(1439).map(clockTimeOf)
/** Most people sleep at night; some do not. */
const bed = fc.oneof(
  fc.integer({ min: 20 * 60, max: 26 * 60 }).map(clockTimeOf),
  fc.constantFrom('02:30', '01:30', '00:00', '12:00', '11:59', '09:00'),
  clock,
)
export const anyHours: fc.Arbitrary<Hours> = fc
  .tuple(bed, fc.oneof(fc.constantFrom('07:00', '06:30', '16:30'), clock))
  .map(([b, wake]) => ({ bed: b, wake }))
  .filter((h) => h.bed !== h.wake)

export const anySchedule: fc.Arbitrary<Schedule> = fc
  .oneof(
    anyHours.map((h) => Array.from({ length: 7 }, () => h)),
    fc.array(anyHours, { minLength: 7, maxLength: 7 }),
  )
  .map((hours) => ({ week: hours, tonight: null }))

/** The kinds of the clinical routine, with leads that anybody might set. */
export const anyRoutine: fc.Arbitrary<Step[]> = fc
  .uniqueArray(
    fc.constantFrom(
      'caffeine',
      'dinner',
      'walk',
      'screens',
      'stretches',
      'lightsOut',
      'own-1',
      'own-2',
      'own-3',
    ),
    { minLength: 1, maxLength: 9 },
  )
  .chain((kinds) =>
    fc.tuple(
      ...kinds.map((kind) =>
        fc.record({
          id: fc.constant(kind),
          kind: fc.constant(kind.startsWith('own') ? 'own' : kind),
          leadMin: kind === 'lightsOut' ? fc.constant(0) : fc.oneof(fc.nat(200), fc.nat(960)),
          lengthMin: fc.constant(10),
          on: fc.constant(true),
          star: fc.nat(5).map((n) => n === 0),
          by: fc.constant(kind === 'caffeine' ? ('badge' as const) : ('nudge' as const)),
        }),
      ),
    ),
  )
