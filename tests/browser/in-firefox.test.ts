import { resolveObjectURL } from 'node:buffer'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { made } from '../make/browser.ts'

// The build for Firefox, which knows itself by this.
beforeAll(() => {
  vi.stubEnv('FIREFOX', 'true')
  vi.resetModules()
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const nudge = { id: 'a', title: 'Settle', message: 'Walk', buttons: ['Done', 'Later'] } as const

describe('in Firefox', () => {
  test('a reminder has no buttons, which would keep it from being shown', async () => {
    const { showNotification } = await import('../../lib/browser/nudge.ts')
    made.permissions.grant({ permissions: ['notifications'] })
    await showNotification(nudge)
    expect(made.notifications.getAllCreateOptions()['a']).toEqual({
      ...{ type: 'basic', title: 'Settle', message: 'Walk' },
      iconUrl: 'chrome-extension://settle/icon/128.png',
    })
  })

  test('the list of reminders says nothing', async () => {
    const { listedNotifications } = await import('../../lib/browser/nudge.ts')
    made.permissions.grant({ permissions: ['notifications'] })
    expect(await listedNotifications()).toBeNull()
  })

  test('the database needs no fresh log', async () => {
    const { logMarks } = await import('../../lib/browser/session.ts')
    expect(logMarks).toBeNull()
  })

  test('the address bar shows every letter as it stands', async () => {
    const { suggest } = await import('../../lib/browser/address-bar.ts')
    suggest('6 < 7 & "more"')
    expect(made.omnibox.said).toEqual(['6 < 7 & "more"'])
  })

  test('a file has its address from the worker itself, for as long as it is needed', async () => {
    const { addressOf } = await import('../../lib/browser/file-address.ts')
    const { url, done } = await addressOf(new Blob(['notes']))
    expect(await resolveObjectURL(url)?.text()).toBe('notes')
    expect(url).not.toContain('notes')
    await done()
    expect(resolveObjectURL(url)).toBeUndefined()
    expect(made.offscreen.isOpen()).toBe(false)
  })

  test('a private window has no database, and another has one', async () => {
    const { isWithoutDatabase } = await import('../../lib/browser/private-window.ts')
    expect(isWithoutDatabase()).toBe(false)
    made.extension.inIncognitoContext = true
    expect(isWithoutDatabase()).toBe(true)
  })

  test.each([
    [false, 1],
    [true, 0],
  ])('it is asked to keep the diary where it does not yet (%s)', async (persisted, asked) => {
    const persist = vi.fn(async () => true)
    vi.stubGlobal('navigator', { storage: { persisted: async () => persisted, persist } })
    const { askToLast } = await import('../../lib/browser/lasting.ts')
    await askToLast()
    expect(persist).toHaveBeenCalledTimes(asked)
  })

  test('every download is looked through, without a limit that it does not know', async () => {
    const { forgetSaved } = await import('../../lib/browser/downloads.ts')
    made.permissions.grant({ permissions: ['downloads'] })
    made.downloads.put({ byExtensionId: 'settle' })
    const search = vi.spyOn(made.downloads, 'search')
    await forgetSaved()
    expect(search).toHaveBeenCalledWith({})
    expect(made.downloads.rows()).toEqual([])
  })
})

describe('in Chromium', () => {
  async function inChromium<T>(load: () => Promise<T>): Promise<T> {
    vi.stubEnv('FIREFOX', '')
    vi.resetModules()
    const loaded = await load()
    vi.stubEnv('FIREFOX', 'true')
    vi.resetModules()
    return loaded
  }

  test('a private window shares the diary of the others', async () => {
    const { isWithoutDatabase } = await inChromium(
      () => import('../../lib/browser/private-window.ts'),
    )
    made.extension.inIncognitoContext = true
    expect(isWithoutDatabase()).toBe(false)
  })

  test('nothing is asked for: the permission for unlimited storage keeps the diary', async () => {
    const persist = vi.fn()
    vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } })
    const { askToLast } = await inChromium(() => import('../../lib/browser/lasting.ts'))
    await askToLast()
    expect(persist).not.toHaveBeenCalled()
  })

  test('reminders that stand are listed, where they may be shown at all', async () => {
    const { listedNotifications, showNotification } = await inChromium(
      () => import('../../lib/browser/nudge.ts'),
    )
    expect(await listedNotifications()).toBeNull()
    made.permissions.grant({ permissions: ['notifications'] })
    await showNotification(nudge)
    expect(await listedNotifications()).toEqual(new Set(['a']))
  })
})
