import { describe, expect, it } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import { nightId } from '../../lib/core/ended-nights.ts'
import { correction, newEntry, revised } from '../../lib/core/entry.ts'
import { type Kept, nothingKept } from '../../lib/core/merge.ts'
import { mergeFile } from '../../lib/core/merge-file.ts'
import { plannedNights } from '../../lib/core/merge-nights.ts'
import { isReadable, rivalOf } from '../../lib/core/merge-rivals.ts'
import { erasedRow, type KeptRow } from '../../lib/core/merge-rows.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { idOf } from '../make/any-entry.ts'
import { week } from '../make/evenings.ts'

const schedule = { week: week('22:30', '07:00'), tonight: null }
const at = 1_795_211_100_000
const now = at + 3_600_000
const WEEKS = 21 * 24 * 3_600_000
const made = (n: number, words = `${n}`, enteredAt = at): Entry => ({
  ...newEntry(
    { kind: 'symptom', symptomKind: 'urge', severity: 3, note: words },
    { id: idOf(n), at, now: at, zone: 'Europe/Berlin', schedule },
  ),
  enteredAt,
})
const rowsOnly = (rows: readonly KeptRow[]): Kept => ({ ...nothingKept, rows })
const changed = (rows: readonly KeptRow[]): Kept => ({ ...rowsOnly(rows), onlyCorrects: true })
const stands = ({ kept }: { kept: Kept }) => standing(kept.rows.filter(isReadable) as Entry[])
const rowOf = (kept: Kept, id: string) => kept.rows.find((row) => row.id === id)

describe('what a changed file says was erased for good', () => {
  const first = made(1)
  const second = correction(first, { note: 'second' }, idOf(2), at + 1)
  const third = correction(second, { note: 'third' }, idOf(3), at + 2)

  it.each<[string, KeptRow[], KeptRow[]]>([
    ['with a row between that is not here', [third], [erasedRow(first.id), second]],
    ['alone', [third], [erasedRow(second.id)]],
    ['with nothing of it here', [made(9)], [erasedRow(first.id), second, third]],
  ])('erases nothing here and nothing else of the file, %s', (_, ours, file) => {
    const { kept, counts } = mergeFile(rowsOnly(ours), changed(file), now)
    for (const row of ours) expect(kept.rows).toContainEqual(row)
    expect(kept.rows.some((row) => 'erased' in row)).toBe(false)
    expect(counts).toMatchObject({ erases: 0, left: 0 })
  })

  it('leaves a row as it is that cannot be read here', () => {
    const odd = { ...first, severity: 'much' } as unknown as KeptRow
    const { kept, counts } = mergeFile(rowsOnly([odd]), changed([erasedRow(first.id)]), now)
    expect(kept.rows).toEqual([odd])
    expect(counts).toMatchObject({ corrections: 0, left: 1 })
  })
})

describe('a rival in a changed file', () => {
  const [here, other, rival] = [made(1, 'here'), made(1, 'other', at + 3), made(1, 'rival', at + 5)]
  const old = correction(made(4), {}, idOf(1), at + 9)
  const lost = rivalOf(made(1, 'lost', at - 5))
  const own = { ...lost, rival: undefined, replaces: undefined, enteredAt: at + 7 } as KeptRow

  it.each<[string, KeptRow[], KeptRow[]]>([
    ['with the row that has the id', [here], [other, rivalOf(rival)]],
    ['alone', [here], [rivalOf(rival)]],
    [
      'whose text was damaged',
      [here, lost],
      [{ ...lost, note: 'x', enteredAt: at + 7 } as KeptRow],
    ],
    ['that lost its mark', [here, lost], [own]],
    [
      'without its mark but for what it replaces',
      [here, lost],
      [{ ...own, replaces: here.id } as KeptRow],
    ],
    ['of a row that replaces another', [made(4), old], [rivalOf({ ...old, note: 'r' } as Entry)]],
    ['that only looks like one', [here], [{ ...rivalOf(rival), id: idOf(8) }]],
  ])('changes nothing that has an id here and adds nothing that stands, %s', (_, ours, file) => {
    const once = mergeFile(rowsOnly(ours), changed(file), now)
    for (const row of ours) expect(rowOf(once.kept, row.id)).toEqual(row)
    const corrected = file.includes(other) ? 1 : 0
    const here = file.length - corrected
    expect(once.counts).toMatchObject({ corrections: corrected, here, fresh: 0, left: 0 })
    expect(stands(once)).toHaveLength(stands({ kept: rowsOnly(ours) }).length)
    if (!corrected) expect(stands(once)).toEqual(stands({ kept: rowsOnly(ours) }))
    const twice = mergeFile(once.kept, changed(file), now + 1)
    expect(twice.kept.rows).toEqual(once.kept.rows)
  })

  it('has its place again once a whole file brings it', () => {
    const once = mergeFile(rowsOnly([other]), changed([rivalOf(here)]), now)
    expect(JSON.stringify(once.kept.rows)).toContain('"here"')
    const whole = mergeFile(once.kept, rowsOnly([other, rivalOf(here)]), now)
    expect(whole.kept.rows).toContainEqual(rivalOf(here))
    expect(stands(whole)).toEqual([other])
  })
})

describe('a note that was corrected here and otherwise in a changed file', () => {
  const first = made(1)
  const here = correction(first, { note: 'here' }, idOf(2), at + 1)
  const second = correction(first, { note: 'second' }, idOf(3), at + 2)
  const third = correction(second, { note: 'third' }, idOf(4), at + 3)

  it.each<[string, KeptRow[]]>([
    ['once', [first, second]],
    ['twice', [first, second, third]],
    ['twice, the later row first', [third, second]],
    [
      'in a ring',
      [{ ...second, replaces: third.id } as Entry, { ...third, replaces: first.id } as Entry],
    ],
  ])('%s stays one note as it is here, and what the file says lies in its history', (_, file) => {
    const once = mergeFile(rowsOnly([first, here]), changed(file), now)
    expect(stands(once)).toEqual([here])
    const brought = once.kept.rows.filter((row) => row !== first && row !== here) as Entry[]
    const fresh = file.filter((row) => row.id !== first.id) as Entry[]
    expect(brought.map(({ note }) => note).sort()).toEqual(fresh.map(({ note }) => note).sort())
    for (const { replaces } of brought) expect(replaces).toBe(first.id)
    expect(mergeFile(once.kept, changed(file), now + 1).kept.rows).toEqual(once.kept.rows)
    // Erased with it.
    const erased = [first, here].map(({ id }) => erasedRow(id))
    expect(mergeFile(once.kept, rowsOnly(erased), now).kept.rows).toHaveLength(2)
  })
})

it('a changed file brought in twice adds nothing, also by way of a row that cannot be read', () => {
  const first = made(1)
  const ours = rowsOnly([first, correction(first, { note: 'here' }, idOf(2), at + 9)])
  const strange = { ...correction(first, {}, idOf(3), at + 1), kind: 'sympton' } as never as KeptRow
  const last = {
    ...correction(first, { note: 'last' }, idOf(4), at + 2),
    replaces: idOf(3),
  } as Entry
  const once = mergeFile(ours, changed([first, strange, last]), now)
  const twice = mergeFile(once.kept, changed([first, strange, last]), now + 1)
  expect(twice.counts).toMatchObject({ fresh: 0, corrections: 0 })
  expect(twice.kept.rows).toEqual(once.kept.rows)
  expect(stands(twice)).toEqual(stands({ kept: ours }))
})

describe('hours of nights in a changed file', () => {
  const night = (device: number, day: string, lightsOut: number) => ({
    ...{
      id: nightId(`${device}`.repeat(8) + idOf(1).slice(8), day),
      night: day,
      zone: 'UTC',
      bedtime: '22:30',
      seen: true,
    },
    ...{ wakeTime: '07:00', lightsOut, wake: lightsOut + 3e7, off: false, dim: {} },
    writtenAt: lightsOut + 4e7,
  })
  const at22 = Date.parse('2026-05-20T22:00:00Z')

  it('come in only for nights that have none here, whatever device wrote them', () => {
    const ours = { ...night(9, '2026-05-20', at22), seen: false }
    const file = [
      night(1, '2026-05-20', at22 + 3_600_000),
      night(1, '2026-05-21', at22 + 86_400_000),
    ]
    const { kept, counts } = mergeFile(
      { ...nothingKept, nights: [ours] },
      { ...changed([]), nights: file },
      now,
    )
    const hours = plannedNights(kept.nights)
    expect(hours.get('2026-05-20')?.lightsOut).toBe(at22)
    expect(hours.get('2026-05-21')?.lightsOut).toBe(at22 + 86_400_000)
    expect(counts.nights).toBe(1)
  })
})

describe('a row that a clock which ran ahead wrote, with other words', () => {
  const ahead = { ...made(1), ahead: true } as Entry
  it('says the same of its night, by hand and by a table', () => {
    const byHand = revised(ahead, { note: 'x' }, { id: idOf(2), at, now: now + WEEKS, schedule })
    expect(byHand).not.toHaveProperty('backfilled')
    const table = changed([made(1, 'x')])
    const [row] = stands(mergeFile(rowsOnly([ahead]), table, now + WEEKS))
    expect(row).toMatchObject({ note: 'x' })
    expect(row).not.toHaveProperty('backfilled')
  })
})
