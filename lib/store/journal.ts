import type { Area } from '../core/area.ts'
import type { Entry } from '../core/schema/entry.ts'
import { addMissing } from './database-diary.ts'
import type { Database } from './migrations.ts'
import { underLock } from './under-lock.ts'

/**
 * Notes that are waiting for the database: one key of `storage.local` a note, `journal:<id>`, emptied
 * once the database has them. The one place outside IndexedDB where a health note may lie.
 */
const PREFIX = 'journal:'

/** Leaves notes where they wait for the database. Rejects where the storage is full. */
export async function addToJournal(area: Area, rows: readonly unknown[]): Promise<void> {
  const items = rows.map((row) => [`${PREFIX}${(row as { id: string }).id}`, row])
  await area.set(Object.fromEntries(items))
}

/** The keys under which rows of these ids wait, where they do. */
export const journalKeys = (ids: readonly string[]): string[] => ids.map((id) => PREFIX + id)

/** Every waiting row, as it lies there. */
export async function readJournal(area: Area): Promise<Map<string, unknown>> {
  const all = await area.get(null)
  return new Map(Object.entries(all).filter(([key]) => key.startsWith(PREFIX)))
}

/**
 * Moves the waiting rows to the database; only what it kept leaves the journal. Twice is once: rows carry their ids.
 * They are read anew while nobody else does this or empties the journal: what another page took up, or what was deleted,
 * does not come back. What no database takes stays in the journal, and keeps no other from moving.
 */
export function replayJournal(area: Area, db: Database): Promise<number> {
  return underLock('journal', async () => {
    const waiting = [...(await readJournal(area))].filter(([, row]) => hasId(row))
    await addMissing(
      db,
      waiting.map(([, row]) => row as Entry),
    )
    await area.remove(waiting.map(([key]) => key))
    return waiting.length
  })
}

const hasId = (row: unknown): boolean =>
  typeof (row as { id?: unknown } | null | undefined)?.id === 'string'
