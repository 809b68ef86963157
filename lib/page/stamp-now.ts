import type { Day, EpochMs } from '../core/clock-time.ts'
import type { Stamp } from '../core/entry.ts'

/** By what hours and where a note is entered, and, where it is not of this moment, of which moment and night it is. */
interface Said extends Pick<Stamp, 'zone' | 'schedule'> {
  readonly at?: EpochMs | undefined
  readonly night?: Day | undefined
}

/** The stamp of what is written down now. Every row that a person enters here gets its id and its instant from it. */
export function stampNow({ zone, schedule, at, night }: Said): Stamp {
  const now = Date.now()
  const id = crypto.randomUUID()
  return { id, now, zone, schedule, at: at ?? now, ...(night === undefined ? {} : { night }) }
}
