import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atExit } from './at-exit.ts'
import { preload } from './preload.ts'

/** What the wall clock of a browser shows, and where. */
export interface ClockOptions {
  /**
   * The instant at the start; by default an afternoon, so that no test goes by the hour at which it runs. `machine`
   * leaves the machine's own clock.
   */
  readonly at?: number | 'machine'
  /** An IANA zone; by default UTC, and the machine's own with its clock. */
  readonly zone?: string
}

/** A Wednesday, 14:00 UTC: far from the evening and from midnight, in Europe and in America. */
export const AFTERNOON = Date.UTC(2026, 10, 25, 14)

/** A wall clock for one browser: set it, move it, and every process of the browser follows at once. */
export interface Clock {
  /** To be added to the browser's environment. */
  readonly env: Record<string, string>
  /** Sets the wall clock to an instant; it runs on from there. */
  set(at: number): void
  /** Moves the wall clock; a negative number sets it back. */
  advance(ms: number): void
  /** What the browser's wall clock shows. */
  now(): number
  /** The `at` by which a browser that is started again goes on. */
  goesOn(): number | 'machine'
}

/** A clock that shows `at` from this moment on; where it is the machine's own, setting it throws. */
export function clockFor({
  at = AFTERNOON,
  zone = at === 'machine' ? undefined : 'UTC',
}: ClockOptions): Clock {
  const env = zone ? { TZ: zone } : {}
  if (at === 'machine')
    return { env, set: refuse, advance: refuse, now: () => Date.now(), goesOn: () => at }
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
  const now = () => Date.now() + offset
  atExit(() => closeSync(file))
  return {
    env: { ...env, LD_PRELOAD: preload('clock'), SETTLE_CLOCK: path },
    set: (to) => write(to - Date.now()),
    advance: (ms) => write(offset + ms),
    now,
    goesOn: now,
  }
}

const refuse = (): never => {
  throw new Error('This browser was started on the machine’s own clock.')
}
