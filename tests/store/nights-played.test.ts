import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { type Day, dayAfter, MINUTE } from '../../lib/core/clock-time.ts'
import { nightAt, nightOf } from '../../lib/core/night.ts'
import type { Tonights } from '../../lib/core/schema/evening.ts'
import { nightRow } from '../../lib/core/schema/night.ts'
import type { Hours } from '../../lib/core/schema/settings.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import { keepHours, recordNights } from '../../lib/store/nights.ts'
import { anyHours, week } from '../make/evenings.ts'
import { runsOf } from '../make/long-form.ts'
import { at, begin, note, ZONE } from '../make/planned.ts'
import { saidOf } from '../make/tonight.ts'

const defaults = defaultSettings()
const zones = [ZONE, 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']

/** Whatever happens to a browser from one day to the next. */
const happening = fc.oneof(
  fc.record({ is: fc.constant('wait' as const), min: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ is: fc.constant('closed' as const), min: fc.integer({ min: 5_000, max: 60_000 }) }),
  fc.record({ is: fc.constant('back' as const), min: fc.integer({ min: 1, max: 4_000 }) }),
  fc.record({ is: fc.constant('week' as const), hours: anyHours }),
  fc.record({ is: fc.constant('tonight' as const), hours: anyHours }),
  fc.record({ is: fc.constant('wake' as const) }),
  fc.record({ is: fc.constant('kill' as const), step: fc.nat(3), after: fc.boolean() }),
)

const flight = fc.record({ is: fc.constant('fly' as const), zone: fc.constantFrom(...zones) })
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never
type Flight = typeof flight extends fc.Arbitrary<infer T> ? T : never

class Killed extends Error {}

/** Plays it; what each night was when it ended is worked out beside, from the calendar and the settings alone. */
async function play(happenings: readonly (Happening | Flight)[]) {
  const { area, diary, db, here, rows } = await begin(at('2026-03-20T15:00'))
  await diary.add([note('2026-03-01')])
  let [die, hours, tonight]: [{ step: number; after: boolean } | null, Hours[], Tonights | null] = [
    null,
    week('22:30', '07:00'),
    null,
  ]
  const dying = {
    ...area,
    async set(items: Record<string, unknown>) {
      const dies = die !== null && die.step-- === 0
      if (dies && !die?.after) throw new Killed()
      await area.set(items)
      if (dies) throw new Killed()
    },
  }
  const expected = new Map<Day, { hours: unknown[]; writtenAt: number }>()
  let through: Day = '2026-03-19'
  /** The person's own reckoning at an instant at which somebody looked. */
  const reckon = () => {
    const schedule = { week: hours, tonight }
    const over = (day: Day) => nightOf(day, schedule, ZONE).wake <= here.now
    while (through > '2026-03-19' && !over(through)) through = dayAfter(through, -1)
    for (; over(dayAfter(through)); through = dayAfter(through)) {
      const night = nightOf(dayAfter(through), schedule, ZONE)
      const old = expected.get(night.day)
      if (old && old.writtenAt <= here.now) continue
      const { bedtime, wakeTime, lightsOut, wake } = night
      expected.set(night.day, { hours: [bedtime, wakeTime, lightsOut, wake], writtenAt: here.now })
    }
  }
  const look = async () => {
    const before = area.stored['nights']
    const wait = await keepHours(dying, { defaults, ...here }).catch((error) => {
      if (!(error instanceof Killed)) throw error
      // Killed once it was written, it was a look all the same.
      if (area.stored['nights'] !== before) reckon()
      return null
    })
    if (wait !== null) reckon()
    return wait
  }
  const wake = async () => {
    if (await look())
      await recordNights(db, dying).catch((error) => {
        if (!(error instanceof Killed)) throw error
      })
  }
  const change = async (items: () => Record<string, unknown>, then: () => void) => {
    if ((await look()) === null) return
    await area.set(items())
    then()
  }
  await wake()
  for (const one of happenings) {
    if (one.is === 'wait' || one.is === 'closed') here.now += one.min * MINUTE
    else if (one.is === 'back') here.now -= one.min * MINUTE
    else if (one.is === 'fly') here.zone = one.zone
    else if (one.is === 'wake') await wake()
    else if (one.is === 'kill') {
      die = { step: one.step, after: one.after }
      await wake()
      die = null
    } else if (one.is === 'week') {
      const next = Array.from({ length: 7 }, () => one.hours)
      await change(
        () => ({ settings: { values: { week: next }, changedAt: {} } }),
        () => {
          hours = next
        },
      )
    } else {
      const night = nightAt(
        here.now,
        scheduleOf({ week: hours, travel: defaults.travel }, tonight, ZONE),
        ZONE,
      )
      const next = saidOf(night, one.hours)
      await change(
        () => ({ evening: { nights: next } }),
        () => {
          tonight = next
        },
      )
    }
  }
  await wake()
  return { kept: await rows(), expected }
}

const runs = runsOf(150)

it('every night that ended has one row of this device, with the hours that held when it ended', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
      globalThis.indexedDB = new IDBFactory()
      const { kept, expected } = await play(happenings)
      const found = kept.map(({ night, bedtime, wakeTime, lightsOut, wake }) => [
        night,
        [bedtime, wakeTime, lightsOut, wake],
      ])
      expect(found.sort()).toEqual([...expected].map(([night, one]) => [night, one.hours]).sort())
    }),
    runs,
  )
})

it('and who flies about has one for each night too, and no night between is left out', async () => {
  const anything = fc.array(fc.oneof(happening, flight), { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(anything, async (happenings) => {
      globalThis.indexedDB = new IDBFactory()
      const { kept } = await play(happenings)
      const nights = kept.map(({ night }) => night).sort()
      expect(nights).toEqual(nights.map((_, i) => dayAfter('2026-03-20', i)))
      for (const row of kept) expect(v.is(nightRow, row)).toBe(true)
    }),
    runs,
  )
})
