import { type Day, type EpochMs, MINUTE } from './clock-time.ts'
import { type DropReason, interruptions, type Ledger, type LedgerRow, rowOf } from './ledger.ts'
import type { Moment } from './plan.ts'

/** What the plan does not know of the moment it is looked at. */
export interface Context {
  /** Whether a step was done or skipped already. */
  readonly isDone: (moment: Pick<Moment, 'night' | 'id'>) => boolean
  /** The focused window is full screen, or something sounds where the person said that it counts. */
  readonly quiet: boolean
  /** Somebody is there; who is not is reminded when they are back. */
  readonly present: boolean
  /** A notification is told gently first: on the badge, and by a line where there can be one. */
  readonly gentle: boolean
  /** Legs now was pressed: nothing before this. */
  readonly muteUntil: EpochMs | null
  /** Until when neither bed nor screens are urged after Legs now; outlasts the silence where the legs were better sooner. */
  readonly urgesUntil: EpochMs | null
  /** Nights in which Legs now was pressed more than once: neither bed nor screens are urged in them any more. */
  readonly restless: ReadonlySet<Day>
  /** Put off by the person: nothing before this, or nothing while something sounds. */
  readonly snooze: EpochMs | 'sound' | null
  /** The night of which the person wants to hear no more. */
  readonly silentNight: Day | null
  /** The way a nudge reaches this person; `badge` interrupts nobody. */
  readonly channel: 'notification' | 'line' | 'badge'
  /** Lines in the pages of the web can be shown. */
  readonly lines: boolean
}

export interface Dropped {
  readonly moment: Moment
  readonly reason: DropReason
}

export interface Showing {
  readonly moment: Moment
  readonly by: NonNullable<LedgerRow['by']>
  /** Only the gentle beginning: the notification comes after `GENTLE_MIN`. */
  readonly gentle?: boolean
}

export interface Due {
  /** To be shown now. At most one notification or line, which lists every moment with that `by`. */
  readonly show: readonly Showing[]
  readonly hold: readonly Dropped[]
  readonly drop: readonly Dropped[]
}

/** The most interruptions of one evening. */
export const BUDGET = 3
/** No two interruptions lie closer than this. */
export const GAP_MIN = 10
/** From the gentle beginning to the notification. */
export const GENTLE_MIN = 1
/** What has less time left than this is told at once, so that a late look cannot lose it. */
const LEAST_LEFT_MIN = 5

/**
 * What to do at an instant with every moment that has not been decided. Pure; the ledger says what was
 * shown before. Moments may belong to several nights. Each moment is shown at most once unless the
 * person put it off, never past its `until`, and what is not shown is dropped with one reason.
 */
export function due(
  moments: readonly Moment[],
  ledger: Ledger,
  context: Context,
  now: EpochMs,
): Due {
  const open = moments.filter((moment) => isOpen(rowOf(ledger, moment)))
  const show: Due['show'][number][] = []
  const hold: Dropped[] = []
  const drop: Dropped[] = []
  const nudges: Moment[] = []
  for (const moment of open.filter((m) => m.at <= now)) {
    const row = rowOf(ledger, moment)
    const over = overReason(moment, row, context, now)
    const wait = waitReason(moment, row, context, now)
    if (over) drop.push({ moment, reason: over })
    else if (wait) hold.push({ moment, reason: wait })
    else if (wayOf(moment, context) === 'badge') show.push({ moment, by: 'badge' })
    else nudges.push(moment)
  }
  const { within, beyond } = budgeted(nudges, open, ledger, context, now)
  drop.push(...beyond.map((moment) => ({ moment, reason: 'budget' as const })))
  // One notification speaks of one night, and what is a line alone is told alone: the rest waits its ten minutes.
  const first = firstOf(within)
  const together = within.filter((m) => m.night === first?.night && isLine(m) === isLine(first))
  const held = heldReason(together, ledger, context, now)
  const told = held ? [] : together
  const rest = within.filter((m) => !told.includes(m))
  hold.push(...rest.map((moment) => ({ moment, reason: held ?? ('gap' as const) })))
  const soon = open.filter(
    (m) =>
      m.at > now &&
      told.some((t) => t.night === m.night && t.group === m.group) &&
      !context.isDone(m),
  )
  const gentle = beginsGently(told, ledger, context, now)
  const way = gentle && (context.lines ? 'line' : 'badge')
  show.push(
    ...[...told, ...soon].map((moment) => ({ moment, by: way || wayOf(moment, context), gentle })),
  )
  return { show, hold, drop }
}

/** Whether the gentle beginning comes now; what had it already, or was put off, is told in full. */
const beginsGently = (
  told: readonly Moment[],
  ledger: Ledger,
  context: Context,
  now: EpochMs,
): boolean =>
  context.gentle &&
  told.every(
    (m) =>
      wayOf(m, context) === 'notification' &&
      now + LEAST_LEFT_MIN * MINUTE <= m.until &&
      rowOf(ledger, m)?.returnAt === undefined,
  )

/** How a moment reaches this person; the badge interrupts nobody. */
function wayOf(moment: Moment, { channel, lines }: Context): Context['channel'] {
  if (moment.by === 'nudge') return channel
  return isLine(moment) && lines && channel !== 'badge' ? 'line' : 'badge'
}

const isLine = (moment: Moment): boolean => moment.by === 'line'

/** What is told first of what may be told: where a line alone is among it, the better rank of the two. */
function firstOf(within: readonly Moment[]): Moment | undefined {
  const line = within.find(isLine)
  const others = within.filter((m) => !isLine(m))
  return line && others.every((m) => line.rank < m.rank) ? line : others[0]
}

/** Whether a moment has not been decided: nothing is said of it yet, or it waits. */
export const isOpen = (row: Pick<LedgerRow, 'state'> | undefined): boolean =>
  row === undefined || row.state === 'held'

/** Why nothing more is said of a moment; null where it still may be. */
export function overReason(
  moment: Moment,
  row: Pick<LedgerRow, 'reason'> | undefined,
  context: Context,
  now: EpochMs,
): DropReason | null {
  if (context.isDone(moment)) return 'done'
  if (moment.off) return 'off'
  if (now > moment.until) return row?.reason ?? 'late'
  if (context.silentNight === moment.night) return 'snooze'
  return isUnurged(moment, context, now) ? 'legs' : null
}

/** Whether a moment would urge somebody whose legs are acting up. */
export function isUnurged(
  moment: Pick<Moment, 'urges' | 'night'>,
  { urgesUntil, restless }: Pick<Context, 'urgesUntil' | 'restless'>,
  now: EpochMs,
): boolean {
  if (!moment.urges) return false
  return restless.has(moment.night) || (urgesUntil !== null && now < urgesUntil)
}

function waitReason(
  moment: Moment,
  row: LedgerRow | undefined,
  context: Context,
  now: EpochMs,
): DropReason | null {
  if (context.muteUntil !== null && now < context.muteUntil) return 'muted'
  // What only stands on the badge interrupts nobody: it waits for nothing else.
  if (moment.by === 'badge') return null
  if (context.snooze === 'sound') return 'snooze'
  if (typeof context.snooze === 'number' && now < context.snooze) return 'snooze'
  if (row?.returnAt !== undefined && now < row.returnAt)
    return row.reason === 'gentle' ? 'gentle' : 'snooze'
  return null
}

function heldReason(
  together: readonly Moment[],
  ledger: Ledger,
  context: Context,
  now: EpochMs,
): DropReason | null {
  if (!context.present) return 'away'
  if (context.quiet) return 'quiet'
  if (ledger.lastAt === null || now >= ledger.lastAt + GAP_MIN * MINUTE) return null
  // The line of a minute ago was its own beginning.
  const rows = together.map((m) => rowOf(ledger, m))
  return rows.some((row) => row?.reason === 'gentle' && row.paid !== undefined) ? null : 'gap'
}

/**
 * Divides what is due by the budget of its night. All that is due is one notification; what is still to
 * come counts by its groups. The best ranks get the places that are left, the earlier first among
 * equals, so a late step cannot take the place of lights out. What comes back after a snooze has its place.
 */
function budgeted(
  dueNow: readonly Moment[],
  open: readonly Moment[],
  ledger: Ledger,
  context: Context,
  now: EpochMs,
): { within: Moment[]; beyond: Moment[] } {
  const within: Moment[] = []
  const beyond: Moment[] = []
  for (const night of new Set(dueNow.map((m) => m.night))) {
    const ofNight = dueNow.filter((m) => m.night === night)
    // A line alone is an interruption of its own: neither rides on the place of the other.
    for (const here of [ofNight.filter((m) => !isLine(m)), ofNight.filter(isLine)]) {
      const returning = here.some((m) => rowOf(ledger, m)?.paid !== undefined)
      const free = BUDGET - interruptions(ledger, night)
      const best = Math.min(...here.map((m) => m.rank))
      const dueGroups = new Set(here.map((m) => m.group))
      const betterAhead = open.filter(
        (m) =>
          m.night === night &&
          m.at > now &&
          wayOf(m, context) !== 'badge' &&
          m.rank < best &&
          !dueGroups.has(m.group) &&
          !context.isDone(m),
      )
      const groupsAhead = new Set(betterAhead.map((m) => m.group))
      if (returning || groupsAhead.size < free) within.push(...here)
      else beyond.push(...here)
    }
  }
  return { within, beyond }
}
