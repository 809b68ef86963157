import type { EpochMs } from './clock-time.ts'
import { MUTE_MS } from './quiet-after.ts'

/** Where 0.1.0 kept what was said of an evening, beside its ledger. */
export const oldKeys = ['tonight', 'snooze', 'mute'] as const

type Stored = Readonly<Record<string, unknown>>

const recordIn = (value: unknown): Stored =>
  typeof value === 'object' && value !== null ? (value as Stored) : {}

/**
 * What 0.1.0 left of an evening that was going on, as changes that are still to be parsed. What was said without an
 * instant (the hours of tonight) gets the oldest, so that it gives way to whatever is said after. A press becomes one
 * whose note was not kept: of one that was kept quiet follows anyway.
 */
export function oldEvening(stored: Stored): unknown[] {
  const [tonight, snooze, mute, ledger] = [...oldKeys, 'ledger'].map((key) =>
    recordIn(stored[key]),
  ) as [Stored, Stored, Stored, Stored]
  const undated = (is: unknown) => ({ at: 0, is })
  const switched = (by: unknown) => {
    const { at, off } = recordIn(by)
    return { at, is: off }
  }
  const pressed = recordIn(ledger['dimSwitch'])
  const { bed, wake, off, bedAgainAt, notMeAt } = tonight
  return [
    nightOf(tonight, {
      bed: undated(bed),
      wake: undated(wake),
      off: undated(off),
      bedAgainAt: undated(bedAgainAt),
      dimOff: switched(tonight['dimSwitch']),
      notMeAt,
    }),
    nightOf(pressed, { dimOff: switched(pressed) }),
    nightOf(snooze, { snooze: { at: snooze['at'], is: snooze['until'] } }),
    legsIn(mute),
    { presses: [{ at: Number(ledger['muteUntil'] ?? Number.NaN) - MUTE_MS }] },
  ]
}

const nightOf = ({ night }: Stored, said: Stored) => ({ nights: { [String(night)]: said } })

/** Better had its own end; an undo ended the quiet before its time, and what it took back is in no diary either. */
function legsIn({ at, until, urgesUntil }: Stored) {
  if (typeof urgesUntil === 'number')
    return { presses: [{ at: urgesUntil - MUTE_MS }], better: [{ at }] }
  return Number(until) - Number(at) >= MUTE_MS ? { presses: [{ at }] } : {}
}

/** Whether the ledger of 0.1.0 has taken a snooze into account already. */
export const hadSeen = (stored: Stored, at: EpochMs): boolean =>
  recordIn(stored['ledger'])['snoozeSeen'] === at
