/**
 * What only one page of ours, or the worker, reads and then writes at a time. `look` is a turn of the worker, which holds it
 * throughout: who wants the others too asks for it first. `log` is the once-in-a-session of `fresh-log.ts`.
 */
export type Locked = 'look' | 'settings' | 'journal' | 'nights' | 'log'

/** A browser can freeze a page that holds a lock, for hours. */
const PATIENCE_MS = 10_000

/**
 * Does what reads and then writes, while nobody else of ours does. Rejects with a `TimeoutError`, and does nothing, where
 * whoever holds the lock does not let go within `patienceMs`.
 */
export const underLock = <T>(
  what: Locked,
  work: () => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> =>
  navigator.locks.request(
    `settle-${what}`,
    { signal: AbortSignal.timeout(patienceMs) },
    work,
  ) as Promise<T>
