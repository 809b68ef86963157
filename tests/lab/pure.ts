import { lastLeads } from '../../lib/clinical/steps.ts'
import { decide, nudgeId } from '../../lib/core/decide.ts'
import { emptyLedger, type Ledger } from '../../lib/core/ledger.ts'
import type { Moment } from '../../lib/core/plan.ts'
import type { Scenario } from './scenarios.ts'

/** What the core alone makes of a scenario: the same looks, and no browser at all. */
export function pureLedger(
  scenario: Scenario,
  channel: 'notification' | 'badge',
  lists: boolean,
  presentAt: (at: number) => boolean = () => true,
): Ledger {
  const listed = new Set<string>()
  let ledger: Ledger = { ...emptyLedger, since: scenario.from }
  const looks = [{ at: scenario.from, by: 'start' }, ...scenario.looks]
  for (const { at, by } of looks) {
    // A browser that starts shows no notification of before.
    if (by === 'start') listed.clear()
    const decision = decide({
      now: at,
      zone: scenario.zone,
      settings: scenario.settings,
      stored: { ledger },
      onsets: [],
      isDone: () => false,
      restless: new Set<string>(),
      quiet: false,
      present: presentAt(at),
      sounding: false,
      channel,
      lines: false,
      standUp: null,
      listed: lists ? listed : null,
      lastLeads,
    })
    ledger = decision.done
    if (decision.nudge) listed.add(nudgeId(decision.nudge.moments[0] as Moment))
  }
  return ledger
}
