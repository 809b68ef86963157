import type { Page } from 'playwright-core'

/** Puts rows into the diary that a page of ours has opened, and shows the page anew. */
export async function putRows(page: Page, rows: readonly unknown[]): Promise<void> {
  await page.waitForFunction(async () => {
    const found = await indexedDB.databases()
    return found.some((one) => one.name === 'settle' && one.version)
  })
  for (let from = 0; from < rows.length; from += 5000) {
    // As text: handed over row by row it takes a minute.
    await page.evaluate(put, JSON.stringify(rows.slice(from, from + 5000)))
  }
  await page.reload()
}

async function put(text: string): Promise<void> {
  const rows: unknown[] = JSON.parse(text)
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('settle')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction('entries', 'readwrite')
    for (const row of rows) tx.objectStore('entries').put(row)
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
  })
  db.close()
}
