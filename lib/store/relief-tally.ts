import { type Tallies, tallied } from '../core/relief-order.ts'
import type { Database } from './migrations.ts'
import { type Cursor, newest } from './read.ts'

/** Entries counted in one transaction, so that a press in between is not kept waiting. */
const CHUNK = 300

/** What was said after each thing that was tried, over all nights. */
export async function reliefTallies(db: Database): Promise<Tallies> {
  let tallies: Tallies = new Map()
  for (let before: Cursor | null = null; ; ) {
    const page: Awaited<ReturnType<typeof newest>> = await newest(db, {
      kinds: ['relief'],
      before,
      limit: CHUNK,
    })
    tallies = tallied(page.entries, tallies)
    if (!page.next) return tallies
    before = page.next
  }
}
