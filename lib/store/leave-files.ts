import type { Area } from '../core/area.ts'
import { passThrough } from './fresh-log.ts'
import type { Database } from './migrations.ts'
import { within } from './within.ts'

/**
 * Makes what was erased leave the files of the browser, too; `ids` are those of the entries. Resolves when it is done, or
 * cannot be. Never rejects. `session` is null where the browser keeps its databases in another way.
 *
 * Chromium keeps them in one LevelDB, whose tables lie in levels. That an entry is gone stands in a newer table; its words
 * stay in an older one until the two are merged. The browser does so by itself, days later. It ends its log, and sorts it
 * into the first level, when any database is deleted. It merges a table with the next level once more than a hundred
 * reads have looked into it in vain and had to go on below (`allowed_seeks` in LevelDB's `version_set.cc`: one for each
 * 16 KiB of a table of at most 2 MiB, and never less than 100).
 */
export const leaveFiles = (
  session: Area | null,
  db: Database,
  ids: readonly string[],
): Promise<void> => mergeTables(session, db, ids, PAUSES_MS)

/**
 * The same once more, seconds later. As long as somebody reads what lay there before the erasing, a page that draws a long
 * diary for one, the browser takes the words along when it merges tables, and keeps the files of the old ones.
 */
export const leaveFilesLater = (
  session: Area | null,
  db: Database,
  ids: readonly string[],
): Promise<void> => mergeTables(session, db, ids, LATER_MS)

async function mergeTables(
  session: Area | null,
  db: Database,
  ids: readonly string[],
  pausesMs: readonly number[],
): Promise<void> {
  if (!session) return
  try {
    for (const pause of pausesMs) {
      // Where another page holds the noise, it would hold it the next time, too.
      await within(PATIENCE_MS, passThrough(1))
      // The browser sorts in the background, and has said already that the database is deleted.
      await wait(pause)
      await readBeside(db, ids)
    }
  } catch {
    // A database that closed, for one: the browser tidies up later.
  }
}

/** Once is enough as a rule; in a diary of many years the tables above the words may be merged with each other first. */
const PAUSES_MS = [100, 300, 900]
/** As often after three seconds, and after nine more, for a page that is slow to read. */
const LATER_MS = [3_000, 300, 900, 9_000, 300, 900]
const PATIENCE_MS = 5_000
/** More than a level of tables has to answer in vain before it is merged, and so for the level above it. */
const READS = 600
/** Of a whole diary so many, which lie evenly in it. */
const SAMPLE = 1000

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Looks for keys right before and right after these, which no entry ever had. */
async function readBeside(db: Database, ids: readonly string[]): Promise<void> {
  const step = Math.ceil(ids.length / SAMPLE)
  const some = ids.filter((_, i) => i % step === 0)
  // Where nothing was noted one table holds all the rest: any key lies in it.
  const beside = some.length > 0 ? some.flatMap((id) => [id.slice(0, -1), `${id}!`]) : ['']
  const { store } = db.transaction('entries')
  const times = Math.ceil(READS / beside.length)
  const keys = Array.from({ length: times }, () => beside).flat()
  await Promise.all(keys.map((key) => store.get(key)))
}
