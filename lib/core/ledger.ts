import * as v from 'valibot'
import type { Day, EpochMs } from './clock-time.ts'
import type { Moment } from './plan.ts'

/** Why a moment was not shown. */
export const dropReasons = [
  'late',
  'done',
  'off',
  'budget',
  'quiet',
  'gap',
  'legs',
  'muted',
  'snooze',
  'away',
  'gentle',
] as const
export type DropReason = (typeof dropReasons)[number]

const row = v.object({
  /**
   * `showing` is the intent, written before the effect, `shown` its end. `held` waits (for quiet, a
   * mute, a snooze, somebody's return, ten minutes after the last, or after a gentle beginning for its notification).
   * `dropped` was not shown, with its reason.
   */
  state: v.picklist(['showing', 'shown', 'held', 'dropped']),
  /** When the row was last written. */
  at: v.number(),
  by: v.optional(v.picklist(['notification', 'line', 'badge'])),
  reason: v.optional(v.picklist(dropReasons)),
  /** The moment whose notification listed this one. */
  lead: v.optional(v.string()),
  /** The moment whose notification cost the interruption; what comes back keeps it, and costs nothing more. */
  paid: v.optional(v.string()),
  /** It was put off by the person, or told gently, and comes back at this instant. */
  returnAt: v.optional(v.number()),
})
export type LedgerRow = v.InferOutput<typeof row>

/** What was shown, by night and moment. The worker alone writes it. */
export const ledger = v.object({
  nights: v.record(v.string(), v.record(v.string(), row)),
  /** The last interruption of any night. */
  lastAt: v.nullable(v.number()),
  /** A door without a page kept a note then; the badge says so for a while. */
  notedAt: v.optional(v.number()),
  /** Settle was first there then: nobody is owed what lies before it. */
  since: v.optional(v.number()),
})
export type Ledger = v.InferOutput<typeof ledger>

export const emptyLedger: Ledger = { nights: {}, lastAt: null }

/** The ledger from whatever is stored; a damaged one is read row by row, and what does not parse is left out. */
export function readLedger(stored: unknown): Ledger {
  const parsed = v.safeParse(ledger, stored)
  if (parsed.success) return parsed.output
  const nights: Ledger['nights'] = {}
  const raw = v.safeParse(v.looseObject({ nights: v.record(v.string(), v.unknown()) }), stored)
  for (const [night, rows] of Object.entries(raw.success ? raw.output.nights : {})) {
    const whole = v.safeParse(v.record(v.string(), v.unknown()), rows)
    for (const [id, one] of Object.entries(whole.success ? whole.output : {})) {
      const good = v.safeParse(row, one)
      if (good.success) nights[night] = { ...nights[night], [id]: good.output }
    }
  }
  return { ...emptyLedger, nights }
}

/** What the ledger says of a moment; undefined where it says nothing. */
export const rowOf = (of: Ledger, moment: Pick<Moment, 'night' | 'id'>): LedgerRow | undefined =>
  ownOf(ownOf(of.nights, moment.night), moment.id)

/** Ids come from files too: one that is called `constructor` is an id like any other. */
const ownOf = <V>(of: Readonly<Record<string, V>> | undefined, key: string): V | undefined =>
  of && Object.hasOwn(of, key) ? of[key] : undefined

export interface MomentRow {
  readonly moment: Pick<Moment, 'night' | 'id'>
  readonly row: LedgerRow
}

/** The ledger with rows set; the old one is left as it was. */
export function withRows(of: Ledger, rows: readonly MomentRow[]): Ledger {
  const nights = { ...of.nights }
  for (const { moment, row: one } of rows) {
    nights[moment.night] = { ...nights[moment.night], [moment.id]: one }
  }
  return { ...of, nights }
}

/** How many times a night was interrupted: one notification or line each, however many steps it lists. */
export function interruptions(of: Ledger, night: Day): number {
  const rows = Object.values(of.nights[night] ?? {})
  return new Set(rows.map((one) => one.paid).filter((paid) => paid !== undefined)).size
}

/** Far more nights than a jump of the clock and back can need. */
const KEPT_NIGHTS = 40

/**
 * The ledger as a wake-up finds it: the nights farthest from today go, and instants that a clock set
 * back has left in the future become now, so that ten minutes stay ten minutes.
 */
export function refreshed(of: Ledger, today: Day, now: EpochMs): Ledger {
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(today))
  const days = Object.keys(of.nights)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, KEPT_NIGHTS)
    .sort()
  return {
    ...of,
    nights: Object.fromEntries(days.map((day) => [day, of.nights[day] ?? {}])),
    lastAt: of.lastAt === null ? null : Math.min(of.lastAt, now),
    since: Math.min(of.since ?? 0, now),
  }
}

/** How long the badge says that a note was kept. */
export const NOTED_MS = 30_000

/** Whether a note was kept just now. One that lies in the future was kept before the clock was set back. */
export const isNoted = (of: Ledger, now: EpochMs): boolean =>
  of.notedAt !== undefined && of.notedAt <= now && now < of.notedAt + NOTED_MS
