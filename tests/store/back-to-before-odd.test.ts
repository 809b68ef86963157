import 'fake-indexeddb/auto'
import { expect, it, test } from 'vitest'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import type { Stretch } from '../../lib/core/merge-seat.ts'
import { backToBefore } from '../../lib/store/back-to-before.ts'
import { changeProfile } from '../../lib/store/profile.ts'
import { restore } from '../../lib/store/restore.ts'
import { saveSetting } from '../../lib/store/settings.ts'
import { deviceOf } from '../make/device.ts'
import { first } from '../make/kept.ts'
import { patch } from '../make/patch.ts'

const now = 1_795_400_000_000
const HOUR = 3_600_000
const settings = (language: string, at: number): Kept => ({
  ...nothingKept,
  settings: { values: { language }, changedAt: { language: at } },
})
const answer = (word: string) => ({ answer: word, answeredAt: 5 })
const health = (value: unknown, changedAt: number): Kept => ({
  ...nothingKept,
  profile: [{ key: 'health', value, changedAt }],
})

test.each<[string, before: unknown, file: unknown, since: unknown]>([
  ['was none before', 'scribble', { a: answer('no') }, { a: answer('yes') }],
  ['was one of no words before', [1], { a: answer('no') }, { a: answer('yes') }],
  ['is none since', { a: answer('no') }, { a: answer('yes') }, 'scribble'],
  ['is nothing since', { a: answer('no') }, { a: answer('yes') }, null],
  ['came as none', undefined, null, { a: answer('yes') }],
])('of a list that %s nothing goes back by itself', async (_, before, file, since) => {
  const { area, db, diary } = await deviceOf(before === undefined ? nothingKept : health(before, 5))
  await restore(db, area, health(file, 9), { now })
  await changeProfile(db, 'health', () => since, now + 1)
  expect(await backToBefore(db, area)).toBe(true)
  expect((await diary.profile())['health']).toEqual(since)
})

it('a list that was there without an answer is there without an answer', async () => {
  const { area, db, diary } = await deviceOf(health({}, 5))
  await restore(db, area, health({ a: answer('no') }, 9), { now })
  await changeProfile(db, 'health', (value) => value, now + 1)
  await backToBefore(db, area)
  expect(await diary.profile()).toEqual({ health: {} })
})

it('a setting that was brought, and then set to the very same by the person, stays', async () => {
  const { area, db } = await deviceOf(settings('de', 5))
  await restore(db, area, settings('en', 9), { now })
  await saveSetting(area, 'language', 'en', now + 1)
  await backToBefore(db, area)
  expect(area.stored['settings']).toEqual(settings('en', now + 1).settings)
})

it('of a stretch that was brought, and went on since, what was since stays', async () => {
  const brought: Stretch = { from: now - 2 * HOUR, to: now - HOUR, state: 'active' }
  const old: Stretch = { from: now - 9 * HOUR, to: now - 8 * HOUR, state: 'idle' }
  const { area, db } = await deviceOf({ ...nothingKept, seat: [old] })
  await restore(db, area, { ...nothingKept, seat: [brought] }, { now })
  await db.put('seat', { ...brought, to: now + HOUR })
  await backToBefore(db, area)
  expect(await db.getAll('seat')).toEqual([old, { ...brought, from: now, to: now + HOUR }])
})

it('the time at the computer is cut as it was where none was brought', async () => {
  const { area, db } = await deviceOf(nothingKept)
  const cut = [2, 1].map((h) => ({ from: now - h * HOUR, to: now - (h - 1) * HOUR }))
  const seat = cut.map((one) => ({ ...one, state: 'active' as const }))
  for (const row of seat) await db.put('seat', row)
  await restore(db, area, { ...nothingKept, rows: [first(1)] }, { now })
  await backToBefore(db, area)
  expect(await db.getAll('seat')).toEqual(seat)
})

test.each([
  ['as they were', { values: { language: 'en' }, changedAt: { language: 9 } }],
  ['gone, as they were', undefined],
])('that nothing went back is said once the settings are back: %s', async (_, stored) => {
  const { area, db } = await deviceOf(settings('de', 5))
  await restore(db, area, { ...settings('en', 9), rows: [first(1)] }, { now })
  if (stored === undefined) delete area.stored['settings']
  patch(IDBObjectStore.prototype, 'clear', () => {
    throw new DOMException('', 'DataCloneError')
  })
  for (const call of ['set', 'remove'] as const) {
    const real = area[call] as (of: never) => Promise<void>
    area[call] = async (of: unknown) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      await real(of as never)
    }
  }
  await expect(backToBefore(db, area)).rejects.toMatchObject({ name: 'KeepError' })
  expect(area.stored['settings']).toEqual(stored)
})

it('where another page took away meanwhile what one can go back to, no row changes', async () => {
  const { area, db } = await deviceOf(nothingKept)
  await restore(db, area, { ...nothingKept, rows: [first(1)] }, { now })
  const { get } = area
  area.get = async (keys) => {
    await db.clear('safety')
    return get(keys)
  }
  expect(await backToBefore(db, area)).toBe(true)
  expect(await db.count('entries')).toBe(1)
})
