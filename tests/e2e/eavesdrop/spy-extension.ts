import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Heard } from './found.ts'

/** The id of the second extension in Firefox. */
export const SPY_ID = 'spy@settle.test'
/** Where it stands while it listens: a page of its own, which lives as long as its tab. */
export const spyPage = '/spy.html'

/** Another extension in the profile of a person, with every permission that may tell it of us. */
export function spyExtension(browser: 'chrome' | 'firefox', settleId: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'settle-spy-')), 'spy')
  mkdirSync(folder)
  const own = ['downloads', 'tabs', 'history', 'webNavigation', 'management', 'sessions']
  const content = [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_start' }]
  const common = { name: 'Second', version: '1', content_scripts: content }
  const manifest =
    browser === 'chrome'
      ? { manifest_version: 3, permissions: own, host_permissions: ['<all_urls>'] }
      : {
          ...{ manifest_version: 2, permissions: [...own, '<all_urls>'] },
          browser_specific_settings: { gecko: { id: SPY_ID } },
        }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...common, ...manifest }))
  writeFileSync(
    join(folder, 'spy.html'),
    '<!doctype html><meta charset="utf-8"><title>Second</title><script src="spy.js"></script>',
  )
  writeFileSync(join(folder, 'spy.js'), `(${listen})(${JSON.stringify(settleId)})`)
  writeFileSync(join(folder, 'content.js'), `(${inPage})()`)
  return folder
}

/** The events and calls of the two browsers that are used here, the same in both. */
type Api = typeof chrome & {
  readonly runtime: { sendMessage(id: string, m: unknown): Promise<unknown> }
}

/** Runs in the page of the second extension, from its beginning to its end. */
function listen(settleId: string): void {
  const world = globalThis as never as { browser?: Api; chrome: Api; heard: Heard[]; ask: unknown }
  const api = world.browser ?? world.chrome
  const heard: Heard[] = []
  const hear = (channel: Heard['channel'], where: string, what: unknown) => {
    if (what === undefined || what === null || what === '') return
    const text = typeof what === 'string' ? what : JSON.stringify(what)
    if (!heard.some((one) => one.text === text && one.where === where))
      heard.push({ channel, where, text })
  }
  const download = (where: string, { filename, ...rest }: { filename?: unknown }) => {
    hear('download file name', where, filename)
    hear('download address', where, rest)
  }
  const tab = (where: string, { title, url, ...rest }: { title?: unknown; url?: unknown }) => {
    hear('tab title', where, title)
    hear('tab address', where, url)
    hear('tab address', `${where}, the rest`, rest)
  }
  api.downloads.onCreated.addListener((item) => download('downloads.onCreated', item))
  api.downloads.onChanged.addListener((item) => download('downloads.onChanged', item))
  api.tabs.onCreated.addListener((one) => tab('tabs.onCreated', one))
  api.tabs.onUpdated.addListener((_, change, whole) => {
    tab('tabs.onUpdated', change)
    tab('tabs.onUpdated', whole)
  })
  api.history.onVisited.addListener((item) => hear('history', 'history.onVisited', item))
  const steps = ['onBeforeNavigate', 'onCommitted', 'onReferenceFragmentUpdated'] as const
  for (const step of steps)
    api.webNavigation[step].addListener(({ url }) =>
      hear('tab address', `webNavigation.${step}`, url),
    )
  const told = (where: string) => (message: unknown) => hear('messages', where, message)
  // From its own code in the pages of the web.
  api.runtime.onMessage.addListener((message: unknown) => {
    const { channel, text } = message as Heard
    hear(channel, 'its code in a page', text)
  })
  api.runtime.onMessageExternal?.addListener(told('runtime.onMessageExternal'))
  api.runtime.onConnectExternal?.addListener((port) =>
    port.onMessage.addListener((m: unknown) => hear('messages', 'runtime.onConnectExternal', m)),
  )
  world.heard = heard
  /** What nobody tells has to be asked for. */
  world.ask = async () => {
    for (const item of await api.downloads.search({})) download('downloads.search', item)
    for (const one of await api.tabs.query({})) tab('tabs.query', one)
    const items = await api.history.search({ text: '', startTime: 0, maxResults: 10_000 })
    for (const item of items) hear('history', 'history.search', item)
    const closed = await Promise.resolve(api.sessions.getRecentlyClosed()).catch(() => [])
    for (const one of closed) hear('tab address', 'sessions.getRecentlyClosed', one)
    const asks = ['keep', 'get', 'evening', 'entries', 'settings', 'everything', 'press']
    for (const ask of asks)
      await Promise.race([
        api.runtime.sendMessage(settleId, { ask, said: [] }),
        new Promise((late) => setTimeout(late, 100)),
      ]).then(told(`an answer to “${ask}”`), () => undefined)
    const port = api.runtime.connect(settleId, {})
    port.onMessage.addListener(told('a port'))
    port.onDisconnect.addListener(() => void api.runtime.lastError)
    port.postMessage({ ask: 'everything' })
  }
}

/** Runs in every web page, in the world of the second extension. */
function inPage(): void {
  const world = globalThis as never as { browser?: Api; chrome: Api }
  const api = world.browser ?? world.chrome
  const send = (channel: string, text: string) => {
    try {
      // Its own page listens; where that is not open yet, nobody is told.
      void api.runtime.sendMessage({ channel, text } as never).catch(() => undefined)
    } catch {
      // The page outlives the extension.
    }
  }
  addEventListener('message', ({ data }) => send('messages', JSON.stringify(data)))
  setInterval(() => {
    const { title, documentElement: root } = document
    send('page text', `${location.href} ${title} ${root?.innerText} ${root?.innerHTML}`)
    send('page find and selection', String(getSelection()))
  }, 400)
}
