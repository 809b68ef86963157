import { type EpochMs, HOUR } from '../core/clock-time.ts'
import { allOrNone } from './all-or-none.ts'
import type { Database, SeatRow } from './migrations.ts'

/** What the browser says of the seat. A locked screen is an empty seat. */
export type SeatState = 'active' | 'idle' | 'locked'

export interface ObserveWish {
  /** Between a look and one that comes later than this nothing is known: the computer may have slept. */
  readonly limitMs: (after: EpochMs) => number
  /** How long nobody has touched anything once the browser says `idle`. */
  readonly detectionMs: number
}

/**
 * Keeps one look at the seat. The last stretch goes on where the state does; a gap with no look longer than
 * `limitMs` stays unknown, and is never idle. `idle` says that the person left `detectionMs` ago. A look at a
 * time that was looked at already, on a clock that was set back by up to an hour, changes nothing; where it was set back by
 * more, the last stretch ends at this look. Rejects with a `KeepError`.
 */
export async function observe(
  db: Database,
  seen: SeatState,
  at: EpochMs,
  { limitMs, detectionMs }: ObserveWish,
): Promise<void> {
  // Not strict: nobody typed it, and the last minutes of a power cut are no loss.
  await allOrNone(
    db,
    ['seat'],
    async (tx) => {
      const store = tx.objectStore('seat')
      const last = (await store.openCursor(IDBKeyRange.upperBound(at), 'prev'))?.value
      // Nobody can have looked at what lies hours ahead: a file, or a clock that ran ahead, said so. It ends now.
      const cut = last && last.to > at + HOUR ? { ...last, to: at } : last
      const rows = rowsAfter(cut, seen === 'active' ? 'active' : 'idle', at, {
        limitMs,
        since: seen === 'idle' ? at - detectionMs : at,
      })
      for (const row of rows) await store.put(row)
    },
    'relaxed',
  )
}

/** The rows that a look adds or changes, given the last one that begins before it. */
function rowsAfter(
  last: SeatRow | undefined,
  state: SeatRow['state'],
  at: EpochMs,
  { limitMs, since }: Pick<ObserveWish, 'limitMs'> & { readonly since: EpochMs },
): SeatRow[] {
  if (last?.to === at) return [last]
  if (last && last.to > at) return []
  if (!last || at - last.to > limitMs(last.to)) return [{ from: since, to: at, state }]
  if (last.state === state) return [{ ...last, to: at }]
  // A stretch that turns out to have no length is written over: the two share their beginning, which is the key.
  const from = Math.max(since, last.from)
  return [
    { ...last, to: from },
    { from, to: at, state },
  ]
}

/** What is known of the seat between two instants, in order, cut to them; what no row covers is unknown. */
export async function seatBetween(db: Database, from: EpochMs, to: EpochMs): Promise<SeatRow[]> {
  if (from >= to) return []
  const { store } = db.transaction('seat')
  const [before, within] = await Promise.all([
    store.openCursor(IDBKeyRange.upperBound(from, true), 'prev'),
    store.getAll(IDBKeyRange.bound(from, to, false, true)),
  ])
  return [...(before ? [before.value] : []), ...within]
    .map((row) => ({ ...row, from: Math.max(row.from, from), to: Math.min(row.to, to) }))
    .filter((row) => row.from < row.to)
}
