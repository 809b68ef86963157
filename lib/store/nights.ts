import type { IDBPObjectStore, IDBPTransaction } from 'idb'
import * as v from 'valibot'
import type { Area } from '../core/area.ts'
import { type Day, dayAfter, type EpochMs, MINUTE, type Zone } from '../core/clock-time.ts'
import { type HeldHours, lookAtNights } from '../core/ended-nights.ts'
import { EVENING_MIN } from '../core/fuse/part.ts'
import { plannedNights } from '../core/merge-nights.ts'
import type { PlannedNight } from '../core/night.ts'
import { lookIn, type NightsLook } from '../core/nights-look.ts'
import { overBy } from '../core/planned-lately.ts'
import { isSame } from '../core/same.ts'
import type { EveningRow } from '../core/schema/evening.ts'
import { nightRow, type UnseenNight } from '../core/schema/night.ts'
import { allOrNone, type StoreName } from './all-or-none.ts'
import type { Database, SettleSchema } from './migrations.ts'
import { underLock } from './under-lock.ts'

type Stored = Readonly<Record<string, unknown>>

/** What the hours of a night follow from, read from what lies in `storage.local`. */
type ReadHours = (stored: Stored) => {
  readonly settings: HeldHours['settings']
  readonly said: Pick<EveningRow, 'nights'>
  readonly zone: Zone
  readonly now: EpochMs
}

function looked(before: NightsLook | null, stored: Stored, read: ReadHours): NightsLook {
  const { settings, said, zone, now } = read(stored)
  const held = { settings, tonight: said.nights }
  return lookAtNights(before, held, zone, now, crypto.randomUUID())
}

/**
 * Takes down the hours of the nights that are over, as they hold now: in `storage.local`, so that it is done whether or
 * not the database opens, and `recordNights` moves them into the diary. To be awaited before a change of the hours or of
 * the dimming is stored. `stored` is all that was just read there; where it shows nothing new nothing is done.
 * True where hours wait for `recordNights`.
 */
export async function keepHours(area: Area, read: ReadHours, stored?: Stored): Promise<boolean> {
  const before = stored && lookIn(stored)
  if (before && looked(before, stored, read) === before) return before.rows.length > 0
  return underLock('nights', async () => {
    // Everything: what pages have said and the worker has not taken up lies under keys that nobody can name.
    const found = await area.get(null)
    const last = lookIn(found)
    const look = looked(last, found, read)
    if (look !== last) await area.set({ nights: look })
    return look.rows.length > 0
  })
}

/**
 * Moves the hours that wait into the diary: those from its first note, or its first recorded night, on. Twice is once,
 * since a night's row has one id on this device; only what is on the disk leaves `storage.local`. Rejects with a
 * `KeepError`.
 */
export const recordNights = (db: Database, area: Area): Promise<void> =>
  underLock('nights', async () => {
    const look = lookIn(await area.get('nights'))
    if (!look || look.rows.length === 0) return
    // One transaction: into a diary that is deleted meanwhile nothing is written.
    const lately = await allOrNone(db, stores, async (tx) => {
      const first = await firstNight(tx)
      for (const unseen of look.rows)
        if (first !== null && unseen.night >= first) await putNight(tx, unseen)
      return latelyIn(tx.objectStore('nights'), look)
    })
    await area.set({ nights: { ...look, rows: [], lately } })
  })

/** Brings the last nights in `storage.local` up to what the diary has by now: a file may have brought other hours. */
export const copyLately = (db: Database, area: Area): Promise<void> =>
  underLock('nights', async () => {
    const look = lookIn(await area.get('nights'))
    if (!look) return
    const lately = await latelyIn(db.transaction('nights').store, look)
    if (!isSame(lately, look.lately)) await area.set({ nights: { ...look, lately } })
  })

/** As many nights as `storage.local` keeps the hours of. What is noted of longer ago at a door there goes by those of now. */
const LATELY = 14

async function latelyIn(
  store: Pick<IDBPObjectStore<SettleSchema, StoreName[], 'nights', IDBTransactionMode>, 'index'>,
  { through }: NightsLook,
): Promise<PlannedNight[]> {
  const from = IDBKeyRange.lowerBound(dayAfter(through, 1 - LATELY))
  return [...plannedNights(await store.index('night').getAll(from)).values()]
}

async function putNight(tx: Writing, unseen: UnseenNight): Promise<void> {
  const row = { ...unseen, seen: await isSeen(tx, unseen) }
  const old: unknown = await tx.objectStore('nights').get(row.id)
  // One that is there stays, but for one that a clock which ran ahead wrote before the night was over.
  const stays = v.is(nightRow, old) && old.writtenAt <= row.writtenAt
  if (!stays) await tx.objectStore('nights').put(row)
}

const stores = ['entries', 'seat', 'nights'] as const
type Writing = IDBPTransaction<SettleSchema, (typeof stores)[number][], 'readwrite'>

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
  return overBy(now, plannedNights(rows))
}
