import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { type Day, dayAfter, instantOf, MINUTE } from '../../lib/core/clock-time.ts'
import { nightAt, nightOf } from '../../lib/core/night.ts'
import type { Tonights } from '../../lib/core/schema/evening.ts'
import type { NightRow } from '../../lib/core/schema/night.ts'
import type { Hours } from '../../lib/core/schema/settings.ts'
import { scheduleOf } from '../../lib/core/travel.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { keptIn, readBackup } from '../../lib/files/backup-read.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { keepHours, lookIn, plannedIn, recordNights } from '../../lib/store/nights.ts'
import { restore } from '../../lib/store/restore.ts'
import { makeArea } from '../make/area.ts'
import { anyHours, week } from '../make/evenings.ts'
import { first, id } from '../make/kept.ts'
import { saidOf } from '../make/tonight.ts'

const defaults = defaultSettings()
const ZONE = 'Europe/Berlin'
const at = (iso: string, zone = ZONE) =>
  Temporal.ZonedDateTime.from(`${iso}[${zone}]`).epochMilliseconds
const note = (night: Day, n = 1) => ({ ...first(1), id: id(n), night, at: at(`${night}T22:10`) })
const usual = (bed: string, wake = '07:00', more: object = {}) => ({
  values: { week: week(bed, wake), ...more },
  changedAt: {},
})

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

/** A browser with its diary, its clock and its zone. */
async function begin(now: number, settings = usual('22:30')) {
  const area = makeArea()
  area.stored['settings'] = settings
  const diary = await openDiary(area)
  const db = diary.database as Database
  const here = { now, zone: ZONE }
  const look = () => keepHours(area, { defaults, ...here })
  const wake = async () => {
    if (await look()) await recordNights(db, area)
  }
  const rows = () => db.getAll('nights') as Promise<NightRow[]>
  return { area, diary, db, here, look, wake, rows }
}

describe('a night that is over', () => {
  it('keeps the hours, the zone and the dimming it had, once', async () => {
    const { area, diary, here, wake, rows } = await begin(at('2026-11-20T21:00'))
    await wake()
    await diary.add([note('2026-11-20')])
    here.now = at('2026-11-21T06:59')
    await wake()
    expect(await rows()).toEqual([])
    here.now = at('2026-11-21T07:00')
    await wake()
    const [row] = await rows()
    expect(row).toMatchObject({
      ...{ night: '2026-11-20', zone: ZONE, bedtime: '22:30', wakeTime: '07:00', off: false },
      ...{ lightsOut: at('2026-11-20T22:30'), wake: at('2026-11-21T07:00'), seen: true },
      writtenAt: here.now,
    })
    expect(row?.dim.dim).toEqual({
      startAt: at('2026-11-20T22:30') - defaults.dimming.dim.leadMin * MINUTE,
      to: defaults.dimming.dim.strength,
    })
    area.stored['settings'] = usual('00:30')
    await wake()
    await wake()
    expect(await rows()).toEqual([row])
  })

  it('is made up for after weeks in which the browser was closed, from the first note on', async () => {
    const { diary, here, wake, rows } = await begin(at('2026-11-01T12:00'))
    await wake()
    here.now = at('2026-11-10T21:00')
    await wake()
    await diary.add([note('2026-11-10')])
    here.now = at('2026-12-01T09:00')
    await wake()
    const nights = (await rows()).map(({ night }) => night).sort()
    expect(nights).toEqual(Array.from({ length: 21 }, (_, i) => dayAfter('2026-11-10', i)))
    here.now = at('2029-12-01T09:00')
    await wake()
    expect((await rows()).length).toBe(21 + 400)
  })

  it('says whether anything was noted in it, or somebody sat there', async () => {
    const { diary, db, here, wake, rows } = await begin(at('2026-11-19T21:00'))
    await wake()
    await diary.add([note('2026-11-19')])
    const seat = (day: Day, clock: string, state: 'active' | 'idle') => {
      const from = instantOf(day, clock, ZONE)
      return db.put('seat', { from, to: from + MINUTE, state })
    }
    await seat('2026-11-21', '20:00', 'active')
    await seat('2026-11-22', '20:00', 'idle')
    await seat('2026-11-23', '12:00', 'active')
    here.now = at('2026-11-24T08:00')
    await wake()
    const seen = (await rows()).map((row) => [row.night.slice(-2), row.seen])
    expect(Object.fromEntries(seen)).toEqual({
      ...{ 19: true, 20: false, 21: true, 22: false, 23: false },
    })
  })

  it('keeps what was said of it alone, though another night follows', async () => {
    const { area, diary, here, look, wake, rows } = await begin(at('2026-11-20T21:00'))
    await diary.add([note('2026-11-20')])
    await wake()
    area.stored['evening'] = { nights: saidOf('2026-11-20', { bed: '23:45', off: true }) }
    here.now = at('2026-11-21T20:00')
    // The worker slept. A page says something of the next night.
    await look()
    area.stored['evening'] = { nights: saidOf('2026-11-21', { wake: '08:00' }) }
    await wake()
    expect(await rows()).toMatchObject([
      { night: '2026-11-20', bedtime: '23:45', off: true, dim: {} },
    ])
  })

  it('waits in storage.local while the database is shut, as it was, hours alone', async () => {
    const { area, diary, db, here, look, rows } = await begin(at('2026-11-20T21:00'))
    await look()
    await diary.add([note('2026-11-20')])
    here.now = at('2026-11-21T09:00')
    await look()
    area.stored['settings'] = usual('00:30')
    here.now = at('2026-11-22T10:00')
    expect(await look()).toBe(true)
    expect(Object.keys(lookIn(area.stored)?.rows[0] ?? {}).sort()).toEqual([
      'bedtime',
      'dim',
      'id',
      'lightsOut',
      'night',
      'off',
      'wake',
      'wakeTime',
      'writtenAt',
      'zone',
    ])
    await recordNights(db, area)
    expect((await rows()).map(({ night, bedtime }) => [night, bedtime])).toEqual([
      ['2026-11-20', '22:30'],
      ['2026-11-21', '00:30'],
    ])
    expect(lookIn(area.stored)?.rows).toEqual([])
  })

  it('keeps the zone it began in, and the next one has that of its own', async () => {
    const { diary, here, wake, rows } = await begin(at('2026-11-20T21:00'))
    await wake()
    await diary.add([note('2026-11-20')])
    here.zone = 'America/New_York'
    // Over in Berlin for two hours, and not yet where the person is by now.
    here.now = at('2026-11-21T03:00', here.zone)
    await wake()
    expect(await rows()).toEqual([])
    const {
      diary: other,
      here: there,
      wake: look,
      rows: kept,
    } = await begin(at('2026-11-20T23:00'))
    await look()
    await other.add([note('2026-11-20')])
    there.zone = 'America/New_York'
    there.now = at('2026-11-22T18:00', there.zone)
    await look()
    expect((await kept()).map(({ night, zone }) => [night, zone])).toEqual([
      ['2026-11-20', 'Europe/Berlin'],
      ['2026-11-21', 'America/New_York'],
    ])
  })

  it('that a clock written a year ahead ended too soon is written anew, and nothing true is lost', async () => {
    const { area, diary, here, look, wake, rows } = await begin(at('2026-11-19T21:00'))
    await wake()
    await diary.add([note('2026-11-19')])
    here.now = at('2026-11-20T08:00')
    await wake()
    const [true19] = await rows()
    here.now = at('2027-11-20T08:00')
    await wake()
    expect((await rows()).length).toBeGreaterThan(300)
    here.now = at('2026-11-20T09:00')
    await look()
    area.stored['settings'] = usual('00:30')
    for (const day of ['2026-11-21', '2026-11-22']) {
      here.now = at(`${day}T12:00`)
      await wake()
    }
    const known = await plannedIn((await openDiary(area)).database as Database, here.now)
    expect([...known].map(([night, { bedtime }]) => [night, bedtime])).toEqual([
      ['2026-11-19', '22:30'],
      ['2026-11-20', '00:30'],
      ['2026-11-21', '00:30'],
    ])
    // A clock of 2020 ends nothing anew, and takes nothing away.
    here.now = at('2020-01-01T12:00')
    await wake()
    here.now = at('2026-11-22T13:00')
    await wake()
    expect(await rows()).toContainEqual(true19)
    expect((await rows()).filter(({ night }) => night < '2026-11-19')).toEqual([])
  })

  it('costs neither a write nor a look into the database while nothing is over', async () => {
    const { area, db, here, wake } = await begin(at('2026-11-20T21:00'))
    await wake()
    const set = vi.spyOn(area, 'set')
    const transaction = vi.spyOn(db, 'transaction')
    for (let min = 0; min < 300; min += 5) {
      here.now = at('2026-11-20T21:00') + min * MINUTE
      await wake()
    }
    expect(set).not.toHaveBeenCalled()
    expect(transaction).not.toHaveBeenCalled()
  })
})

it('exported, deleted, brought back and exported again it is the same bytes', async () => {
  const { area, diary, db, here, wake } = await begin(at('2026-11-20T21:00'))
  await wake()
  await diary.add([note('2026-11-20')])
  here.now = at('2026-11-23T08:00')
  await wake()
  const copy = async () =>
    backupText(backupOf(await diary.everything(), area.stored['settings'], here.now))
  const before = await copy()
  expect(JSON.parse(before).nights).toHaveLength(3)
  await diary.wipe()
  for (const key of Object.keys(area.stored)) delete area.stored[key]
  expect((await diary.everything()).nights).toEqual([])
  await wake()
  const read = readBackup(before, before.length)
  if (!read.ok) throw new Error(read.reason)
  await restore(db, area, keptIn(read.document))
  await wake()
  expect(await copy()).toBe(before)
})

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

class Killed extends Error {}

/** Plays it; what each night was when it ended is worked out beside, from the calendar and the settings alone. */
async function play(
  happenings: readonly (typeof happening extends fc.Arbitrary<infer T> ? T : never)[],
) {
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
    { numRuns: Number(process.env['SETTLE_NIGHTS'] ?? 150) },
  )
})
