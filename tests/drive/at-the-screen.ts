import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atExit } from './at-exit.ts'
import { preload } from './preload.ts'

/** The person in front of a virtual screen. */
export interface AtTheScreen {
  /** Touches nothing for so long, which passes at once. */
  leave(sec: number): void
  /** Locks the screen: its saver is on. */
  lock(): Promise<void>
  /** Is back: touches something, and a locked screen opens. */
  touch(): Promise<void>
}

/** A clock by which a display server counts from its last input. */
export function uptime() {
  const path = join(mkdtempSync(join(tmpdir(), 'settle-uptime-')), 'passed')
  const file = openSync(path, 'w+')
  atExit(() => closeSync(file))
  let passed = 0n
  const write = () => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(passed)
    writeSync(file, bytes, 0, 8, 0)
  }
  write()
  return {
    env: { LD_PRELOAD: preload('uptime'), SETTLE_UPTIME: path },
    pass(ms: number) {
      passed += BigInt(ms)
      write()
    },
  }
}

const FORCE_SCREEN_SAVER = 115
const GET_INPUT_FOCUS = 43

/** Asks an X server to turn its saver on, or to take it that somebody touched something. */
export function forceSaver(display: string, mode: 'reset' | 'activate'): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`)
    socket.once('error', reject)
    // Little-endian, protocol 11.0, nobody in particular.
    socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
    socket.once('data', () => {
      const saver = [FORCE_SCREEN_SAVER, mode === 'activate' ? 1 : 0, 1, 0]
      // What has an answer says that what was asked before it is done.
      socket.write(Buffer.from([...saver, GET_INPUT_FOCUS, 0, 1, 0]))
      socket.once('data', () => {
        socket.end()
        resolve()
      })
    })
  })
}
