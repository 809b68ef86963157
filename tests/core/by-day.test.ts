import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { eveningAt } from '../../lib/core/evening.ts'
import { EVENING_MIN } from '../../lib/core/fuse/part.ts'
import { nightOf } from '../../lib/core/night.ts'
import { MAX_LEAD_MIN, type Step } from '../../lib/core/schema/settings.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import { anyHours, anyZone } from '../make/evenings.ts'

const anyStep = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('own', 'walk', 'bath', 'screens', 'dinner'),
  leadMin: fc.nat(MAX_LEAD_MIN),
  lengthMin: fc.constant(5),
  on: fc.constant(true),
  star: fc.boolean(),
  by: fc.constantFrom('nudge', 'badge'),
}) satisfies fc.Arbitrary<Step>

test('from waking to the evening, and in the night before, no step interrupts, whatever its lead', () => {
  const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
  const steps = fc.array(anyStep, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(instant, anyZone, anyHours, steps, (now, zone, hours, routine) => {
      const week = Array.from({ length: 7 }, () => hours)
      const settings = { ...defaultSettings(), week, routine }
      const evening = eveningAt(now, zone, settings, null, {})
      const schedule = scheduleOf(settings, null, zone)
      for (const { at, by, night, id } of evening.moments) {
        const { lightsOut } = nightOf(night, schedule, zone)
        const step = routine.find((one) => one.id === id)
        const wakes = evening.moments
          .map((one) => nightOf(one.night, schedule, zone).wake)
          .filter((wake) => wake < lightsOut)
        const speaks = at >= lightsOut - EVENING_MIN * MINUTE && wakes.every((wake) => at >= wake)
        expect(by).toBe(speaks ? step?.by : 'badge')
      }
    }),
  )
})
