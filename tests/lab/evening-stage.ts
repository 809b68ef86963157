import { launchChromium } from '../drive/chromium.ts'
import { launchFirefox } from '../drive/firefox.ts'
import { lookState, noticeTime, notifications } from './in-chromium.ts'
import { lookState as lookStateFirefox } from './in-firefox.ts'
import { settled } from './settled.ts'

/** What an evening is played on: one real browser with the production build in it. */
export interface Stage {
  /** Moves the clock and waits until Settle did what it has to. */
  goTo(at: number): Promise<void>
  /** The page that is being read, as it looks now. */
  reading(): Promise<Buffer>
  /** One of our own pages, after an action in it: a digit key, or a button by its words. */
  ours(path: string, act?: { readonly key?: string; readonly button?: string }): Promise<Buffer>
  storage(): Promise<Record<string, unknown>>
  /** Runs a function in a page of ours; the text of one, since two browsers take it in two ways. */
  inOurs<T>(work: string): Promise<T>
  /** Notifications that stand; Firefox tells nobody. */
  listed(): Promise<readonly string[]>
  /** One picture from an HTML page. */
  picture(html: string): Promise<Buffer>
  close(): Promise<void>
}

interface Start {
  readonly at: number
  readonly zone: string
  /** The address of the page that is read. */
  readonly page: string
}

const size = { width: 360, height: 640 }
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** The dimmer is right within a second of a look at the page. */
const DIMMED_MS = 1_500
const byWords = `(words) => {
  const button = [...document.querySelectorAll('button')].find((b) => b.innerText.includes(words))
  if (!button) throw new Error('No button says ' + words)
  button.click()
}`

export async function chromiumStage({ at, zone, page }: Start): Promise<Stage> {
  const chromium = await launchChromium({ at, zone, hosts: true, notifications: true })
  const read = await chromium.context.newPage()
  await read.setViewportSize(size)
  let strokes = 0
  return {
    async goTo(to) {
      chromium.clock.set(to)
      await noticeTime(chromium)
      await settled(() => lookState(chromium))
    },
    async reading() {
      await read.bringToFront()
      // Opened once, at the first look, and read on all evening.
      if (read.url() !== page) await read.goto(page)
      // To the page the clock was set, as after a sleep: no timer says so, the first move of a hand does.
      await read.mouse.move(100 + (strokes++ % 2), 100)
      await wait(DIMMED_MS)
      return read.screenshot()
    },
    async ours(path, act = {}) {
      const own = await chromium.page(path)
      await own.setViewportSize(size)
      await wait(600)
      if (act.key) await own.keyboard.press(act.key)
      if (act.button) await own.evaluate(`(${byWords})(${JSON.stringify(act.button)})`)
      await wait(600)
      const png = await own.screenshot()
      await own.close()
      return png
    },
    storage: () => chromium.storage(),
    inOurs: (work) => chromium.hidden(`(${work})()`),
    listed: () => notifications(chromium),
    async picture(html) {
      const own = await chromium.context.newPage()
      await own.setContent(html)
      const png = await own.screenshot({ fullPage: true })
      await own.close()
      return png
    },
    close: () => chromium.close(),
  }
}

export async function firefoxStage({ at, zone, page }: Start): Promise<Stage> {
  const { width, height } = size
  const firefox = await launchFirefox({ at, zone, hosts: true, notifications: true, width, height })
  let opened = false
  const read = (await firefox.tabs())[0] ?? ''
  const ownTab = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
    await firefox.newTab(path)
    const result = await work()
    await firefox.closeTab()
    await firefox.switchTo(read)
    return result
  }
  return {
    async goTo(to) {
      firefox.clock.set(to)
      // Its alarms do not notice a moved clock; a tab that comes to the front does.
      await ownTab('about:blank', () => settled(() => lookStateFirefox(firefox)))
    },
    async reading() {
      if (!opened) await firefox.navigate(page)
      opened = true
      await wait(DIMMED_MS)
      return firefox.screenshot()
    },
    ours: (path, act = {}) =>
      ownTab(path, async () => {
        await wait(600)
        if (act.key) await firefox.press(act.key)
        if (act.button) await firefox.run(byWords, act.button)
        await wait(600)
        return firefox.screenshot()
      }),
    storage: () => firefox.storage(),
    inOurs: <T>(work: string) => ownTab('/popup.html', () => firefox.run<T>(work)),
    listed: async () => [],
    async picture(html) {
      const path = `data:text/html;base64,${Buffer.from(html).toString('base64')}`
      return ownTab('about:blank', async () => {
        await firefox.navigate(path)
        return firefox.screenshot(true)
      })
    },
    close: () => firefox.close(),
  }
}
