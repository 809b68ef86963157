import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../scripts/in-time.ts'

test('a command that ends in time says how', async () => {
  expect(await run(['sh', '-c', 'exit 3'], true, 10_000)).toEqual({ code: 3, hung: false })
  expect(await run(['no-such-command'], true, 10_000)).toEqual({ code: 1, hung: false })
})

test('a command that hangs is ended with what it has started', async () => {
  const file = join(tmpdir(), `settle-in-time-${process.pid}`)
  const started = run(['sh', '-c', `sleep 600 & echo $! > ${file}; wait`], true, 500)
  expect(await started).toEqual({ code: 1, hung: true })
  const pid = Number(readFileSync(file, 'utf8'))
  rmSync(file)
  await expect.poll(() => state(pid)).toMatch(/^(gone|Z)$/)
})

/** The letter by which Linux names the state of a process. */
function state(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /s, '').charAt(0)
  } catch {
    return 'gone'
  }
}
