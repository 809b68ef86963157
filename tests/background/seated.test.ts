import { beforeEach, describe, expect, test } from 'vitest'
import { clockTimeAt } from '../../lib/core/clock-time.ts'
import { made } from '../make/browser.ts'
import { ZONE } from '../make/planned.ts'
import { broken, inDiary, ring, set, settled, standAt, start, workerAt } from '../make/worker.ts'

workerAt('2026-11-25T14:00')
beforeEach(() => set({ routine: [] }))

const seat = () =>
  inDiary(async (_, db) =>
    (await db.getAll('seat')).map(
      ({ from, to, state }) => `${clockTimeAt(from, ZONE)}–${clockTimeAt(to, ZONE)} ${state}`,
    ),
  )
/** Looks at moments of this day, with what is seen of the seat then. */
async function seen(...looks: readonly (readonly [clock: string, state: string])[]) {
  for (const [clock, state] of looks) {
    standAt(`2026-11-25T${clock}`)
    made.idle.state = state
    await ring()
  }
}

describe('whether somebody sits there', () => {
  test.each<[string, [string, string][], string[]]>([
    [
      'goes on over an hour and a little by day',
      [
        ['14:00', 'active'],
        ['15:05', 'active'],
      ],
      ['14:00–15:05 active'],
    ],
    [
      'is not known of longer',
      [
        ['14:00', 'active'],
        ['15:05:01', 'active'],
      ],
      ['14:00–14:00 active', '15:05–15:05 active'],
    ],
    [
      'goes on over ten minutes in the evening',
      [
        ['22:00', 'active'],
        ['22:10', 'active'],
      ],
      ['22:00–22:10 active'],
    ],
    [
      'is not known of longer then',
      [
        ['22:00', 'active'],
        ['22:10:01', 'active'],
      ],
      ['22:00–22:00 active', '22:10–22:10 active'],
    ],
    [
      'goes by the hour of the look before',
      [
        ['21:29', 'active'],
        ['22:00', 'active'],
      ],
      ['21:29–22:00 active'],
    ],
    [
      'goes by ten minutes until half an hour after lights out',
      [
        ['22:59:59', 'active'],
        ['23:20', 'active'],
      ],
      ['22:59–22:59 active', '23:20–23:20 active'],
    ],
    [
      'and by an hour from then on',
      [
        ['23:00', 'active'],
        ['23:20', 'active'],
      ],
      ['23:00–23:20 active'],
    ],
    [
      'who left did so a minute before',
      [
        ['22:00', 'active'],
        ['22:05', 'idle'],
      ],
      ['22:00–22:04 active', '22:04–22:05 idle'],
    ],
    [
      'who locked the screen left then',
      [
        ['22:00', 'active'],
        ['22:05', 'locked'],
      ],
      ['22:00–22:05 active', '22:05–22:05 idle'],
    ],
  ])('%s', async (_, looks, rows) => {
    await start()
    await seen(...looks)
    // A look leaves a row without a length where nothing was known before it.
    expect(await seat()).toEqual(rows)
  })

  test('is asked of the browser for a minute, the shortest that both tell apart', async () => {
    await start()
    await ring()
    expect(made.idle.detectionSec).toBe(60)
  })

  test('is kept as the browser says that it changes', async () => {
    await start()
    await seen(['22:00', 'active'])
    standAt('2026-11-25T22:04')
    made.idle.onStateChanged.fire('idle')
    await settled()
    expect(await seat()).toEqual(['22:00–22:03 active', '22:03–22:04 idle'])
  })

  test.each<[string, () => unknown]>([
    ['where the person said no', () => set({ routine: [], seat: false })],
    ['where the browser does not say', () => made.lacks('idle')],
  ])('is not kept %s', async (_, holds) => {
    await start()
    holds()
    await seen(['14:00', 'active'], ['14:10', 'active'])
    expect(await seat()).toEqual([])
  })

  test('waits for whoever deletes everything', async () => {
    await start()
    const deletes = Promise.withResolvers<void>()
    const held = navigator.locks.request('settle-look', () => deletes.promise)
    made.idle.onStateChanged.fire('active')
    await settled()
    expect(await seat()).toEqual([])
    deletes.resolve()
    await held
    await settled()
    expect(await seat()).toHaveLength(1)
  })

  test('is no loss where it cannot be kept', async () => {
    const { errors } = await start()
    broken.writes()
    await seen(['14:00', 'active'])
    made.idle.onStateChanged.fire('idle')
    await settled()
    expect(errors).not.toHaveBeenCalled()
  })
})
