import { type ChildProcess, spawn } from 'node:child_process'

/** How long a command that was asked to end may take to close its browsers. */
const CLOSES_MS = 10_000

/** What runs now. Each is a group of its own, with all that it has started. */
const running = new Set<ChildProcess>()
function tell({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // It has ended by itself.
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    for (const child of running) tell(child, signal)
    process.exit(1)
  })

/**
 * Runs a command to its end, or ends it with all that it has started once its time is over. What it says comes at once,
 * or together at its end where another runs beside it.
 */
export function run([command = '', ...args]: readonly string[], beside: boolean, ms: number) {
  return new Promise<{ code: number; hung: boolean }>((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', beside ? 'pipe' : 'inherit', 'inherit'],
      detached: true,
    })
    running.add(child)
    let hung = false
    let last: NodeJS.Timeout | undefined
    const patience = setTimeout(() => {
      hung = true
      tell(child, 'SIGTERM')
      last = setTimeout(() => tell(child, 'SIGKILL'), CLOSES_MS)
    }, ms)
    const said: Buffer[] = []
    child.stdout?.on('data', (bytes) => said.push(bytes))
    const done = (code: number) => {
      clearTimeout(patience)
      clearTimeout(last)
      running.delete(child)
      process.stdout.write(Buffer.concat(said))
      resolve({ code: hung ? 1 : code, hung })
    }
    child.on('error', () => done(1))
    child.on('close', (code) => done(code ?? 1))
  })
}
