import browser, { type Tabs } from 'webextension-polyfill'
import { dimThisTab, undimThisTab } from './dimmer-registration.ts'
import { inTurns } from './in-turns.ts'
import { session } from './session.ts'

/**
 * Tabs that the person dimmed by hand, each with a mark of the site it showed, in the memory of the browser. Such a tab is
 * dimmed until it leaves that site: for as long `activeTab` lets us reach it, across reloads too.
 */
type ByHand = Readonly<Record<string, string>>
const KEY = 'dimmedByHand'

const read = async (): Promise<ByHand> => ((await session.get(KEY))[KEY] ?? {}) as ByHand

/** No address lies in the memory that code in web pages can read. */
async function markOf(tabId: number, url: string): Promise<string> {
  const words = new TextEncoder().encode(`${tabId} ${new URL(url).origin}`)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', words)).toHex()
}

// One after the other: two tabs that load at once must not lose each other.
const inTurn = inTurns()

export const isDimmedByHand = async (tabId: number): Promise<boolean> =>
  Object.hasOwn(await read(), tabId)

/** Dims this tab until it leaves its site; false where the browser refuses. From the worker, which follows the tab. */
export const dimByHand = (tabId: number, url: string): Promise<boolean> =>
  inTurn(async () => {
    try {
      await dimThisTab(tabId)
    } catch {
      return false
    }
    browser.tabs.onUpdated.addListener(follow)
    await session.set({ [KEY]: { ...(await read()), [tabId]: await markOf(tabId, url) } })
    return true
  })

/** Takes back what `dimByHand` did. */
export const undimByHand = (tabId: number): Promise<void> =>
  inTurn(async () => {
    await forget(tabId)
    await undimThisTab(tabId).catch(() => undefined)
  })

async function forget(tabId: number): Promise<void> {
  const { [tabId]: _, ...rest } = await read()
  await session.set({ [KEY]: rest })
  stopWhereNone(rest)
}

/** Every page that loads anywhere would wake the worker: it listens only while there is such a tab. */
function stopWhereNone(tabs: ByHand): void {
  if (Object.keys(tabs).length === 0) browser.tabs.onUpdated.removeListener(follow)
}

/** In the worker's first turn. */
export function followDimmedByHand(): void {
  browser.tabs.onUpdated.addListener(follow)
  void inTurn(async () => stopWhereNone(await read())).catch(() => undefined)
}

function follow(tabId: number, { status }: Tabs.OnUpdatedChangeInfoType, { url }: Tabs.Tab): void {
  if (status === undefined) return
  void inTurn(async () => {
    const mark = (await read())[tabId]
    if (mark === undefined) return
    // Without an address it is out of reach: it left the site.
    const stays = url !== undefined && (await markOf(tabId, url)) === mark
    if (!stays) await forget(tabId)
    // A page that goes away meanwhile is followed by another.
    else await dimThisTab(tabId).catch(() => undefined)
  }).catch(() => undefined)
}
