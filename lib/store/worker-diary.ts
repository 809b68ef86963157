import type { Area } from '../core/area.ts'
import { standing } from '../core/current-entries.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { Diary } from './diary.ts'
import { journalDiary } from './journal-diary.ts'
import { KeepError } from './keep-error.ts'

/** Hands rows to the worker, which keeps them; null where no answer comes. */
export type HandRows = (
  rows: readonly Entry[],
) => Promise<'kept' | 'full' | 'closed' | 'unknown' | null>

/**
 * The diary of a page that cannot open the database itself, being in a private window: the worker keeps its rows, and
 * where it does not answer they wait in the journal. Of what is kept it knows only what was noted here.
 */
export function workerDiary(area: Area, hand: HandRows): Diary {
  const journal = journalDiary(area, 'private')
  const here = new Map<string, Entry>()
  const everything = async () => {
    const waiting = await journal.everything()
    const others = waiting.entries.filter((row) => !here.has(row.id))
    return { ...waiting, entries: [...here.values(), ...others] }
  }
  const standingHere = async (): Promise<Entry[]> => standing((await everything()).entries)
  return {
    ...journal,
    home: 'worker',
    async add(rows) {
      const answer = await hand(rows)
      if (answer === null) await journal.add(rows)
      else if (answer !== 'kept') throw new KeepError(answer, 'the worker could not keep it')
      for (const row of rows) here.set(row.id, row)
    },
    ofNight: async (night) => (await standingHere()).filter((row) => row.night === night),
    count: async () => null,
    everything,
    // What would go is next to nothing, and must not be said to be all.
    wipe: () => Promise.reject(new KeepError('closed', 'a private window has no database of ours')),
    lastOf: async (kind, now) =>
      (await standingHere()).filter((row) => row.kind === kind && row.at <= now).at(-1) ?? null,
  }
}
