import type { EpochMs } from './clock-time.ts'
import { type Kept, nothingKept } from './merge.ts'
import type { KeyedRow } from './merge-keys.ts'
import { contentOf, isReadable } from './merge-rivals.ts'
import type { KeptRow } from './merge-rows.ts'
import { isSame } from './same.ts'
import { CAFFEINE_KEY } from './schema/caffeine-answers.ts'
import { HEALTH_KEY } from './schema/health.ts'
import { marksIn, type SettingsRow } from './settings.ts'
import { isAhead, marksOf } from './stamp.ts'

/**
 * A side of a merge with a mark on every instant that lies ahead of `latest`. Rows that `known` holds with the same content
 * were read before, and this reading does not mark them, nor settings and answers that it holds with the same instants.
 */
export function marked(kept: Kept, latest: EpochMs, known: Kept = nothingKept): Kept {
  const rows = new Map(known.rows.map((row) => [row.id, row]))
  const answers = new Map(known.profile.map((row) => [row.key, instantsOf(row)]))
  const isKnown = (row: KeptRow) => {
    const here = rows.get(row.id)
    return here !== undefined && contentOf(here) === contentOf(row)
  }
  return {
    ...kept,
    rows: kept.rows.map((row) => {
      const found = markedRow(row, latest)
      return found === row || isKnown(row) ? row : found
    }),
    profile: kept.profile.map((row) => markedKeyed(row, latest, answers.get(row.key))),
    settings: markedSettings(kept.settings, latest, known.settings),
  }
}

/** A row whose instants lie ahead of `latest`, marked; any other as it is. A row that cannot be read is left word for word. */
function markedRow<R extends KeptRow>(row: R, latest: EpochMs): R {
  const { at, enteredAt, ahead } = row as { at?: unknown; enteredAt?: unknown; ahead?: unknown }
  if (ahead === true || !(isAhead(at, latest) || isAhead(enteredAt, latest))) return row
  return isReadable(row) ? { ...row, ahead: true } : row
}

/** An answer of the profile whose instants lie ahead, with these among its marks; any other as it is. */
function markedKeyed<R extends KeyedRow>(
  row: R,
  latest: EpochMs,
  known: readonly unknown[] = [],
): R {
  const fresh = instantsOf(row).filter(
    (at): at is EpochMs =>
      isAhead(at, latest) && !row.ahead?.includes(at as EpochMs) && !known.includes(at),
  )
  return fresh.length > 0 ? { ...row, ahead: marksOf(row.ahead, fresh) } : row
}

function instantsOf({ key, value, changedAt }: KeyedRow): unknown[] {
  const isList = key === HEALTH_KEY || key === CAFFEINE_KEY
  const answers = isList && typeof value === 'object' && value !== null ? Object.values(value) : []
  const given = answers.map((one) => (one as { answeredAt?: unknown } | null)?.answeredAt)
  return [changedAt, ...given]
}

/** The settings with the mark on each instant that lies ahead of `latest`. */
function markedSettings(
  row: SettingsRow,
  latest: EpochMs,
  known: SettingsRow = nothingKept.settings,
): SettingsRow {
  const ahead = { ...row.ahead }
  for (const [key, at] of Object.entries(row.changedAt)) {
    if (!isAhead(at, latest)) continue
    if (Object.hasOwn(known.changedAt, key) && known.changedAt[key] === at) continue
    ahead[key] = marksOf(marksIn(row, key), [at as number]) ?? []
  }
  return isSame(ahead, row.ahead ?? {}) ? row : { ...row, ahead }
}
