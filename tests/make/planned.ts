import type { Day } from '../../lib/core/clock-time.ts'
import type { NightRow } from '../../lib/core/schema/night.ts'
import { migrated } from '../../lib/core/stored-migrations.ts'
import { readStored } from '../../lib/page/read-stored.ts'
import { openDiary } from '../../lib/store/diary.ts'
import type { Database } from '../../lib/store/migrations.ts'
import { keepHours, recordNights } from '../../lib/store/nights.ts'
import { makeArea } from './area.ts'
import { week } from './evenings.ts'
import { first, id } from './kept.ts'

export const ZONE = 'Europe/Berlin'
export const at = (iso: string, zone = ZONE): number =>
  Temporal.ZonedDateTime.from(`${iso}[${zone}]`).epochMilliseconds
export const note = (night: Day, n = 1) => ({
  ...{ ...first(1), id: id(n), night, at: at(`${night}T22:10`) },
})
export const usual = (bed: string, wake = '07:00') => ({
  values: { week: week(bed, wake) },
  changedAt: {},
})

/** A browser with its diary, its clock and its zone. */
export async function begin(now: number) {
  const area = makeArea()
  area.stored['settings'] = usual('22:30')
  const diary = await openDiary(area)
  const db = diary.database as Database
  const here = { now, zone: ZONE }
  const look = () =>
    keepHours(area, (stored) => readStored(migrated(stored, here.now), here.now, here.zone))
  const wake = async () => {
    if (await look()) await recordNights(db, area)
  }
  const rows = () => db.getAll('nights') as Promise<NightRow[]>
  return { area, diary, db, here, look, wake, rows }
}
