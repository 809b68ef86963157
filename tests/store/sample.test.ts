import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import { correction } from '../../lib/core/entry.ts'
import { asSample } from '../../lib/core/sample.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { holdsSample, putSample, removeSample } from '../../lib/store/sample.ts'
import { makeArea } from '../make/area.ts'
import { makeDiary } from '../make/diary.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
const rows = makeDiary({ seed: 9, last: '2026-11-20', nights: 12, zone: 'Europe/Berlin' })
const own = makeDiary({ seed: 10, last: '2026-11-20', nights: 2, zone: 'Europe/Berlin' })

test('comes whole and marked, and goes with what was changed of it; what is the person’s own stays', async () => {
  const diary = await openDiary(makeArea())
  const db = diary.database as Database
  expect(await holdsSample(db)).toBe(false)
  await diary.add(own)
  await putSample(db, asSample(rows))
  expect(await holdsSample(db)).toBe(true)
  expect(await diary.count()).toBe(rows.length + own.length)
  const [shown] = (await diary.ofNight('2026-11-15')) as [Entry]
  await diary.add([correction(shown, { note: 'mine?' }, crypto.randomUUID(), shown.at + 1)])
  await removeSample(db)
  expect(await holdsSample(db)).toBe(false)
  const left = (await diary.everything()).entries
  expect(left.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort())
})
test('put twice it is there once', async () => {
  const diary = await openDiary(makeArea())
  const db = diary.database as Database
  await putSample(db, asSample(rows))
  await putSample(db, asSample(rows))
  expect(await diary.count()).toBe(rows.length)
})
test('a correction of its first row follows that row to its new id', async () => {
  const diary = await openDiary(makeArea())
  const first = rows[0] as Entry
  const better = correction(first, { note: 'better' }, crypto.randomUUID(), first.at + 1)
  await putSample(diary.database as Database, asSample([first, better]))
  const stands = standing((await diary.everything()).entries)
  expect(stands.map(({ id }) => id)).toEqual([better.id])
})

test('of nothing leaves nothing', async () => {
  const diary = await openDiary(makeArea())
  await putSample(diary.database as Database, [])
  expect(await diary.count()).toBe(0)
})
