/**
 * What only one page of ours, or the worker, reads and then writes at a time. `look` is a turn of the worker, which holds it
 * throughout: who wants the others too asks for it first.
 */
export type Locked = 'look' | 'settings' | 'journal' | 'nights'

/** Does what reads and then writes, while nobody else of ours does. */
export const underLock = <T>(what: Locked, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`settle-${what}`, work) as Promise<T>
