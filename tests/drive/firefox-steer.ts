import type { Grants } from './chromium-profile.ts'
import { FIREFOX_UUID } from './firefox-profile.ts'
import type { Marionette } from './marionette.ts'

/** A function, or the text of one, that runs in a page; in our own pages `browser` is there. */
export type Work<T> = string | ((...args: never[]) => T | Promise<T>)

export interface FirefoxSteering {
  /** Opens one of our own pages (`/popup.html`) or any address in the current tab. */
  navigate(to: string): Promise<void>
  /** Runs a function in the page of the current tab and gives back what it, or its promise, gives. */
  run<T>(work: Work<T>, ...args: unknown[]): Promise<T>
  /** Runs a function with the browser's own rights; `policy` there is Settle's WebExtensionPolicy. */
  chrome<T>(work: Work<T>, ...args: unknown[]): Promise<T>
  /** The view of the current tab as PNG, or the whole page. */
  screenshot(whole?: boolean): Promise<Buffer>
  /** Size of the window in CSS pixels, the browser's own frame included. */
  resize(width: number, height: number): Promise<void>
  /** The whole window over the whole screen, or back to what it was. */
  fullScreen(on: boolean): Promise<void>
  /** The person touches nothing for so long, which passes at once. */
  leave(sec: number): Promise<void>
  /** The person is back, and touches something. */
  touch(): Promise<void>
  /** Presses and releases one key in the page of the current tab. */
  press(key: string): Promise<void>
  /** A new tab, brought to the front. */
  newTab(to: string): Promise<string>
  /** A private window, brought to the front; Settle has to be allowed there first. */
  newPrivateWindow(): Promise<string>
  /** Lets Settle into private windows, as its switch in the add-ons page does; it starts anew. */
  allowPrivate(): Promise<void>
  switchTo(handle: string): Promise<void>
  tabs(): Promise<string[]>
  closeTab(): Promise<void>
  /** The whole of `storage.local`, read without a tab of ours. */
  storage(): Promise<Record<string, unknown>>
  /** Ends the event page, as an idle Firefox does. */
  terminateBackground(): Promise<void>
  /** Whether the event page runs at this moment. */
  running(): Promise<boolean>
  install(xpi: string): Promise<void>
  grant(grants: Grants): Promise<void>
}

/** What a test does with a running Firefox. */
export function steerFirefox(wire: Marionette, addonId: string): FirefoxSteering {
  const value = async <T>(name: string, parameters: object) =>
    (await wire.send<{ value: T }>(name, parameters)).value

  const run = async <T>(work: Work<T>, ...args: unknown[]) => {
    const script = `const done = arguments[arguments.length - 1]
      const args = [...arguments].slice(0, -1)
      Promise.resolve().then(() => (${work})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const parameters = { script, args, sandbox: null, newSandbox: false, scriptTimeout: 60_000 }
    const answer = await value<{ value?: T; error?: string }>(
      'WebDriver:ExecuteAsyncScript',
      parameters,
    )
    if (answer.error) throw new Error(answer.error)
    return answer.value as T
  }

  const chrome = async <T>(work: Work<T>, ...args: unknown[]) => {
    await wire.send('Marionette:SetContext', { value: 'chrome' })
    try {
      const script = `const done = arguments[arguments.length - 1]
        const args = [...arguments].slice(0, -1)
        const policy = WebExtensionPolicy.getByID(${JSON.stringify(addonId)})
        Promise.resolve().then(() => (${work})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const parameters = {
        script,
        args,
        sandbox: 'system',
        newSandbox: true,
        scriptTimeout: 60_000,
      }
      const answer = await value<{ value?: T; error?: string }>(
        'WebDriver:ExecuteAsyncScript',
        parameters,
      )
      if (answer.error) throw new Error(answer.error)
      return answer.value as T
    } finally {
      await wire.send('Marionette:SetContext', { value: 'content' })
    }
  }

  const navigate = async (to: string) => {
    const url = to.startsWith('/') ? `moz-extension://${FIREFOX_UUID}${to}` : to
    await wire.send('WebDriver:Navigate', { url })
  }
  const switchTo = (handle: string) =>
    wire.send<void>('WebDriver:SwitchToWindow', { handle, focus: true })

  return {
    navigate,
    run,
    chrome,
    switchTo,
    async screenshot(whole = false) {
      const png = await value<string>('WebDriver:TakeScreenshot', { full: whole, hash: false })
      return Buffer.from(png, 'base64')
    },
    resize: (width, height) => wire.send<void>('WebDriver:SetWindowRect', { width, height }),
    fullScreen: (on) =>
      on
        ? wire.send<void>('WebDriver:FullscreenWindow')
        : wire.send<void>('WebDriver:SetWindowRect', { width: 1280, height: 800 }),
    leave: (sec) => chrome(resetIdle, sec * 1000),
    touch: () => chrome(resetIdle, 0),
    async press(key) {
      const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }))
      const actions = [{ type: 'key', id: 'keys', actions: strokes }]
      await wire.send('WebDriver:PerformActions', { actions })
      await wire.send('WebDriver:ReleaseActions')
    },
    async newTab(to) {
      const { handle } = await wire.send<{ handle: string }>('WebDriver:NewWindow', {
        type: 'tab',
        focus: true,
      })
      await switchTo(handle)
      await navigate(to)
      return handle
    },
    async newPrivateWindow() {
      const { handle } = await wire.send<{ handle: string }>('WebDriver:NewWindow', {
        ...{ type: 'window', focus: true, private: true },
      })
      await switchTo(handle)
      return handle
    },
    async allowPrivate() {
      await chrome(addPermissions, {
        origins: [],
        permissions: ['internal:privateBrowsingAllowed'],
      })
      await chrome(reload)
    },
    tabs: () => wire.send<string[]>('WebDriver:GetWindowHandles'),
    closeTab: () => wire.send<void>('WebDriver:CloseWindow'),
    storage: () => chrome(readStorage),
    terminateBackground: () => chrome('() => policy.extension.terminateBackground()'),
    running: () => chrome('() => policy.extension.backgroundState === "running"'),
    install: (path) => wire.send<void>('Addon:Install', { path, temporary: false }),
    grant: async (grants) => {
      const origins = grants.hosts ? ['<all_urls>'] : []
      const permissions = (['notifications', 'downloads'] as const).filter((name) => grants[name])
      if (origins.length + permissions.length === 0) return
      await chrome(addPermissions, { origins, permissions })
    },
  }
}

/** Settle's `storage.local`, straight from the database that Firefox keeps it in. */
const readStorage = `async () => {
  const { ExtensionStorageIDB } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageIDB.sys.mjs')
  const principal = ExtensionStorageIDB.getStoragePrincipal(policy.extension)
  const db = await ExtensionStorageIDB.open(principal, false)
  const rows = await db.get(null)
  return JSON.parse(JSON.stringify(rows))
}`

const resetIdle = `(ms) => {
  const name = '@mozilla.org/widget/useridleservice;1'
  Cc[name].getService(Ci.nsIUserIdleServiceInternal).resetIdleTimeOut(ms)
}`

const reload = `async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
  const addon = await AddonManager.getAddonByID(policy.id)
  await addon.reload()
}`

const addPermissions = `async (wanted) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  await ExtensionPermissions.add(policy.id, wanted, policy.extension)
}`
