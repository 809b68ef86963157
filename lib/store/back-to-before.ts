import type { IDBPTransaction } from 'idb'
import type { Area } from '../core/area.ts'
import { settingsRowOf } from '../core/merge-keys.ts'
import { mergeSeat } from '../core/merge-seat.ts'
import { isSame } from '../core/same.ts'
import { CAFFEINE_KEY } from '../core/schema/caffeine-answers.ts'
import { HEALTH_KEY } from '../core/schema/health.ts'
import type { SettingsRow } from '../core/settings.ts'
import { allOrNone } from './all-or-none.ts'
import { keepError } from './keep-error.ts'
import { type Database, everyStore, type SeatRow, type SettleSchema } from './migrations.ts'
import { type ChangedRow, type KeptStore, type Safety, safetyIn } from './safety.ts'
import { underLock } from './under-lock.ts'

/**
 * Takes the last restore back: what it brought goes, what it changed is as it was. What was noted, answered or set since
 * stays, and so does what was erased for good. Null where there is nothing to go back to. Rejects with a `KeepError`:
 * then nothing has changed, and it can be tried again.
 */
export function backToBefore(db: Database, area: Area): Promise<true | null> {
  return underLock('settings', async () => {
    try {
      const safety = await safetyIn(db.transaction('safety').store)
      if (!safety) return null
      const { settings: stored } = await area.get('settings')
      const settings = settingsBefore(settingsRowOf(stored), safety)
      // The two homes share no transaction. The settings go first, since they are easily put back.
      if (!isSame(settings, stored)) await area.set({ settings })
      try {
        await allOrNone(db, [...everyStore, 'safety'], rowsBack)
      } catch (error) {
        await (stored === undefined ? area.remove('settings') : area.set({ settings: stored }))
        throw error
      }
      return true
    } catch (error) {
      throw keepError(error)
    }
  })
}

type Writing = IDBPTransaction<SettleSchema, (KeptStore | 'safety')[], 'readwrite'>

/** Puts the rows back, and empties what one can go back to. */
async function rowsBack(tx: Writing): Promise<void> {
  // As it lies there now: something may have been erased for good meanwhile.
  const found = await safetyIn(tx.objectStore('safety'))
  for (const change of found?.rows ?? []) {
    if (change.store === 'seat') continue
    const store = tx.objectStore(change.store)
    const row: unknown = await store.get(change.key as string)
    const back = rowBefore(change, row)
    if (back === undefined) await store.delete(change.key as string)
    else if (back !== row) await store.put(back as SettleSchema[typeof change.store]['value'])
  }
  const seat = found?.rows.filter(({ store }) => store === 'seat') ?? []
  if (found && seat.length > 0) {
    const store = tx.objectStore('seat')
    const rows = seatBefore(await store.getAll(), seat, found.at)
    await store.clear()
    for (const row of rows) await store.put(row)
  }
  await tx.objectStore('safety').clear()
}

/** The row as it was before the restore, or as it is where it was changed since; undefined where there was none. */
function rowBefore({ store, key, before, after }: ChangedRow, row: unknown): unknown {
  // A row is never changed in place; what was erased for good since is no more among the changes.
  if (store === 'entries') return before
  if (isSame(row, after)) return before
  const isList = store === 'profile' && (key === HEALTH_KEY || key === CAFFEINE_KEY)
  return isList ? answersBefore(row, before, after) : row
}

/** Of a list of answers each goes back by itself. */
function answersBefore(row: unknown, before: unknown, after: unknown): unknown {
  const [now, was = {}, made] = [row, before, after].map(
    (one) => (one as { value?: unknown } | undefined)?.value,
  )
  if (!isRecord(now) || !isRecord(was) || !isRecord(made)) return row
  const value = fieldsBefore(now, was, made)
  if (before === undefined && Object.keys(value).length === 0) return undefined
  return isSame(value, now) ? row : { ...(row as object), value }
}

const own = <V>(of: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(of, key) ? of[key] : undefined

function fieldsBefore(
  now: Readonly<Record<string, unknown>>,
  was: Readonly<Record<string, unknown>>,
  made: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const keys = [...new Set([now, was].flatMap((of) => Object.keys(of)))]
  const fields = keys.map((key) => [
    key,
    isSame(own(now, key), own(made, key)) ? own(was, key) : own(now, key),
  ])
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

/** The settings as they were, but for those that were changed since. */
function settingsBefore(now: SettingsRow, { settings: { before, after } }: Safety): SettingsRow {
  const all = [now, before].flatMap(({ values, changedAt, ahead = {} }) => [
    ...[values, changedAt, ahead].flatMap((of) => Object.keys(of)),
  ])
  const from = (key: string) => {
    const isUntouched =
      isSame(own(now.values, key), own(after.values, key)) &&
      own(now.changedAt, key) === own(after.changedAt, key)
    return isUntouched ? before : now
  }
  const taken = <V>(of: (row: SettingsRow) => Readonly<Record<string, V>>) =>
    Object.fromEntries([...new Set(all)].map((key) => [key, own(of(from(key)), key)]))
  return settingsRowOf({
    values: taken(({ values }) => values),
    changedAt: taken(({ changedAt }) => changedAt as Record<string, number>),
    aside: isSame(now.aside, after.aside) ? before.aside : now.aside,
    ahead: taken(({ ahead }) => ahead ?? {}),
  })
}

/** The time at the computer as it was, and what was seen of it since. */
function seatBefore(
  now: readonly SeatRow[],
  changes: readonly ChangedRow[],
  at: number,
): SeatRow[] {
  const gone = new Set(changes.map(({ key }) => key))
  const before = changes.flatMap(({ before }) => (before ? [before as SeatRow] : []))
  // What was over by then has no length so, and goes.
  const since = now.map((row) => ({ ...row, from: Math.max(row.from, at) }))
  const untouched = now.filter(({ from }) => !gone.has(from))
  return mergeSeat([...before, ...untouched], since)
}

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x)
