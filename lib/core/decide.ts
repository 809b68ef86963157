import { bedAgainEnd, isBedAgain } from './bed-again.ts'
import { dayAt, type EpochMs, MINUTE, type Zone } from './clock-time.ts'
import { spanOf } from './dim/plan.ts'
import type { Dim } from './dim/ramp.ts'
import { type Context, due, GENTLE_MIN, overReason, type Showing } from './due.ts'
import { type Evening, eveningAt } from './evening.ts'
import { eveningRowOf, snoozedUntil, snoozeOf } from './evening-row.ts'
import { type StandUp, stillAsks } from './fuse/stand-up.ts'
import {
  isNoted,
  type Ledger,
  type LedgerRow,
  type MomentRow,
  NOTED_MS,
  readLedger,
  refreshed,
  rowOf,
  withRows,
} from './ledger.ts'
import { endFuse, settleShowing } from './ledger-change.ts'
import { nextLook } from './next-look.ts'
import type { LastLeads, Moment } from './plan.ts'
import { quietEnd, urgesEnd } from './quiet-after.ts'
import type { Settings } from './schema/settings.ts'

/** What the worker finds when it wakes. */
export interface Found
  extends Pick<Context, 'isDone' | 'restless' | 'quiet' | 'present' | 'channel' | 'lines'> {
  readonly now: EpochMs
  readonly zone: Zone
  readonly settings: Settings
  /** The raw rows of `storage.local`; what does not parse counts as absent. */
  readonly stored: Readonly<Record<string, unknown>>
  /** When Legs now was pressed, of the presses near that stand in the diary. */
  readonly onsets: readonly EpochMs[]
  /** Some tab sounds, in front or not. */
  readonly sounding: boolean
  /** When the bout that goes on has lasted long enough; null where none does, or the fuse is off. */
  readonly standUp: StandUp | null
  /** Ids of the notifications that the browser still lists; `null` where it cannot be known. */
  readonly listed: ReadonlySet<string> | null
  readonly lastLeads: LastLeads
}

/** What it does then. */
export interface Decision {
  readonly evening: Evening
  /** To be written before anything is shown. */
  readonly intent: Ledger
  /** One notification or line that lists these, or none. */
  readonly nudge: {
    readonly by: 'notification' | 'line'
    readonly moments: readonly Moment[]
  } | null
  /** To be written after it was shown. */
  readonly done: Ledger
  /** To be written instead where it could not be shown: the badge stands for it, and it cost nothing. */
  readonly unshown: Ledger
  /** Moments whose time it is and that are not done: what the badge counts. */
  readonly pending: readonly Moment[]
  /** Until when Legs now keeps everything quiet; null where it does not. */
  readonly quietUntil: EpochMs | null
  /** A door without a page has just kept a note. */
  readonly noted: boolean
  /** It is the time at which somebody who was awake wanted to be told of bed. */
  readonly bedAgain: boolean
  readonly dim: Dim
  readonly nextAt: EpochMs
}

/** The name of a nudge, for the notification and the ledger alike. */
export const nudgeId = (moment: Pick<Moment, 'night' | 'id'>): string =>
  `${moment.night}+${moment.id}`

/** Given what is found at a wake-up, what to do. Pure: deciding twice gives the same. */
export function decide(found: Found): Decision {
  const { now, zone, settings } = found
  const said = eveningRowOf(found.stored, now)
  const snoozed = snoozeOf(said, now)
  const start = refreshed(readLedger(found.stored['ledger']), dayAt(now, zone), now)
  const evening = eveningAt(now, zone, settings, said.nights, found.lastLeads)
  const settled = settleShowing(start, found.listed, now)
  const before = endFuse(settled, evening.dimNight.day, found.standUp?.from ?? null, now)
  const { since = 0 } = before
  const owed = evening.moments.filter(({ at }) => at >= since)
  const moments = [...owed, ...stillAsks(found.standUp, before)]
  const context: Context = {
    ...found,
    gentle: settings.reminders.gentle,
    muteUntil: quietEnd(said, found.onsets, now),
    urgesUntil: urgesEnd(said, found.onsets, now),
    snooze: snoozed && snoozedUntil(snoozed, found.sounding, now),
    silentNight: snoozed?.until === 'night' ? snoozed.night : null,
    channel: settings.reminders.on ? found.channel : 'badge',
  }
  const { show, hold, drop } = due(moments, before, context, now)
  const shown = show.filter((s) => s.by !== 'badge')
  const nudged = shown.map((s) => s.moment)
  const lead = nudged[0]?.id
  const paid = nudged.flatMap((m) => rowOf(before, m)?.paid ?? []).at(0) ?? lead
  const rowsFor = (wanted: 'showing' | 'shown', shown = show): MomentRow[] =>
    shown.map(({ moment, by, gentle }) => {
      const old = rowOf(before, moment)?.paid
      const cost = by === 'badge' ? old : (old ?? paid)
      const spent = cost === undefined ? {} : { paid: cost }
      const state = by === 'badge' ? 'shown' : wanted
      const listed = by === 'badge' || lead === undefined || lead === moment.id ? {} : { lead }
      const row = { state, at: now, by, ...listed, ...spent }
      return { moment, row: gentle && state === 'shown' ? { ...row, ...comesAgain(now) } : row }
    })
  const decided = withRows(before, [
    ...drop.map(({ moment, reason }) => ({ moment, row: endedRow(before, moment, reason, now) })),
    ...hold.map(({ moment, reason }) => ({ moment, row: heldRow(before, moment, reason, now) })),
  ])
  const done = {
    ...withRows(decided, rowsFor('shown')),
    lastAt: nudged.length > 0 ? now : decided.lastAt,
  }
  return {
    evening,
    intent: withRows(decided, rowsFor('showing')),
    nudge:
      nudged.length > 0 ? { by: shown[0]?.by as 'notification' | 'line', moments: nudged } : null,
    done,
    unshown: withRows(
      decided,
      rowsFor(
        'shown',
        show.map((one): Showing => ({ ...one, by: 'badge' })),
      ),
    ),
    pending: pendingOf(moments, context, now),
    quietUntil: context.muteUntil,
    noted: isNoted(done, now),
    bedAgain: isBedAgain(said.nights, evening.night, now),
    dim: evening.dim,
    nextAt: nextLook(
      moments,
      done,
      context,
      {
        ends: [
          context.muteUntil,
          context.urgesUntil,
          ...bedAgainEnd(said.nights, evening.night),
          done.notedAt === undefined ? null : done.notedAt + NOTED_MS,
          typeof context.snooze === 'number' ? context.snooze : null,
          spanOf(evening.dim)?.until ?? null,
          evening.night.wake,
        ],
        evenings: evening.evenings,
      },
      now,
    ),
  }
}

/** What the badge counts: due, not over, not done, and nothing at all while Settle is silent. */
function pendingOf(moments: readonly Moment[], context: Context, now: EpochMs): Moment[] {
  if (context.muteUntil !== null && now < context.muteUntil) return []
  return moments.filter((m) => m.at <= now && !overReason(m, undefined, context, now))
}

/** What was told gently waits for its notification. */
const comesAgain = (now: EpochMs) => ({
  state: 'held' as const,
  reason: 'gentle' as const,
  returnAt: now + GENTLE_MIN * MINUTE,
})

/** A held row keeps what it cost before, and is written anew only where the reason changed. */
function heldRow(
  ledger: Ledger,
  moment: Moment,
  reason: LedgerRow['reason'],
  now: EpochMs,
): LedgerRow {
  const old = rowOf(ledger, moment)
  if (old?.state === 'held' && old.reason === reason) return old
  return { ...old, state: 'held', at: now, reason }
}

function endedRow(
  ledger: Ledger,
  moment: Moment,
  reason: LedgerRow['reason'],
  now: EpochMs,
): LedgerRow {
  const old = rowOf(ledger, moment)
  // What was shown once and put off keeps its place in the count of interruptions.
  return { ...old, state: old?.paid ? 'shown' : 'dropped', at: now, reason }
}
