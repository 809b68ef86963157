import type { EpochMs } from '../../lib/core/clock-time.ts'
import { revised } from '../../lib/core/entry.ts'
import type { Schedule } from '../../lib/core/night.ts'
import type { Entry } from '../../lib/core/schema/entry.ts'

/** The correction that moves an entry to another moment, and with it into the night that it is about there. */
export const moved = (
  of: Entry,
  at: EpochMs,
  id: string,
  now: EpochMs,
  schedule: Schedule,
): Entry => revised(of, {}, { id, at, now, schedule })
