import { beforeEach, describe, expect, test } from 'vitest'
import { clockTimeAt } from '../../lib/core/clock-time.ts'
import { made } from '../make/browser.ts'
import { at, ZONE } from '../make/planned.ts'
import {
  badge,
  broken,
  dimming,
  entries,
  everywhere,
  inDiary,
  keepNotes,
  noted,
  ring,
  set,
  standAt,
  start,
  title,
  workerAt,
} from '../make/worker.ts'

workerAt('2026-11-25T14:00')
beforeEach(() => set({ routine: [] }))

describe('the fuse', () => {
  /** Somebody sits from this clock time on, and the worker looks every five minutes until another. */
  async function sits(from: string, to: string) {
    await inDiary((_, db) =>
      db.put('seat', {
        from: at(`2026-11-25T${from}`),
        to: at(`2026-11-25T${to}`),
        state: 'active',
      }),
    )
    standAt(`2026-11-25T${to}`)
    await ring()
  }
  const asks = async () => [await badge(), await title()]
  const stand = ['1', 'Settle: A moment on your feet?']
  const nothing = ['', expect.not.stringContaining('feet')]
  const learned = () =>
    inDiary(async (diary) => (await diary.profile())['fuse'] as { learnedAt: number } | undefined)

  beforeEach(() => set({ routine: [], fuse: true }))

  test('asks to stand up after forty minutes of sitting, and not before', async () => {
    await start()
    await sits('20:00', '20:39')
    expect(await asks()).toEqual(nothing)
    standAt('2026-11-25T20:40')
    await ring()
    expect(await asks()).toEqual(stand)
  })

  test('in a line in the page, where there can be one', async () => {
    made.permissions.grant({ permissions: ['notifications'], ...everywhere })
    set({ routine: [], fuse: true, ...dimming() })
    await start()
    await sits('20:00', '20:41')
    expect(made.storage.session.stored['dim']).toMatchObject({ line: { id: '2026-11-25+fuse' } })
    expect(made.notifications.getAllCreateOptions()).toEqual({})
  })

  test('on the badge, where web pages are not dimmed', async () => {
    made.permissions.grant({ permissions: ['notifications'], ...everywhere })
    await start()
    await sits('20:00', '20:41')
    expect(made.storage.session.stored['dim']).toMatchObject({ line: null })
    expect(await asks()).toEqual(stand)
  })

  test.each<[string, () => unknown]>([
    ['is switched off', () => set({ routine: [] })],
    ['may not see the seat', () => set({ routine: [], fuse: true, seat: false })],
    [
      'sees that the person left',
      () => {
        made.idle.state = 'idle'
      },
    ],
  ])('asks nobody where it %s', async (_, holds) => {
    await start()
    holds()
    await sits('20:00', '20:41')
    expect(await asks()).toEqual(nothing)
    expect(await learned()).toBeUndefined()
  })

  test('asks nobody by day, and learns nothing for it', async () => {
    await start()
    await sits('14:00', '14:41')
    expect([await asks(), await learned()]).toEqual([nothing, undefined])
  })

  test('learns once a day, and anew once an onset was noted', async () => {
    const learnedAt = async () => clockTimeAt((await learned())?.learnedAt ?? 0, ZONE)
    await start()
    await sits('20:00', '20:20')
    expect(await learnedAt()).toBe('20:20')
    standAt('2026-11-25T20:25')
    await ring()
    expect(await learnedAt()).toBe('20:20')
    const onset = { kind: 'symptom', symptomKind: 'urge', onset: true } as const
    await keepNotes(noted(onset, '2026-11-25T20:26'))
    // Of a bout after it: the one with the onset asks nobody.
    await sits('20:47', '20:50')
    expect(await learnedAt()).toBe('20:50')
  })

  test('goes by what was learned', async () => {
    await inDiary((diary) =>
      diary.setProfile(
        'fuse',
        { learnedAt: at('2026-11-25T19:00'), afterMin: { early: 15, late: 15 } },
        0,
      ),
    )
    await start()
    await sits('20:00', '20:15')
    expect(await asks()).toEqual(stand)
  })

  test('asks nobody where it cannot be read, and the evening goes on', async () => {
    const { errors } = await start()
    await keepNotes(noted({ kind: 'calm' }, '2026-11-25T19:00'))
    await inDiary((_, db) =>
      db.put('seat', { from: at('2026-11-25T20:00'), to: at('2026-11-25T20:41'), state: 'active' }),
    )
    standAt('2026-11-25T20:41')
    broken.writes()
    await ring()
    expect([await asks(), errors.mock.calls]).toEqual([nothing, []])
    expect(await entries()).toHaveLength(1)
  })
})
