import { LEARNED_KEY } from '../core/fuse/names.ts'
import { allOrNone } from './all-or-none.ts'
import type { Database } from './migrations.ts'

/** Whether anything is remembered of when this computer was in use. */
export const remembersSeat = async (db: Database): Promise<boolean> => (await db.count('seat')) > 0

/** Forgets when this computer was in use, and what was learned from it. Strict: a person asked for it to be gone. */
export async function forgetSeat(db: Database): Promise<void> {
  await allOrNone(db, ['seat', 'profile'], async (tx) => {
    await tx.objectStore('seat').clear()
    await tx.objectStore('profile').delete(LEARNED_KEY)
  })
}
