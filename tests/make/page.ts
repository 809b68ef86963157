import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, onTestFinished, vi } from 'vitest'
import type { EpochMs } from '../../lib/core/clock-time.ts'
import { newEntry } from '../../lib/core/entry.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import type { Settings } from '../../lib/core/schema/settings.ts'
import { Live } from '../../lib/page/live.svelte.ts'
import { Notes } from '../../lib/page/notes.svelte.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { makeArea } from './area.ts'
import { made } from './browser.ts'
import { eventually } from './eventually.ts'
import { noLocks } from './no-locks.ts'
import { patch } from './patch.ts'

export const ZONE = 'Europe/Berlin'
/** A Sunday evening, two hours before lights out. */
export const NOW = Date.parse('2026-11-22T20:20:00+01:00')
export const at = (clock: string, day = '2026-11-22'): EpochMs =>
  Date.parse(`${day}T${clock}:00+01:00`)

export const { local } = made.storage

/** Call once in a file: each test begins in the evening, in Berlin, with an empty browser and no diary. */
export function beginEach(): void {
  beforeEach(() => {
    // As after the first diary that was opened since the browser started.
    made.storage.session.stored['freshLog'] = true
    globalThis.indexedDB = new IDBFactory()
    vi.useFakeTimers({ toFake: ['Date'], now: NOW })
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(ZONE)
    // One page alone: nobody else holds the lock.
    vi.stubGlobal('navigator', noLocks)
    const leave = hear()
    return () => {
      leave()
      vi.useRealTimers()
      vi.restoreAllMocks()
      vi.unstubAllGlobals()
    }
  })
}

/** What a page listens to lasts as long as it: pages of one file share the channel. */
function hear(): () => void {
  const { prototype } = BroadcastChannel
  const { addEventListener } = prototype
  const heard: (() => void)[] = []
  prototype.addEventListener = function (this: BroadcastChannel, ...of: [string, never]) {
    heard.push(() => this.removeEventListener(...of))
    addEventListener.apply(this, of)
  }
  return () => {
    prototype.addEventListener = addEventListener
    for (const end of heard) end()
  }
}

/** A page with its diary: what was set before it opened, what lies in the diary, and what its person answered. */
export async function pageWith({ settings = {}, profile = {}, said = [] }: Before = {}) {
  // Notes may be kept.
  local.stored['settings'] = { values: { welcomed: true, ...settings }, changedAt: {} }
  const live = new Live()
  await live.load()
  const notes = new Notes(live)
  const diary = await notes.open()
  onTestFinished(() => diary.close())
  const rows = said.map(([draft, when]) => noted(live, draft, when))
  if (rows.length > 0) await diary.add(rows)
  for (const [key, value] of Object.entries(profile)) await diary.setProfile(key, value, NOW)
  return { live, notes, diary, rows, db: diary.database as Database }
}

/** The same, and what one room of the page knows, loaded, under its name. */
export async function openWith<Name extends string, Room extends { load(): Promise<unknown> }>(
  name: Name,
  Room: new (live: Live, notes: Notes) => Room,
  before: Before = {},
) {
  const page = await pageWith(before)
  const room = new Room(page.live, page.notes)
  await room.load()
  return { ...page, ...({ [name]: room } as Record<Name, Room>) }
}
export interface Before {
  readonly settings?: Partial<Settings>
  readonly profile?: Readonly<Record<string, unknown>>
  readonly said?: readonly (readonly [Draft, EpochMs])[]
}

/** An entry as a page would note it at a moment. */
export const noted = ({ schedule }: Pick<Live, 'schedule'>, draft: Draft, when: EpochMs): Entry =>
  newEntry(draft, { id: crypto.randomUUID(), at: when, now: when, zone: ZONE, schedule })

/** A page whose diary a newer Settle has made: it does not open, and notes wait in the journal. */
export async function pageWithout() {
  const holder = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('settle', 99)
    opening.onsuccess = () => resolve(opening.result)
  })
  onTestFinished(() => holder.close())
  local.stored['settings'] = { values: { welcomed: true }, changedAt: {} }
  const live = new Live()
  await live.load()
  const notes = new Notes(live)
  return { live, notes, diary: await notes.open() }
}

/** From now on, the disk is full. */
export const fillDisk = (): (() => void) =>
  patch(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('', 'QuotaExceededError')
  })

/** Another page of ours. It says so where it changed the diary. */
export function elsewhere() {
  const channel = new BroadcastChannel('settle')
  onTestFinished(() => channel.close())
  return { says: (word: 'diary' | 'deleted') => channel.postMessage(word) }
}

/** Whether a work is done only once the worker was told. */
export async function waitsToTell(work: () => Promise<unknown>): Promise<boolean> {
  const told = Promise.withResolvers<void>()
  const tells = vi.spyOn(local, 'set').mockReturnValueOnce(told.promise)
  let isDone = false
  const doing = work().then(() => {
    isDone = true
  })
  await eventually(() => expect(tells).toHaveBeenCalled())
  // Asked later, the disk has answered.
  await onDisk()
  const isEarly = isDone
  told.resolve()
  await doing
  return !isEarly
}

/** What is on the disk by now, read by nobody's page. */
export async function onDisk() {
  const diary = await openDiary(makeArea())
  const { entries, profile } = await diary.everything()
  diary.close()
  return { entries, profile: Object.fromEntries(profile.map(({ key, value }) => [key, value])) }
}
