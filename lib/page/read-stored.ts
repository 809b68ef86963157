import { defaultSettings } from '../clinical/defaults.ts'
import type { EpochMs, Zone } from '../core/clock-time.ts'
import { eveningRowOf } from '../core/evening-row.ts'
import type { Schedule } from '../core/night.ts'
import { plannedLately } from '../core/planned-lately.ts'
import type { EveningRow } from '../core/schema/evening.ts'
import { readSettings, type SettingsRead } from '../core/settings.ts'
import type { UpToDate } from '../core/stored-version.ts'
import { scheduleOf } from '../core/travel.ts'
import { zoneNow } from './zone.ts'

/** What `storage.local` says of this evening: the settings, what was said, and the hours that follow. */
export interface StoredRead extends SettingsRead {
  readonly now: EpochMs
  readonly zone: Zone
  /** What was said of this evening. */
  readonly said: EveningRow
  /** The hours of now, and for nights that are over those they had: by them a note gets its night. */
  readonly schedule: Schedule
}

/** The settings alone, and what of them was set aside. */
export const settingsIn = (stored: UpToDate): SettingsRead =>
  readSettings(stored['settings'], defaultSettings())

/** Reads `storage.local`; what is not there, or does not parse, is as if nobody had set it. Never throws. */
export function readStored(
  stored: UpToDate,
  now: EpochMs = Date.now(),
  zone: Zone = zoneNow(),
): StoredRead {
  const { settings, damaged } = settingsIn(stored)
  const said = eveningRowOf(stored, now)
  const planned = plannedLately(stored, now)
  const schedule = { ...scheduleOf(settings, said.nights, zone), planned }
  return { now, zone, settings, damaged, said, schedule }
}
