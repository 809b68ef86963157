import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import type { AtTheScreen } from './at-the-screen.ts'
import { buildOf, chromiumIdOf } from './builds.ts'
import type { InPage } from './chromium-hidden.ts'
import { forgetCrash, installInProfile } from './chromium-profile.ts'
import { steer } from './chromium-steer.ts'
import { type Clock, type ClockOptions, clockFor } from './clock.ts'
import type { Disk } from './disk.ts'
import { type Display, openDisplay } from './display.ts'
import { find } from './executables.ts'

export interface ChromiumOptions extends ClockOptions {
  /** The unpacked build; by default the production build for Chromium. `null` starts a bare browser. */
  readonly ext?: string | null
  /** A profile to go on with; by default a fresh one. */
  readonly profile?: string
  /** A real window on a virtual screen with a window manager: full screen and sound need it. */
  readonly headed?: boolean
  /** Optional permissions, granted. With one of them Settle counts as installed before: no install event. */
  readonly hosts?: boolean
  readonly notifications?: boolean
  readonly downloads?: boolean
  /** The language and region that it is set to; by default one that counts to 24 and writes the day first. */
  readonly locale?: string
  readonly width?: number
  readonly height?: number
  readonly args?: readonly string[]
  /** A disk that can be full. */
  readonly disk?: Disk
  /** Scroll bars as a window has them; without it a headless browser draws none. */
  readonly scrollbars?: boolean
}

export interface Chromium {
  readonly context: BrowserContext
  readonly id: string
  readonly profile: string
  /** The virtual screen of a real window. */
  readonly display: string | undefined
  /** Where it is the machine’s own, setting it throws. */
  readonly clock: Clock
  /** Who sits in front of its screen, where it has one (`headed`). */
  readonly person: AtTheScreen | undefined
  /** The running service worker; started, where it was stopped. */
  worker(): Promise<Worker>
  /** One of our own pages in a new tab: `page('/popup.html')`. */
  page(path: string): Promise<Page>
  /** A page of the web in a new tab. */
  web(url: string): Promise<Page>
  /** The whole of `storage.local`, read without a tab of ours and without waking the worker. */
  storage(): Promise<Record<string, unknown>>
  /** Runs a function in a page of ours that has no tab: `hidden(() => chrome.alarms.getAll())`. */
  readonly hidden: InPage
  /** Runs a function in the popup that stands over a real window. */
  popup(): Promise<InPage>
  /** Waits until the service worker has had its first turn: of what happens before it hears nothing. */
  listening(): Promise<void>
  /** Stops the service worker, as an idle browser does. */
  stopWorker(): Promise<void>
  /** Whether a service worker of ours runs at this moment. */
  running(): Promise<boolean>
  /** Closes the browser and starts it again on the same profile, at the same or another moment. */
  restart(options?: { readonly at?: number; readonly zone?: string }): Promise<Chromium>
  close(): Promise<void>
  /** Ends the browser as a power cut does. */
  kill(): void
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
]

/** Starts Chromium with Settle in it: the production build, with nothing put in its place. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'settle-chromium-'))
  const ext = options.ext === null ? undefined : (options.ext ?? buildOf('chrome'))
  const granted = Object.values(grantsOf(options)).some(Boolean)
  if (ext && granted) installInProfile(profile, ext, chromiumIdOf(ext), grantsOf(options))
  const chromium = await start({ ...options, profile }, ext, granted)
  if (ext && !options.profile && hasWorker(ext)) {
    await chromium.listening()
    if (!granted && existsSync(join(ext, WELCOME))) await welcomed(chromium.context)
  }
  return chromium
}

const WELCOME = 'welcome.html'

/** An install opens the welcome page in front. Later it would hide a page of the test, which then draws no more. */
async function welcomed(context: BrowserContext): Promise<void> {
  const opened = () => context.pages().some((page) => page.url().endsWith(WELCOME))
  for (let tries = 0; !opened(); tries++) {
    if (tries > 600) throw new Error('Waited thirty seconds in vain for the welcome page.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function start(
  options: ChromiumOptions & { profile: string },
  ext: string | undefined,
  installed: boolean,
): Promise<Chromium> {
  const { profile, headed = false, width = 1280, height = 800 } = options
  const clock = clockFor(options)
  const display = headed ? await openDisplay(width, height) : undefined
  // An installed one without --load-extension: that would be an install again, and drop the alarms.
  const load =
    ext && !installed ? [`--disable-extensions-except=${ext}`, `--load-extension=${ext}`] : []
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: find('chromium'),
    headless: !headed,
    // Playwright turns extensions off unless told otherwise.
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.scrollbars ? ['--hide-scrollbars'] : []),
    ],
    args: [
      ...quiet,
      ...load,
      `--accept-lang=${options.locale ?? 'en-GB'}`,
      ...(headed ? [`--window-size=${width},${height}`] : []),
      ...(options.args ?? []),
    ],
    viewport: headed ? null : { width, height },
    env: environment(clock, display, options.disk),
  })
  // A busy machine is only slower.
  context.setDefaultTimeout(60_000)
  const id = ext ? chromiumIdOf(ext) : ''
  const steering = await steer(context, id, profile)
  const end = async () => {
    await context.close()
    display?.close()
  }
  return {
    ...steering,
    context,
    id,
    profile,
    display: display?.name,
    clock,
    person: display?.person,
    close: end,
    kill() {
      steering.kill()
      display?.close()
    },
    async restart(change = {}) {
      const at = change.at ?? clock.goesOn()
      await end().catch(() => undefined)
      forgetCrash(profile)
      if (ext) installInProfile(profile, ext, id, grantsOf(options))
      return start({ ...options, ...change, at, profile }, ext, true)
    },
  }
}

const hasWorker = (ext: string): boolean =>
  'background' in JSON.parse(readFileSync(join(ext, 'manifest.json'), 'utf8'))

const grantsOf = (options: ChromiumOptions) => ({
  hosts: options.hosts ?? false,
  notifications: options.notifications ?? false,
  downloads: options.downloads ?? false,
})

function environment(
  clock: Clock,
  display: Display | undefined,
  disk: Disk | undefined,
): Record<string, string> {
  const libraries = [clock.env['LD_PRELOAD'], disk?.env['LD_PRELOAD']].filter(Boolean)
  return {
    ...(process.env as Record<string, string>),
    ...clock.env,
    ...disk?.env,
    ...(libraries.length > 0 ? { LD_PRELOAD: libraries.join(':') } : {}),
    ...(display ? { DISPLAY: display.name } : {}),
  }
}
