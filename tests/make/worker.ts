import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { IDBFactory } from 'fake-indexeddb'
import { afterAll, beforeEach, onTestFinished, vi } from 'vitest'
import { defaultSettings } from '../../lib/clinical/defaults.ts'
import { emptyLedger } from '../../lib/core/ledger.ts'
import type { Draft, Entry } from '../../lib/core/schema/entry.ts'
import type { Settings, Step } from '../../lib/core/schema/settings.ts'
import { type Diary, openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { makeArea } from './area.ts'
import { made } from './browser.ts'
import { at, ZONE } from './planned.ts'

/** So many turns are one look at the locks; nobody is at work any more once none is held at so many looks. */
const TURNS = 10
const CALM_LOOKS = 4
/** Who holds one for longer than this waits for a clock. */
const MOST_LOOKS = 50
/** Seconds after which nobody waits for anything any more. */
const MOST_WAITS = 60

// Of Node, whatever a test puts in their place.
const { locks } = navigator
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Lets everything that waits for no clock come to its end. */
export async function settled(): Promise<void> {
  for (let calm = 0, all = 0; calm < CALM_LOOKS && all < MOST_LOOKS; calm++, all++) {
    for (let passed = 0; passed < TURNS; passed++) await turn()
    const { held = [], pending = [] } = await locks.query()
    if (held.length + pending.length > 0) calm = -1
  }
}

/** Time passes, in steps that leave turns between them for what each of them sets off. */
export async function pass(ms: number, step = ms): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) {
    await vi.advanceTimersByTimeAsync(Math.min(step, ms - passed))
    await settled()
  }
}

/** The clock of this machine is put to a moment in Berlin; nothing that waits for a time hears of it. */
export const standAt = (iso: string): void => void vi.setSystemTime(at(iso))

/** Call once in a file: each test has an empty diary and a clock that stands, and leaves nobody at work. */
export function workerAt(iso: string): void {
  // What the worker has in its memory, no page has.
  afterAll(() => void vi.resetModules())
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    // What a session does once has its own tests.
    made.storage.session.stored['freshLog'] = true
    vi.useFakeTimers({
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'],
      now: at(iso),
    })
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(ZONE)
    // On this thread, so that it takes a turn as everything else does.
    vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_, words) => {
      const { buffer } = new Uint8Array(
        createHash('sha256')
          .update(words as Uint8Array)
          .digest(),
      )
      return buffer
    })
    return async () => {
      made.storage.local.letGo()
      await settled()
      for (let waits = 0; vi.getTimerCount() > 0 && waits < MOST_WAITS; waits++) await pass(1_000)
      vi.useRealTimers()
      vi.restoreAllMocks()
    }
  })
}

/** The worker starts, as after an event. What it says to the console is in `errors`. */
export async function start() {
  const { default: background } = await import('../../entrypoints/background/index.ts')
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  background.main()
  await settled()
  return { errors }
}

/** The worker is ended in the midst of its work: nothing that it waits for comes, and nobody listens. */
export async function startAgain() {
  made.endWorker()
  return start()
}

export const stepOf = (kind: string, leadMin: number, change: Partial<Step> = {}): Step => ({
  ...{ id: kind, kind, leadMin, lengthMin: 10, on: true, star: false, by: 'nudge' },
  ...change,
})

/** A step of one's own, an hour before lights out. */
export const feet = stepOf('own', 60, { id: 'own-1', name: 'Feet up' })
/** A usual evening, and how the reminder of its walk is called. */
export const walkAndBed = [stepOf('walk', 60), stepOf('lightsOut', 0)]
export const WALK = '2026-11-25+walk'
export const everywhere = { origins: ['<all_urls>'] }

/** Call once in a file: each test begins with this routine, and notifications are allowed. */
export const reminding = (routine: Step[]): void =>
  beforeEach(() => {
    made.permissions.grant({ permissions: ['notifications'] })
    set({ routine })
  })

/** A key of the browser's is pressed. */
export async function pressKey(command: 'legs-now' | 'toggle-dim'): Promise<void> {
  made.commands.onCommand.fire(command)
  await settled()
}

/** What lies there as settings; lights out is at 22:30, and the dimming of our own pages begins at 21:30. */
export const set = (change: Partial<Settings> = {}): void => {
  const values = { ...defaultSettings(), welcomed: true, ...change }
  made.storage.local.stored['settings'] = { values, changedAt: {} }
  // It was there before: nothing is kept from anybody for having come late.
  made.storage.local.stored['ledger'] ??= emptyLedger
}

/** Dimming of web pages that the person switched on, but for one site. */
export const dimming = (change: Partial<Settings['dimming']> = {}): Pick<Settings, 'dimming'> => ({
  dimming: { ...defaultSettings().dimming, on: true, off: ['a.example'], ...change },
})

/** Looks into the diary as a page does. */
export async function inDiary<T>(work: (diary: Diary, db: Database) => Promise<T>): Promise<T> {
  const diary = await openDiary(makeArea())
  try {
    return await work(diary, diary.database as Database)
  } finally {
    diary.close()
  }
}

/** What stands in it. */
export const entries = (): Promise<readonly Entry[]> =>
  inDiary(async (diary) => (await diary.everything()).entries)

/** The worker looks, as its alarm rings. */
export async function ring(): Promise<void> {
  made.alarms.onAlarm.fire({ name: 'look' })
  await settled()
}

export const alarm = async (): Promise<string> => {
  const [{ scheduledTime } = { scheduledTime: Number.NaN }] = await made.alarms.getAll()
  return Temporal.Instant.fromEpochMilliseconds(scheduledTime)
    .toZonedDateTimeISO(ZONE)
    .toPlainTime()
    .toString({ smallestUnit: 'second' })
}
export const badge = () => made.action.getBadgeText({})
export const title = () => made.action.getTitle({})
/** What notifications that stand say, by their ids. */
export const notifications = () =>
  Object.fromEntries(
    Object.entries(made.notifications.getAllCreateOptions()).map(([id, { message }]) => [
      id,
      message,
    ]),
  )
/** Our own pages that stand open. */
export const pages = () =>
  made.tabs
    .all()
    .filter(({ url }) => url.startsWith('chrome-extension:'))
    .map(({ url }) => url.replace('chrome-extension://settle/', ''))

/** A note of that moment, in that night. */
export const noted = (draft: Draft, iso: string, night = '2026-11-25'): Entry =>
  ({
    ...{ id: crypto.randomUUID(), at: at(iso), zone: ZONE, offsetMin: 60, night },
    ...{ enteredAt: at(iso), ...draft },
  }) as Entry
export const keepNotes = (...rows: Entry[]) => inDiary((diary) => diary.add(rows))
export const answer = (key: string, value: unknown) =>
  inDiary((diary) => diary.setProfile(key, value, Date.now()))

const unknown = () => new DOMException('', 'UnknownError')
/** What is wrong with the diary, until the test is over. */
export const broken = {
  opens: () =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw unknown()
    }),
  reads() {
    const { transaction } = IDBDatabase.prototype
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...[stores, mode, ...more]: Parameters<typeof transaction>
    ) {
      // Opening it goes well.
      if ((mode as string) !== 'versionchange') throw unknown()
      return transaction.call(this, stores, mode, ...more)
    })
  },
  writes: () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw unknown()
    }),
  fills: () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    }),
  /** It neither comes nor fails, and whoever asked waits for ever. */
  answers() {
    onTestFinished(() => void vi.resetModules())
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => new IDBRequest())
  },
}
