import type { Page, Worker } from 'playwright-core'

/** One transaction that may write, as the browser made it. */
export interface Write {
  readonly stores: readonly string[]
  /** What the browser took, not what was asked for: a word that it does not know would be dropped silently. */
  readonly durability: string
}

/** What a person enters lies in these; `seat` is what the computer saw by itself. */
const typed = ['entries', 'profile', 'trials']

/** Those of some writes that carry what a person entered, but do not wait for the disk. */
export const notStrict = (writes: readonly Write[]): Write[] =>
  writes.filter(
    ({ stores, durability }) =>
      durability !== 'strict' && stores.some((name) => typed.includes(name)),
  )

function watch(): void {
  const writes: Write[] = []
  Object.assign(globalThis, { writes })
  const transaction = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (
    this: IDBDatabase,
    ...args: Parameters<typeof transaction>
  ) {
    const made = transaction.apply(this, args)
    if (made.mode === 'readwrite')
      writes.push({ stores: [...made.objectStoreNames], durability: made.durability })
    return made
  }
}

/** From its next start on the page notes every transaction that may write. */
export const watchWrites = (page: Page): Promise<unknown> => page.addInitScript(watch)

/** From now on the worker notes them. */
export const watchWorker = (worker: Worker): Promise<void> => worker.evaluate(watch)

/** What was noted so far. */
export const writesOf = (of: Page | Worker): Promise<Write[]> =>
  (of as Page).evaluate(() => (globalThis as unknown as { writes: Write[] }).writes)
