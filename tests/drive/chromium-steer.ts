import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core'
import { attachTo, type InPage, openHidden } from './chromium-hidden.ts'

/** What a test does with a running Chromium: its pages, its worker, its storage. */
export async function steer(context: BrowserContext, id: string, profile: string) {
  const browser = context.browser()
  if (!browser) throw new Error('Chromium runs, but cannot be spoken to.')
  const wire = await browser.newBrowserCDPSession()
  const origin = `chrome-extension://${id}`
  // Extension APIs of the protocol answer to a page's session only.
  let own: CDPSession | undefined
  const pageWire = async () =>
    (own ??= await context.newCDPSession(context.pages()[0] ?? (await context.newPage())))
  let hiddenPage: Promise<InPage> | undefined
  const hidden = (async (work: string, ...args: unknown[]) => {
    // A file that every extension has, and that does nothing by itself.
    hiddenPage ??= openHidden(wire, `${origin}/manifest.json`)
    return (await hiddenPage)(work, ...args)
  }) as InPage

  const running = async () => {
    const { targetInfos } = await wire.send('Target.getTargets')
    return targetInfos.some((t) => t.type === 'service_worker' && t.url.startsWith(origin))
  }

  const workerCommand = async (method: 'stopAllWorkers' | 'startWorker') => {
    const session = await pageWire()
    await session.send('ServiceWorker.enable')
    if (method === 'stopAllWorkers') await session.send('ServiceWorker.stopAllWorkers')
    else await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` })
  }

  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(url)
    return page
  }

  const ours = () => context.serviceWorkers().findLast((w) => w.url().startsWith(origin))

  return {
    hidden,
    running,
    async listening() {
      await until(async () => {
        // In every browser, and in no typings.
        const hears = () =>
          (chrome.alarms.onAlarm as never as { hasListeners(): boolean }).hasListeners()
        if (await running()) return (await ours()?.evaluate(hears)) || undefined
        // Not there yet, or not registered yet.
        return void (await workerCommand('startWorker').catch(() => undefined))
      })
    },
    page: (path: string) => open(`${origin}/${path.replace(/^\//, '')}`),
    web: open,
    storage: () => hidden<Record<string, unknown>>('chrome.storage.local.get()'),
    async worker(): Promise<Worker> {
      if (!(await running())) await workerCommand('startWorker')
      return until(async () => ours())
    },
    async stopWorker() {
      let looks = 0
      await until(async () => {
        // Told again now and then: an event that was on its way has perhaps started it anew.
        if (looks++ % 20 === 0) await workerCommand('stopAllWorkers')
        return (await running()) ? undefined : true
      })
    },
    async popup() {
      const targetId = await until(async () => {
        const { targetInfos } = await wire.send('Target.getTargets')
        return targetInfos.find((t) => t.url.startsWith(`${origin}/popup.html`))?.targetId
      })
      return attachTo(wire, targetId)
    },
    kill() {
      // The lock of a profile is a link to "host-pid" of the browser that holds it.
      const pid = readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)
      // All of its processes at once: one that outlives the browser by a moment could still write.
      process.kill(-groupOf(Number(pid)), 'SIGKILL')
    },
  }
}

/** The process group of a browser, which is its own and never that of the test. */
function groupOf(pid: number): number {
  const group = groupIn(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  if (group === groupIn(readFileSync('/proc/self/stat', 'utf8')))
    throw new Error('The browser shares the group of the test, which would end with it.')
  return group
}

/** The name in front is in brackets and may hold anything; behind it: state, parent, group. */
const groupIn = (stat: string): number =>
  Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])

/** Waits for an answer, thirty seconds at most: a busy machine is only slower. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Waited thirty seconds in vain.')
}
