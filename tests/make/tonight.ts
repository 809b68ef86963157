import type { Day } from '../../lib/core/clock-time.ts'
import type { TonightSaid } from '../../lib/core/evening-row.ts'
import type { Tonights } from '../../lib/core/schema/evening.ts'

/** What was said of one night, by a clock that stood at `at`. */
export const saidOf = (night: Day, said: TonightSaid, at = 0): Tonights => ({
  [night]: Object.fromEntries(Object.entries(said).map(([part, is]) => [part, { at, is }])),
})
