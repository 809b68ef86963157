import type { Area } from '../../../lib/core/area.ts'
import type { Kept } from '../../../lib/core/merge.ts'
import { keptIn, readBackup } from '../../../lib/files/backup-read.ts'
import { openDatabase } from '../../../lib/store/database.ts'
import { everyStore } from '../../../lib/store/migrations.ts'
import { restore } from '../../../lib/store/restore.ts'

const opened = await openDatabase(() => undefined)
if (!opened.ok) throw new Error(opened.reason)
const { db } = opened
const area: Area = chrome.storage.local
let text = ''

async function empty(): Promise<void> {
  const tx = db.transaction(everyStore, 'readwrite')
  for (const name of everyStore) void tx.objectStore(name).clear()
  await tx.done
}

function file(): Kept {
  const read = readBackup(text, text.length)
  if (!read.ok) throw new Error(read.reason)
  return keptIn(read.document)
}

async function whole(rows: number): Promise<void> {
  const there = await db.count('entries')
  if (there !== rows) throw new Error(`${there} of ${rows} rows are there.`)
}

Object.assign(globalThis, {
  probe: {
    async load(given: string) {
      text = given
    },
    async ours() {
      await empty()
      const begin = performance.now()
      const kept = file()
      const start = performance.now()
      const end = await restore(db, area, kept)
      const restored = performance.now() - start
      if (!end.ok) throw new Error(end.reason)
      await whole(kept.rows.length)
      return { restored, read: start - begin }
    },
    async bare() {
      await empty()
      const { rows } = file()
      const start = performance.now()
      // The database below idb: nothing wrapped, nothing awaited but the end.
      const raw = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('settle')
        request.onsuccess = () => resolve(request.result)
      })
      await new Promise<void>((resolve, reject) => {
        const tx = raw.transaction('entries', 'readwrite', { durability: 'strict' })
        const store = tx.objectStore('entries')
        for (const row of rows) store.put(row)
        tx.oncomplete = () => resolve()
        tx.onabort = () => reject(tx.error)
      })
      raw.close()
      const took = performance.now() - start
      await whole(rows.length)
      return took
    },
  },
})
