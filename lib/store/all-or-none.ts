import type { IDBPTransaction, StoreNames } from 'idb'
import { keepError } from './keep-error.ts'
import type { Database, SettleSchema } from './migrations.ts'

export type StoreName = StoreNames<SettleSchema>
type Writing<N extends StoreName> = IDBPTransaction<SettleSchema, N[], 'readwrite'>

/**
 * Does work in one transaction, all of it or nothing: also where it throws in the middle, which by itself would let what
 * was put before commit. Strict: what a person entered is on the disk when it resolves (the default only reaches a
 * buffer). Rejects with a `KeepError`.
 */
export async function allOrNone<N extends StoreName, T>(
  db: Database,
  stores: readonly N[],
  work: (tx: Writing<N>) => Promise<T> | T,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  let tx: Writing<N>
  try {
    tx = db.transaction([...stores], 'readwrite', { durability })
  } catch (error) {
    throw keepError(error)
  }
  // A refused request rejects by itself and with the transaction; it is heard there.
  tx.done.catch(() => undefined)
  try {
    const result = await work(tx)
    await tx.done
    return result
  } catch (error) {
    abort(tx)
    throw keepError(await causeOf(error, tx))
  }
}

/** One that is over already cannot be aborted, and need not be. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort()
  } catch {}
}

/** A request that fell with its transaction says only that; the transaction says why. */
export async function causeOf(error: unknown, tx: { done: Promise<void> }): Promise<unknown> {
  if ((error as { name?: unknown }).name !== 'AbortError') return error
  return tx.done.then(
    () => error,
    (why) => why,
  )
}
