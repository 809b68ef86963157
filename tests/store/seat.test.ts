import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { observe, type SeatState, seatBetween } from '../../lib/store/seat.ts'
import { makeArea } from '../make/area.ts'

let db: Database
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  db = (await openDiary(makeArea())).database as Database
})

const LIMIT = 20 * MINUTE
const wish = { limitMs: () => LIMIT, detectionMs: MINUTE }
const look = (state: SeatState, min: number) => observe(db, state, min * MINUTE, wish)
const rows = async (from = 0, to = 10_000) =>
  (await seatBetween(db, from * MINUTE, to * MINUTE)).map(
    (row) => `${row.from / MINUTE}-${row.to / MINUTE} ${row.state}`,
  )

describe('the seat', () => {
  it.each<[string, [SeatState, number][], string[]]>([
    ['one look is no stretch', [['active', 100]], []],
    [
      'the same again goes on',
      [
        ['active', 100],
        ['active', 110],
        ['active', 130],
      ],
      ['100-130 active'],
    ],
    [
      'a gap that is too long is unknown, not idle',
      [
        ['active', 100],
        ['active', 110],
        ['active', 131],
        ['active', 140],
      ],
      ['100-110 active', '131-140 active'],
    ],
    [
      'idle began a minute before it was said',
      [
        ['active', 100],
        ['active', 110],
        ['idle', 112],
        ['idle', 120],
        ['active', 125],
      ],
      ['100-111 active', '111-125 idle'],
    ],
    [
      'idle after a gap that is too long begins a minute before',
      [
        ['active', 100],
        ['active', 110],
        ['idle', 200],
      ],
      ['100-110 active', '199-200 idle'],
    ],
    [
      'a locked screen is left at that moment',
      [
        ['active', 100],
        ['locked', 105],
        ['locked', 110],
      ],
      ['100-105 active', '105-110 idle'],
    ],
    [
      'one look at the end of a stretch was too late by less than the minute',
      [
        ['active', 100],
        ['active', 110],
        ['idle', 110.5],
      ],
      ['100-109.5 active', '109.5-110.5 idle'],
    ],
    [
      'a stretch of no length makes way',
      [
        ['active', 100],
        ['idle', 100.5],
        ['idle', 105],
      ],
      ['100-105 idle'],
    ],
    [
      'a moment that was looked at already stays as it was seen',
      [
        ['active', 100],
        ['active', 110],
        ['idle', 110],
        ['locked', 110],
      ],
      ['100-110 active'],
    ],
    [
      'a clock that is set back changes nothing that was seen',
      [
        ['active', 100],
        ['active', 110],
        ['idle', 104],
        ['active', 112],
      ],
      ['100-112 active'],
    ],
    [
      'a clock that was a year ahead leaves today alone',
      [
        ['active', 9000],
        ['active', 9005],
        ['active', 100],
        ['active', 110],
      ],
      ['100-110 active', '9000-9005 active'],
    ],
  ])('%s', async (_, looks, expected) => {
    for (const [state, min] of looks) await look(state, min)
    expect(await rows()).toEqual(expected)
  })

  it('goes on after a stretch of a file that covers all time', async () => {
    await db.put('seat', { from: -8.64e15, to: 8.64e15, state: 'active' })
    for (const [state, min] of [
      ['active', 100],
      ['idle', 110],
      ['idle', 120],
    ] as const)
      await look(state, min)
    expect(await rows()).toEqual(['0-109 active', '109-120 idle'])
  })

  it('up to an hour ahead is a clock that was set back, and a minute more one that ran ahead', async () => {
    for (const min of [150, 160]) await look('active', min)
    await look('idle', 155)
    await look('active', 100)
    expect(await rows()).toEqual(['150-160 active'])
    await db.clear('seat')
    await db.put('seat', { from: 100 * MINUTE, to: 180 * MINUTE, state: 'active' })
    await look('idle', 120)
    expect(await rows()).toEqual(['100-180 active'])
    await look('idle', 119)
    // The stretch ends at this look.
    expect(await rows()).toEqual(['100-119 active'])
  })

  it('is cut to what is asked for', async () => {
    for (const [state, min] of [
      ['active', 100],
      ['active', 110],
      ['idle', 115],
      ['idle', 130],
    ] as const)
      await look(state, min)
    expect(await rows(105, 120)).toEqual(['105-114 active', '114-120 idle'])
    expect(await rows(114, 120)).toEqual(['114-120 idle'])
    expect(await rows(110, 110)).toEqual([])
    expect(await rows(130, 140)).toEqual([])
  })

  it('the limit is that of the look before: looks come closer in the evening than by day', async () => {
    const limitMs = (after: number) => (after >= 200 * MINUTE ? 10 : 65) * MINUTE
    for (const min of [100, 160, 201, 206, 220, 225])
      await observe(db, 'active', min * MINUTE, { limitMs, detectionMs: MINUTE })
    expect(await rows()).toEqual(['100-206 active', '220-225 active'])
  })

  it('never has two rows for one moment, and claims no time that no look is near to', async () => {
    const looks = fc.array(
      fc.tuple(
        fc.constantFrom<SeatState>('active', 'idle', 'locked'),
        fc.oneof(fc.integer({ min: 0, max: 25 }), fc.integer({ min: -60, max: 200 })),
      ),
      { maxLength: 25 },
    )
    await fc.assert(
      fc.asyncProperty(looks, async (steps) => {
        const tx = db.transaction('seat', 'readwrite')
        await tx.store.clear()
        await tx.done
        const seen: number[] = []
        let min = 1000
        for (const [state, step] of steps) {
          min += step
          seen.push(min * MINUTE)
          await look(state, min)
        }
        const found = await seatBetween(db, 0, Number.MAX_SAFE_INTEGER)
        found.forEach((row, i) => {
          expect(row.from).toBeLessThan(row.to)
          expect(row.from).toBeGreaterThanOrEqual(found[i - 1]?.to ?? 0)
          // Between its two ends no gap without a look is longer than the limit.
          const inside = seen.filter((at) => row.from <= at && at <= row.to).sort((a, b) => a - b)
          for (const [j, at] of [...inside, row.to].entries())
            expect(at - (inside[j - 1] ?? row.from)).toBeLessThanOrEqual(LIMIT)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('is not written as what a person typed is: nobody waits for the disk', async () => {
    const proto = Object.getPrototypeOf(
      (await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('settle')
        request.onsuccess = () => resolve(request.result)
      })) as IDBDatabase,
    ) as IDBDatabase
    const original = proto.transaction
    const asked: unknown[] = []
    proto.transaction = function (this: IDBDatabase, ...args: Parameters<typeof original>) {
      asked.push([args[1], args[2]?.durability])
      return original.apply(this, args)
    }
    await look('active', 5)
    proto.transaction = original
    expect(asked).toEqual([['readwrite', 'relaxed']])
  })
})
