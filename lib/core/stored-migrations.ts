import type { EpochMs } from './clock-time.ts'
import { hadSeen, oldEvening, oldKeys } from './evening-0-1.ts'
import { changeIn } from './evening-row.ts'
import { readLedger } from './ledger.ts'
import { type Stored, type UpToDate, versionOf } from './stored-version.ts'
import { withSaid } from './take-up.ts'

/** One step from a version to the next. Never edited once released; each has a frozen example of the version before. */
type Migration = (stored: Stored, now: EpochMs) => Stored

export const migrations: readonly Migration[] = [
  // 0.1.0 kept what was said of an evening under several keys, beside the words of nudges, and wrote no version.
  (stored, now) => {
    const old = oldEvening(stored).map(changeIn)
    const seen = { ledger: readLedger(stored['ledger']), evening: changeIn(stored['evening']) }
    const rows = old.reduce((before, change) => {
      const said = withSaid(before, change, now)
      const [snooze] = Object.values(change.nights).flatMap((night) => night.snooze ?? [])
      // What its ledger saw of a snooze is not seen again.
      return snooze && hadSeen(stored, snooze.at) ? { ...said, ledger: before.ledger } : said
    }, seen)
    const gone: readonly string[] = [...oldKeys, 'words']
    const rest = Object.entries(stored).filter(([key]) => !gone.includes(key))
    return { ...Object.fromEntries(rest), ...rows }
  },
]

/** What lies in `storage.local` as this version has it. What a newer version wrote stays as it is. */
export const migrated = (stored: Stored, now: EpochMs): UpToDate =>
  migrations
    .slice(versionOf(stored) - 1)
    .reduce((before, step) => step(before, now), stored) as UpToDate
