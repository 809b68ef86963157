import type { Day, EpochMs } from './clock-time.ts'
import { ASKED, changeIn, eveningRowOf, withChange } from './evening-row.ts'
import { type Ledger, readLedger } from './ledger.ts'
import { noteSnooze } from './ledger-change.ts'
import type { EveningChange, EveningRow } from './schema/evening.ts'

/** The two rows that the worker alone writes, and writes together. */
export interface Rows {
  readonly evening: EveningRow
  readonly ledger: Ledger
}

/**
 * The rows with everything in them that lies in `storage.local` and was not taken up yet, and the keys to remove once the
 * rows are written. Taking up twice changes nothing.
 */
export function takeUp(
  stored: Readonly<Record<string, unknown>>,
  now: EpochMs,
): { rows: Rows; keys: string[] } {
  const keys = Object.keys(stored).filter((key) => key.startsWith(ASKED))
  const before = changeIn(stored['evening'])
  const evening = eveningRowOf(stored, now)
  const ledger = readLedger(stored['ledger'])
  return { rows: withSnoozes(before, evening, ledger, now), keys }
}

/** The rows with one change more. */
export function withSaid(rows: Rows, change: EveningChange, now: EpochMs): Rows {
  return withSnoozes(rows.evening, withChange(rows.evening, change, now), rows.ledger, now)
}

/** The rows once the ledger has noted what was put off by the evening's row and not by the one before it. */
function withSnoozes(before: EveningRow, evening: EveningRow, ledger: Ledger, now: EpochMs): Rows {
  const noted = newSnoozes(before, evening).reduce(
    (of, snooze) => noteSnooze(of, snooze, now),
    ledger,
  )
  return { evening, ledger: noted }
}

/** The snoozes that one row holds and the one before it did not. */
function newSnoozes(before: EveningRow, after: EveningRow) {
  return Object.entries(after.nights).flatMap(
    ([night, { snooze }]: [Day, EveningRow['nights'][Day]]) => {
      const old = before.nights[night]?.snooze
      if (!snooze || snooze.is === null || (old?.at === snooze.at && old.is === snooze.is))
        return []
      return [{ night, at: snooze.at, until: snooze.is }]
    },
  )
}
