import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Answer, Ask } from './warm.ts'

/** Nobody waits less than this for the end of one test. */
export const LEAST_MS = 60_000
/** The first look at every file takes longer. */
const FIRST_MS = 300_000

/** What grows without an end meets one. */
const NODE_OPTIONS = '--max-old-space-size=2048 --no-warnings'

/** The tree as it stands, also what is not committed yet; packages are only pointed to. */
export function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'settle-mutants-'))
  const all = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const names = execFileSync('git', all, { cwd: root, encoding: 'utf8' }).split('\0')
  for (const name of ['.wxt', ...names]) {
    const from = resolve(root, name)
    if (name === '' || !existsSync(from)) continue
    mkdirSync(dirname(resolve(copy, name)), { recursive: true })
    cpSync(from, resolve(copy, name), { recursive: true })
  }
  symlinkSync(resolve(root, 'node_modules'), resolve(copy, 'node_modules'))
  return copy
}

export interface Outcome {
  /** What noticed the change; null where nothing did. */
  readonly by: string | null
  readonly endless: boolean
  readonly ms: ReadonlyMap<string, number>
}

type Heard = Answer | 'silent' | undefined
const isDone = (heard: Heard): heard is Extract<Answer, { kind: 'done' }> =>
  typeof heard === 'object' && heard.kind === 'done'

/** One copy of the tree with one warm vitest in it. */
export class Trial {
  readonly #root: string
  readonly #copy: string
  #process: ChildProcess | undefined
  tests: readonly string[] = []
  /** As long as nothing comes of it, not even the end of one test, it goes round for ever. */
  patience = LEAST_MS

  constructor(root: string) {
    this.#root = root
    this.#copy = copyOf(root)
  }

  /** Tries tests on a changed file, or on the tree as it is. */
  async try(tests: readonly string[], changed: string | null, source = ''): Promise<Outcome> {
    if (changed) writeFileSync(resolve(this.#copy, changed), source)
    try {
      const answer = (await this.#ask({ changed, tests })) ?? (await this.#ask({ changed, tests }))
      if (!isDone(answer)) return { by: 'its time', endless: true, ms: new Map() }
      return { by: answer.by, endless: false, ms: new Map(answer.ms) }
    } finally {
      if (changed) cpSync(resolve(this.#root, changed), resolve(this.#copy, changed))
    }
  }

  /** What came of it, or that it was too long silent; nothing where the process has ended, by whatever. */
  async #ask(ask: Ask): Promise<Heard> {
    if (!this.#process) await this.begin()
    const answer = await this.#answer(this.patience, ask)
    if (!isDone(answer)) this.#kill()
    return answer
  }

  async begin(): Promise<void> {
    const child = fork(join(import.meta.dirname, 'warm.ts'), {
      cwd: this.#copy,
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, NODE_OPTIONS, NODE_ENV: 'test', VITEST: 'true' },
    })
    this.#process = child
    child.on('error', () => undefined)
    child.on('exit', () => {
      if (this.#process === child) this.#process = undefined
    })
    const answer = await this.#answer(FIRST_MS)
    if (answer === undefined || answer === 'silent' || answer.kind !== 'ready')
      throw new Error('vitest does not begin.')
    this.tests = answer.tests
  }

  end(): void {
    this.#kill()
    rmSync(this.#copy, { recursive: true, force: true })
  }

  /** What is said next that is more than a sign of life. */
  #answer(patience: number, ask?: Ask): Promise<Heard> {
    return new Promise((resolve) => {
      const child = this.#process
      let timer: NodeJS.Timeout
      const done = (answer?: Heard): void => {
        clearTimeout(timer)
        child?.off('message', hear)
        child?.off('exit', gone)
        resolve(answer)
      }
      const wait = (): void => {
        clearTimeout(timer)
        timer = setTimeout(() => done('silent'), patience)
      }
      const gone = (): void => done()
      const hear = (answer: Answer): void => (answer.kind === 'alive' ? wait() : done(answer))
      child?.on('message', hear)
      child?.on('exit', gone)
      wait()
      if (ask) child?.send(ask)
    })
  }

  #kill(): void {
    const pid = this.#process?.pid
    this.#process = undefined
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
}
