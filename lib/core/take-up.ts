import type { Day, EpochMs } from './clock-time.ts'
import { hadSeen, oldKeys } from './evening-0-1.ts'
import { ASKED, changeIn, readEvening, withChange } from './evening-row.ts'
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
  const old = oldKeys.filter((key) => stored[key] !== undefined)
  const before = changeIn(stored['evening'])
  const evening = readEvening(stored, now)
  const ledger = readLedger(stored['ledger'])
  // What the ledger of 0.1.0 saw of a snooze is not seen again.
  const fresh = newSnoozes(before, evening).filter(({ at }) => !hadSeen(stored, at))
  return {
    rows: { evening, ledger: fresh.reduce((of, snooze) => noteSnooze(of, snooze, now), ledger) },
    keys: [...keys, ...old],
  }
}

/** The rows with one change more. */
export function withSaid(rows: Rows, change: EveningChange, now: EpochMs): Rows {
  const evening = withChange(rows.evening, change, now)
  const ledger = newSnoozes(rows.evening, evening).reduce(
    (of, snooze) => noteSnooze(of, snooze, now),
    rows.ledger,
  )
  return { evening, ledger }
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
