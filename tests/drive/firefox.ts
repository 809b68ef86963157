import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atExit } from './at-exit.ts'
import { buildOf } from './builds.ts'
import { type Clock, type ClockOptions, clockFor } from './clock.ts'
import { find } from './executables.ts'
import { FIREFOX_UUID, writeFirefoxProfile } from './firefox-profile.ts'
import { type FirefoxSteering, steerFirefox } from './firefox-steer.ts'
import { openMarionette } from './marionette.ts'
import { packXpi } from './xpi.ts'

export interface FirefoxOptions extends ClockOptions {
  /** The unpacked build; by default the production build for Firefox. */
  readonly ext?: string
  /** A profile to go on with, where Settle is installed already. */
  readonly profile?: string
  /** The optional host permission `<all_urls>` and `notifications`, granted after the install. */
  readonly hosts?: boolean
  readonly notifications?: boolean
  readonly width?: number
  readonly height?: number
  /** The language and region that it is set to, as `british.ts` has it; `null` leaves the machine's. */
  readonly locale?: string | null
  /** On the person's own display; headless without it. */
  readonly headed?: boolean
}

export interface Firefox extends FirefoxSteering {
  /** The host of our pages: `moz-extension://<id>`. */
  readonly id: string
  readonly profile: string
  readonly clock: Clock
  /** Closes Firefox and starts it again on the same profile; Settle stays installed. */
  restart(change?: { readonly at?: number; readonly zone?: string }): Promise<Firefox>
  /** Resolves when Firefox ends, by itself or by a person. */
  readonly ended: Promise<void>
  /** Ends it at once: nothing of it is needed any more. */
  close(): Promise<void>
  kill(): void
}

/** Starts a headless Firefox with Settle in it: the production build, packed, installed for good. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const ext = options.ext ?? buildOf('firefox')
  const addonId = addonIdOf(ext)
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'settle-firefox-'))
  writeFirefoxProfile(profile, addonId, options.locale === undefined ? 'en-GB' : options.locale)
  const firefox = await start(options, profile, addonId)
  if (!options.profile) {
    const xpi = join(profile, 'settle.xpi')
    packXpi(ext, xpi)
    await firefox.install(xpi)
    await firefox.grant({
      hosts: options.hosts ?? false,
      notifications: options.notifications ?? false,
      downloads: false,
    })
  }
  return firefox
}

async function start(options: FirefoxOptions, profile: string, addonId: string): Promise<Firefox> {
  const clock = clockFor(options)
  const portFile = join(profile, 'MarionetteActivePort')
  rmSync(portFile, { force: true })
  const args = [
    ...(options.headed ? [] : ['--headless']),
    ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
  ]
  const child = spawn(find('firefox'), args, {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...clock.env,
      MOZ_HEADLESS_WIDTH: String(options.width ?? 1280),
      MOZ_HEADLESS_HEIGHT: String(options.height ?? 800),
    },
  })
  const kill = () => void child.kill('SIGKILL')
  const forget = atExit(kill)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const wire = await openMarionette(await portOf(portFile, child))
  const steering = steerFirefox(wire, addonId)
  /** By itself, so that what it keeps lies on the disk; it takes its time. */
  const quit = async () => {
    await wire.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined)
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000).unref())])
    await close()
  }
  const close = async () => {
    kill()
    await ended
    forget()
    wire.close()
  }
  return {
    ...steering,
    id: FIREFOX_UUID,
    profile,
    clock,
    ended,
    close,
    kill,
    async restart(change = {}) {
      const at = change.at ?? clock.goesOn()
      await quit()
      return start({ ...options, ...change, at }, profile, addonId)
    },
  }
}

/** Firefox writes the port that it took into its profile once it listens. */
async function portOf(file: string, child: ChildProcess): Promise<number> {
  for (let tries = 0; tries < 600; tries++) {
    if (existsSync(file)) {
      const port = Number(readFileSync(file, 'utf8'))
      if (port > 0) return port
    }
    if (child.exitCode !== null)
      throw new Error(`Firefox ended at once, with code ${child.exitCode}.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Firefox did not listen within thirty seconds.')
}

function addonIdOf(ext: string): string {
  const manifest = JSON.parse(readFileSync(join(ext, 'manifest.json'), 'utf8'))
  return manifest.browser_specific_settings.gecko.id as string
}
