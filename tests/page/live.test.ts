import { describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { area, beginEach, Live, open, turn, waiting, world } from '../make/live.ts'

beginEach()
const settingsRow = (values: object) => ({ values, changedAt: {} })

describe('a setting that is changed', () => {
  it('holds against a reading that was under way', async () => {
    const live = await open()
    world.holds = true
    // Something else changed: the page reads, and the person toggles before it has.
    world.changed(['ledger'])
    await turn()
    const saved = live.save('fuse', true)
    expect(live.settings.fuse).toBe(true)
    world.holds = false
    for (const go of waiting.splice(0)) go()
    await saved
    await turn()
    expect(live.settings.fuse).toBe(true)
    expect(area.stored['settings']).toMatchObject({ values: { fuse: true } })
  })

  it('hides no change of another page that arrives meanwhile', async () => {
    const live = await open()
    // Another page has written, under the lock, just before; its word comes while this one saves.
    area.stored['settings'] = settingsRow({ singleKeys: false })
    world.holds = true
    const saved = live.save('fuse', true)
    await turn()
    world.changed(['settings'])
    world.holds = false
    for (const go of waiting.splice(0)) go()
    await saved
    await turn()
    expect(live.settings).toMatchObject({ fuse: true, singleKeys: false })
    expect(area.stored['settings']).toMatchObject({ values: { fuse: true, singleKeys: false } })
  })

  it('that cannot be kept is as it was before, and rejects', async () => {
    const live = await open()
    area.full = true
    await expect(live.save('fuse', true)).rejects.toMatchObject({ reason: 'full' })
    expect(live.settings).toEqual(defaultSettings())
  })

  it('twice is kept as it was changed last, however long the first change waits', async () => {
    let release = () => {}
    const ended = vi.fn(async () => true)
    ended.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          release = () => resolve(true)
        }),
    )
    vi.doMock('../../lib/page/ended-nights.ts', () => ({ keepEndedNights: ended }))
    const live = await open()
    const first = live.save('dimming', { ...live.settings.dimming, on: true })
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce())
    const second = live.save('dimming', { ...live.settings.dimming, on: false })
    await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(2))
    await turn()
    release()
    await Promise.all([first, second])
    vi.doUnmock('../../lib/page/ended-nights.ts')
    expect(area.stored['settings']).toMatchObject({ values: { dimming: { on: false } } })
    expect(live.settings.dimming.on).toBe(false)
  })

  it('of two readings the later counts, whichever comes first', async () => {
    const live = await open()
    world.holds = true
    world.changed(['settings'])
    await turn()
    area.stored['settings'] = settingsRow({ fuse: true })
    world.changed(['settings'])
    await turn()
    const [first, second] = waiting.splice(0)
    second?.()
    await turn()
    expect(live.settings.fuse).toBe(true)
    first?.()
    await turn()
    expect(live.settings.fuse).toBe(true)
  })
})

it('looks at the clock as a minute begins: what a form tells of it is what is kept', async () => {
  const begins = Date.parse('2026-11-20T22:31:00Z')
  vi.useFakeTimers({ now: begins - 13_400 })
  const live = new Live()
  live.watch()
  await vi.advanceTimersByTimeAsync(13_400)
  expect(live.now).toBe(begins)
  vi.setSystemTime(begins + 17)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(live.now).toBe(begins + 60_000)
})
