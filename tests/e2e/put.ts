import type { Page } from 'playwright-core'

/** Puts rows into the stores of the diary, as they lie in the database. */
export const put = (
  page: Page,
  stores: Readonly<Record<string, readonly unknown[]>>,
): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done, fail) => {
        const names = Object.keys(wanted)
        if (names.length === 0) return done()
        const open = indexedDB.open('settle')
        open.onerror = () => fail(open.error)
        open.onsuccess = () => {
          const tx = open.result.transaction(names, 'readwrite')
          for (const name of names)
            for (const row of wanted[name] ?? []) tx.objectStore(name).put(row)
          tx.onerror = () => fail(tx.error)
          tx.oncomplete = () => {
            open.result.close()
            done()
          }
        }
      }),
    stores,
  )
