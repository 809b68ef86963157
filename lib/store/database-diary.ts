import type { Entry } from '../core/schema/entry.ts'
import { standingOf, wholeChains } from './chains.ts'
import type { Diary } from './diary.ts'
import { type KeepError, keepError } from './keep-error.ts'
import { type Database, everyStore, type StoredEntry } from './migrations.ts'
import { sorted } from './sorted.ts'

/** Keeps rows, all or none. Rejects with a `KeepError`. */
export async function keepRows(
  db: Database,
  rows: readonly Entry[],
  durability: IDBTransactionDurability = 'strict',
): Promise<void> {
  try {
    // Strict: what a person entered is on the disk before "saved" is shown (the default only reaches a buffer).
    const tx = db.transaction('entries', 'readwrite', { durability })
    for (const row of rows) void tx.store.put(row as StoredEntry).catch(() => undefined)
    // Nothing more comes: without this the browser first hands over what each put said.
    tx.commit()
    await tx.done
  } catch (error) {
    throw keepError(error)
  }
}

/** The diary in its database. What is noted once the browser or a newer Settle has shut it goes to `journal`. */
export function databaseDiary(
  db: Database,
  journal: (rows: readonly Entry[]) => Promise<void>,
): Diary {
  return {
    home: 'database',
    failure: null,
    database: db,
    async add(rows) {
      try {
        await keepRows(db, rows)
      } catch (error) {
        if ((error as KeepError).reason !== 'closed') throw error
        await journal(rows).catch((full) => Promise.reject(keepError(full)))
      }
    },
    async ofNight(night) {
      const { store } = db.transaction('entries')
      const rows = await store.index('night').getAll(night)
      return standingOf(await wholeChains(store, rows)).filter((row) => row.night === night)
    },
    async lastOf(kind) {
      const range = IDBKeyRange.bound(
        [kind, Number.NEGATIVE_INFINITY],
        [kind, Number.POSITIVE_INFINITY],
      )
      const { store } = db.transaction('entries')
      let cursor = await store.index('kind+at').openCursor(range, 'prev')
      while (cursor) {
        const { id } = cursor.value
        const stands = standingOf(await wholeChains(store, [cursor.value]))
        const found = stands.find((row) => row.id === id)
        if (found) return found
        cursor = await cursor.continue()
      }
      return null
    },
    count: () => db.count('entries'),
    async everything() {
      const tx = db.transaction(everyStore)
      const [rows, profile, trials, seat, nights] = await Promise.all([
        tx.objectStore('entries').getAll(),
        tx.objectStore('profile').getAll(),
        tx.objectStore('trials').getAll(),
        tx.objectStore('seat').getAll(),
        tx.objectStore('nights').getAll(),
      ])
      return { ...sorted(rows), profile, trials, seat, nights }
    },
    async profile() {
      const rows = await db.getAll('profile')
      return Object.fromEntries(rows.map((row) => [row.key, row.value]))
    },
    async setProfile(key, value, now) {
      try {
        const tx = db.transaction('profile', 'readwrite', { durability: 'strict' })
        void tx.store.put({ key, value, changedAt: now }).catch(() => undefined)
        await tx.done
      } catch (error) {
        throw keepError(error)
      }
    },
    async wipe() {
      const tx = db.transaction(everyStore, 'readwrite', { durability: 'strict' })
      for (const name of everyStore) void tx.objectStore(name).clear()
      await tx.done
    },
    close: () => db.close(),
  }
}
