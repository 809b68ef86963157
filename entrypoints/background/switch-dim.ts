import { spanOf } from '../../lib/core/dim/plan.ts'
import { eveningAt, isDimPaused } from '../../lib/core/evening.ts'
import { sayTonight } from '../../lib/core/evening-row.ts'
import { type Rows, withSaid } from '../../lib/core/take-up.ts'
import type { Here } from './wake.ts'

/** The rows with the dimming of this night on, where it was switched off for it. */
export function dimResumed(rows: Rows, { now, zone, settings, lastLeads }: Here): Rows {
  const { dimNight } = eveningAt(now, zone, settings, rows.evening.nights, lastLeads)
  if (!isDimPaused(dimNight.day, rows.evening.nights)) return rows
  return withSaid(rows, sayTonight(rows.evening, dimNight.day, { dimOff: false }, now), now)
}

/** The rows with the dimming of this night off where it is on, and on where it is off. */
export function dimSwitched(rows: Rows, here: Here): Rows {
  const { now, zone, settings, lastLeads } = here
  const { dim, dimNight } = eveningAt(now, zone, settings, rows.evening.nights, lastLeads)
  const said = { dimOff: spanOf(dim) !== null }
  return withSaid(rows, sayTonight(rows.evening, dimNight.day, said, now), now)
}
