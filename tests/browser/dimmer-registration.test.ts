import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dimThisTab, injectDimmer, syncDimmer } from '../../lib/browser/dimmer-registration.ts'
import { someHostAllowed } from '../../lib/browser/hosts.ts'
import { made } from '../make/browser.ts'

const everywhere = { origins: ['<all_urls>'] }
beforeEach(() => made.permissions.grant(everywhere))

const wish = { allowed: true, wanted: true, evening: false }
const there = () => made.scripting.registered()
const ids = () =>
  there()
    .map(({ id }) => id)
    .sort()

describe('the registration of the dimmer', () => {
  it('runs once in a page: when it is idle by day, and from its start in the evening', async () => {
    const said = () =>
      there().map(({ id, js, runAt, matches }) => [id, js.join(), runAt, ...matches])
    const by = (js: string, runAt: string) => [['dimmer', js, runAt, '<all_urls>']]
    await syncDimmer(wish)
    expect(said()).toEqual(by('dimmer.js', 'document_idle'))
    await syncDimmer({ ...wish, evening: true })
    expect(said()).toEqual(by('dimmer-early.js,dimmer.js', 'document_start'))
    await syncDimmer(wish)
    expect(said()).toEqual(by('dimmer.js', 'document_idle'))
  })

  it('reaches windows that have no address of their own', async () => {
    await syncDimmer({ ...wish, evening: true, spareMedia: true })
    const reach = there().map((one) => [one.matchOriginAsFallback, one.allFrames])
    expect(reach).toEqual([
      [true, false],
      [true, false],
    ])
  })

  it('never leaves a page that loads at the change without a script', async () => {
    await syncDimmer(wish)
    const { ran } = made.tabs.put({})
    await syncDimmer({ ...wish, evening: true })
    // It was past its start when the script came there, and meets none when it is idle.
    expect(ran).toEqual(['dimmer-early.js', 'dimmer.js'])
  })

  it('writes nothing the second time', async () => {
    const evening = { ...wish, evening: true, spareMedia: true }
    await syncDimmer(evening)
    const writes = (['registerContentScripts', 'unregisterContentScripts'] as const).map((name) =>
      vi.spyOn(made.scripting, name),
    )
    await syncDimmer(evening)
    for (const write of writes) expect(write).not.toHaveBeenCalled()
    vi.restoreAllMocks()
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
    made.permissions.takeBack(everywhere)
    expect(await someHostAllowed()).toBe(false)
    made.permissions.grant({ origins: ['https://example.org/*'] })
    expect(await someHostAllowed()).toBe(true)
  })

  it('reaches pages that are open, once each', async () => {
    const { ran } = made.tabs.put({})
    const asleep = made.tabs.put({ discarded: true })
    made.tabs.put({ id: undefined })
    await syncDimmer(wish)
    expect(ran).toEqual(['dimmer.js'])
    await syncDimmer({ ...wish, evening: true, spareMedia: true })
    expect(ran).toEqual(['dimmer.js', 'dimmer-early.js', 'dimmer.js', 'dimmer-media.js'])
    expect(asleep.ran).toEqual([])
    expect(ids()).toContain('dimmer-media')
  })
})

describe('putting it into open pages', () => {
  it('reaches each that it may, and says nothing of those out of reach', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    made.tabs.put({ url: 'chrome://settings/' })
    made.tabs.put({ refuses: 'Missing host permission for the tab' })
    const some = [made.tabs.put({}), made.tabs.put({})]
    await injectDimmer()
    for (const { ran } of some) expect(ran).toEqual(['dimmer-early.js', 'dimmer.js'])
    expect(complain).not.toHaveBeenCalled()
    made.tabs.put({ refuses: 'Could not load file dimmer.js' })
    await injectDimmer()
    expect(complain).toHaveBeenCalledOnce()
    complain.mockRestore()
  })

  it('tells the caller when this one tab is refused', async () => {
    made.permissions.takeBack(everywhere)
    const { id } = made.tabs.put({})
    await expect(dimThisTab(id ?? 0)).rejects.toThrow('Cannot access')
  })
})
