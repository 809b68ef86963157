import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import type { EntryKind } from '../../lib/core/fields/table.ts'
import { firstAt, nightsBetween } from '../../lib/store/read.ts'
import { makeDiary } from '../make/diary.ts'
import { diaryOf, everyPage, first, id, newer } from '../make/kept.ts'

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
    expect(await everyPage(db, 7)).toEqual([...rows].sort(newer))
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
