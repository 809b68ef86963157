import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { EVENING_MIN } from '../../lib/core/fuse/part.ts'
import { plannedLately } from '../../lib/core/planned-lately.ts'
import type { UnseenNight } from '../../lib/core/schema/night.ts'
import { copyLately, plannedIn, recordNights } from '../../lib/store/nights.ts'
import { at, begin, note, usual, ZONE } from '../make/planned.ts'
import { saidOf } from '../make/tonight.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  return () => vi.restoreAllMocks()
})

/** Two nights are over and wait for the diary. */
async function waiting() {
  const world = await begin(at('2026-11-20T21:00'))
  await world.look()
  await world.diary.add([note('2026-11-20')])
  world.here.now = at('2026-11-22T09:00')
  await world.look()
  const rows = () => (world.area.stored['nights'] as { rows: UnseenNight[] }).rows
  return { ...world, waits: rows }
}

it('what waits and cannot be read is dropped, and keeps no other from the diary', async () => {
  const { area, db, rows, waits } = await waiting()
  const { id: _, ...unnamed } = waits()[0] as UnseenNight
  const odd = [unnamed, null, 'text', { ...waits()[0], wake: 5 }]
  area.stored['nights'] = { ...(area.stored['nights'] as object), rows: [...odd, ...waits()] }
  await recordNights(db, area)
  expect((await rows()).map(({ night }) => night)).toEqual(['2026-11-20', '2026-11-21'])
  expect(waits()).toEqual([])
})

it.each(['put', 'get'] as const)(
  'a %s that is refused leaves the diary as it was, the rows where they wait, and nothing unheard',
  async (call) => {
    const { area, db, rows, waits } = await waiting()
    const unheard = vi.fn()
    process.on('unhandledRejection', unheard)
    const real = IDBObjectStore.prototype[call] as (...args: unknown[]) => IDBRequest
    let n = 0
    vi.spyOn(IDBObjectStore.prototype, call).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (++n === 2) throw new DOMException('', 'QuotaExceededError')
      return real.apply(this, args) as never
    })
    await expect(recordNights(db, area)).rejects.toMatchObject({ reason: 'full' })
    vi.restoreAllMocks()
    // Once the database has answered, whatever nobody heard was said to be so.
    expect(await rows()).toEqual([])
    process.off('unhandledRejection', unheard)
    expect(unheard).not.toHaveBeenCalled()
    expect(waits()).toHaveLength(2)
    await recordNights(db, area)
    expect(await rows()).toHaveLength(2)
  },
)

it('what a page said of a night, and the worker has not taken up, counts in its hours', async () => {
  const { area, diary, here, wake, rows } = await begin(at('2026-11-20T21:00'))
  await wake()
  await diary.add([note('2026-11-20')])
  area.stored['asked:1'] = { nights: saidOf('2026-11-20', { bed: '23:45', off: true }) }
  here.now = at('2026-11-21T08:00')
  await wake()
  expect(await rows()).toMatchObject([{ night: '2026-11-20', bedtime: '23:45', off: true }])
})

it('the last nights stay at hand outside the diary, as it has them, whatever a file brings', async () => {
  const { area, db, here, wake, rows } = await waiting()
  const beside = () => [...plannedLately(area.stored, here.now)]
  const within = async () => [...(await plannedIn(db, here.now))]
  expect(beside().map(([night]) => night)).toEqual(['2026-11-20', '2026-11-21'])
  await wake()
  area.stored['settings'] = usual('00:30')
  expect(beside()).toEqual(await within())
  const [row] = await rows()
  await db.put('nights', { ...row, id: row?.id.replace(/^./, '0'), bedtime: '21:00' } as never)
  await copyLately(db, area)
  expect(beside()).toEqual(await within())
  expect(beside()[0]?.[1].bedtime).toBe('21:00')
  here.now = at('2026-12-31T09:00')
  await wake()
  expect(beside()).toHaveLength(14)
  expect(beside()).toEqual((await within()).slice(-14))
})

it('a night whose zone this browser does not know has none, and keeps its hours', async () => {
  const { db, here, wake, rows } = await waiting()
  await wake()
  const [row] = await rows()
  const elsewhere = { ...row, id: row?.id.replace(/^./, '0'), zone: 'Mars/Olympus' }
  await db.put('nights', elsewhere as never)
  const planned = await plannedIn(db, here.now)
  expect(planned.get('2026-11-20')).toMatchObject({ zone: null, lightsOut: row?.lightsOut })
  expect(planned.get('2026-11-21')?.zone).toBe(ZONE)
})

it('a night that is moved into the diary twice stays as it was moved first', async () => {
  const { area, diary, db, rows } = await waiting()
  const waits = structuredClone(area.stored['nights'])
  await recordNights(db, area)
  const before = await rows()
  expect(before.map(({ seen }) => seen)).toEqual([true, false])
  // The browser was shut in between, and then something was noted of that night.
  await diary.add([note('2026-11-21', 2)])
  area.stored['nights'] = waits
  await recordNights(db, area)
  expect(await rows()).toEqual(before)
})

it('who left as the evening began was not seen in it, and a sample beside a note hides it not', async () => {
  const { area, diary, db, rows, waits } = await waiting()
  const evening = (waits()[1] as UnseenNight).lightsOut - EVENING_MIN * MINUTE
  await db.put('seat', { from: evening - MINUTE, to: evening, state: 'active' })
  await diary.add([{ ...note('2026-11-20', 3), sample: true } as never])
  await recordNights(db, area)
  expect((await rows()).map(({ seen }) => seen)).toEqual([true, false])
})
