import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import { correction, removal } from '../../lib/core/entry.ts'
import type { Entry, EntryKind } from '../../lib/core/schema/entry.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { firstAt, nightsBetween, search } from '../../lib/store/read.ts'
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

describe('a search', () => {
  const said = (n: number, texts: Record<string, string>): Entry =>
    ({ ...first(n % 10), id: id(n), at: 1000 * n, ...texts }) as Entry
  const find = async (db: Database, words: string, limit?: number) => {
    const found: Entry[] = []
    await search(db, words, { limit, onFound: (entries) => found.push(...entries) })
    return found.map((row) => Number(row.id.slice(-12)))
  }

  it.each([
    ['a word, whatever its case', 'SOFA', [4, 1]],
    ['a part of a word', 'sof', [4, 1]],
    ['all words, in any order', 'long sofa', [4]],
    ['without the accent, and with one', 'cafe', [3, 2]],
    ['with one that the note has not', 'càfé', [3, 2]],
    ['a name', 'magnesium', [5]],
    ['nothing', '   ', []],
    ['what nobody wrote', 'sofas', []],
    ['what is no word of the person', 'urge', []],
    ['signs that mean something elsewhere', '.*', []],
  ])('finds %s', async (_, words, expected) => {
    const { db } = await diaryOf([
      said(1, { note: 'on the Sofa' }),
      said(2, { note: 'after the café' }),
      said(3, { note: 'Cafe again' }),
      said(4, { note: 'sofa, for long' }),
      { ...said(5, { name: 'Magnesium' }), kind: 'dose' },
    ])
    expect(await find(db, words)).toEqual(expected)
  })

  it('finds what stands alone: neither a corrected nor a removed text', async () => {
    const [a, b] = [said(1, { note: 'sofa' }), said(2, { note: 'sofa' })]
    const { db } = await diaryOf([
      ...[a, correction(a, { note: 'chair' }, id(11), 50)],
      ...[b, removal(b, id(12), 50)],
    ])
    expect(await find(db, 'sofa')).toEqual([])
    expect(await find(db, 'chair')).toEqual([11])
  })

  // More than are looked at in one go.
  const many = Array.from({ length: 1300 }, (_, n) =>
    said(n, n % 3 === 0 ? { note: 'dinner' } : {}),
  )

  it('goes through all of it, newest first, and stops at its limit', async () => {
    const { db } = await diaryOf(many)
    const all = many.flatMap((row) => (row.note ? [Number(row.id.slice(-12))] : [])).reverse()
    expect(await find(db, 'dinner')).toEqual(all)
    expect(await find(db, 'dinner', 200)).toEqual(all.slice(0, 200))
    expect(await find(db, 'dinner', 3)).toEqual(all.slice(0, 3))
  })

  it('ends when it is told to', async () => {
    const { db } = await diaryOf(many)
    const stop = new AbortController()
    let times = 0
    const onFound = () => {
      times++
      stop.abort()
    }
    await search(db, 'dinner', { signal: stop.signal, onFound })
    await search(db, 'dinner', { signal: stop.signal, onFound })
    expect(times).toBe(1)
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
