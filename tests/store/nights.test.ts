import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { type Day, dayAfter, instantOf, MINUTE } from '../../lib/core/clock-time.ts'
import { lookIn } from '../../lib/core/nights-look.ts'
import { backupOf, backupText } from '../../lib/files/backup.ts'
import { keptIn, readBackup } from '../../lib/files/backup-read.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { plannedIn, recordNights } from '../../lib/store/nights.ts'
import { restore } from '../../lib/store/restore.ts'
import { at, begin, note, usual, ZONE } from '../make/planned.ts'
import { saidOf } from '../make/tonight.ts'

const defaults = defaultSettings()

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

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

  it('keeps the zone it began in, however often it is looked at before it is over', async () => {
    const { diary, here, wake, rows } = await begin(at('2026-11-20T21:00'))
    await wake()
    await diary.add([note('2026-11-20')])
    here.now = at('2026-11-20T23:00')
    await wake()
    here.zone = 'America/New_York'
    // Over in Berlin for two hours, and not yet where the person is by now.
    for (const clock of ['03:00', '04:00', '05:00']) {
      here.now = at(`2026-11-21T${clock}`, here.zone)
      await wake()
    }
    expect(await rows()).toEqual([])
    here.now = at('2026-11-21T08:00', here.zone)
    await wake()
    expect(await rows()).toMatchObject([{ zone: ZONE, lightsOut: at('2026-11-20T22:30') }])
  })

  it('keeps the zone it began in, and the next one has that of its own', async () => {
    const { diary, here, wake, rows } = await begin(at('2026-11-20T23:00'))
    await wake()
    await diary.add([note('2026-11-20')])
    here.zone = 'America/New_York'
    here.now = at('2026-11-22T18:00', here.zone)
    await wake()
    expect((await rows()).map(({ night, zone }) => [night, zone])).toEqual([
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
