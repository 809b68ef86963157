import type { Entry } from '../core/schema/entry.ts'
import { allOrNone } from './all-or-none.ts'
import { firstStanding, standingOf, wholeChains } from './chains.ts'
import type { Diary } from './diary.ts'
import { type KeepError, keepError } from './keep-error.ts'
import { type Database, everyStore, type StoredEntry } from './migrations.ts'
import { changeProfile } from './profile.ts'
import { sorted } from './sorted.ts'

/** Keeps rows, all or none. Rejects with a `KeepError`. */
export async function keepRows(
  db: Database,
  rows: readonly Entry[],
  durability: IDBTransactionDurability = 'strict',
): Promise<void> {
  await allOrNone(
    db,
    ['entries'],
    (tx) => {
      const store = tx.objectStore('entries')
      for (const row of rows) void store.put(row as StoredEntry).catch(() => undefined)
      // Nothing more comes: without this the browser first hands over what each put said.
      tx.commit()
    },
    durability,
  )
}

/** Keeps those rows whose id is not there yet, all or none: an erased one is there, and stays erased. */
export const addMissing = (db: Database, rows: readonly Entry[]): Promise<void> =>
  allOrNone(db, ['entries'], async (tx) => {
    const store = tx.objectStore('entries')
    for (const row of rows)
      if ((await store.getKey(row.id)) === undefined) await store.put(row as StoredEntry)
  })

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
    async lastOf(kind, now) {
      const range = IDBKeyRange.bound([kind, Number.NEGATIVE_INFINITY], [kind, now])
      const { store } = db.transaction('entries')
      return firstStanding(store, store.index('kind+at').openCursor(range, 'prev'))
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
      await changeProfile(db, key, () => value, now)
    },
    changeProfile: (key, change, now) => changeProfile(db, key, change, now),
    async wipe() {
      // Every store that there is: nothing comes back, from a safety copy neither.
      const all = [...db.objectStoreNames]
      await allOrNone(db, all, async (tx) => {
        for (const name of all) await tx.objectStore(name).clear()
      })
    },
    close: () => db.close(),
  }
}
