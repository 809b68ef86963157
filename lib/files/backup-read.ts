import * as v from 'valibot'
import type { Kept } from '../core/merge.ts'
import { settingsRowOf } from '../core/merge-keys.ts'
import { type Entry, type Erased, entry, erased } from '../core/schema/entry.ts'
import { instant } from '../core/schema/value.ts'
import { staysHere } from '../core/stays-here.ts'
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup, isWhole } from './backup.ts'
import { broughtUp } from './backup-migrations.ts'
import { decode } from './decode.ts'
import { isOwn } from './own.ts'

/** The largest file that is read: 64 MB. A diary of ten years has about 15. */
export const MAX_BYTES = 64 * 1024 * 1024
/** How deep lists and records may lie in each other; a real backup needs about eight. */
const MAX_DEPTH = 64

export type Refusal =
  /** Too large; nothing of it was read. */
  | 'large'
  /** The system could not read the file. */
  | 'unreadable'
  /** No JSON, or cut off. */
  | 'damaged'
  /** JSON of some other program. */
  | 'foreign'
  /** Made by a newer Settle. */
  | 'newer'
  /** Nested without end. */
  | 'deep'
  /** Ours by its name, but a part is not what it has to be; `where` names it. */
  | 'shape'

export type BackupRead =
  | {
      readonly ok: true
      readonly document: Backup
      /** Not word for word what Settle saved: it was damaged, or somebody wrote in it. */
      readonly altered: boolean
    }
  | { readonly ok: false; readonly reason: Refusal; readonly where?: string }

/** What of a `File` is needed to read it. */
export interface ReadableFile {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Reads a file that a person chose. One that is too large is refused by its size alone. */
export async function readBackupFile(file: ReadableFile): Promise<BackupRead> {
  if (file.size > MAX_BYTES) return refused('large')
  let text: string
  try {
    text = decode(new Uint8Array(await file.arrayBuffer())).text
  } catch {
    return refused('unreadable')
  }
  return readBackup(text, file.size)
}

/** A backup from its text, or why it is none. `size` is the file's, in bytes. Never throws; touches nothing. */
export function readBackup(text: string, size: number): BackupRead {
  if (size > MAX_BYTES) return refused('large')
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch (error) {
    // Engines that read nested lists by recursion give up with a RangeError, or with one of their own.
    return refused(error instanceof SyntaxError ? 'damaged' : 'deep')
  }
  if (!isRecord(found) || found['format'] !== BACKUP_FORMAT) return refused('foreign')
  if (isDeeperThan(found, MAX_DEPTH)) return refused('deep')
  const { version } = found
  if (!Number.isInteger(version) || (version as number) < 1) return refused('shape', 'version')
  if ((version as number) > BACKUP_VERSION) return refused('newer')
  return parsed(broughtUp(found, version as number), !isWhole(text, version as number))
}

const refused = (reason: Refusal, where?: string | null): BackupRead => ({
  ok: false,
  reason,
  ...(where ? { where } : {}),
})

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth === 0) return true
  return Object.values(value).some((one) => isDeeperThan(one, depth - 1))
}

const row = v.looseObject({ id: v.pipe(v.string(), v.minLength(1)) })
const shape = v.object({
  exportedAt: instant,
  settings: v.object({
    // Not `record`, which drops names such as `constructor`: they are names like any other here.
    values: v.custom<Record<string, unknown>>(isRecord),
    changedAt: v.custom<Record<string, number>>(
      (x) => isRecord(x) && Object.values(x).every((at) => v.is(instant, at)),
    ),
    aside: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() }))),
    ahead: v.optional(v.custom<Record<string, number[]>>(isRecord)),
  }),
  profile: v.array(
    v.object({
      key: v.string(),
      value: v.unknown(),
      changedAt: instant,
      ahead: v.optional(v.array(instant)),
    }),
  ),
  entries: v.array(row),
  erased: v.array(erased),
  aside: v.array(row),
  trials: v.array(v.looseObject({ id: v.string(), sealedAt: instant })),
  seat: v.array(v.object({ from: instant, to: instant, state: v.picklist(['active', 'idle']) })),
  // Kept whatever they hold: what cannot be read plays no part, and never beats what can.
  nights: v.array(row),
})

function parsed(document: unknown, altered: boolean): BackupRead {
  const result = v.safeParse(shape, document)
  if (!result.success) return refused('shape', v.getDotPath(result.issues[0]))
  const { output } = result
  const sides = { entries: [] as Entry[], aside: [] as typeof output.aside }
  const gone: Erased[] = [...output.erased]
  for (const one of [...output.entries, ...output.aside]) {
    if (!isOwn(one)) continue
    if (v.is(entry, one)) sides.entries.push(one)
    else if (v.is(erased, one)) gone.push(one)
    else sides.aside.push(one)
  }
  return {
    ok: true,
    altered,
    document: {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      exportedAt: output.exportedAt,
      settings: settingsRowOf(output.settings),
      profile: output.profile.filter((one) => !staysHere(one.key, one.value)),
      trials: output.trials,
      seat: output.seat,
      nights: output.nights,
      ...sides,
      erased: gone,
    },
  }
}

/** A document as a side of a merge. */
export const keptIn = ({ entries, erased: gone, aside, ...rest }: Backup): Kept => ({
  ...rest,
  rows: [...entries, ...gone, ...aside],
})
