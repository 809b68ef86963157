import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '../../lib/core/current-entries.ts'
import { correction, removal } from '../../lib/core/entry.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { firstAt, historyOf, nightsBetween } from '../../lib/store/read.ts'
import { diaryOf, everyPage, first, id, moments, newer, nights } from '../make/kept.ts'

/** Rows of two devices in which corrections move entries between nights, moments and kinds, and some are taken away. */
const moved = fc
  .array(
    fc.record({
      of: fc.nat(30),
      later: fc.integer({ min: 0, max: 3 }),
      night: fc.option(fc.nat(2)),
      moment: fc.option(fc.nat(2)),
      calm: fc.boolean(),
      remove: fc.nat(5),
    }),
    { maxLength: 16 },
  )
  .map((changes) => {
    const rows = [1, 2, 3, 4].map(first)
    changes.forEach(({ of, later, night, moment, calm, remove }, i) => {
      const row = rows[of % rows.length] as Entry
      const change = {
        ...(night === null ? {} : { night: nights[night] as string }),
        ...(moment === null ? {} : { at: moments[moment] as number }),
        ...(calm ? { kind: 'calm' as const } : {}),
      }
      const [own, at] = [id(100 + ((i * 37) % 61)), row.enteredAt + later]
      rows.push(
        remove === 0 ? removal(row, own, at) : correction(row, change as Partial<Entry>, own, at),
      )
    })
    return rows
  })

describe('a correction that moves an entry to another night', () => {
  it('is in its new night alone, whichever way is read; what every way shows is what stands', async () => {
    await fc.assert(
      fc.asyncProperty(moved, async (rows) => {
        const { diary, db } = await diaryOf(rows)
        const stands = standing(rows)
        for (const night of nights)
          expect(await diary.ofNight(night)).toEqual(stands.filter((row) => row.night === night))
        const months = await nightsBetween(db, '2026-11-19', '2026-11-20')
        expect([...months.values()].flat()).toEqual(
          nights.slice(0, 2).flatMap((night) => stands.filter((row) => row.night === night)),
        )
        expect(await everyPage(db, 2)).toEqual([...stands].sort(newer))
        const calm = stands.filter((row) => row.kind === 'calm').sort(newer)
        expect(await everyPage(db, 1, ['calm'])).toEqual(calm)
        expect(await diary.lastOf('calm', Number.POSITIVE_INFINITY)).toEqual(calm[0] ?? null)
        expect(await firstAt(db)).toBe(stands[0]?.at ?? null)
        diary.close()
      }),
      { numRuns: 80 },
    )
  })

  it('is seen among many, also where it was moved after the first look', async () => {
    // More than are looked up one by one.
    const total = 2100
    const many = Array.from({ length: total }, (_, n) => ({ ...first(2), id: id(n) }))
    const { diary, db } = await diaryOf(many)
    const nightOf = async () =>
      [...(await nightsBetween(db, '2026-11-21', '2026-11-21')).values()].flat().length
    expect(await nightOf()).toBe(total)
    const move = (n: number, to: string) =>
      correction(many[n] as Entry, { night: to }, id(10_000 + n), 5)
    await diary.add([move(0, '2026-11-20')])
    expect(await nightOf()).toBe(total - 1)
    await diary.add(Array.from({ length: 150 }, (_, n) => move(n + 1, '2020-01-01')))
    expect(await nightOf()).toBe(total - 151)
    await diary.add([correction(move(0, '2026-11-20'), { night: '2026-11-21' }, id(20_000), 9)])
    expect(await nightOf()).toBe(total - 150)
    expect((await nightsBetween(db, '2020-01-01', '2020-01-01')).get('2020-01-01')).toHaveLength(
      150,
    )
    await diary.wipe()
    expect(await nightOf()).toBe(0)
  })

  it('has one history, in which nothing is missing and nothing is foreign', async () => {
    await fc.assert(
      fc.asyncProperty(moved, fc.nat(30), async (rows, n) => {
        const { diary, db } = await diaryOf(rows)
        const row = rows[n % rows.length] as Entry
        const history = await historyOf(db, row.id)
        // The first row of each, found by walking up alone.
        const top = (of: Entry): string => {
          const up = rows.find((one) => one.id === of.replaces)
          return up ? top(up) : of.id
        }
        const same = rows.filter((one) => top(one) === top(row))
        expect(history.map((one) => one.id).sort()).toEqual(same.map((one) => one.id).sort())
        expect(history.map((one) => one.enteredAt)).toEqual(
          history.map((one) => one.enteredAt).sort((a, b) => a - b),
        )
        diary.close()
      }),
      { numRuns: 40 },
    )
  })

  it('of an entry that was erased for good went with it', async () => {
    const row = first(1)
    const [other, next] = [
      correction(row, { night: '2026-11-21' }, id(50), 5),
      correction(row, { night: '2026-11-19' }, id(51), 6),
    ]
    const last = correction(next, { severity: 2 }, id(52), 7)
    const { diary, db } = await diaryOf([{ id: row.id, erased: true }, other, next, last, first(2)])
    for (const night of ['2026-11-19', '2026-11-20']) expect(await diary.ofNight(night)).toEqual([])
    expect(await everyPage(db, 5)).toEqual([first(2)])
  })
})
