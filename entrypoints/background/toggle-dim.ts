import { spanOf } from '../../lib/core/dim/plan.ts'
import { eveningAt } from '../../lib/core/evening.ts'
import { sayTonight } from '../../lib/core/evening-row.ts'
import { type Rows, withSaid } from '../../lib/core/take-up.ts'
import type { Here } from './wake.ts'

/** The rows with the dimming of this night off where it is on, and on where it is off; and which of the two it is now. */
export function dimSwitched(rows: Rows, here: Here): [Rows, off: boolean] {
  const { now, zone, settings, lastLeads } = here
  const { dim, dimNight } = eveningAt(now, zone, settings, rows.evening.nights, lastLeads)
  const off = spanOf(dim) !== null
  return [withSaid(rows, sayTonight(rows.evening, dimNight.day, { dimOff: off }, now), now), off]
}
