import * as v from 'valibot'
import { type EpochMs, HOUR } from './clock-time.ts'
import { instant } from './schema/value.ts'

/** The row of the profile that says when a copy was last saved. It is about this computer: no copy carries it. */
export const BACKUP_KEY = 'backup'

const backupRow = v.looseObject({
  /** When a copy was last saved, or the offer of one last turned down. */
  lastAt: v.optional(instant),
  /** When Settle last tried to save one by itself. */
  triedAt: v.optional(instant),
  /** A copy is saved each month without asking. */
  auto: v.optional(v.boolean()),
})
export type BackupRow = v.InferOutput<typeof backupRow>

/** How long a copy is fresh: 30 days. */
export const BACKUP_MS = 30 * 24 * HOUR

/** What the profile says of copies; nothing where it says nothing that can be read. */
export function backupRowOf(profile: Readonly<Record<string, unknown>>): BackupRow {
  const parsed = v.safeParse(backupRow, profile[BACKUP_KEY])
  return parsed.success ? parsed.output : {}
}

/**
 * Whether it is time for a copy: 30 days after the last one, or after the first entry where there was none. Never
 * without an entry (`firstEntryAt` null). An instant in the future, left by a clock that ran ahead, counts as none.
 */
export function backupDue(
  profile: Readonly<Record<string, unknown>>,
  firstEntryAt: EpochMs | null,
  now: EpochMs,
): boolean {
  if (firstEntryAt === null) return false
  const { lastAt } = backupRowOf(profile)
  const since = lastAt !== undefined && lastAt <= now ? lastAt : firstEntryAt
  return now - since >= BACKUP_MS
}
