import browser, { type Scripting } from 'webextension-polyfill'

export interface DimmerWish {
  /** The person allowed access to all pages, or to single sites; the registration then runs on those alone. */
  readonly allowed: boolean
  /** The person wants pages of the web dimmed. */
  readonly wanted: boolean
  /** It is evening, or nearly: pages are covered from their first frame; else the script waits until they are idle. */
  readonly evening: boolean
  /** Large pictures and videos are left alone; the script that finds them runs only then. */
  readonly spareMedia?: boolean
}

const DIMMER = 'dimmer.js'
/** A style sheet in place of the layers, while a page builds itself or where it cannot bear them. */
const EARLY = 'dimmer-early.js'
const MEDIA = 'dimmer-media.js'

const script = (
  id: string,
  js: readonly string[],
  runAt: 'document_idle' | 'document_start' = 'document_idle',
): Scripting.RegisteredContentScript & { readonly matchOriginAsFallback: boolean } => ({
  id,
  js: [...js],
  matches: ['<all_urls>'],
  allFrames: false,
  // Windows without an address of their own (`about:blank`, `blob:`) belong to the page that opened them.
  matchOriginAsFallback: true,
  runAt,
})

/**
 * Registers what the wish asks for and unregisters the rest. Asked twice it writes nothing the second time. An update
 * of the extension clears registrations in both browsers, so it is asked at every wake-up.
 */
export async function syncDimmer(wish: DimmerWish): Promise<void> {
  const scripts: Scripting.RegisteredContentScript[] = []
  if (wish.wanted && wish.allowed) {
    scripts.push(
      wish.evening
        ? script('dimmer', [EARLY, DIMMER], 'document_start')
        : script('dimmer', [DIMMER]),
    )
    if (wish.spareMedia) scripts.push(script('dimmer-media', [MEDIA]))
  }
  const there = await browser.scripting.getRegisteredContentScripts()
  const runOf = ({ id, runAt }: (typeof there)[number]) => `${id} ${runAt}`
  const wanted = scripts.map(runOf)
  const registered = there.map(runOf)
  const surplus = there.filter((one) => !wanted.includes(runOf(one))).map(({ id }) => id)
  const missing = scripts.filter((one) => !registered.includes(runOf(one)))
  if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus })
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing)
  // A registration is for pages to come. Those that are open get the script now, and so do those that load just now:
  // they may be past the start, and meet no script any more when they are idle.
  for (const { js } of missing) if (js) await inject(js)
}

/** Puts the dimmer into every page that is open and may be reached; a running one only takes a look at the clock. */
export const injectDimmer = (): Promise<void> => inject([EARLY, DIMMER])

async function inject(files: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false })
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? undefined : run(id, files).catch(dropExpected))),
  )
}

/** Dims one tab: needs a click or a command of the person (`activeTab`), or access to its site. Rejects where refused. */
export async function dimThisTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, func: ask })
  await run(tabId, [EARLY, DIMMER])
}

// Runs in the page, before the dimmer: this tab was asked for, so no list holds for it.
const ask = () => {
  Object.assign(globalThis, { [Symbol.for('settle.here')]: true })
}

/** Takes back what `dimThisTab` asked for; the dimmer in the page looks again. */
export async function undimThisTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, func: leave })
}

// Runs in the page. The names are those of `entrypoints/dimmer`.
const leave = () => {
  Reflect.deleteProperty(globalThis, Symbol.for('settle.here'))
  const { look } = (globalThis as Record<symbol, { look?: () => void }>)[Symbol.for('settle')] ?? {}
  look?.()
}

async function run(tabId: number, files: string[]): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files })
}

// What both browsers say of pages out of reach (their own, stores, sites not granted) and of tabs that went away.
const expected =
  /cannot access|cannot be scripted|missing host permission|no tab with id|invalid tab id|tab was closed|error page|frame .*(removed|not found)|cannot be edited/i

function dropExpected(error: unknown): void {
  if (!expected.test(String(error))) console.error('Settle:', error)
}
