import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeDownloads } from './downloads.ts'
import { makeEvent } from './event.ts'
import { makePermissions } from './permissions.ts'
import { makeRuntime } from './runtime.ts'
import { makeStorage } from './storage.ts'
import { makeTabs } from './tabs.ts'

/** What is there only once it was granted. */
const OPTIONAL = ['notifications', 'downloads']

/**
 * The browser of all unit tests, which has what `lib/browser` asks a browser for, in a state that a test can look at and
 * change. Of WXT's made browser it has the badge, the alarms and the notifications. The rest of that one is not as browsers
 * are (a key that is not stored is found, one that goes has the new value null, nobody answers a message with a promise, a
 * listener that is added twice is told twice) or not there at all.
 */
function makeBrowser() {
  const permissions = makePermissions()
  const storage = makeStorage()
  const runtime = makeRuntime()
  const { tabs, windows, scripting, reset: resetTabs } = makeTabs(permissions)
  const { downloads, offscreen } = makeDownloads(runtime.id)

  const alarms = { ...fakeBrowser.alarms, onAlarm: makeEvent<[{ name: string }]>() }
  const notifications = {
    ...fakeBrowser.notifications,
    onClicked: makeEvent<[id: string]>(),
    onButtonClicked: makeEvent<[id: string, button: number]>(),
  }
  const action = {
    ...fakeBrowser.action,
    /** Whether a window is in front that can show the popup, and how often it did. */
    canOpen: true,
    opened: 0,
    async openPopup() {
      if (!action.canOpen) throw new Error('Could not find an active browser window.')
      action.opened++
    },
  }
  const commands = {
    onCommand: makeEvent<[name: string]>(),
    keys: [] as readonly { name: string; shortcut: string }[],
    getAll: async () => commands.keys,
  }
  const contextMenus = {
    onClicked: makeEvent<[{ menuItemId: string | number; selectionText?: string }]>(),
    items: new Map<string, { title: string; contexts: readonly string[] }>(),
    async removeAll() {
      await null
      contextMenus.items.clear()
    },
    /** A browser says nothing of one that cannot be made, since it is there already. */
    create({ id, ...item }: { id: string; title: string; contexts: readonly string[] }) {
      if (!contextMenus.items.has(id)) contextMenus.items.set(id, item)
    },
  }
  const omnibox = {
    onInputStarted: makeEvent<[]>(),
    onInputChanged: makeEvent<[line: string]>(),
    onInputEntered: makeEvent<[line: string]>(),
    /** What the address bar says, and what it has said before. */
    said: [] as string[],
    setDefaultSuggestion: ({ description }: { description: string }) =>
      void omnibox.said.push(description),
  }
  const idle = {
    onStateChanged: makeEvent<[state: string]>(),
    state: 'active',
    /** How long nobody has touched anything, where the state is `idle`. */
    idleSec: Number.POSITIVE_INFINITY,
    detectionSec: 0,
    setDetectionInterval(seconds: number) {
      idle.detectionSec = seconds
    },
    queryState: async (seconds: number) =>
      idle.state === 'idle' && idle.idleSec < seconds ? 'active' : idle.state,
  }
  const extension = {
    inIncognitoContext: false,
    /** Windows of ours that stand open as a popup. */
    views: [] as unknown[],
    getViews: () => extension.views,
  }

  const all = {
    ...{ action, alarms, commands, contextMenus, downloads, extension, idle, notifications },
    ...{ offscreen, omnibox, permissions, runtime, scripting, storage, tabs, windows },
  }
  const absent = new Set<string>()
  const browser = {}
  for (const [name, api] of Object.entries(all))
    Object.defineProperty(browser, name, {
      enumerable: true,
      get: () =>
        absent.has(name) || (OPTIONAL.includes(name) && !permissions.has(name)) ? undefined : api,
    })
  const events = [
    ...[alarms.onAlarm, notifications.onClicked, notifications.onButtonClicked],
    ...[commands.onCommand, contextMenus.onClicked, idle.onStateChanged, storage.onChanged],
    ...[omnibox.onInputStarted, omnibox.onInputChanged, omnibox.onInputEntered],
    ...[permissions.onAdded, permissions.onRemoved, runtime.onInstalled, runtime.onStartup],
    ...[runtime.onMessage, tabs.onActivated, tabs.onUpdated, windows.onFocusChanged],
  ]
  return {
    ...all,
    /** What stands in for `webextension-polyfill`. */
    browser,
    /** This browser has no such API, as that of Android has not. */
    lacks: (...names: (keyof typeof all)[]) => {
      for (const name of names) absent.add(name)
    },
    /** The worker was ended: nobody listens, and what the browser keeps it keeps. */
    endWorker() {
      for (const event of events) event.reset()
    },
    /** A browser that was just installed, with one window and nothing in it. */
    reset() {
      absent.clear()
      fakeBrowser.reset()
      for (const part of [permissions, storage, runtime, downloads, offscreen]) part.reset()
      resetTabs()
      for (const event of events) event.reset()
      Object.assign(action, { canOpen: true, opened: 0 })
      commands.keys = []
      contextMenus.items.clear()
      omnibox.said = []
      Object.assign(idle, { state: 'active', idleSec: Number.POSITIVE_INFINITY, detectionSec: 0 })
      Object.assign(extension, { inIncognitoContext: false, views: [] })
    },
  }
}

/** One in a process, also for modules that are imported anew: a test and what it tests meet in the same. */
const KEY = Symbol.for('settle.made')
const world = globalThis as { [KEY]?: ReturnType<typeof makeBrowser> }
world[KEY] ??= makeBrowser()
export const made = world[KEY]
