import { beforeEach, describe, expect, it, vi } from 'vitest'

interface Registered {
  readonly id: string
  readonly js: string[]
  readonly runAt: string
  readonly matches: string[]
  readonly matchOriginAsFallback: boolean
}
const world = vi.hoisted(() => ({
  there: [] as Registered[],
  writes: 0,
  origins: [] as string[],
  tabs: [] as { id?: number }[],
  refused: new Map<number, string>(),
  ran: [] as [number, string][],
}))
vi.mock('webextension-polyfill', () => ({
  default: {
    scripting: {
      getRegisteredContentScripts: async () => world.there,
      registerContentScripts: async (scripts: Registered[]) => {
        world.writes++
        world.there = [...world.there, ...scripts]
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        world.writes++
        world.there = world.there.filter(({ id }) => !ids.includes(id))
      },
      executeScript: async (what: { target: { tabId: number }; files: string[] }) => {
        const refused = world.refused.get(what.target.tabId)
        if (refused) throw new Error(refused)
        world.ran.push([what.target.tabId, what.files.at(-1) ?? ''])
      },
    },
    permissions: { getAll: async () => ({ origins: world.origins }) },
    tabs: { query: async () => world.tabs },
  },
}))
const { someHostAllowed } = await import('../../lib/browser/hosts.ts')
const { dimThisTab, injectDimmer, syncDimmer } = await import(
  '../../lib/browser/dimmer-registration.ts'
)

beforeEach(() => {
  Object.assign(world, { there: [], writes: 0, origins: [], tabs: [], refused: new Map(), ran: [] })
})

const wish = { allowed: true, wanted: true, evening: false }
const ids = () => world.there.map(({ id }) => id).sort()

describe('the registration of the dimmer', () => {
  it('runs once in a page: when it is idle by day, and from its start in the evening', async () => {
    const said = () =>
      world.there.map(({ id, js, runAt, matches }) => [id, js.at(-1), runAt, ...matches])
    const by = (runAt: string) => [['dimmer', 'dimmer.js', runAt, '<all_urls>']]
    await syncDimmer(wish)
    expect(said()).toEqual(by('document_idle'))
    await syncDimmer({ ...wish, evening: true })
    expect(said()).toEqual(by('document_start'))
    await syncDimmer(wish)
    expect(said()).toEqual(by('document_idle'))
  })

  it('reaches windows that have no address of their own', async () => {
    await syncDimmer({ ...wish, evening: true, spareMedia: true })
    expect(world.there.map((one) => one.matchOriginAsFallback)).toEqual([true, true])
  })

  it('never leaves a page that loads at the change without a script', async () => {
    await syncDimmer(wish)
    world.tabs = [{ id: 9 }]
    await syncDimmer({ ...wish, evening: true })
    // It was past its start when the script came there, and meets none when it is idle.
    expect(world.ran).toEqual([[9, 'dimmer.js']])
  })

  it('writes nothing the second time', async () => {
    const evening = { ...wish, evening: true, spareMedia: true }
    await syncDimmer(evening)
    const { writes } = world
    await syncDimmer(evening)
    expect(world.writes).toBe(writes)
  })

  it('goes when it is not wanted, or access was taken back', async () => {
    await syncDimmer({ ...wish, evening: true })
    await syncDimmer({ ...wish, wanted: false })
    expect(ids()).toEqual([])
    await syncDimmer(wish)
    await syncDimmer({ ...wish, allowed: false })
    expect(ids()).toEqual([])
  })

  it('is allowed by a single site', async () => {
    expect(await someHostAllowed()).toBe(false)
    world.origins = ['https://example.org/*']
    expect(await someHostAllowed()).toBe(true)
  })

  it('reaches pages that are open, once each', async () => {
    world.tabs = [{ id: 4 }, {}]
    await syncDimmer(wish)
    expect(world.ran).toEqual([[4, 'dimmer.js']])
    await syncDimmer({ ...wish, evening: true, spareMedia: true })
    expect(world.ran).toEqual([
      [4, 'dimmer.js'],
      [4, 'dimmer.js'],
      [4, 'dimmer-media.js'],
    ])
    expect(ids()).toContain('dimmer-media')
  })
})

describe('putting it into open pages', () => {
  it('reaches each that it may, and says nothing of those out of reach', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    world.tabs = [{ id: 1 }, {}, { id: 2 }, { id: 3 }, { id: 5 }]
    world.refused.set(1, 'Cannot access a chrome:// URL')
    world.refused.set(2, 'Missing host permission for the tab')
    await injectDimmer()
    expect(world.ran.map(([id]) => id)).toEqual([3, 5])
    expect(complain).not.toHaveBeenCalled()
    world.refused.set(3, 'Could not load file dimmer.js')
    await injectDimmer()
    expect(complain).toHaveBeenCalledOnce()
    complain.mockRestore()
  })

  it('tells the caller when this one tab is refused', async () => {
    world.refused.set(7, 'Cannot access contents of the page')
    await expect(dimThisTab(7)).rejects.toThrow('Cannot access')
  })
})
