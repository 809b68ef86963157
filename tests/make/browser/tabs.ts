import { makeEvent } from './event.ts'
import type { makePermissions } from './permissions.ts'

export interface MadeTab {
  readonly id?: number | undefined
  windowId: number
  url: string
  active: boolean
  audible?: boolean
  mutedInfo?: { muted: boolean }
  discarded: boolean
  /** A click or a command let Settle reach it, until it leaves its site. */
  activeTab: boolean
  /** What a script is refused with. */
  refuses: string | null
  /** Scripts that ran in the page, and what they share there. */
  ran: string[]
  globals: Record<PropertyKey, unknown>
}

interface MadeWindow {
  readonly id: number
  focused: boolean
  state: string
}

interface Query {
  readonly active?: boolean
  readonly currentWindow?: boolean
  readonly windowId?: number
  readonly audible?: boolean
  readonly muted?: boolean
  readonly discarded?: boolean
  readonly url?: string
}

interface Script {
  readonly target: { readonly tabId: number }
  readonly files?: readonly string[]
  readonly func?: () => unknown
}

interface Registered {
  readonly id: string
  readonly js: readonly string[]
  readonly matches: readonly string[]
  readonly runAt: string
  readonly allFrames: boolean
  readonly matchOriginAsFallback: boolean
}

const isOurs = (url: string) => url.startsWith('chrome-extension://settle/')
const isLike = (url: string, pattern: string) =>
  new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`).test(url)

/** `tabs`, `windows` and `scripting`: one window in front, without a tab. */
export function makeTabs(permissions: Pick<ReturnType<typeof makePermissions>, 'reaches'>) {
  const onActivated = makeEvent<[{ tabId: number; windowId: number }]>()
  const onUpdated = makeEvent<[tabId: number, change: object, tab: object]>()
  const onFocusChanged = makeEvent<[windowId: number]>()
  let list: MadeTab[] = []
  let next = 1
  let registered: readonly Registered[] = []

  const find = (id: number): MadeTab => {
    const found = list.find((tab) => tab.id === id)
    if (!found) throw new Error(`No tab with id: ${id}.`)
    return found
  }
  const mayReach = (tab: MadeTab) => tab.activeTab || permissions.reaches(tab.url)
  /** A tab as an extension sees it: the address only of one that it may reach. */
  function seen({ activeTab, refuses, ran, globals, url, ...tab }: MadeTab) {
    const reach = isOurs(url) || activeTab || permissions.reaches(url)
    return { ...structuredClone(tab), ...(reach && { url }) }
  }
  function bring(tab: MadeTab): void {
    for (const one of list) if (one.windowId === tab.windowId) one.active = one === tab
    if (tab.id !== undefined) onActivated.fire({ tabId: tab.id, windowId: tab.windowId })
  }

  const windows = {
    onFocusChanged,
    list: [] as MadeWindow[],
    async getLastFocused() {
      const [first] = windows.list
      if (!first) throw new Error('No window')
      return { ...(windows.list.find(({ focused }) => focused) ?? first) }
    },
    async update(id: number, wish: Partial<MadeWindow>) {
      const window = windows.list.find((one) => one.id === id)
      if (!window) throw new Error(`No window with id: ${id}.`)
      if (wish.focused) for (const one of windows.list) one.focused = one === window
      Object.assign(window, wish)
      return { ...window }
    },
  }
  const front = () => windows.list.find(({ focused }) => focused) ?? windows.list[0]

  const tabs = {
    onActivated,
    onUpdated,
    /** The tab that a page of ours stands in, where it asks. */
    current: undefined as number | undefined,
    all: () => list,
    /** A tab that stands there already. */
    put(tab: Partial<MadeTab>): MadeTab {
      const put: MadeTab = {
        ...{
          id: next++,
          windowId: 1,
          url: 'https://example.org/',
          active: false,
          discarded: false,
        },
        ...{ activeTab: false, refuses: null, ran: [], globals: {} },
        ...tab,
      }
      list = [...list, put]
      if (put.active) for (const one of list) one.active = one === put
      return put
    },
    close(id: number) {
      list = list.filter((tab) => tab.id !== id)
    },
    /** The person goes on to another page in it. */
    navigate(id: number, url: string) {
      const tab = find(id)
      if (new URL(url).origin !== new URL(tab.url).origin) tab.activeTab = false
      Object.assign(tab, { url, globals: {} })
      for (const status of ['loading', 'complete']) onUpdated.fire(id, { status }, seen(tab))
    },
    async query(wish: Query) {
      const found = list.filter(
        (tab) =>
          (wish.active === undefined || tab.active === wish.active) &&
          (!wish.currentWindow || tab.windowId === front()?.id) &&
          (wish.windowId === undefined || tab.windowId === wish.windowId) &&
          (wish.audible === undefined || (tab.audible ?? false) === wish.audible) &&
          (wish.muted === undefined || (tab.mutedInfo?.muted ?? false) === wish.muted) &&
          (wish.discarded === undefined || tab.discarded === wish.discarded) &&
          (wish.url === undefined || isLike(seen(tab).url ?? '', wish.url)),
      )
      return found.map(seen)
    },
    async create({ url }: { url: string }) {
      const tab = tabs.put({ url, windowId: front()?.id ?? 1 })
      bring(tab)
      return seen(tab)
    },
    async update(id: number, { active }: { active?: boolean }) {
      const tab = find(id)
      if (active && !tab.active) bring(tab)
      return seen(tab)
    },
    getCurrent: async () => (tabs.current === undefined ? undefined : seen(find(tabs.current))),
  }

  const scripting = {
    registered: () => registered,
    async executeScript({ target, files = [], func }: Script) {
      const tab = find(target.tabId)
      if (tab.refuses !== null) throw new Error(tab.refuses)
      if (!mayReach(tab)) throw new Error('Cannot access contents of the page.')
      tab.ran.push(...files)
      // As a browser does it: the text of the function goes into the page, and what is around it does not.
      if (func) new Function('globalThis', `return (${func})()`)(tab.globals)
    },
    getRegisteredContentScripts: async () => structuredClone([...registered]),
    async registerContentScripts(scripts: readonly Registered[]) {
      const twice = scripts.find(({ id }) => registered.some((one) => one.id === id))
      if (twice) throw new Error(`Duplicate script ID '${twice.id}'`)
      registered = [...registered, ...structuredClone(scripts)]
    },
    async unregisterContentScripts({ ids }: { ids: readonly string[] }) {
      registered = registered.filter(({ id }) => !ids.includes(id))
    },
  }

  function reset(): void {
    list = []
    next = 1
    registered = []
    tabs.current = undefined
    windows.list = [{ id: 1, focused: true, state: 'normal' }]
  }
  reset()
  return { tabs, windows, scripting, reset }
}
