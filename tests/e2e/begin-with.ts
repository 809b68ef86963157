/** A file of every extension that is no page: our origin, and none of our code that would look or write. */
export const emptyPage = '/manifest.json'

/** Rows for each store of the diary, as they lie in the database. */
export type Stores = Readonly<Record<string, readonly unknown[]>>

/**
 * In a page of ours that does nothing by itself: takes away all that is kept and puts what a test begins with, the rows
 * of the stores as text, since handed over one by one they take a minute. Unless `stored` says otherwise, notes may be
 * kept. False where there is no database yet.
 */
export async function beginWith([given, text]: readonly [
  given: Record<string, unknown>,
  stores: string,
]): Promise<boolean> {
  const { values = {}, ...row } = (given['settings'] ?? {}) as Record<string, object>
  const start = { agreed: true, dims: true, reminds: true, offers: 0, offeredOn: null }
  const first = 'welcomed' in values && !values['welcomed'] ? {} : { start, welcomed: true }
  const settings = { changedAt: {}, ...row, values: { ...first, ...values } }
  // It was there before: nothing is kept from anybody for having come late.
  const stored: Record<string, unknown> = {
    ledger: { nights: {}, lastAt: null },
    ...given,
    settings,
  }
  const stores: Record<string, unknown[]> = JSON.parse(text)
  const made = await indexedDB.databases()
  if (!made.some((one) => one.name === 'settle' && one.version)) return false
  // A turn of the worker, or a page, that has read before must not write back what the test before left.
  return navigator.locks.request('settle-look', () =>
    navigator.locks.request('settle-nights', async () => {
      const kept = Object.keys(await chrome.storage.local.get(null))
      // What stays the same is not written: it would wake the worker for nothing.
      await chrome.storage.local.remove(kept.filter((key) => !(key in stored)))
      await chrome.storage.local.set(stored)
      await chrome.storage.session.clear()
      localStorage.clear()
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('settle')
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(open.error)
      })
      await new Promise<void>((resolve, reject) => {
        const tx = db.transaction([...db.objectStoreNames], 'readwrite')
        for (const name of db.objectStoreNames) {
          tx.objectStore(name).clear()
          for (const row of stores[name] ?? []) tx.objectStore(name).put(row)
        }
        tx.oncomplete = () => resolve()
        tx.onabort = () => reject(tx.error)
      })
      db.close()
      return true
    }),
  )
}
