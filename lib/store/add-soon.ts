import type { Area } from '../core/area.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { Diary } from './diary.ts'
import { addToJournal, replayJournal } from './journal.ts'
import { keepError } from './keep-error.ts'
import { within } from './within.ts'

/** Who presses a key closes the popup: a diary that is still opening after this long is not waited for. */
const SOON_MS = 2_000

/**
 * Keeps rows in the diary that is being opened, or, where that takes long, in the journal at once. Then `moved` says when
 * they have moved over; it never rejects. Rejects with a `KeepError`.
 */
export async function addSoon(
  opening: Promise<Diary>,
  area: Area,
  rows: readonly Entry[],
): Promise<{ readonly moved: Promise<void> | null }> {
  const open = await within(SOON_MS, opening).catch(() => null)
  if (open) {
    await open.add(rows)
    return { moved: null }
  }
  await addToJournal(area, rows).catch((error) => Promise.reject(keepError(error)))
  return { moved: opening.then((late) => move(area, late)).catch(() => undefined) }
}

async function move(area: Area, { database }: Diary): Promise<void> {
  if (database) await replayJournal(area, database)
}
