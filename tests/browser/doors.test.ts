import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { activeTab } from '../../lib/browser/active-tab.ts'
import { askForDownloads, askForHosts, askForNotifications } from '../../lib/browser/ask.ts'
import { setBadge } from '../../lib/browser/badge.ts'
import { offerCheck, selectedFor } from '../../lib/browser/context-menu.ts'
import { forgetSaved } from '../../lib/browser/downloads.ts'
import { globalKeys } from '../../lib/browser/global-keys.ts'
import { hostAllowed, hostsAllowed } from '../../lib/browser/hosts.ts'
import { onLocalChange } from '../../lib/browser/local.ts'
import { closePopup, openLog, openWelcome } from '../../lib/browser/pages.ts'
import { seatNow } from '../../lib/browser/seat.ts'
import { made } from '../make/browser.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
const urls = () => made.tabs.all().map(({ url }) => url.replace('chrome-extension://settle/', ''))

describe('what is asked for', () => {
  test.each([
    ['hosts', askForHosts, { origins: ['<all_urls>'], permissions: [] }],
    ['notifications', askForNotifications, { origins: [], permissions: ['notifications'] }],
    ['downloads', askForDownloads, { origins: [], permissions: ['downloads'] }],
  ])('%s alone, and refused it is not there', async (_, ask, rights) => {
    made.permissions.says = false
    expect(await ask()).toBe(false)
    expect(await made.permissions.getAll()).toEqual({ origins: [], permissions: [] })
    made.permissions.says = true
    expect(await ask()).toBe(true)
    expect(await made.permissions.getAll()).toEqual(rights)
  })
})

describe('access', () => {
  test('to all pages is not what single sites give', async () => {
    made.permissions.grant({ origins: ['https://example.org/*'] })
    expect(await hostsAllowed()).toBe(false)
    made.permissions.grant({ origins: ['<all_urls>'] })
    expect(await hostsAllowed()).toBe(true)
  })

  test('to the site of a page, whatever its port and path', async () => {
    made.permissions.grant({ origins: ['https://example.org/*'] })
    const allowed = (url: string) => hostAllowed(url)
    expect(await allowed('https://example.org:8443/a?b#c')).toBe(true)
    expect(await allowed('https://www.example.org/')).toBe(false)
    expect(await allowed('http://example.org/')).toBe(false)
    vi.spyOn(made.permissions, 'contains').mockRejectedValue(new Error('no such scheme'))
    expect(await allowed('chrome://settings')).toBe(false)
  })
})

test('the tab in front is that of the window in front, with its address where it may be seen', async () => {
  expect(await activeTab()).toBeNull()
  made.windows.list.push({ id: 2, focused: false, state: 'normal' })
  made.tabs.put({ windowId: 2, active: true })
  expect(await activeTab()).toBeNull()
  const { id } = made.tabs.put({ active: true })
  expect(await activeTab()).toEqual({ id, url: undefined })
  made.tabs.put({ active: true, activeTab: true, url: 'https://a.example/' })
  expect(await activeTab()).toMatchObject({ url: 'https://a.example/' })
  made.tabs.put({ active: true, id: undefined })
  expect(await activeTab()).toBeNull()
})

test('the badge is light on red, also where the browser chooses its letters itself', async () => {
  await setBadge('3', 'Settle')
  const { action } = made
  expect(await action.getBadgeText({})).toBe('3')
  expect(await action.getTitle({})).toBe('Settle')
  expect(await action.getBadgeBackgroundColor({})).toEqual([168, 72, 31, 255])
  expect(await action.getBadgeTextColor({})).toBe('#FFFFFF')
  const { setBadgeTextColor } = action
  onTestFinished(() => void Object.assign(action, { setBadgeTextColor }))
  Object.assign(action, { setBadgeTextColor: undefined })
  await setBadge('', 'Settle')
  expect(await action.getBadgeText({})).toBe('')
})

describe('the menu of the right button', () => {
  test('offers the check over words that are selected, in the words of now', async () => {
    await offerCheck('Check')
    await offerCheck('Nachsehen')
    expect([...made.contextMenus.items]).toEqual([
      ['check-medicine', { title: 'Nachsehen', contexts: ['selection'] }],
    ])
  })

  test('is none of ours where another was chosen', () => {
    expect(selectedFor({ menuItemId: 'other', selectionText: 'a' })).toBeNull()
    expect(selectedFor({ menuItemId: 'check-medicine', selectionText: 'a' })).toBe('a')
    expect(selectedFor({ menuItemId: 'check-medicine' })).toBe('')
  })

  test('is not there on Android', async () => {
    made.lacks('contextMenus')
    await offerCheck('Check')
    expect(made.contextMenus.items.size).toBe(0)
  })
})

describe('the list of downloads', () => {
  test('loses what Settle saved, however long it is, and nothing else', async () => {
    made.permissions.grant({ permissions: ['downloads'] })
    const others = Array.from({ length: 1_100 }, () => made.downloads.put({}))
    made.downloads.put({ byExtensionId: 'settle' })
    await forgetSaved()
    expect(made.downloads.rows()).toEqual(others)
  })

  test('is left alone where it may not be seen', async () => {
    const row = made.downloads.put({ byExtensionId: 'settle' })
    await forgetSaved()
    expect(made.downloads.rows()).toEqual([row])
  })
})

describe('keys that act anywhere', () => {
  test('are those of the manifest in their order; one that was taken is empty', async () => {
    made.commands.keys = [
      { name: 'toggle-dim', shortcut: 'Alt+Shift+D' },
      { name: '_execute_action', shortcut: '' },
      { name: 'of-later', shortcut: 'Alt+1' },
    ]
    expect(await globalKeys()).toEqual([
      { name: '_execute_action', shortcut: '' },
      { name: 'legs-now', shortcut: '' },
      { name: 'toggle-dim', shortcut: 'Alt+Shift+D' },
    ])
  })

  test('are none where there is no keyboard', async () => {
    expect(await globalKeys()).toEqual([])
    made.lacks('commands')
    expect(await globalKeys()).toEqual([])
  })
})

describe('a listener to the storage', () => {
  test('hears of the keys that it names, together, until it hears no more', async () => {
    const heard: string[][] = []
    const stop = onLocalChange(['a', 'b:'], (keys) => heard.push(keys))
    await made.storage.local.set({ a: 1, 'b:1': 2, c: 3 })
    await made.storage.local.set({ a: 1 })
    await made.storage.local.remove(['a', 'b:1'])
    await made.storage.session.set({ a: 5 })
    stop()
    await made.storage.local.set({ a: 7 })
    await new Promise((done) => setTimeout(done))
    expect(heard).toEqual([['a', 'b:1'], ['a']])
  })
})

describe('pages of ours', () => {
  test('open in a tab of their own', async () => {
    await openWelcome()
    expect(urls()).toEqual(['welcome.html'])
  })

  test('the log is the popup, and a tab where the browser refuses it', async () => {
    await openLog()
    expect([made.action.opened, urls()]).toEqual([1, []])
    made.action.canOpen = false
    await openLog()
    expect([made.action.opened, urls()]).toEqual([1, ['popup.html#log']])
  })

  test('the popup closes over what was opened, and a tab does not', () => {
    const close = vi.fn()
    const page = { close }
    vi.stubGlobal('window', page)
    closePopup()
    expect(close).not.toHaveBeenCalled()
    made.extension.views = [page]
    closePopup()
    expect(close).toHaveBeenCalledTimes(1)
  })
})

test('the seat is unknown where the browser cannot say', async () => {
  made.idle.state = 'locked'
  expect(await seatNow()).toBe('locked')
  vi.spyOn(made.idle, 'queryState').mockRejectedValue(new Error('not now'))
  expect(await seatNow()).toBeNull()
  made.lacks('idle')
  expect(await seatNow()).toBeNull()
})
