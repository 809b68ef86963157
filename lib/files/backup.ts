import { byText, canonical } from '../core/canonical.ts'
import { type KeyedRow, type SealedRow, settingsRowOf } from '../core/merge-keys.ts'
import type { KeptRow } from '../core/merge-rows.ts'
import { mergeSeat, type Stretch } from '../core/merge-seat.ts'
import type { Entry, Erased } from '../core/schema/entry.ts'
import type { SettingsRow } from '../core/settings.ts'
import { staysHere } from '../core/stays-here.ts'
import { crc32, crcText } from './crc.ts'
import { isOwn } from './own.ts'

export const BACKUP_FORMAT = 'settle'
/** The version that is written. Every older one is still read, by `backup-migrations.ts`. */
export const BACKUP_VERSION = 2

/** All that Settle keeps in one document; docs/backup-format.md says what every field means. */
export interface Backup {
  readonly format: typeof BACKUP_FORMAT
  readonly version: typeof BACKUP_VERSION
  readonly exportedAt: number
  readonly settings: SettingsRow
  readonly profile: readonly KeyedRow[]
  readonly entries: readonly Entry[]
  readonly erased: readonly Erased[]
  /** Rows that no version known here can read, word for word. */
  readonly aside: readonly KeptRow[]
  readonly trials: readonly SealedRow[]
  readonly seat: readonly Stretch[]
  /** The hours that nights were planned with. */
  readonly nights: readonly KeptRow[]
}

/** What the diary hands over. */
export interface Everything {
  readonly entries: readonly Entry[]
  readonly erased: readonly Erased[]
  readonly aside: readonly unknown[]
  readonly profile: readonly KeyedRow[]
  readonly trials: readonly SealedRow[]
  readonly seat: readonly Stretch[]
  readonly nights: readonly KeptRow[]
}

/** The document of everything that is kept, in its one order. Sample rows and what is about this computer stay here. */
export function backupOf(kept: Everything, settings: unknown, exportedAt: number): Backup {
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt,
    settings: settingsRowOf(settings),
    profile: kept.profile
      .filter((row) => !staysHere(row.key, row.value))
      .sort((a, b) => byText(a.key, b.key)),
    entries: kept.entries.filter(isOwn).sort(byKindAtId),
    erased: [...kept.erased].sort(byId),
    aside: (kept.aside as KeptRow[]).filter(isOwn).sort(byId),
    trials: [...kept.trials].sort(byId),
    seat: mergeSeat(kept.seat),
    nights: [...kept.nights].sort(byId),
  }
}

const byId = (a: KeptRow, b: KeptRow): number => byText(a.id, b.id)
const byKindAtId = (a: Entry, b: Entry): number =>
  byText(a.kind, b.kind) || a.at - b.at || byId(a, b)

/**
 * The text of a backup, line by line, one row a line, each with its line end; the same backup is the same bytes. The
 * last field, `whole`, is the CRC of the lines above it: a reader sees by it that nothing was damaged or changed.
 */
export function* backupLines(backup: Backup): Generator<string> {
  const fields = Object.entries(backup).sort(([a], [b]) => byText(a, b))
  let crc = 0
  for (const line of linesOf(fields)) {
    crc = crc32(line, crc)
    yield line
  }
  yield `"whole":"${crcText(crc)}"\n`
  yield '}\n'
}

function* linesOf(fields: readonly (readonly [string, unknown])[]): Generator<string> {
  yield '{\n'
  for (const [key, value] of fields) {
    if (!Array.isArray(value) || value.length === 0) {
      yield `"${key}":${canonical(value)},\n`
      continue
    }
    yield `"${key}":[\n`
    for (const [n, row] of value.entries())
      yield `${canonical(row)}${n < value.length - 1 ? ',' : ''}\n`
    yield '],\n'
  }
}

/** Whether a text of a version is word for word what Settle wrote; of version 1 but for `exportedAt`. */
export function isWhole(text: string, version: number): boolean {
  const end = text.lastIndexOf('"whole":')
  const all = text.slice(0, end)
  const above = version === 1 ? all.replace(/^"exportedAt":.*\n/m, '') : all
  return text.slice(end) === `"whole":"${crcText(crc32(above))}"\n}\n`
}

export const backupText = (backup: Backup): string => [...backupLines(backup)].join('')

/** How many lines `backupLines` gives of its rows: what a progress bar counts to. */
export const rowsIn = (backup: Backup): number =>
  Object.values(backup).reduce((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 0)
