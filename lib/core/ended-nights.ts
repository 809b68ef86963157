import {
  type Day,
  dayAfter,
  dayAt,
  dayExists,
  type EpochMs,
  isZone,
  type Zone,
} from './clock-time.ts'
import { isDimPaused } from './evening.ts'
import { neighbour, nightAt, nightOf, type Schedule } from './night.ts'
import type { NightsLook } from './nights-look.ts'
import { plannedRow } from './planned-night.ts'
import { isSame } from './same.ts'
import type { Tonights } from './schema/evening.ts'
import type { UnseenNight } from './schema/night.ts'
import type { Settings } from './schema/settings.ts'
import { scheduleOf } from './travel.ts'

/** More nights than this are not made up for; a browser that was closed for longer tells nothing of them. */
const MOST_NIGHTS = 400

/** What the person has said of their hours, as it holds at the moment of a look. */
export interface HeldHours {
  readonly settings: Pick<Settings, 'week' | 'travel' | 'dimming'>
  readonly tonight: Tonights | null
}

/** The id of one device's row of one night. The same device gives the same night the same id, however often it is killed. */
export const nightId = (device: string, night: Day): string =>
  `${device.slice(0, 24)}0000${night.replaceAll('-', '')}`

/**
 * Finds the nights that have ended since the last look and records the hours that hold now. Call it before any of these
 * settings changes. `device` is a fresh uuid, used where there was no look before. The same object where nothing is new.
 *
 * Nights end in order: one whose wake comes before that of the night before it is over with that one. A clock that was set
 * back makes nights end again; what was written first stays. Where the zone has changed, a night that had begun before
 * keeps the zone it began in, however often somebody looks, until it is over in both; but for one whose lights out is
 * still to come here. Later nights have the zone of now.
 */
export function lookAtNights(
  before: NightsLook | null,
  held: HeldHours,
  zone: Zone,
  now: EpochMs,
  device: string,
): NightsLook {
  const today = dayAt(now, zone)
  const nightHere = (night: Day) => nightOf(night, scheduleIn(held, zone), zone)
  // One that this browser does not know any more says no hours.
  const last = before && isZone(before.zone) ? before : null
  const zoneOf = (night: Day) => (last && night <= last.night ? last.zone : zone)
  const isOver = (night: Day) =>
    [zoneOf(night), zone].every((one) => nightOf(night, scheduleIn(held, one), one).wake <= now)

  const since = before?.since ?? dayAfter(today, -5)
  // A clock that ran ahead at the first look named a night that is not over: of those up to it nothing is recorded later.
  const ranAhead = before !== null && !isOver(since)
  let through = [before?.through ?? since, today].sort()[0] as Day
  while ((ranAhead || through > since) && !isOver(through)) through = dayAfter(through, -1)
  const first = [dayAfter(through), dayAfter(today, -MOST_NIGHTS)].sort()[1] as Day
  const rows = new Map(before?.rows.map((row) => [row.id, row]))
  for (let night = first; night <= today && isOver(night); night = dayAfter(night)) {
    through = night
    if (!before || !dayExists(night, zoneOf(night)) || (night <= since && !ranAhead)) continue
    const row = rowOf(nightId(before.device, night), night, held, zoneOf(night), now)
    const old = rows.get(row.id)
    if (!old || row.writtenAt < old.writtenAt) rows.set(row.id, row)
  }
  const keepsZone =
    last !== null &&
    last.zone !== zone &&
    through < last.night &&
    nightHere(last.night).lightsOut <= now
  const look = {
    ...{ device: before?.device ?? device, since: before?.since ?? through, through },
    ...(keepsZone
      ? { zone: last.zone, night: last.night }
      : { zone, night: nightAt(now, scheduleIn(held, zone), zone) }),
    rows: [...rows.values()].slice(-MOST_NIGHTS),
    lately: before?.lately ?? [],
  }
  return before && isSame(look, before) ? before : look
}

const scheduleIn = ({ settings, tonight }: HeldHours, zone: Zone): Schedule =>
  scheduleOf(settings, tonight, zone)

function rowOf(id: string, day: Day, held: HeldHours, zone: Zone, now: EpochMs): UnseenNight {
  const schedule = scheduleIn(held, zone)
  const before = nightOf(neighbour(day, -1, zone), schedule, zone).wake
  const dimOff = isDimPaused(day, held.tonight)
  const night = nightOf(day, schedule, zone)
  return plannedRow(id, night, zone, held.settings.dimming, { before, dimOff, now })
}
