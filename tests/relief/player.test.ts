import { describe, expect, test, vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { Playing } from '../../lib/page/playing.svelte.ts'
import { eventually } from '../make/eventually.ts'
import { beginEach, local, NOW } from '../make/page.ts'
import { another, beat, kept, left, pass, player, room, settled } from '../make/playing.ts'

beginEach()

describe('what cannot be kept', () => {
  test('plays all the same, and leaves no beat of what is nowhere', async () => {
    const { playing, storage } = room()
    local.full = true
    playing.start('calf')
    await settled()
    expect(playing.state).toMatchObject({ is: 'running' })
    expect(kept()).toBeUndefined()
    expect(beat(storage)).toBeUndefined()
    pass(playing, 4_000)
    playing.pause()
    expect(playing.state).toMatchObject({ is: 'paused', doneMs: 4_000 })
  })

  test('in the one storage is kept in the other', async () => {
    const { playing, storage } = room()
    storage.refuses = true
    playing.start('calf')
    pass(playing, 3_000)
    await settled()
    expect(kept()).toMatchObject({ step: 'calf' })
    const next = another()
    await next.load()
    expect(next.player).toMatchObject({ step: 'calf', startedAt: NOW })
  })

  test.each([
    ['what nobody can read', { step: 5 }],
    ['a step that this Settle does not know', player('handstand')],
    ['nothing', undefined],
  ])('there is no player where %s lies there, and nobody is told of one', async (_, lies) => {
    const { playing } = room()
    local.stored = { player: lies }
    await playing.load()
    expect(playing).toMatchObject({ player: null, row: undefined, plan: null, state: null })
    expect(left).toEqual([])
    expect(Playing.minutesOf(player('handstand'))).toBe(0)
  })
})

describe('a question that nobody answers while the room is hidden', () => {
  test('is still asked when somebody is back: nothing was missed', async () => {
    const { playing } = room()
    playing.start('warmPack')
    pass(playing, 300_000, 1_000)
    expect(playing.state).toMatchObject({ is: 'waiting', doneMs: 300_000 })
    vi.setSystemTime(Date.now() + 30_000)
    playing.look()
    expect(playing.state).toMatchObject({ is: 'waiting', missedMs: 0 })
    playing.goOn()
    expect(playing.state).toMatchObject({ is: 'running', doneMs: 300_000 })
  })

  test('takes the pack off after two minutes, and it stays off', async () => {
    const { playing } = room()
    playing.start('warmPack')
    pass(playing, 300_000, 1_000)
    vi.setSystemTime(Date.now() + 120_000)
    playing.look()
    expect(playing.state?.is).toBe('takeOff')
    vi.setSystemTime(Date.now() + 30_000)
    playing.look()
    expect(playing.state?.is).toBe('takeOff')
  })
})

describe('a player that is found', () => {
  test('goes on where it was, unless nobody looked', async () => {
    const { playing, storage } = room()
    local.stored = { player: player('calf') }
    await playing.load()
    expect(playing.state).toMatchObject({ is: 'running', doneMs: 60_000 })
    await settled()
    storage.rows.clear()
    const gone = another()
    local.stored = { player: player('calf', { seenAt: NOW - 20_000 }) }
    await gone.load()
    expect(gone.state).toMatchObject({ is: 'paused', doneMs: 40_000, missedMs: 20_000 })
  })

  test('of less than half an hour ago stands; after that its time is kept and it is gone', async () => {
    const { playing } = room()
    local.stored = { player: player('calf', { seenAt: NOW - 30 * MINUTE + 1 }) }
    await playing.load()
    expect(playing.player).not.toBeNull()
    const stale = player('calf', { startedAt: NOW - 31 * MINUTE, seenAt: NOW - 30 * MINUTE })
    local.stored = { player: stale }
    const next = another()
    await next.load()
    expect(next.player).toBeNull()
    expect(left).toEqual([stale])
    await eventually(() => expect(kept()).toBeUndefined())
  })

  test('is as old as its end, where it has one', async () => {
    const { playing } = room()
    local.stored = { player: player('calf', { endedAt: NOW - 31 * MINUTE, seenAt: NOW }) }
    await playing.load()
    expect(playing.player).toBeNull()
  })

  test.each([
    [180 * MINUTE - 1, true],
    [180 * MINUTE, false],
  ])(
    'on the skin is asked about for three hours: after %i ms it stands: %s',
    async (ago, stands) => {
      const { playing } = room()
      local.stored = {
        player: player('coolPack', { startedAt: NOW - ago - MINUTE, seenAt: NOW - ago }),
      }
      await playing.load()
      expect(playing.player !== null).toBe(stands)
    },
  )
})

describe('a press', () => {
  test('of another step leaves the time of the one before', async () => {
    const { playing } = room()
    playing.start('calf')
    playing.start('walk')
    expect(left.map(({ step }) => step)).toEqual(['calf'])
    expect(playing).toMatchObject({ player: { step: 'walk' }, row: { id: 'walk' } })
    playing.clear(true)
    expect(left).toHaveLength(1)
    expect(playing.player).toBeNull()
  })

  test('pauses, goes on and ends, and each is kept', async () => {
    const { playing } = room()
    playing.start('calf')
    pass(playing, 10_000)
    playing.pause()
    playing.pause()
    expect(playing.player?.pauses).toEqual([{ from: NOW + 10_000, to: null }])
    pass(playing, 4_000)
    playing.goOn()
    playing.goOn()
    pass(playing, 2_000)
    playing.end()
    expect(playing.state).toMatchObject({ is: 'done', doneMs: 12_000 })
    await settled()
    expect(kept()).toMatchObject({
      endedAt: NOW + 16_000,
      pauses: [{ from: NOW + 10_000, to: NOW + 14_000 }],
    })
  })

  test('after a gap sees the gap first', () => {
    const { playing } = room()
    playing.start('calf')
    vi.setSystemTime(NOW + 60_000)
    playing.end()
    expect(playing.state?.doneMs).toBe(0)
  })

  test('where nothing plays does nothing', () => {
    const { playing } = room()
    playing.pause()
    playing.goOn()
    playing.end()
    playing.clear()
    expect(playing.player).toBeNull()
    expect(left).toEqual([])
  })

  test('counts in minutes, as far as somebody looked', () => {
    expect(Playing.minutesOf(player('stand', { startedAt: NOW - 90_000, seenAt: NOW }))).toBe(1.5)
  })
})
