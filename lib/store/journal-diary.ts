import type { Area } from '../core/area.ts'
import { standing } from '../core/current-entries.ts'
import type { OpenFailure } from './database.ts'
import type { Diary } from './diary.ts'
import { addToJournal, readJournal } from './journal.ts'
import { keepError } from './keep-error.ts'
import { sorted } from './sorted.ts'

const refused = () => Promise.reject(keepError(new DOMException('', 'InvalidStateError')))

/** Where notes wait while the database does not open. */
export function journalDiary(area: Area, failure: OpenFailure): Diary {
  const waiting = async () => sorted([...(await readJournal(area)).values()])
  const standingNow = async () => standing((await waiting()).entries)
  return {
    home: 'journal',
    failure,
    database: null,
    async add(rows) {
      try {
        await addToJournal(area, rows)
      } catch (error) {
        throw keepError(error)
      }
    },
    ofNight: async (night) => (await standingNow()).filter((row) => row.night === night),
    lastOf: async (kind, now) =>
      (await standingNow()).filter((row) => row.kind === kind && row.at <= now).at(-1) ?? null,
    count: async () => (await readJournal(area)).size,
    everything: async () => ({
      ...(await waiting()),
      ...{ profile: [], trials: [], seat: [], nights: [] },
    }),
    profile: async () => ({}),
    // Answers for gates are not notes of the night: they wait until the database can keep them.
    setProfile: refused,
    changeProfile: refused,
    wipe: async () => area.remove([...(await readJournal(area)).keys()]),
    close: () => {},
  }
}
