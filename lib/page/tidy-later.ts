import type { Database } from '../store/migrations.ts'

/** Long after the first frame. */
const TIDY_MS = 3_000

/** What lay here before a restore goes after a month, whichever page is opened then. */
export const tidyLater = (database: Database): void =>
  void setTimeout(
    () =>
      void import('../store/safety.ts')
        .then(({ safetyAt }) => safetyAt(database, Date.now()))
        .catch(() => undefined),
    TIDY_MS,
  )
