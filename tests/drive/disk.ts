import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preload } from './preload.ts'

/** A disk for one browser that can be full and have room again. */
export interface Disk {
  /** To be added to the browser's environment. */
  readonly env: Record<string, string>
  fill(full: boolean): void
}

/** A disk with room. What it refuses while it is full: writes to the browser's databases and to `storage.local`. */
export function fillableDisk(): Disk {
  const path = join(mkdtempSync(join(tmpdir(), 'settle-disk-')), 'full')
  const file = openSync(path, 'w+')
  const fill = (full: boolean) => void writeSync(file, Buffer.from([full ? 1 : 0]), 0, 1, 0)
  fill(false)
  process.once('exit', () => closeSync(file))
  return { env: { LD_PRELOAD: preload('disk'), SETTLE_DISK: path }, fill }
}
