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
import { migrated } from '../../lib/core/stored-migrations.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import { readStored } from '../../lib/page/read-stored.ts'
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
  // Whatever a clock that is set back says, it is after the first note.
  await diary.add([note('2020-01-01')])
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
  const expected = new Map<Day, { is: unknown[]; writtenAt: number }>()
  const since: Day = '2026-03-19'
  let through = since
  /** Where the night that was last seen to begin began. */
  let began = { zone: ZONE, night: '2026-03-20' }
  /** The person's own reckoning at an instant at which somebody looked. */
  const reckon = () => {
    const { now, zone } = here
    const schedule = { week: hours, tonight }
    const zoneOf = (day: Day) => (day <= began.night ? began.zone : zone)
    const over = (day: Day) =>
      [zoneOf(day), zone].every((one) => nightOf(day, schedule, one).wake <= now)
    // On a clock that says it is before the first look every night counts, as it ends.
    const counts = (day: Day) => day > since || !over(since)
    while (counts(through) && !over(through)) through = dayAfter(through, -1)
    for (; over(dayAfter(through)); through = dayAfter(through)) {
      const day = dayAfter(through)
      const old = expected.get(day)
      if (!counts(day) || (old && old.writtenAt <= now)) continue
      const { bedtime, wakeTime, lightsOut, wake } = nightOf(day, schedule, zoneOf(day))
      expected.set(day, { is: [zoneOf(day), bedtime, wakeTime, lightsOut, wake], writtenAt: now })
    }
    // Whoever is away before that night is over is still in it, unless the bedtime here is to come.
    const stillIn = through < began.night && nightOf(began.night, schedule, zone).lightsOut <= now
    if (zone === began.zone || !stillIn) began = { zone, night: nightAt(now, schedule, zone) }
  }
  const look = async () => {
    const before = area.stored['nights']
    const wait = await keepHours(dying, (stored) =>
      readStored(migrated(stored, here.now), here.now, here.zone),
    ).catch((error) => {
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

const law = (happenings: fc.Arbitrary<Happening | Flight>) =>
  fc.assert(
    fc.asyncProperty(fc.array(happenings, { minLength: 1, maxLength: 25 }), async (all) => {
      globalThis.indexedDB = new IDBFactory()
      const { kept, expected } = await play(all)
      const found = kept.map(({ night, zone, bedtime, wakeTime, lightsOut, wake }) => [
        night,
        [zone, bedtime, wakeTime, lightsOut, wake],
      ])
      expect(found.sort()).toEqual([...expected].map(([night, { is }]) => [night, is]).sort())
      for (const row of kept) expect(v.is(nightRow, row)).toBe(true)
    }),
    runs,
  )

it('every night that ended has one row of this device, with the hours that held when it ended', () =>
  law(happening))

it('and who flies about has one for each night too, with the zone that the night began in', () =>
  law(fc.oneof(happening, flight)))
