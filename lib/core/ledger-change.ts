import type { Day, EpochMs } from './clock-time.ts'
import type { Snooze } from './evening-row.ts'
import { FUSE_ID } from './fuse/names.ts'
import type { Ledger, LedgerRow } from './ledger.ts'

/** What `rows` make of each row of the ledger; a row that comes back the same is the same object. */
function mapRows(of: Ledger, map: (row: LedgerRow, night: Day, id: string) => LedgerRow): Ledger {
  const nights = Object.fromEntries(
    Object.entries(of.nights).map(([night, rows]) => [
      night,
      Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, map(row, night, id)])),
    ]),
  )
  return { ...of, nights }
}

/** Chromium drops what it showed from its list after about eight seconds, where the system keeps no list itself. */
const LISTED_MS = 5_000

/**
 * What a kill has left between intent and effect. A nudge that the browser lists, or of which nothing can be known, as
 * of one that would have left the list by now, counts as shown, since twice is worse than once; else it is open again and
 * costs nothing more.
 */
export function settleShowing(
  of: Ledger,
  listed: ReadonlySet<string> | null,
  now: EpochMs,
): Ledger {
  let lastAt = of.lastAt
  const settled = mapRows(of, (row, night, id) => {
    if (row.state !== 'showing') return row
    const late = Math.abs(now - row.at) > LISTED_MS
    if (listed === null || late || listed.has(`${night}+${row.lead ?? id}`)) {
      lastAt = Math.max(lastAt ?? 0, Math.min(row.at, now))
      return { ...row, state: 'shown' }
    }
    return { ...row, state: 'held', reason: 'late' }
  })
  return { ...settled, lastAt }
}

/**
 * Puts off what one nudge listed; it comes back at `returnAt` where its time is not over by then. A row of the fuse keeps
 * the instant at which it was shown, which says whose bout it is: another may go on by now, and nobody has looked yet.
 */
export function putOff(
  of: Ledger,
  night: Day,
  lead: string,
  returnAt: EpochMs,
  now: EpochMs,
): Ledger {
  return mapRows(of, (row, its, id) =>
    its === night &&
    (row.lead ?? id) === lead &&
    row.state === 'shown' &&
    row.by !== 'badge' &&
    !row.reason
      ? { ...row, state: 'held', at: id === FUSE_ID ? row.at : now, reason: 'snooze', returnAt }
      : row,
  )
}

/** What somebody can mean who says "later": what was shown, or has just begun gently, which then waits by itself. */
const isTold = ({ state, by, reason }: LedgerRow): boolean =>
  state === 'shown' ? by !== 'badge' : state === 'held' && reason === 'gentle'

/** Takes a snooze into account that was just said: what was shown last comes back when it ends. */
export function noteSnooze(of: Ledger, snooze: Snooze, now: EpochMs): Ledger {
  const last = Object.entries(of.nights[snooze.night] ?? {})
    .filter(([, row]) => isTold(row) && row.at <= snooze.at)
    .sort(([, a], [, b]) => b.at - a.at)[0]
  if (!last || snooze.until === 'night') return of
  const returnAt = snooze.until === 'sound' ? now : snooze.until
  return putOff(of, snooze.night, last[1].lead ?? last[0], returnAt, now)
}

/**
 * Ends what came of the fuse in a bout that is over. Once the night is (every night before `tonight`), what still waited
 * is ended with what it waited for. Once another bout goes on (`from`), what was shown is done: a snooze puts off what
 * was shown last, and must not bring it into that one.
 */
export const endFuse = (of: Ledger, tonight: Day, from: EpochMs | null, now: EpochMs): Ledger =>
  mapRows(of, (row, night, id) => {
    if (id !== FUSE_ID) return row
    if (row.state === 'held' && night < tonight)
      return { ...row, state: row.paid ? 'shown' : 'dropped', at: now }
    const isOver = from !== null && row.at <= from
    return row.state === 'shown' && !row.reason && isOver ? { ...row, reason: 'done' } : row
  })

/** A note was kept by a door without a page of its own. */
export const notedNow = (of: Ledger, now: EpochMs): Ledger => ({ ...of, notedAt: now })
