import type { Entry } from '../core/schema/entry.ts'
import { standingOf, wholeChains } from './chains.ts'
import type { Database, SeatRow, StoredEntry } from './migrations.ts'

/** Everything that says when somebody sat, was up, and had an onset; of all time. */
export async function everSat(db: Database): Promise<{ seat: SeatRow[]; standing: Entry[] }> {
  const seat = await db.getAll('seat')
  const { store } = db.transaction('entries')
  const ofKind = (kind: string) =>
    store
      .index('kind+at')
      .getAll(IDBKeyRange.bound([kind, Number.NEGATIVE_INFINITY], [kind, Number.POSITIVE_INFINITY]))
  const [symptoms, reliefs] = await Promise.all([ofKind('symptom'), ofKind('relief')])
  // A note that is no onset, and is not corrected to one, plays no part: its chain need not be looked up.
  const rows = [...symptoms.filter(isOnset), ...reliefs]
  return { seat, standing: standingOf(await wholeChains(store, rows)) }
}

const isOnset = (row: StoredEntry & { readonly onset?: unknown }): boolean => row.onset === true
