import { describe, expect, test, vi } from 'vitest'
import { MINUTE } from '../../lib/core/clock-time.ts'
import { eventually } from '../make/eventually.ts'
import { beginEach, elsewhere, local, NOW } from '../make/page.ts'
import { another, beat, kept, left, pass, player, room, settled } from '../make/playing.ts'

beginEach()

describe('what a room leaves of where it is', () => {
  test('is a beat every two seconds beside, and nothing that wakes the worker before a minute is over', async () => {
    const { playing, storage } = room()
    playing.start('stand')
    await settled()
    const set = vi.spyOn(local, 'set')
    const beats = new Set<string | undefined>()
    for (let i = 0; i < 24; i++) {
      pass(playing, 250)
      beats.add(beat(storage))
    }
    expect(beats).toEqual(new Set([250, 2_250, 4_250].map((ms) => `${NOW} 0 ${NOW + ms}`)))
    pass(playing, 53_750)
    expect(set).not.toHaveBeenCalled()
    pass(playing, 250)
    expect(set).toHaveBeenCalledExactlyOnceWith({
      player: expect.objectContaining({ seenAt: NOW + MINUTE }),
    })
  })

  test('is nothing while it stands still', async () => {
    const { playing, storage } = room()
    playing.start('stand')
    pass(playing, 3_000)
    playing.pause()
    await settled()
    const [set, before] = [vi.spyOn(local, 'set'), beat(storage)]
    pass(playing, 2 * MINUTE, 1_000)
    expect(set).not.toHaveBeenCalled()
    expect(beat(storage)).toBe(before)
  })

  test('is heard by the next one', async () => {
    const { playing } = room()
    playing.start('calf')
    await settled()
    pass(playing, 4_000)
    const next = another()
    await next.load()
    expect(next.player?.seenAt).toBe(NOW + 4_000)
  })

  test.each([
    ['of another player', `${NOW - 5} 0 ${NOW}`],
    ['from before it stood still', `${NOW - MINUTE} 1 ${NOW}`],
    ['older than what is kept', `${NOW - MINUTE} 0 ${NOW - 2_000}`],
    ['that is none', 'x'],
  ])('is no word %s', async (_, word) => {
    const { playing, storage } = room()
    storage.rows.set('beat', word)
    local.stored = { player: player('calf', { seenAt: NOW - 1_500 }) }
    vi.setSystemTime(NOW - 1_500)
    await playing.load()
    expect(playing.player?.seenAt).toBe(NOW - 1_500)
  })

  test('a gap is kept at once', async () => {
    const { playing } = room()
    playing.start('calf')
    await settled()
    vi.setSystemTime(NOW + 10_000)
    playing.look()
    await settled()
    expect(kept()?.pauses).toEqual([{ from: NOW, to: null, lost: true }])
  })
})

describe('a room that stands open', () => {
  function watched() {
    const here = room()
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW })
    const stop = here.playing.watch()
    return { ...here, stop }
  }
  test('looks four times a second, until it is left', async () => {
    const { playing, stop } = watched()
    playing.start('calf')
    await vi.advanceTimersByTimeAsync(249)
    expect(playing.now).toBe(NOW)
    await vi.advanceTimersByTimeAsync(1)
    expect(playing.now).toBe(NOW + 250)
    stop()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(playing.now).toBe(NOW + 250)
  })

  test('keeps where it is as it is hidden, and once it is left no more', async () => {
    const { playing, turn, stop } = watched()
    playing.start('calf')
    await vi.advanceTimersByTimeAsync(1_100)
    turn(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(kept()?.seenAt).toBe(NOW + 1_100)
    stop()
    const set = vi.spyOn(local, 'set')
    turn(false)
    expect(set).not.toHaveBeenCalled()
  })

  test('hidden it follows another: by what that keeps, and by its beat', async () => {
    const { playing, storage, turn, stored } = watched()
    turn(true)
    await local.set({ player: player('calf', { seenAt: NOW }) })
    await settled()
    expect(playing.player?.step).toBe('calf')
    storage.rows.set('beat', `${NOW - MINUTE} 0 ${NOW + 4_000}`)
    stored()
    expect(playing.player?.seenAt).toBe(NOW + 4_000)
  })

  test('in front it leads: what another says of it changes nothing', async () => {
    const { playing, storage, stored } = watched()
    playing.start('walk')
    await settled()
    expect(kept()?.step).toBe('walk')
    const get = vi.spyOn(local, 'get')
    await local.set({ player: player('calf') })
    storage.rows.set('beat', `${NOW} 0 ${NOW + 4_000}`)
    stored()
    await vi.advanceTimersByTimeAsync(0)
    expect(playing.player).toMatchObject({ step: 'walk', seenAt: NOW })
    expect(get).not.toHaveBeenCalled()
  })

  test('that is left follows nobody', async () => {
    const { playing, storage, turn, stored, stop } = watched()
    playing.start('walk')
    await settled()
    expect(kept()?.step).toBe('walk')
    stop()
    turn(true)
    storage.rows.set('beat', `${NOW} 0 ${NOW + 4_000}`)
    stored()
    const get = vi.spyOn(local, 'get')
    await local.set({ player: player('calf') })
    await vi.advanceTimersByTimeAsync(0)
    expect(get).not.toHaveBeenCalled()
    expect(playing.player).toMatchObject({ step: 'walk', seenAt: NOW })
  })

  test('hidden, with nothing playing, hears no beat', () => {
    const { playing, turn, stored } = watched()
    turn(true)
    stored()
    expect(playing.player).toBeNull()
  })

  test('once everything is deleted plays nothing; a room that was left is not told', async () => {
    const { playing, storage } = watched()
    const gone = another()
    gone.watch()()
    playing.start('calf')
    gone.player = playing.player
    elsewhere().says('deleted')
    await eventually(() => expect(playing.player).toBeNull())
    await eventually(() => expect(beat(storage)).toBeUndefined())
    expect(kept()).toBeUndefined()
    expect(left).toEqual([])
    expect(gone.player).not.toBeNull()
  })
})
