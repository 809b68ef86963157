import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { atExit } from './at-exit.ts'
import { type AtTheScreen, forceSaver, uptime } from './at-the-screen.ts'
import { find } from './executables.ts'

/** A virtual screen with a window manager, so that windows can be in front, behind and full screen. */
export interface Display {
  readonly name: string
  readonly person: AtTheScreen
  close(): void
}

/** Starts Xvfb on a free display, and openbox on it. */
export async function openDisplay(width = 1280, height = 800): Promise<Display> {
  const clock = uptime()
  const server = spawn(
    find('Xvfb'),
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {
      env: { ...process.env, ...clock.env },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const number = await firstLine(server)
  const name = `:${number}`
  const manager = spawn(find('openbox'), [], {
    env: { ...process.env, DISPLAY: name },
    stdio: 'ignore',
  })
  const close = () => {
    manager.kill()
    server.kill()
  }
  const forget = atExit(close)
  return {
    name,
    person: {
      leave: (sec) => clock.pass(sec * 1000),
      lock: () => forceSaver(name, 'activate'),
      touch: () => forceSaver(name, 'reset'),
    },
    close() {
      forget()
      close()
    },
  }
}

/** Xvfb writes the number of the display that it took as soon as it takes clients. */
function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const pipe = server.stdio[3] as NodeJS.ReadableStream
    let text = ''
    pipe.on('data', (bytes: Buffer) => {
      text += bytes
      if (text.includes('\n')) resolve(text.trim())
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended at once, with code ${code}.`)))
  })
}

/** Whether a person sits in front of a screen that a window can open on. */
export const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) ||
  existsSync('/tmp/.X11-unix/X0')
