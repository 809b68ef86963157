import { standing } from '../core/current-entries.ts'
import type { Entry } from '../core/schema/entry.ts'
import type { Diary } from './diary.ts'

/** A diary in the memory of a page. */
export interface WaitingDiary extends Diary {
  /** Keeps in another diary all that waits here. Rejects with a `KeepError`; then it still waits. */
  moveTo(diary: Diary): Promise<void>
}

/**
 * The diary of a page before it was agreed that anything is kept: notes and answers wait in its memory, on no disk, and go
 * with it.
 */
export function waitingDiary(): WaitingDiary {
  const rows = new Map<string, Entry>()
  const answers = new Map<string, unknown>()
  const standingHere = (): Entry[] => standing([...rows.values()])
  return {
    home: 'page',
    failure: 'unagreed',
    database: null,
    async add(added) {
      for (const row of added) rows.set(row.id, row)
    },
    ofNight: async (night) => standingHere().filter((row) => row.night === night),
    lastOf: async (kind, now) =>
      standingHere()
        .filter((row) => row.kind === kind && row.at <= now)
        .at(-1) ?? null,
    count: async () => rows.size,
    everything: async () => ({
      ...{ entries: [...rows.values()], erased: [], aside: [] },
      ...{ profile: [], trials: [], seat: [], nights: [] },
    }),
    profile: async () => Object.fromEntries(answers),
    async setProfile(key, value) {
      answers.set(key, value)
    },
    async changeProfile(key, change) {
      const value = change(answers.get(key))
      answers.set(key, value)
      return value
    },
    async wipe() {
      rows.clear()
      answers.clear()
    },
    close: () => {},
    async moveTo(diary) {
      // What is noted meanwhile waits for the next time.
      const moved = [...rows.values()]
      await diary.add(moved)
      for (const { id } of moved) rows.delete(id)
      for (const [key, value] of [...answers]) {
        await diary.setProfile(key, value, Date.now())
        answers.delete(key)
      }
    },
  }
}
