import type { Alone } from '../../entrypoints/background/wake.ts'

/** One thing at a time, as the lock of a browser has it; a worker that was killed in its turn takes this one with it. */
export function inOrder(): Alone {
  let last: Promise<unknown> = Promise.resolve()
  return (turn) => {
    const done = last.then(turn)
    last = done.catch(() => undefined)
    return done
  }
}
