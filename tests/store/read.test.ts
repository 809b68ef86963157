import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import type { EntryKind } from '../../lib/core/fields/table.ts'
import { firstAt, historyOf, nightsBetween } from '../../lib/store/read.ts'
import { makeDiary } from '../make/diary.ts'
import { diaryOf, everyPage, first, id, newer } from '../make/kept.ts'
import { rowsRead } from '../make/rows-read.ts'

const wish = { seed: 3, last: '2026-11-20', nights: 20, zone: 'Europe/Berlin' }

describe('a big diary', () => {
  it('is read night by night as each night is read alone, also where all corrections are looked at at once', async () => {
    const rows = makeDiary(wish)
    const { diary, db } = await diaryOf(rows)
    const found = await nightsBetween(db, '2026-11-05', '2026-11-18')
    expect(rows.filter((row) => found.has(row.night)).length).toBeGreaterThan(100)
    expect([...found.keys()]).toEqual([...found.keys()].sort())
    expect(found.size).toBe(14)
    for (const [night, entries] of found) expect(await diary.ofNight(night)).toEqual(entries)
    expect(await nightsBetween(db, '2026-11-18', '2026-11-05')).toEqual(new Map())
    expect(await nightsBetween(db, '2020-01-01', '2020-12-31')).toEqual(new Map())
  })

  it('comes in pages that hold all of it once, newest first', async () => {
    const rows = makeDiary(wish)
    const { db } = await diaryOf(rows)
    const stands = standing(rows).sort(newer)
    for (const limit of [1, 7, 50, stands.length, 1000])
      expect(await everyPage(db, limit)).toEqual(stands)
    const few: EntryKind[] = ['calm', 'intake']
    expect(await everyPage(db, 9, few)).toEqual(stands.filter((row) => few.includes(row.kind)))
    expect(await everyPage(db, 9, [])).toEqual([])
  })

  it('with a day’s rows at one moment goes on where it stopped', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => ({ ...first(1), id: id(n) }))
    const { db } = await diaryOf(rows)
    const read = await rowsRead(async () => {
      expect(await everyPage(db, 7)).toEqual([...rows].sort(newer))
    })
    // Each page begins where the last one ended, and passes over no row that was on it.
    expect(read).toBeLessThan(150)
    expect(await everyPage(db, 7, ['symptom'])).toEqual([...rows].sort(newer))
  })

  it('has a first moment, and none where it is empty', async () => {
    const rows = makeDiary(wish)
    const { db } = await diaryOf(rows)
    expect(await firstAt(db)).toBe(standing(rows)[0]?.at)
    expect(await firstAt((await diaryOf([])).db)).toBeNull()
  })
})

it('of two corrections of a row that is not there one stands, also where they lie in two nights', async () => {
  const rows = [0, 1].map((n) => ({
    ...{ ...first(n), id: id(n), enteredAt: n, replaces: id(9) },
  }))
  const { diary, db } = await diaryOf(rows)
  const stands = standing(rows).map((row) => row.id)
  expect(stands).toEqual([id(1)])
  const byNight = await Promise.all(rows.map(({ night }) => diary.ofNight(night)))
  expect(byNight.flat().map((row) => row.id)).toEqual(stands)
  expect((await everyPage(db, 1)).map((row) => row.id)).toEqual(stands)
})

it('a correction whose first row is not there is read, and stands', async () => {
  const { diary, db } = await diaryOf([{ ...first(1), replaces: id(9) }])
  expect((await diary.ofNight(first(1).night)).map((row) => row.id)).toEqual([id(1)])
  expect((await historyOf(db, id(1))).map((row) => row.id)).toEqual([id(1)])
  expect(await historyOf(db, id(9))).toEqual([])
  diary.close()
})

it('of two rows that replace each other one stands, wherever they lie', async () => {
  const ring = [
    { ...first(1), replaces: id(2) },
    { ...first(2), replaces: id(1) },
  ]
  const { diary, db } = await diaryOf(ring)
  const found = await Promise.all(ring.map(({ night }) => diary.ofNight(night)))
  expect(found.flat()).toEqual(standing(ring))
  expect(found.flat()).toHaveLength(1)
  expect(await historyOf(db, id(1))).toEqual(ring)
  diary.close()
})

it('a history has every row of its note, the first written first, then the smaller id', async () => {
  const rows = [
    { ...first(1), enteredAt: 50 },
    { ...first(4), enteredAt: 70, replaces: id(1) },
    { ...first(3), enteredAt: 70, replaces: id(1) },
    { ...first(2), enteredAt: 60, replaces: id(1) },
    { ...first(7), enteredAt: 55 },
  ]
  const { diary, db } = await diaryOf(rows)
  for (const n of [1, 2, 4])
    expect((await historyOf(db, id(n))).map((row) => row.id)).toEqual([1, 2, 3, 4].map(id))
  diary.close()
})
