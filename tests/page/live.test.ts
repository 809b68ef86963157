import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { changeIn, emptyEvening, withChange } from '../../lib/core/evening-row.ts'
import type { EveningChange } from '../../lib/core/schema/evening.ts'
import { makeArea } from '../make/area.ts'

const area = makeArea()
/** Readings of the storage that wait, each to be let go in its turn. */
const waiting: (() => void)[] = []
let holds = false
let changed: (keys: string[]) => void = () => {}
type Answer = 'kept' | 'full' | null
let answer: (change: EveningChange) => Promise<Answer> = async () => 'kept'

vi.resetModules()
vi.doMock('../../lib/browser/local.ts', () => ({
  local: {
    ...area,
    async get(keys: string | string[] | null) {
      const found = await area.get(keys)
      if (holds) await new Promise<void>((resolve) => waiting.push(resolve))
      return found
    },
  },
  onLocalChange: (_: readonly string[], callback: typeof changed) => {
    changed = callback
    return () => {}
  },
}))
vi.doMock('../../lib/browser/messages.ts', () => ({
  askWorker: (_: string, change: EveningChange) => answer(change),
}))
const { Live } = await import('../../lib/page/live.svelte.ts')
afterAll(() => {
  vi.doUnmock('../../lib/browser/local.ts')
  vi.doUnmock('../../lib/browser/messages.ts')
  vi.resetModules()
})

/** The worker as it is where nothing goes wrong. */
const takes = async (change: EveningChange): Promise<Answer> => {
  area.stored['evening'] = withChange(changeIn(area.stored['evening']), change, Date.now())
  changed(['evening'])
  return 'kept'
}
const settingsRow = (values: object) => ({ values, changedAt: {} })
const turn = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  area.stored = {}
  area.full = false
  waiting.length = 0
  holds = false
  answer = takes
  vi.stubGlobal('document', { addEventListener: () => {} })
  // One page alone: nobody else holds the lock.
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } })
  return () => vi.unstubAllGlobals()
})

async function open() {
  const live = new Live()
  await live.load()
  vi.spyOn(globalThis, 'setInterval').mockReturnValue(0 as never)
  live.watch()
  vi.restoreAllMocks()
  return live
}
const night = (live: { evening: { dimNight: { day: string } } }) => live.evening.dimNight.day

describe('a setting that is changed', () => {
  it('holds against a reading that was under way, and so do the parts of it that are saved next', async () => {
    const live = await open()
    holds = true
    // Something else changed: the page reads, and the person toggles before it has.
    changed(['ledger'])
    await turn()
    const saved = live.save('fuse', true)
    expect(live.settings.fuse).toBe(true)
    holds = false
    for (const go of waiting.splice(0)) go()
    await saved
    await turn()
    expect(live.settings.fuse).toBe(true)
    expect(area.stored['settings']).toMatchObject({ values: { fuse: true } })
  })

  it('hides no change of another page that arrives meanwhile', async () => {
    const live = await open()
    holds = true
    const saved = live.save('fuse', true)
    await turn()
    // Another page has written, under the lock, just before; its word comes while this one saves.
    area.stored['settings'] = settingsRow({ singleKeys: false })
    changed(['settings'])
    holds = false
    for (const go of waiting.splice(0)) go()
    await saved
    await turn()
    area.stored['settings'] = settingsRow({ singleKeys: false, fuse: true })
    changed(['settings'])
    await turn()
    expect(live.settings).toMatchObject({ fuse: true, singleKeys: false })
  })

  it('that cannot be kept is as it was before, and rejects', async () => {
    const live = await open()
    area.full = true
    await expect(live.save('fuse', true)).rejects.toMatchObject({ reason: 'full' })
    expect(live.settings).toEqual(defaultSettings())
  })

  it('of two readings the later counts, whichever comes first', async () => {
    const live = await open()
    holds = true
    changed(['settings'])
    await turn()
    area.stored['settings'] = settingsRow({ fuse: true })
    changed(['settings'])
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

describe('what is said of this evening', () => {
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
    answer = async () => 'kept'
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
    answer = async () => 'full'
    const said = live.setTonight({ off: true })
    expect(live.evening.dimNight.off).toBe(true)
    await said
    expect(live.evening.dimNight.off).toBe(false)
    expect(live.unkept).toBe(true)
    expect(live.said).toEqual(emptyEvening)
    answer = takes
    await live.setTonight({ off: true })
    expect(live.unkept).toBe(false)
  })

  it('is left for the worker where it does not answer, and shows here and in the next page', async () => {
    const live = await open()
    answer = async () => null
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
      answer = () => new Promise((resolve) => answers.push(resolve))
      const said = [live.setTonight({ off: true }), live.endQuiet(Date.now())]
      await turn()
      for (const [i, is] of order.entries()) {
        answers[i]?.(is)
        await said[i]
      }
      expect(live.unkept).toBe(true)
      answer = takes
      await live.setTonight({ off: true })
      expect(live.unkept).toBe(false)
    },
  )

  it('is taken back where it can be left nowhere', async () => {
    const live = await open()
    answer = async () => null
    area.full = true
    await live.setTonight({ off: true })
    expect(live.evening.dimNight.off).toBe(false)
    expect(live.unkept).toBe(true)
  })

  it('of two that are under way each shows until what is stored holds it', async () => {
    const live = await open()
    const [bed, wake] = [live.setTonight({ bed: '21:15' }), live.setTonight({ wake: '06:15' })]
    holds = true
    const seen: unknown[] = []
    for (let i = 0; i < 8; i++) {
      await turn()
      seen.push([live.evening.dimNight.bedtime, live.evening.dimNight.wakeTime])
      // The reading that was asked for first comes first.
      waiting.shift()?.()
    }
    holds = false
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
