import { type Decision, decide, type Found } from '../../lib/core/decide.ts'
import type { Ledger } from '../../lib/core/ledger.ts'

/** What the worker needs of the world; the browser's in `effects.ts`, made ones in tests. */
export interface World {
  find(): Promise<Found>
  writeLedger(ledger: Ledger): Promise<void>
  showNudge(nudge: NonNullable<Decision['nudge']>, decision: Decision): Promise<void>
  writeDim(decision: Decision): Promise<void>
  setBadge(decision: Decision): Promise<void>
  syncDimmer(decision: Decision): Promise<void>
  /** What a browser that ended has left open is settled and written: from here on its list of notifications counts. */
  noteLook(): Promise<void>
  armAlarm(at: number): Promise<void>
  report(error: unknown): void
}

/** What a person's press changes in the ledger; given the decision before it. */
export type Change = (ledger: Ledger, now: number) => Ledger

/** Look again this soon where a look could not be finished. */
const RETRY_MS = 5 * 60_000

/**
 * Wakes: reads, decides, does, arms one alarm. Waking twice changes nothing. What is shown is written
 * down before and after: a worker killed in between finds `showing` and knows what to make of it.
 */
export async function wakeOnce(world: World, change?: Change): Promise<void> {
  let nextAt: number | null = null
  try {
    const found = await world.find()
    const decision = decide(found, change && ((ledger) => change(ledger, found.now)))
    nextAt = decision.nextAt
    // The alarm first: whatever fails below, the worker comes back.
    await world.armAlarm(decision.nextAt)
    await attempt(world, () => world.writeDim(decision))
    await attempt(world, () => world.setBadge(decision))
    await world.writeLedger(decision.intent)
    await attempt(world, () => world.noteLook())
    if (decision.nudge) {
      const shown = await world.showNudge(decision.nudge, decision).then(
        () => true,
        (error) => void world.report(error),
      )
      await world.writeLedger(shown ? decision.done : decision.unshown)
    }
    await attempt(world, () => world.syncDimmer(decision))
  } catch (error) {
    world.report(error)
    await attempt(world, () => world.armAlarm(Math.min(nextAt ?? Infinity, Date.now() + RETRY_MS)))
  }
}

/** One part that fails does not keep the others from being done. */
async function attempt(world: World, part: () => Promise<void>): Promise<void> {
  try {
    await part()
  } catch (error) {
    world.report(error)
  }
}

/** Wakes one after the other, however many events come at once. */
export function chained(world: World): (change?: Change) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (change) => {
    last = last.then(() => wakeOnce(world, change))
    return last
  }
}
