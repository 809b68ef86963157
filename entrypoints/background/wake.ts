import { type Decision, decide, type Found } from '../../lib/core/decide.ts'
import { emptyEvening } from '../../lib/core/evening-row.ts'
import type { Ledger } from '../../lib/core/ledger.ts'
import { isSame } from '../../lib/core/same.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { migrated } from '../../lib/core/stored-migrations.ts'
import {
  STORED_VERSION,
  type Stored,
  type UpToDate,
  versionOf,
} from '../../lib/core/stored-version.ts'
import { type Rows, takeUp } from '../../lib/core/take-up.ts'

/** Enough of the world to say what a press changes, without a look into the diary. */
export type Here = Pick<Found, 'now' | 'zone' | 'settings' | 'lastLeads'>

interface FoundRows extends Omit<Here, 'settings'> {
  /** Everything in `storage.local`, of whatever version it is. */
  readonly stored: Stored
}

/** What the worker needs of the world; the browser's in `effects.ts`, made ones in tests. */
export interface World {
  /** What lies there, the clock and the zone. */
  findRows(): Promise<FoundRows>
  settingsIn(stored: UpToDate): Settings
  /** All at once, or nothing. */
  writeRows(rows: Rows & { readonly version: number }): Promise<void>
  forget(keys: readonly string[]): Promise<void>
  /** `stored` is everything in `storage.local` as it lies there now; undefined where it has to be read. */
  find(stored: Found['stored'] | undefined): Promise<Found>
  writeLedger(ledger: Ledger): Promise<void>
  showNudge(nudge: NonNullable<Decision['nudge']>, decision: Decision): Promise<void>
  writeDim(decision: Decision): Promise<void>
  setBadge(decision: Decision): Promise<void>
  syncDimmer(decision: Decision): Promise<void>
  /** What a browser that ended has left open is settled and written: from here on its list of notifications counts. */
  noteLook(): Promise<void>
  /** Where nobody arms it anew, it rings again after `RETRY_MS`. */
  armAlarm(at: number): Promise<void>
  report(error: unknown): void
}

/** What a person's press changes in the worker's rows; given what holds at its turn, and pure. */
export type Change = (rows: Rows, here: Here) => Rows

/** Look again this soon where a look could not be finished, or the worker died on the way. */
export const RETRY_MS = 5 * 60_000

/**
 * Takes up what pages left in the storage, and a change of the worker's own doors. What is left is forgotten only once
 * it is written: a worker killed in between takes it up again, which changes nothing. Gives everything in
 * `storage.local` as it lies there then. Rejects where it cannot be written.
 */
export async function takeOnce(world: World, change?: Change): Promise<Found['stored']> {
  const found = await world.findRows()
  const stored = migrated(found.stored, found.now)
  const { rows: taken, keys } = takeUp(stored, found.now)
  const version = Math.max(versionOf(stored), STORED_VERSION)
  const { evening = emptyEvening, ledger, version: lies } = found.stored
  // Where none lies there, Settle has just come: nobody is owed what lies before.
  const rows = ledger ? taken : { ...taken, ledger: { ...taken.ledger, since: found.now } }
  const changed = change?.(rows, { ...found, settings: world.settingsIn(stored) })
  const next = { ...(changed ?? rows), version }
  if (!isSame(next, { evening, ledger, version: lies })) await world.writeRows(next)
  const gone = Object.keys(found.stored).filter((key) => !(key in stored) || keys.includes(key))
  if (gone.length > 0) await world.forget(gone)
  const kept = Object.entries(stored).filter(([key]) => !keys.includes(key))
  return { ...Object.fromEntries(kept), ...next }
}

/**
 * Wakes: reads, decides, does, arms one alarm. Waking twice changes nothing. What is shown is written
 * down before and after: a worker killed in between finds `showing` and knows what to make of it.
 */
export async function wakeOnce(world: World): Promise<void> {
  let nextAt: number | null = null
  // Where it fails, what was asked lies there still, and is read with the rest.
  const stored = await attempt(world, () => takeOnce(world))
  try {
    const decision = decide(await world.find(stored))
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
async function attempt<T>(world: World, part: () => Promise<T>): Promise<T | undefined> {
  try {
    return await part()
  } catch (error) {
    world.report(error)
    return undefined
  }
}

/** Does one thing at a time, in the order in which they were asked for. */
export type Alone = <T>(turn: () => Promise<T>) => Promise<T>

/** The worker's two verbs, each in a turn of its own however many events come at once. */
export interface Chain {
  /** Changes its rows. Rejects where that cannot be kept. */
  take(change: Change): Promise<unknown>
  /** Looks, once what was asked before is done. */
  wake(): Promise<void>
}

export const chained = (world: World, alone: Alone): Chain => ({
  take: (change) => alone(() => takeOnce(world, change)),
  wake: () => alone(() => wakeOnce(world)),
})
