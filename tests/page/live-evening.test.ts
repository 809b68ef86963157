import { describe, expect, it, vi } from 'vitest'
import { changeIn, emptyEvening } from '../../lib/core/evening-row.ts'
import { type Answer, area, beginEach, open, takes, turn, waiting, world } from '../make/live.ts'

beginEach()
const night = (live: { evening: { dimNight: { day: string } } }) => live.evening.dimNight.day

describe('what is said of this evening', () => {
  it('holds what 0.1.0 left of it, until the worker has moved it', async () => {
    const day = night(await open())
    area.stored = {
      tonight: { night: day, bed: '21:15', off: true },
      mute: { at: Date.now() - 300_000, until: Date.now() + 1_500_000 },
    }
    const live = await open()
    expect(live.evening.dimNight).toMatchObject({ bedtime: '21:15', off: true })
    expect(live.said.presses).toHaveLength(1)
  })

  it('shows at once and stands when the worker has it', async () => {
    const live = await open()
    const said = live.setTonight({ off: true })
    expect(live.evening.dimNight.off).toBe(true)
    await said
    expect(live.evening.dimNight.off).toBe(true)
    expect(live.unkept).toBe(false)
    expect(changeIn(area.stored['evening']).nights[night(live)]?.off?.is).toBe(true)
  })

  it('is never written to the shared row by a page', async () => {
    world.answer = async () => 'kept'
    const live = await open()
    await live.setTonight({ off: true })
    await live.setSnooze('night')
    await live.endQuiet(Date.now())
    expect(area.stored).toEqual({})
  })

  it('of two pages that change it at once nothing is lost', async () => {
    const [one, two] = [await open(), await open()]
    await Promise.all([one.setTonight({ bed: '21:15' }), two.setTonight({ off: true })])
    for (const live of [one, two]) await live.load()
    for (const live of [one, two])
      expect(live.evening.dimNight).toMatchObject({ bedtime: '21:15', off: true })
  })

  it('is taken back where it is refused, and the page says so until the next is kept', async () => {
    const live = await open()
    world.answer = async () => 'full'
    const said = live.setTonight({ off: true })
    expect(live.evening.dimNight.off).toBe(true)
    await said
    expect(live.evening.dimNight.off).toBe(false)
    expect(live.unkept).toBe(true)
    expect(live.said).toEqual(emptyEvening)
    world.answer = takes
    await live.setTonight({ off: true })
    expect(live.unkept).toBe(false)
  })

  it('is left for the worker where it does not answer, and shows here and in the next page', async () => {
    const live = await open()
    world.answer = async () => null
    await live.setTonight({ off: true })
    const keys = Object.keys(area.stored)
    expect(keys).toEqual([expect.stringMatching(/^asked:[\w-]{36}$/)])
    expect(area.stored[keys[0] as string]).toEqual({
      nights: { [night(live)]: { off: { at: expect.any(Number), is: true } } },
    })
    expect(live.evening.dimNight.off).toBe(true)
    expect((await open()).evening.dimNight.off).toBe(true)
  })

  it.each([
    ['the refusal comes first', ['full', 'kept']],
    ['the refusal comes last', ['kept', 'full']],
  ] as const)(
    'of two under way one that is kept hides no refusal of the other: %s',
    async (_, order) => {
      const live = await open()
      const answers: ((is: Answer) => void)[] = []
      world.answer = () => new Promise((resolve) => answers.push(resolve))
      const said = [live.setTonight({ off: true }), live.endQuiet(Date.now())]
      await turn()
      for (const [i, is] of order.entries()) {
        answers[i]?.(is)
        await said[i]
      }
      expect(live.unkept).toBe(true)
      world.answer = takes
      await live.setTonight({ off: true })
      expect(live.unkept).toBe(false)
    },
  )

  it('is taken back where it can be left nowhere', async () => {
    const live = await open()
    world.answer = async () => null
    area.full = true
    await live.setTonight({ off: true })
    expect(live.evening.dimNight.off).toBe(false)
    expect(live.unkept).toBe(true)
  })

  it('of two that are under way each shows until what is stored holds it', async () => {
    const live = await open()
    const [bed, wake] = [live.setTonight({ bed: '21:15' }), live.setTonight({ wake: '06:15' })]
    world.holds = true
    const seen: unknown[] = []
    for (let i = 0; i < 8; i++) {
      await turn()
      seen.push([live.evening.dimNight.bedtime, live.evening.dimNight.wakeTime])
      // The reading that was asked for first comes first.
      waiting.shift()?.()
    }
    world.holds = false
    await Promise.all([bed, wake])
    expect(new Set(seen.map(String))).toEqual(new Set(['21:15,06:15']))
  })

  it('two presses in one moment: off, then on again', async () => {
    const live = await open()
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
    try {
      await Promise.all([live.setTonight({ off: true }), live.setTonight({ off: false })])
      expect(live.evening.dimNight.off).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })
})
