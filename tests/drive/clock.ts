import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atExit } from './at-exit.ts'
import { preload } from './preload.ts'

/** A Wednesday, 14:00 UTC: far from the evening and from midnight, in Europe and in America. */
export const AFTERNOON = Date.UTC(2026, 10, 25, 14)

/** A wall clock for one browser: set it, move it, and every process of the browser follows at once. */
export interface MovedClock {
  /** To be added to the browser's environment. */
  readonly env: Record<string, string>
  /** Sets the wall clock to an instant; it runs on from there. */
  set(at: number): void
  /** Moves the wall clock; a negative number sets it back. */
  advance(ms: number): void
  /** What the browser's wall clock shows. */
  now(): number
}

/** A clock that shows `at` from this moment on. */
export function movedClock(at: number): MovedClock {
  const path = join(mkdtempSync(join(tmpdir(), 'settle-clock-')), 'offset')
  const file = openSync(path, 'w+')
  let offset = 0
  const write = (ms: number) => {
    offset = Math.round(ms)
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(BigInt(offset))
    writeSync(file, bytes, 0, 8, 0)
  }
  write(at - Date.now())
  atExit(() => closeSync(file))
  return {
    env: { LD_PRELOAD: preload('clock'), SETTLE_CLOCK: path },
    set: (to) => write(to - Date.now()),
    advance: (ms) => write(offset + ms),
    now: () => Date.now() + offset,
  }
}
