import type { EpochMs } from '../core/clock-time.ts'
import type { Database } from './migrations.ts'

/** When the first entry of the first night happened; null without any. Sample rows do not count. */
export async function firstEntryAt(db: Database): Promise<EpochMs | null> {
  const index = db.transaction('entries').store.index('night')
  for (let cursor = await index.openCursor(); cursor; cursor = await cursor.continue()) {
    const row: { at: unknown; sample?: unknown } = cursor.value
    if (typeof row.at === 'number' && row.sample !== true) return row.at
  }
  return null
}
