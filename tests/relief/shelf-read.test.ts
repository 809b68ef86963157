import { describe, expect, test, vi } from 'vitest'
import { ShelfRead } from '../../entrypoints/relief/shelf-read.svelte.ts'
import { gateRowOf } from '../../lib/clinical/gates.ts'
import { reliefMinimums } from '../../lib/clinical/nights-needed.ts'
import { reliefRows } from '../../lib/clinical/relief.ts'
import { HOUR, MINUTE } from '../../lib/core/clock-time.ts'
import type { Outcome } from '../../lib/core/fields/beside.ts'
import type { Draft } from '../../lib/core/schema/entry.ts'
import { HEALTH_KEY } from '../../lib/core/schema/health.ts'
import { setNights } from '../../lib/page/set-nights.ts'
import { eventually } from '../make/eventually.ts'
import { beginEach, elsewhere, NOW, pageWith, pageWithout } from '../make/page.ts'

beginEach()
const said = (answer: string) => ({ answer, answeredAt: NOW })
const cleared = Object.fromEntries(
  (['heat', 'cold', 'massage', 'exercise'] as const)
    .flatMap((gate) => gateRowOf(gate).conditions)
    .map(({ condition }) => [condition, said('no')]),
)
const tried = (what: string, helped: Outcome, times: number): [Draft, number][] =>
  Array.from({ length: times }, (_, i) => [
    { kind: 'relief', what, helped } as const,
    NOW - 48 * HOUR - i * MINUTE,
  ])
async function shelfWith(before: Parameters<typeof pageWith>[0] = {}) {
  const page = await pageWith(before)
  await page.notes.refresh()
  const shelf = new ShelfRead(page.live, page.notes)
  return { ...page, shelf }
}
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
const byDay = ['massage', 'warmPack', 'coolPack', 'bath']
const first = ids(reliefRows)

describe('what is not known', () => {
  test('where the diary does not open holds up nothing: what needs no answer is there, in its first order', async () => {
    const { live, notes } = await pageWithout()
    const shelf = new ShelfRead(live, notes)
    expect(shelf.ready).toBe(false)
    await shelf.read()
    expect(shelf).toMatchObject({ ready: true, isSorted: false, health: {} })
    expect(ids(shelf.shelf.open)).toEqual(first.filter((id) => !byDay.includes(id)))
    expect(ids(shelf.shelf.byDay)).toEqual(byDay)
  })

  test('where it cannot be read the shelf stands all the same', async () => {
    const { shelf, db } = await shelfWith()
    vi.spyOn(db, 'transaction').mockImplementation(() => {
      throw new DOMException('', 'UnknownError')
    })
    await shelf.read()
    expect(shelf.ready).toBe(true)
    expect(ids(shelf.shelf.byDay)).toEqual(byDay)
  })

  test('within a second is not waited for', async () => {
    const { shelf, notes } = await shelfWith()
    vi.spyOn(notes, 'open').mockReturnValue(new Promise(() => {}))
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW })
    const reading = shelf.read()
    await vi.advanceTimersByTimeAsync(999)
    expect(shelf.ready).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(shelf.ready).toBe(true)
    await reading
  })
})

describe('what was answered by day', () => {
  test('opens what it clears and leaves out what it stops', async () => {
    const { shelf } = await shelfWith({ profile: { [HEALTH_KEY]: cleared } })
    await shelf.read()
    expect(ids(shelf.shelf.open)).toEqual(first)
    const stopped = await shelfWith({
      profile: { [HEALTH_KEY]: { ...cleared, arterial: said('yes') } },
    })
    await stopped.shelf.read()
    expect(stopped.shelf.shelf.left.map(({ row }) => row.id)).toContain('warmPack')
  })

  test('while the room stands open counts at once, and nothing changes its place', async () => {
    const { shelf, diary } = await shelfWith()
    await shelf.read()
    await diary.setProfile(HEALTH_KEY, cleared, NOW)
    elsewhere().says('diary')
    await eventually(() => expect(ids(shelf.shelf.open)).toEqual(first))
  })
})

describe('the order', () => {
  const { ordered } = reliefMinimums
  test('is that of what was said, once it was said often enough', async () => {
    const { shelf } = await shelfWith({ said: tried('walk', 'same', ordered) })
    await shelf.read()
    expect(shelf.isSorted).toBe(true)
    expect(ids(shelf.shelf.open).at(-1)).toBe('walk')
  })

  test('is the first one until then', async () => {
    const { shelf } = await shelfWith({ said: tried('walk', 'same', ordered - 1) })
    await shelf.read()
    expect(shelf.isSorted).toBe(false)
    expect(ids(shelf.shelf.open)[1]).toBe('walk')
  })

  test('has standing up in front, and the foot before it for who ticked cramps', async () => {
    const { shelf } = await shelfWith()
    await shelf.read()
    expect(ids(shelf.shelf.open)[0]).toBe('stand')
    const { live, notes } = await pageWith()
    await setNights(notes, ['cramp'])
    const cramps = new ShelfRead(live, notes)
    await cramps.read()
    expect(ids(cramps.shelf.open).slice(0, 2)).toEqual(['footUp', 'stand'])
  })

  test('has what was worse tonight last, and offers it no more', async () => {
    const { shelf } = await shelfWith({
      said: [[{ kind: 'relief', what: 'walk', helped: 'worse' }, NOW - MINUTE]],
    })
    await shelf.read()
    expect(ids(shelf.shelf.rests)).toEqual(['walk'])
  })
})

test('how often something was better is said once it was answered often enough, and not before', async () => {
  const { shown } = reliefMinimums
  const said = [
    ...tried('calf', 'better', 2),
    ...tried('calf', 'same', shown - 2),
    ...tried('walk', 'better', shown - 1),
  ]
  const { shelf } = await shelfWith({ said })
  await shelf.read()
  expect(shelf.timesOf('calf')).toEqual({ n: 2, of: shown })
  expect(shelf.timesOf('walk')).toBeNull()
  expect(shelf.timesOf('stand')).toBeNull()
})
