import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A library that is preloaded into a browser: `<name>.c`, compiled at first use and whenever its source changes. */
export function preload(name: string): string {
  const source = join(import.meta.dirname, `${name}.c`)
  const mark = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), 'settle-preload')
  const path = join(folder, `${name}-${process.arch}-${mark}.so`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const fresh = `${path}.${process.pid}`
  try {
    execFileSync('cc', ['-O2', '-Wall', '-shared', '-fPIC', '-o', fresh, source, '-ldl'], {
      stdio: 'pipe',
    })
  } catch (error) {
    throw new Error(
      `Moving a browser’s clock or filling its disk needs a C compiler: install "gcc" and "libc6-dev". ${error}`,
    )
  }
  // Renamed, not written in place: two tests may compile at the same time.
  renameSync(fresh, path)
  return path
}
