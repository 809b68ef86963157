import type { IDBPTransaction } from 'idb'
import * as v from 'valibot'
import type { Area } from '../core/area.ts'
import { type Day, type EpochMs, MINUTE, type Zone } from '../core/clock-time.ts'
import { type HeldHours, lookAtNights, type NightsLook, nightsLook } from '../core/ended-nights.ts'
import { oldKeys } from '../core/evening-0-1.ts'
import { readEvening } from '../core/evening-row.ts'
import { EVENING_MIN } from '../core/fuse/part.ts'
import { plannedNights } from '../core/merge-nights.ts'
import type { PlannedNight } from '../core/night.ts'
import { nightRow, type UnseenNight } from '../core/schema/night.ts'
import type { Settings } from '../core/schema/settings.ts'
import { readSettings } from '../core/settings.ts'
import type { Database, SettleSchema } from './migrations.ts'

/** What a look at the nights reads; the first is its own key, where it leaves what the next look needs. */
export const nightKeys = ['nights', 'settings', 'evening', 'ledger', ...oldKeys] as const
type Stored = Readonly<Record<string, unknown>>

export interface LookHere {
  readonly defaults: Settings
  readonly zone: Zone
  readonly now: EpochMs
}

/** What the last look left; null before the first, and where nobody can read it. */
export function lookIn(stored: Stored): NightsLook | null {
  const parsed = v.safeParse(nightsLook, stored['nights'])
  return parsed.success ? parsed.output : null
}

const heldIn = (stored: Stored, { defaults, now }: LookHere): HeldHours => ({
  settings: readSettings(stored['settings'], defaults).settings,
  tonight: readEvening(stored, now).nights,
})

const looked = (before: NightsLook | null, stored: Stored, here: LookHere): NightsLook =>
  lookAtNights(before, heldIn(stored, here), here.zone, here.now, crypto.randomUUID())

/**
 * Takes down the hours of the nights that are over, as they hold now: in `storage.local`, so that it is done whether or
 * not the database opens, and `recordNights` moves them into the diary. To be awaited before a change of the hours or of
 * the dimming is stored. `stored` is what was just read of `nightKeys`; where it shows nothing new nothing is done.
 * True where hours wait for `recordNights`.
 */
export async function keepHours(area: Area, here: LookHere, stored?: Stored): Promise<boolean> {
  const before = stored && lookIn(stored)
  if (before && looked(before, stored, here) === before) return before.rows.length > 0
  return underNightsLock(async () => {
    const found = await area.get([...nightKeys])
    const last = lookIn(found)
    const look = looked(last, found, here)
    if (look !== last) await area.set({ nights: look })
    return look.rows.length > 0
  })
}

/**
 * Moves the hours that wait into the diary: those from its first note, or its first recorded night, on. Twice is once,
 * since a night's row has one id on this device; only what is on the disk leaves `storage.local`.
 */
export async function recordNights(db: Database, area: Area): Promise<void> {
  await underNightsLock(async () => {
    const look = lookIn(await area.get('nights'))
    if (!look || look.rows.length === 0) return
    // One transaction: into a diary that is deleted meanwhile nothing is written.
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' })
    const first = await firstNight(tx)
    for (const unseen of look.rows) {
      if (first === null || unseen.night < first) continue
      const row = { ...unseen, seen: await isSeen(tx, unseen) }
      const old: unknown = await tx.objectStore('nights').get(row.id)
      // One that is there stays, but for one that a clock which ran ahead wrote before the night was over.
      const stays = v.is(nightRow, old) && old.writtenAt <= row.writtenAt
      if (!stays && v.is(nightRow, row))
        void tx
          .objectStore('nights')
          .put(row)
          .catch(() => undefined)
    }
    await tx.done
    await area.set({ nights: { ...look, rows: [] } })
  })
}

const stores = ['entries', 'seat', 'nights'] as const
type Writing = IDBPTransaction<SettleSchema, typeof stores, 'readwrite'>

/** The night of the first note or of the first row of hours; null in an empty diary. Sample rows do not count. */
async function firstNight(tx: Writing): Promise<Day | null> {
  // A row that nobody can read may name its night by a number.
  const days = IDBKeyRange.lowerBound('')
  const recorded = (await tx.objectStore('nights').index('night').openKeyCursor(days))?.key
  let cursor = await tx.objectStore('entries').index('night').openCursor(days)
  while (cursor && !isOwn(cursor.value)) cursor = await cursor.continue()
  return [recorded, cursor?.key].filter((night) => night !== undefined).sort()[0] ?? null
}

const isOwn = (row: object): boolean => (row as { sample?: unknown }).sample !== true

/** Whether this device knows of anything in a night: a note, or that somebody sat here from its evening to its wake. */
async function isSeen(tx: Writing, { night, lightsOut, wake }: UnseenNight): Promise<boolean> {
  const rows = await tx.objectStore('entries').index('night').getAll(night)
  if (rows.some(isOwn)) return true
  const evening = lightsOut - EVENING_MIN * MINUTE
  const before = IDBKeyRange.upperBound(wake, true)
  let cursor = await tx.objectStore('seat').openCursor(before, 'prev')
  while (cursor && cursor.value.to > evening) {
    if (cursor.value.state === 'active') return true
    cursor = await cursor.continue()
  }
  return false
}

/** The hours that nights were planned with, of those that are over by the clock, from one night on or of all. */
export async function plannedIn(
  db: Database,
  now: EpochMs,
  from: Day = '',
): Promise<Map<Day, PlannedNight>> {
  const rows = await db.getAllFromIndex('nights', 'night', IDBKeyRange.lowerBound(from))
  const planned = plannedNights(rows)
  for (const [night, { wake }] of planned) if (wake > now) planned.delete(night)
  return planned
}

/** A page and the worker take turns: neither writes over what the other has just taken down. */
const underNightsLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('settle-nights', work) as Promise<T>
