import { IDBFactory } from 'fake-indexeddb'
import { canonical } from '../../lib/core/canonical.ts'
import type { Kept } from '../../lib/core/merge.ts'
import { settingsRowOf } from '../../lib/core/merge-keys.ts'
import type { KeptRow } from '../../lib/core/merge-rows.ts'
import { mergeSeat } from '../../lib/core/merge-seat.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database, NightRow } from '../../lib/store/migrations.ts'
import { makeArea } from './area.ts'

/** A diary that holds this, in a database of its own. */
export async function deviceOf(has: Kept) {
  globalThis.indexedDB = new IDBFactory()
  const area = makeArea()
  const diary = await openDiary(area)
  const db = diary.database as Database
  await diary.add(has.rows as readonly KeptRow[] as Entry[])
  const tx = db.transaction(['profile', 'trials', 'seat', 'nights'], 'readwrite')
  for (const row of has.profile) void tx.objectStore('profile').put(row)
  for (const row of has.trials) void tx.objectStore('trials').put(row)
  for (const row of mergeSeat(has.seat)) void tx.objectStore('seat').put(row)
  for (const row of has.nights) void tx.objectStore('nights').put(row as NightRow)
  await tx.done
  area.stored['settings'] = structuredClone(has.settings)
  /** All that is kept, but for what one can go back to. */
  const kept = async (): Promise<Kept> => {
    const [rows, profile, trials, seat, nights] = await Promise.all([
      db.getAll('entries'),
      db.getAll('profile'),
      db.getAll('trials'),
      db.getAll('seat'),
      db.getAll('nights'),
    ])
    return { rows, profile, trials, seat, nights, settings: settingsRowOf(area.stored['settings']) }
  }
  return { area, diary, db, kept, all: async () => canonical(await kept()) }
}
