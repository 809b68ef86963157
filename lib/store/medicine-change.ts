import type { EpochMs } from '../core/clock-time.ts'
import { ANSWER_HOLDS_MS } from '../core/gate.ts'
import type { Database } from './migrations.ts'
import { type Cursor, newest } from './read.ts'

const CHUNK = 50

/**
 * The last moment at which a medicine was new, changed or stopped; what was only taken changes nothing. Looks back as
 * far as answers hold, since older ones have aged by themselves. Sample notes, and what lies ahead, do not count.
 */
export async function medicineChangedAt(db: Database, now: EpochMs): Promise<EpochMs | undefined> {
  for (let before: Cursor | null = null; ; ) {
    const page: Awaited<ReturnType<typeof newest>> = await newest(db, {
      kinds: ['medicine'],
      before,
      limit: CHUNK,
    })
    for (const entry of page.entries) {
      if (entry.at < now - ANSWER_HOLDS_MS) return undefined
      const changed = entry.kind === 'medicine' && entry.change !== 'taken'
      if (changed && !entry.sample && entry.at <= now) return entry.at
    }
    if (!page.next) return undefined
    before = page.next
  }
}
