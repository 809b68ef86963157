import { type EpochMs, MINUTE, type Zone } from '../clock-time.ts'
import { type Ledger, rowOf } from '../ledger.ts'
import { nightsAround, type Schedule } from '../night.ts'
import { AFTER_LIGHTS_OUT_MIN, GRACE_MIN, type Moment } from '../plan.ts'
import type { Bout } from './bout.ts'
import { type Fuse, nudgeAt } from './fuse.ts'
import { FUSE_ID } from './names.ts'

/** The moment to stand up, and the bout it belongs to. */
export interface StandUp {
  /** When the bout began. */
  readonly from: EpochMs
  readonly moment: Moment
}

/**
 * The moment of a bout: rank 4, a line or the badge, until the bout ends, and in no bout later than two hours after its
 * time or half an hour after lights out. Null where the bout gets none: left alone, legs that have begun, by day, or too
 * late. It may lie ahead.
 */
export function standUpIn(
  bout: Bout,
  fuse: Pick<Fuse, 'afterMin'>,
  schedule: Schedule,
  zone: Zone,
): StandUp | null {
  const at = nudgeAt(fuse, bout, schedule, zone)
  if (at === null) return null
  const [, its, after] = nightsAround(bout.from, schedule, zone)
  const night = bout.from < its.wake ? its : after
  const last = night.lightsOut + AFTER_LIGHTS_OUT_MIN * MINUTE
  if (at > last) return null
  return {
    from: bout.from,
    moment: {
      night: night.day,
      id: FUSE_ID,
      kind: FUSE_ID,
      at,
      until: Math.min(at + GRACE_MIN * MINUTE, last),
      rank: 4,
      by: 'line',
      // Groups of steps begin at 1: it is told with none of them.
      group: 0,
      urges: null,
      off: night.off,
    },
  }
}

/**
 * The moment, where it is still to come or belongs to the bout that goes on: one bout a night. Whatever came of an
 * earlier bout's was its turn, as the badge showed it; only what a mute kept from every eye may come in a later one. A
 * row as old as the bout itself is of the one that "I was up" ended at that instant: no bout is asked as it begins.
 */
export function stillAsks(standUp: StandUp | null, ledger: Ledger): Moment[] {
  if (!standUp) return []
  const row = rowOf(ledger, standUp.moment)
  const unseen = row?.state === 'held' && row.reason === 'muted'
  return !row || unseen || row.at > standUp.from ? [standUp.moment] : []
}
